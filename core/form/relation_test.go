package form_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
)

// The sizes of the rules as the domain counts them: how many instances a rule has, and how many cells stand on each
// side of one of them.
func TestRelationsOfBothForms(t *testing.T) {
	type size struct{ instances, left, right int }
	common := map[string]size{
		"applications A1": {7, 2, 2},
		"applications Y1": {7, 1, 1},
		"disputes A4":     {1, 1, 4},
		"disputes A5":     {1, 1, 4},
		"disputes A6":     {1, 1, 4},
	}
	own := map[string]map[string]size{
		"guoban-2019": {
			"applications A2": {7, 1, 19},
			"applications A3": {23, 1, 6},
			"proactive A10":   {2, 1, 1},
			"proactive Y3":    {5, 1, 2}, // all rows that print 上一年项目数量
		},
		"guoban-2021": {
			"applications A2": {7, 1, 21},
			"applications A3": {25, 1, 6},
			"proactive A11":   {2, 1, 2},
			"proactive Y2":    {2, 1, 3},
		},
	}
	for _, id := range nationals {
		f := byID(t, id)
		seen := map[string]bool{}
		for _, table := range f.Tables {
			for _, r := range table.Relations {
				name := table.ID + " " + r.Rule
				want, ok := common[name]
				if !ok {
					want, ok = own[id][name]
				}
				if !ok {
					t.Errorf("%s: %s is not in the domain", id, name)
					continue
				}
				seen[name] = true
				if len(r.Instances) != want.instances {
					t.Errorf("%s: %s stands %d times, want %d", id, name, len(r.Instances), want.instances)
				}
				for _, i := range r.Instances {
					if len(i.Left) != want.left || len(i.Right) != want.right {
						t.Errorf("%s: %s compares %d and %d cells, want %d and %d", id, i.Key, len(i.Left), len(i.Right), want.left, want.right)
					}
				}
			}
		}
		if len(seen) != len(common)+len(own[id]) {
			t.Errorf("%s has the rules %v", id, seen)
		}
	}
}

// Whoever doubts a number wants to read the rule in cells, so some instances are spelt out.
func TestInstancesSpeltOut(t *testing.T) {
	for _, want := range []struct{ form, rule, key, place, says string }{
		{"guoban-2021", "A1", "applications/*/natural_person", "表三 自然人",
			"new_received/natural_person + carried_in/natural_person = processed/natural_person + carried_forward/natural_person"},
		{"guoban-2021", "A1", "applications/*/total", "表三 总计",
			"new_received/total + carried_in/total = processed/total + carried_forward/total"},
		{"guoban-2021", "A3", "applications/denied.state_secret/*", "表三 （三）不予公开 1.属于国家秘密",
			"denied.state_secret/total = denied.state_secret/natural_person + denied.state_secret/legal_person.commercial + denied.state_secret/legal_person.research + denied.state_secret/legal_person.public_welfare + denied.state_secret/legal_person.legal_service + denied.state_secret/legal_person.other"},
		{"guoban-2021", "A11", "proactive/rules/*", "表二 规章", "rules/issued ≤ rules/in_force + rules/repealed"},
		{"guoban-2021", "Y1", "applications/*/legal_person.other", "表三 法人或其他组织 其他",
			"carried_in/legal_person.other = 上年 carried_forward/legal_person.other"},
		{"guoban-2021", "Y2", "proactive/normative_docs/*", "表二 行政规范性文件",
			"normative_docs/in_force = 上年 normative_docs/in_force + normative_docs/issued − normative_docs/repealed"},
		{"guoban-2019", "Y3", "proactive/admin_fees/*", "表二 行政事业性收费",
			"admin_fees/last_year_items = 上年 admin_fees/last_year_items + 上年 admin_fees/change"},
		{"guoban-2021", "A5", "disputes/cases/*", "表四",
			"cases/direct.total = cases/direct.upheld + cases/direct.corrected + cases/direct.other_result + cases/direct.pending"},
	} {
		f := byID(t, want.form)
		i := instance(f, want.rule, want.key)
		if i == nil {
			t.Errorf("%s: no %s on %s", want.form, want.rule, want.key)
			continue
		}
		if got := spell(f, i); got != want.says {
			t.Errorf("%s %s says\n %s\nwant\n %s", want.rule, want.key, got, want.says)
		}
		if i.Place() != want.place {
			t.Errorf("%s %s stands at %s, want %s", want.rule, want.key, i.Place(), want.place)
		}
	}
}

