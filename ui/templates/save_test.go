package templates

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func save(t *testing.T) (*saving, fyne.Window, **template.Template) {
	t.Helper()
	r := street(t)
	edit(t, r, report.SetParagraphs("overview", []string{"全县统一部署，本机关按要求公开政府信息。", "新收申请【新收申请总数】件。"}))
	w, got := window(t), new(*template.Template)
	s := newSaving(w, SaveOptions{
		Report: r, Own: []*template.Template{county()}, NewID: func() string { return "own-1" },
		OnSave: func(t *template.Template) { *got = t },
	})
	s.ask()
	return s, w, got
}

// part finds the section of an id on the sheet.
func (s *saving) part(id string) *savedPart {
	return s.parts[slices.IndexFunc(s.parts, func(p *savedPart) bool { return p.id == id })]
}

func TestAReportBecomesATemplate(t *testing.T) {
	s, w, got := save(t)
	press(w, fyne.KeyReturn)
	if *got != nil || s.sheet.Problem() != "还没有写模板的名称。" {
		t.Fatalf("saved %v, said %q", *got, s.sheet.Problem())
	}
	test.Type(w.Canvas().Focused(), "镇街底稿")
	s.issuer.SetText("青河县人民政府办公室")
	test.Tap(s.part("overview").locked[0])
	test.Tap(s.part("problems").wanted)
	test.Tap(s.kinds[1])
	press(w, fyne.KeyReturn)
	saved := *got
	if saved == nil || open(w) {
		t.Fatalf("saved %v, said %q", saved, s.sheet.Problem())
	}
	if saved.ID != "own-1" || saved.Name != "镇街底稿" || saved.Version != "1" || saved.Issuer != "青河县人民政府办公室" ||
		!slices.Equal(saved.Kinds, []report.Kind{report.Subdistrict, report.Town}) {
		t.Errorf("saved %+v", saved)
	}
	if slices.ContainsFunc(saved.Parts, func(p template.Part) bool { return p.Section == "problems" }) {
		t.Error("a section that was not ticked is in it")
	}
	blocks := saved.Part("overview").Blocks
	if !blocks[0].Locked || blocks[0].Paragraphs[0] != "全县统一部署，本机关按要求公开政府信息。" || blocks[1].Locked {
		t.Errorf("the overview is %+v", blocks)
	}
}

func TestANewVersionKeepsNameKindsAndLocks(t *testing.T) {
	s, w, got := save(t)
	s.as.SetSelectedIndex(1)
	if s.version.Text != "2" || s.name.Text != "乡镇年报底稿" || !s.part("overview").locked[0].Checked || s.part("overview").locked[1].Checked {
		t.Errorf("it proposes version %q of %q", s.version.Text, s.name.Text)
	}
	s.version.SetText("1")
	w.Canvas().Focus(s.version)
	press(w, fyne.KeyReturn)
	if *got != nil || s.sheet.Problem() != "新版本的版本号要大于第 1 版。" {
		t.Errorf("saved %v, said %q", *got, s.sheet.Problem())
	}
	s.version.SetText("2")
	press(w, fyne.KeyReturn)
	if saved := *got; saved == nil || saved.ID != "county-towns" || saved.Version != "2" || len(saved.Phrases) != 3 {
		t.Errorf("saved %+v", saved)
	}
}

func TestATemplateWithoutTextIsRefused(t *testing.T) {
	s, w, got := save(t)
	test.Type(w.Canvas().Focused(), "空的")
	for _, part := range s.parts {
		part.wanted.SetChecked(false)
	}
	press(w, fyne.KeyReturn)
	if *got != nil || s.sheet.Problem() != "还没有勾选要写进模板的部分。" {
		t.Errorf("saved %v, said %q", *got, s.sheet.Problem())
	}
	press(w, fyne.KeyEscape)
	if open(w) {
		t.Error("the sheet is still there")
	}
}
