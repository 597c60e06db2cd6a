package report_test

import (
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

func setTable(t *testing.T, r *report.Report, table string, state report.TableState) {
	t.Helper()
	if err := report.Edit(r).Do(report.SetTable(table, state)); err != nil {
		t.Fatal(err)
	}
}

// covers fails unless the items of a grid cover it exactly, in order.
func covers(t *testing.T, g form.Grid) {
	t.Helper()
	seen := make([]int, g.Rows*g.Columns)
	last := -1
	for _, item := range g.Items {
		if place := item.Row*g.Columns + item.Column; place <= last {
			t.Errorf("%q does not stand in reading order", item.Text)
		} else {
			last = place
		}
		for row := range item.RowSpan {
			for column := range item.ColumnSpan {
				seen[(item.Row+row)*g.Columns+item.Column+column]++
			}
		}
	}
	for place, times := range seen {
		if times != 1 {
			t.Errorf("row %d column %d is covered %d times", place/g.Columns, place%g.Columns, times)
		}
	}
}

func TestGridLeavesAbsentRowsOut(t *testing.T) {
	f := forms(t).ByID("guoban-2021")
	r := report.New(f, report.Office{Name: "清河街道办事处"}, 2025)
	table := f.Table("applications")
	setTable(t, r, table.ID, report.TableState{AbsentRows: []string{
		"granted", "denied.state_secret", "other_disposal.correction_overdue", "other_disposal.fee_unpaid", "other_disposal.other",
	}})
	g := r.Grid(table)
	covers(t, g)
	if whole := f.Grid(table); g.Rows != whole.Rows-5 || g.HeaderRows != whole.HeaderRows {
		t.Errorf("%d rows, %d of them headers; the form has %d and %d", g.Rows, g.HeaderRows, whole.Rows, whole.HeaderRows)
	}
	for _, item := range g.Items {
		switch item.Text {
		case "（一）予以公开", "1.属于国家秘密", "（六）其他处理":
			t.Errorf("%s is still printed", item.Text)
		case "（三）不予公开":
			if item.RowSpan != 7 {
				t.Errorf("%s spans %d rows, want 7", item.Text, item.RowSpan)
			}
		case "三、本年度办理结果":
			if item.RowSpan != 17 || item.Row != 5 {
				t.Errorf("%s spans %d rows from row %d, want 17 from 5", item.Text, item.RowSpan, item.Row)
			}
		}
	}
}

func TestGridLeavesEmptyBlocksOut(t *testing.T) {
	f := forms(t).ByID("guoban-2021")
	r := report.New(f, report.Office{Name: "清河街道办事处"}, 2025)
	table := f.Table("proactive")
	setTable(t, r, table.ID, report.TableState{
		AbsentRows:    []string{"penalty", "compulsion"},
		PrintedLabels: map[string]string{"行政规范性文件": "规范性文件"},
	})
	g := r.Grid(table)
	covers(t, g)
	texts := map[string]int{}
	for _, item := range g.Items {
		texts[item.Text]++
	}
	if texts["第二十条第（六）项"] != 0 || texts["第二十条第（五）项"] != 1 || texts["规范性文件"] != 1 || texts["行政规范性文件"] != 0 {
		t.Errorf("the grid prints %v", texts)
	}
}