func instance(f *form.Form, rule, key string) *form.Instance {
	for _, table := range f.Tables {
		for _, r := range table.Relations {
			for _, i := range r.Instances {
				if r.Rule == rule && i.Key == key {
					return i
				}
			}
		}
	}
	return nil
}

// spell writes an instance with addresses, the table left out.
func spell(f *form.Form, i *form.Instance) string {
	side := func(terms []form.Term) string {
		var out strings.Builder
		for n, term := range terms {
			switch {
			case term.Minus:
				out.WriteString(" − ")
			case n > 0:
				out.WriteString(" + ")
			}
			if term.LastYear {
				out.WriteString("上年 ")
			}
			_, cell, _ := strings.Cut(string(f.Cells()[term.Cell].Address), "/")
			out.WriteString(cell)
		}
		return out.String()
	}
	op := " = "
	if i.Relation.Op == form.AtMost {
		op = " ≤ "
	}
	return side(i.Left) + op + side(i.Right)
}

func TestWhichRelationsNeedLastYear(t *testing.T) {
	for _, id := range nationals {
		for _, table := range byID(t, id).Tables {
			for _, r := range table.Relations {
				if want := strings.HasPrefix(r.Rule, "Y"); r.AcrossYears() != want {
					t.Errorf("%s: %s needs last year: %v", id, r.Rule, r.AcrossYears())
				}
			}
		}
	}
}

func TestYearsOfRelations(t *testing.T) {
	y2 := instance(byID(t, "guoban-2021"), "Y2", "proactive/rules/*").Relation
	if y2.Years.Contains(2021) || !y2.Years.Contains(2022) {
		t.Error("现行有效 was first reported for 2021, so Y2 begins with 2022")
	}
	y3 := instance(byID(t, "guoban-2019"), "Y3", "proactive/licensing/*").Relation
	if y3.Years.Contains(2019) || !y3.Years.Contains(2020) || y3.Years.Contains(2021) {
		t.Error("Y3 compares 2020 with 2019 only")
	}
}

// Locked cells: （七）总计 of seven columns, 总计 of every row, three totals of table four.
func TestTotalCells(t *testing.T) {
	for id, want := range map[string]int{"guoban-2019": 6 + 23 + 3, "guoban-2021": 6 + 25 + 3} {
		f := byID(t, id)
		totals := 0
		for _, c := range f.Cells() {
			isTotal := c.Row.Key() == "processed" || strings.HasSuffix(c.Column.Key(), "total") && c.Table.ID != "proactive"
			if (c.Total != nil) != isTotal {
				t.Errorf("%s: %s is a total: %v", id, c.Address, c.Total != nil)
			}
			if c.Total != nil {
				totals++
				if got := f.Cells()[c.Total.Left[0].Cell].Address; got != c.Address {
					t.Errorf("%s: %s is computed as %s", id, c.Address, got)
				}
			}
		}
		if totals != want || len(f.Computed()) != want {
			t.Errorf("%s has %d totals, computes %d, want %d", id, totals, len(f.Computed()), want)
		}
	}
}

func TestTotalsAreComputedAfterWhatTheySum(t *testing.T) {
	for _, f := range builtIn(t).Forms() {
		for n, cell := range f.Computed() {
			for _, term := range f.Cells()[cell].Total.Right {
				if f.Cells()[term.Cell].Total != nil && !slices.Contains(f.Computed()[:n], term.Cell) {
					t.Errorf("%s: %s is computed before %s", f.ID, f.Cells()[cell].Address, f.Cells()[term.Cell].Address)
				}
			}
		}
	}
}

func TestPartialIsCountedOnce(t *testing.T) {
	for _, id := range nationals {
		once := byID(t, id).Table("applications").CountedOnce
		if once == nil || once.Rule != "A12" || once.Row != "partial" || !slices.Equal(once.NotIn, []string{"granted", "denied"}) || once.Balance != "A1" {
			t.Errorf("%s counts once: %+v", id, once)
		}
	}
}
