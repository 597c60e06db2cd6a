package xlsx

import (
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/nianbao/nianbao/core/export/internal/ooxmltest"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// holds tells whether a relation holds by the exact numbers; ok is false when text in a cell leaves it open.
func holds(i *form.Instance, values []report.Cell) (holds, ok bool) {
	for _, terms := range [][]form.Term{i.Left, i.Right} {
		for _, term := range terms {
			if c := values[term.Cell]; !c.Empty() {
				if _, number := asNumber(c); !number {
					return true, false
				}
			}
		}
	}
	left, _ := report.Sum(i.Left, values, nil)
	right, _ := report.Sum(i.Right, values, nil)
	order := left.Cmp(right)
	return order == 0 || (i.Relation.Op == form.AtMost && order < 0), true
}

// The conditions that turn cells red are computed by LibreOffice and held against the exact numbers.
func TestBrokenRelationsTurnRed(t *testing.T) {
	sources := reports(t)
	for _, name := range []string{"2019", "line", "zero", "wrong totals", "values", "local"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := sources[name]
			var want []bool
			file := edited(t, write(t, r, Options{}), func(f *excelize.File) error {
				var err error
				want, err = addConditions(f, r)
				return err
			})
			computed := column(t, ooxmltest.Convert(t, file, "xlsx", "xlsx"), conditions, len(want))
			for i, red := range want {
				if (computed[i] == "red") != red {
					t.Errorf("condition %d is %q, broken %t", i, computed[i], red)
				}
			}
			if name != "zero" && !slices.Contains(want, true) {
				t.Error("no relation is broken")
			}
		})
	}
}

const conditions = "conditions"

// addConditions writes the condition of every relation into a sheet and returns which should be true.
func addConditions(f *excelize.File, r *report.Report) ([]bool, error) {
	if _, err := f.NewSheet(conditions); err != nil {
		return nil, err
	}
	var want []bool
	values := r.Values(nil)
	for i, table := range r.Form.Tables {
		l := layoutOf(r.Form, table, r.Table(table.ID))
		for _, relation := range table.Relations {
			if relation.AcrossYears() {
				continue
			}
			for _, instance := range relation.Instances {
				condition, _ := l.broken(instance)
				formula := "IF(" + onSheet(condition, sheetNames(r.Form)[i]) + `,"red","plain")`
				if err := f.SetCellFormula(conditions, place{len(want), 0}.String(), formula); err != nil {
					return nil, err
				}
				ok, known := holds(instance, values)
				want = append(want, known && !ok)
			}
		}
	}
	return want, nil
}
