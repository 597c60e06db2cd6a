//go:build !windows

package story

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/report"
)

// A street office begins with the draft made for it. Later there is another version of that: what differs is shown and taken
// over, and what the office has written itself stays.
func TestADraftIsBegunWithAndUpdated(t *testing.T) {
	const draft, id = "templates/subdistrict-town.yaml", "subdistrict-town"
	c := sit(t)
	file := filepath.Join(c.Home(), "年报.nianbao")
	c.asksForNew()
	c.Shot("1-asked")
	c.Press("Return")
	c.Window("青河县清河街道办事处")
	c.Press("ctrl+Next", "ctrl+Next")
	c.Shot("2-drafted")
	c.Press("ctrl+Next", "ctrl+Next", "ctrl+Next", "ctrl+Next", "ctrl+a", "Delete") // 五
	const own = "本街道有两个栏目半年没有更新。"
	c.pastes(own)
	c.Press("ctrl+s")
	c.answers(file)
	c.keeps(file, "the draft", func(r *report.Report) bool {
		return r.Origin(id) != nil && prose(r, "overview") != "" && prose(r, "problems") == own
	})
	c.quits()

	data, err := assets.Templates.ReadFile(draft)
	if err != nil {
		t.Fatal(err)
	}
	const before, after = "（二）依申请公开", "（二）依申请公开政府信息"
	later := strings.NewReplacer(`version: "1"`, `version: "2"`, before, after).Replace(string(data))
	c.Write("nianbao/templates/"+id+".nianbao-template", later)
	c.starts(file)
	c.Window("年报.nianbao")
	c.Shot("3-told")
	c.Press("alt+u")
	c.Shot("4-differences")
	c.Press("Return", "ctrl+s")
	r := c.keeps(file, "the later version", func(r *report.Report) bool { return r.Origin(id).Version == "2" })
	if got := prose(r, "overview"); !strings.Contains(got, after) {
		t.Errorf("the overview reads\n%s", got)
	}
	if got := prose(r, "problems"); got != own {
		t.Errorf("own words became %q", got)
	}
	c.Shot("5-updated")
}
