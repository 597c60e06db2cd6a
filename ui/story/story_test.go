//go:build !windows

package story

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

// A street office writes its report in one sitting: new report, prose and tables from the clipboard, the mistake found
// and mended, both papers exported, the file opened again.
func TestNewReportToExportInOneSitting(t *testing.T) {
	c := sit(t)
	file := filepath.Join(c.Home(), "年报.nianbao")

	c.begins()
	c.Shot("1-new")

	c.Press("ctrl+Next", "ctrl+Next") // 一、总体情况
	c.pastes(c.input("overview.txt"))
	c.Press("ctrl+Next") // 二
	c.pastes(c.input("proactive.tsv"))
	c.Press("alt+0", "ctrl+Next") // 三
	c.pastes(c.input("applications.tsv"))
	c.Press("alt+0", "alt+m", "ctrl+Next") // 四
	c.Press("alt+0", "ctrl+Next")          // 五
	c.pastes(c.input("problems.txt"))
	c.Press("ctrl+Next") // 六
	c.pastes(c.input("other_matters.txt"))
	c.Press("ctrl+s")
	c.answers(file)
	c.keeps(file, "the report with its mistake", func(r *report.Report) bool {
		return holds(r, "applications/granted/total", "4") && strings.Contains(prose(r, "overview"), "（一）主动公开") && finds(r, "A1")
	})
	c.Shot("2-filled")

	const wrong, left, right = "applications/new_received/natural_person", "applications/granted/natural_person", "applications/granted/legal_person.commercial"
	c.Press("alt+Down", "7", "Return", "ctrl+s") // to the first finding, the column 自然人, and a number where that leads
	c.keeps(file, "the number where the first finding is", func(r *report.Report) bool { return holds(r, wrong, "7") })
	c.Press("ctrl+z", "Down", "Down", "3", "Return")
	c.Press("Up", "Right", "1", "Return", "ctrl+s")
	c.keeps(file, "the mended columns and no other change", func(r *report.Report) bool {
		return holds(r, wrong, "8") && holds(r, left, "3") && holds(r, right, "1") && !finds(r, "A1")
	})
	c.Shot("3-mended")

	c.Press("ctrl+e")
	c.Press("Return") // a draft: the report still lacks its sign-off
	papers := filepath.Join(c.Home(), "*草稿*")
	c.Until("both papers", func() bool {
		found, _ := filepath.Glob(papers)
		return len(found) == 2
	})
	c.Shot("4-exported")
	found, _ := filepath.Glob(papers)
	for _, paper := range found {
		z, err := zip.OpenReader(paper)
		if err != nil {
			t.Errorf("%s: %v", paper, err)
			continue
		}
		z.Close()
	}

	c.closes()
	c.starts(file) // a second start hands the file to the first
	c.Window("年报.nianbao")
	c.Shot("5-reopened")
}

// The power fails while somebody writes. At the next start the work is offered again.
func TestNothingIsLostWhenTheProgramIsKilled(t *testing.T) {
	c := sit(t)
	c.begins()
	c.Press("ctrl+Next", "ctrl+Next", "ctrl+Next")
	c.Press("Down", "Down")
	c.Type("326")
	c.Press("Return")
	copies := filepath.Join(c.Home(), "nianbao", "recovery", "*.json")
	c.Until("a recovery copy with the number", func() bool {
		found, _ := filepath.Glob(copies)
		for _, path := range found {
			data, _ := os.ReadFile(path)
			if strings.Contains(string(data), "326") {
				return true
			}
		}
		return false
	})
	c.running.Kill()

	c.starts()
	c.Window("^年报$")
	c.Shot("offered")
	c.Press("Return") // the recovered copy has the keyboard
	c.Window("青河县清河街道办事处")
	file := filepath.Join(c.Home(), "找回.nianbao")
	c.Press("ctrl+s")
	c.answers(file)
	c.keeps(file, "the number that was not saved", func(r *report.Report) bool {
		return holds(r, "proactive/licensing/decisions", "326")
	})
}

// Somebody else saves the same file meanwhile. Neither work is overwritten unasked.
func TestAColleaguesChangesAreNotOverwritten(t *testing.T) {
	c := sit(t)
	file := filepath.Join(c.Home(), "年报.nianbao")
	r := report.New(c.forms.ForYear(2025), report.Office{Name: "青河县清河街道办事处"}, 2025)
	save := func(number string) {
		t.Helper()
		if err := report.Edit(r).Do(report.SetCells(report.CellEdit{Address: "proactive/licensing/decisions", Text: number})); err != nil {
			t.Fatal(err)
		}
		data, err := r.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	save("1")
	c.starts(file)
	c.Window("年报.nianbao")
	c.Press("ctrl+Next", "ctrl+Next", "ctrl+Next", "5", "Return")
	c.Window(`\*年报.nianbao`)
	save("77")
	c.Press("ctrl+s")
	c.Shot("asked")
	c.Press("Return") // save as another file
	mine := filepath.Join(c.Home(), "我的.nianbao")
	c.answers(mine)
	c.keeps(mine, "what was typed", func(r *report.Report) bool { return holds(r, "proactive/rules/issued", "5") })
	c.keeps(file, "the colleague's number", func(r *report.Report) bool { return holds(r, "proactive/licensing/decisions", "77") })
}

// Words are replaced throughout the report, and one undo takes all of it back.
func TestReplaceThroughoutTheReport(t *testing.T) {
	c := sit(t)
	file := filepath.Join(c.Home(), "年报.nianbao")
	c.begins()
	c.Press("ctrl+Next", "ctrl+Next")
	c.pastes("通过微博发布信息。微博运行平稳。")
	c.Press("ctrl+Next", "ctrl+Next", "ctrl+Next", "ctrl+Next")
	c.pastes("微博互动不够。")
	c.Press("ctrl+h")
	c.pastes("微博")
	c.Press("Tab")
	c.pastes("微信公众号")
	c.Shot("replacing")
	c.Press("ctrl+Return", "ctrl+s") // replace all
	c.answers(file)
	c.keeps(file, "the other word everywhere", func(r *report.Report) bool {
		return prose(r, "overview") == "通过微信公众号发布信息。微信公众号运行平稳。" && prose(r, "problems") == "微信公众号互动不够。"
	})
	c.Press("ctrl+z", "ctrl+s")
	c.keeps(file, "the old word everywhere", func(r *report.Report) bool {
		return prose(r, "overview") == "通过微博发布信息。微博运行平稳。" && prose(r, "problems") == "微博互动不够。"
	})
}
