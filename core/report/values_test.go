package report_test

import (
	"math/big"
	"math/rand"
	"strconv"
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// A total sums what there is, as a spreadsheet does: nothing while nothing is filled, text counts for nothing.
func TestATotalGrowsWithItsRow(t *testing.T) {
	r := blank(t, "guoban-2021")
	const total = "applications/granted/total"
	for _, step := range []struct {
		address form.Address
		text    string
		total   string
	}{
		{"applications/granted/natural_person", "", ""},
		{"applications/granted/natural_person", "0", "0"},
		{"applications/granted/legal_person.commercial", "2", "2"},
		{"applications/granted/legal_person.other", "3件", "2"},
		{"applications/granted/legal_person.other", "3", "5"},
		{"applications/granted/legal_person.research", "-1", "4"},
		{"applications/granted/legal_person.research", "0.5", "5.5"},
		{"applications/granted/legal_person.research", "9999999999999999999", ""}, // more than can be held
		{"applications/granted/legal_person.research", "", "5"},
	} {
		edit(t, r, set(step.address, step.text))
		if got := value(t, r, total); got != step.total {
			t.Errorf("after %q in %s the total is %q, want %q", step.text, step.address, got, step.total)
		}
	}
	if got := value(t, r, "applications/processed/total"); got != "5" {
		t.Errorf("the total of totals is %q", got)
	}
}

// No sum is better than one that was rounded behind the clerk's back.
func TestSumsAreExactOrNone(t *testing.T) {
	r := blank(t, "guoban-2021")
	edit(t, r, set("disputes/cases/direct.upheld", "9999999999999999.99"), set("disputes/cases/direct.corrected", "0.0001"))
	if got := value(t, r, "disputes/cases/direct.total"); got != "" {
		t.Errorf("9999999999999999.99 + 0.0001 = %s", got)
	}
	edit(t, r, set("disputes/cases/direct.upheld", "99999999.9999"))
	if got := value(t, r, "disputes/cases/direct.total"); got != "100000000.0000" {
		t.Errorf("99999999.9999 + 0.0001 = %s", got)
	}
}

// The rules across years add and take away cells of both years.
func TestSumAcrossYears(t *testing.T) {
	last, now := blank(t, "guoban-2021"), blank(t, "guoban-2021")
	edit(t, last, set("proactive/normative_docs/in_force", "10"))
	edit(t, now, set("proactive/normative_docs/issued", "3"), set("proactive/normative_docs/repealed", "4"))
	for _, r := range now.Form.Table("proactive").Relations {
		if r.Rule != "Y2" {
			continue
		}
		i := r.Instances[1]
		if sum, any := report.Sum(i.Right, now.Values(nil), last.Value); !any || sum.String() != "9" {
			t.Errorf("10 in force, 3 issued, 4 repealed make %s, %v", sum, any)
		}
		if sum, any := report.Sum(i.Left, now.Values(nil), last.Value); any {
			t.Errorf("an empty cell sums up to %s", sum)
		}
	}
}

// Random tables on every form: each total is what adding up its terms by other means gives, totals of totals too.
func TestComputedTotalsEqualSums(t *testing.T) {
	for _, f := range forms(t).Forms() {
		for seed := range int64(10) {
			random := rand.New(rand.NewSource(seed))
			r := report.New(f, report.Office{Name: "甲镇"}, 2025)
			var edits []report.CellEdit
			for _, c := range f.Cells() {
				if c.Total == nil && random.Intn(4) > 0 {
					edits = append(edits, report.CellEdit{Address: c.Address, Text: anyNumber(random)})
				}
			}
			edit(t, r, report.SetCells(edits...))
			values := r.Values(nil)
			for i, c := range f.Cells() {
				if c.Total == nil {
					continue
				}
				want, any := addUp(f, values, i)
				got, ok := values[i].Number()
				if ok != any || ok && rational(got.String()).Cmp(want) != 0 {
					t.Errorf("%s seed %d: %s is %q, the sum is %s, %v", f.ID, seed, c.Address, values[i], want.FloatString(4), any)
				}
				if single := r.Value(i); single.String() != values[i].String() {
					t.Errorf("%s: alone %s is %q, among all %q", f.ID, c.Address, single, values[i])
				}
			}
		}
	}
}

// addUp sums the leaves below a total with rationals, never looking at a total.
func addUp(f *form.Form, values []report.Cell, cell int) (sum *big.Rat, any bool) {
	sum = new(big.Rat)
	for _, term := range f.Cells()[cell].Total.Right {
		if f.Cells()[term.Cell].Total != nil {
			part, some := addUp(f, values, term.Cell)
			sum.Add(sum, part)
			any = any || some
		} else if number, ok := values[term.Cell].Number(); ok {
			sum.Add(sum, rational(number.String()))
			any = true
		}
	}
	return sum, any
}

func rational(digits string) *big.Rat {
	r, ok := new(big.Rat).SetString(digits)
	if !ok {
		panic(digits)
	}
	return r
}

func anyNumber(random *rand.Rand) string {
	switch random.Intn(5) {
	case 0:
		return "0"
	case 1:
		return strconv.Itoa(random.Intn(1000)) + "." + strconv.Itoa(1000+random.Intn(9000))
	case 2:
		return "无"
	case 3:
		return strconv.Itoa(-random.Intn(100))
	default:
		return strconv.Itoa(random.Intn(1_000_000))
	}
}

func TestOnlyTotalsAreLocked(t *testing.T) {
	r := blank(t, "guoban-2021")
	for i, c := range r.Form.Cells() {
		if r.Locked(i) != (c.Total != nil) {
			t.Errorf("%s is locked: %v", c.Address, r.Locked(i))
		}
	}
	edit(t, r, report.SetTotals(report.AsPrinted))
	for i, c := range r.Form.Cells() {
		if r.Locked(i) {
			t.Errorf("%s is locked although totals are as printed", c.Address)
		}
	}
}

// The whole set of checks runs on every edit, so the space is used again.
func TestValuesUsesTheSpaceItIsGiven(t *testing.T) {
	r := blank(t, "guoban-2021")
	edit(t, r, set("applications/granted/natural_person", "3"))
	space := r.Values(nil)
	edit(t, r, set("applications/granted/natural_person", "4"))
	again := r.Values(space)
	if &again[0] != &space[0] {
		t.Error("new space was taken")
	}
	if got := again[r.Form.Cell("applications/granted/total")].String(); got != "4" {
		t.Errorf("the total is %q", got)
	}
	if got := r.Held(r.Form.Cell("applications/granted/total")).String(); got != "" {
		t.Errorf("computing wrote %q into the report", got)
	}
}

func TestZeroesGoIntoEmptyCellsOfOneTable(t *testing.T) {
	r := blank(t, "guoban-2021")
	table := r.Form.Table("disputes")
	const filled form.Address = "disputes/cases/direct.upheld"
	edit(t, r, set(filled, "3"))
	edit(t, r, r.FillZeroes(table))
	for i, def := range r.Form.Cells() {
		want := ""
		switch {
		case def.Address == filled:
			want = "3"
		case def.Table == table && !r.Locked(i):
			want = "0"
		}
		if got := r.Held(i).String(); got != want {
			t.Errorf("%s holds %q, want %q", def.Address, got, want)
		}
	}
	if r.FillZeroes(table) != nil {
		t.Error("a table without empty cells is filled again")
	}
}
