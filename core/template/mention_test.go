package template_test

import (
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func TestARenamedSupplementIsRenamedWhereverItIsMeant(t *testing.T) {
	catalog, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	r := report.New(catalog.ByID("guoban-2021"), report.Office{Name: "青河县清河街道办事处"}, 2025)
	notes := []string{"注：另有【受理数】件。"}
	e := report.Edit(r)
	const overview = "受理数【受理数·千分位】件，【如果 有 受理数 且 受理数 大于 3】共【受理数合计】件【完】，新收【新收申请总数】件。【【受理数】"
	if err := e.Do(report.Together("写", report.SetSupplements([]report.Supplement{{Name: "受理数", Value: "5"}, {Name: "受理数合计"}, {Name: "新收"}}),
		report.SetPreamble([]string{"【受理数】"}), report.SetParagraphs("overview", []string{"（一）", overview}),
		report.SetTable("disputes", report.TableState{Notes: &notes}))); err != nil {
		t.Fatal(err)
	}
	if found := template.Mentions(r); len(found["受理数"]) != 5 || len(found["受理数合计"]) != 1 || len(found["新收"]) != 0 {
		t.Errorf("mentions: %+v", found)
	}
	if err := e.Do(template.Redefine(r, "受理数", report.Supplement{Name: "办理数", Value: "6"})); err != nil {
		t.Fatal(err)
	}
	const want = "受理数【办理数·千分位】件，【如果 有 办理数 且 办理数 大于 3】共【受理数合计】件【完】，新收【新收申请总数】件。【【受理数】"
	if got := r.Sections[0].Paragraphs[1]; got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	if got := *r.Table("disputes").Notes; r.Preamble[0] != "【办理数】" || got[0] != "注：另有【办理数】件。" {
		t.Errorf("preamble %q, notes %q", r.Preamble, got)
	}
	if value, _ := r.Supplement("办理数"); value != "6" {
		t.Errorf("its value is %q", value)
	}
	if _, ok := e.Undo(); !ok || r.Sections[0].Paragraphs[1] != overview || r.Supplements[0].Name != "受理数" {
		t.Error("one undo does not take all of it back")
	}
}
