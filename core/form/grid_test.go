package form_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
)

// The files under testdata/grids stand for the printed tables. They were read against the published reports by eye;
// whoever changes one must have the official text at hand.
func TestGridsAreThePrintedTables(t *testing.T) {
	for _, id := range nationals {
		f := byID(t, id)
		for _, table := range f.Tables {
			t.Run(id+" "+table.Name, func(t *testing.T) {
				printed, err := os.ReadFile("testdata/grids/" + id + "." + table.ID + ".txt")
				if err != nil {
					t.Fatal(err)
				}
				want, got := strings.Split(string(printed), "\n"), strings.Split(draw(f, table), "\n")
				for i := range max(len(want), len(got)) {
					if w, g := at(want, i), at(got, i); w != g {
						t.Errorf("row %d\n prints %s\n wanted %s", i+1, g, w)
					}
				}
			})
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "nothing"
}

// draw writes a grid as text, one line a row. A cell that spans is followed by its ⟨rows×columns⟩; □ is a value, with
// what may go into it if that is not a plain count.
func draw(f *form.Form, table *form.Table) string {
	g := f.Grid(table)
	rows := make([][]string, g.Rows)
	for _, item := range g.Items {
		text := item.Text
		if item.Role == form.Value {
			text = "□" + takes(&f.Cells()[item.Cell])
		}
		if item.RowSpan > 1 || item.ColumnSpan > 1 {
			text += fmt.Sprintf("⟨%d×%d⟩", item.RowSpan, item.ColumnSpan)
		}
		rows[item.Row] = append(rows[item.Row], text)
	}
	var out strings.Builder
	for _, row := range rows {
		out.WriteString(strings.Join(row, " │ ") + "\n")
	}
	return out.String()
}

func takes(c *form.Cell) string {
	switch c.Kind {
	case form.Change:
		return "±"
	case form.Money:
		return c.Unit
	case form.Amount:
		return strings.Join(c.Units, "/")
	}
	return ""
}

func TestEveryGridCoversItsAreaOnce(t *testing.T) {
	for _, f := range builtIn(t).Forms() {
		for _, table := range f.Tables {
			t.Run(f.ID+" "+table.ID, func(t *testing.T) {
				g := f.Grid(table)
				covered := make([]string, g.Rows*g.Columns)
				last := -1
				for _, item := range g.Items {
					if at := item.Row*g.Columns + item.Column; at <= last {
						t.Errorf("%+v does not stand in reading order", item)
					} else {
						last = at
					}
					if item.Row+item.RowSpan > g.Rows || item.Column+item.ColumnSpan > g.Columns {
						t.Fatalf("%+v sticks out of %d×%d", item, g.Rows, g.Columns)
					}
					for row := item.Row; row < item.Row+item.RowSpan; row++ {
						for column := item.Column; column < item.Column+item.ColumnSpan; column++ {
							at := row*g.Columns + column
							if covered[at] != "" {
								t.Errorf("row %d column %d is covered by %s and by %+v", row, column, covered[at], item)
							}
							covered[at] = fmt.Sprintf("%+v", item)
						}
					}
				}
				for at, by := range covered {
					if by == "" {
						t.Errorf("row %d column %d is not covered", at/g.Columns, at%g.Columns)
					}
				}
			})
		}
	}
}

func TestEveryCellStandsInOneGrid(t *testing.T) {
	for _, f := range builtIn(t).Forms() {
		t.Run(f.ID, func(t *testing.T) {
			times := map[int]int{}
			for _, table := range f.Tables {
				for _, item := range f.Grid(table).Items {
					if (item.Role == form.Value) != (item.Cell >= 0) {
						t.Errorf("%+v is a value without a cell, or the other way round", item)
					}
					if item.Cell >= 0 {
						times[item.Cell]++
					}
				}
			}
			for i, c := range f.Cells() {
				if c.Line == nil && times[i] != 1 {
					t.Errorf("%s stands in the grids %d times", c.Address, times[i])
				}
			}
		})
	}
}

func TestHeaderRows(t *testing.T) {
	f := byID(t, "everything-local")
	for table, want := range map[string]int{
		"proactive":      0, // five bands, each with a header of its own
		"applications":   3,
		"disputes":       3,
		"local_channels": 3, // the block's title and two rows of headers
		"local_meetings": 1,
	} {
		if got := f.Grid(f.Table(table)).HeaderRows; got != want {
			t.Errorf("%s repeats %d rows on a new page, want %d", table, got, want)
		}
	}
}
