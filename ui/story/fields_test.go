//go:build !windows

package story

import (
	"path/filepath"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// Somebody writes a sentence with a field, goes to its cell, changes that and comes back. On a desktop that draws everything
// twice as large the same keys do the same.
func TestFieldsFollowTheirCells(t *testing.T) {
	for name, scale := range map[string]string{"plain": "1", "large": "2"} {
		t.Run(name, func(t *testing.T) {
			c := sit(t)
			c.Setenv("FYNE_SCALE=" + scale)
			file := filepath.Join(c.Home(), "年报.nianbao")
			written := func(want string) func(r *report.Report) bool {
				return func(r *report.Report) bool { return prose(r, "overview") == want }
			}

			c.begins()
			c.Press("ctrl+Next", "ctrl+Next", "ctrl+Next", "ctrl+Next") // 三
			c.Press("9", "Return", "alt+0", "ctrl+Prior", "ctrl+Prior") // 一、总体情况
			c.Press("ctrl+a", "Delete")                                 // the draft that a new report begins with
			c.pastes("全年共收到申请")
			c.Press("bracketleft", "bracketleft")
			c.Type("xssqzs")
			c.Shot(name + "-1-completion")
			c.Press("Return")
			c.pastes("件。")
			c.Press("ctrl+s")
			c.answers(file)
			c.keeps(file, "the field", written("全年共收到申请【新收申请总数】件。"))
			c.Press("alt+p")
			c.Shot(name + "-2-preview")

			c.Press("Left", "Left", "alt+j") // from beside the field to its cell, the total
			c.Shot(name + "-3-cell")
			c.Press("Home", "1", "2", "Return", "ctrl+s")
			r := c.keeps(file, "the other number", func(r *report.Report) bool {
				return holds(r, "applications/new_received/natural_person", "12")
			})
			if got, want := prose(template.Print(r, nil).Report, "overview"), "全年共收到申请12件。"; got != want {
				t.Errorf("the report reads %q, want %q", got, want)
			}
			c.Shot(name + "-4-followed")

			c.Press("alt+Left")
			c.pastes("共")
			c.Press("ctrl+s")
			c.keeps(file, "what was written after coming back", written("全年共收到申请【新收申请总数】共件。"))
			c.Press("alt+f")
			c.Type("bygk") // 不予公开
			c.Shot(name + "-5-palette")
			c.Press("Return", "ctrl+s")
			c.keeps(file, "the field from the palette", func(r *report.Report) bool {
				return len(template.Scan(r.Sections[r.Section("overview")].Paragraphs)) == 2
			})
			c.Press("alt+b")
			c.Shot(name + "-6-supplements")
		})
	}
}
