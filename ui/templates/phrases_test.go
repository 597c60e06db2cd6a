package templates

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func phrase(t *testing.T) (p *phrasing, w fyne.Window, inserted *string, deleted *[]string) {
	t.Helper()
	w, inserted, deleted = window(t), new(string), new([]string)
	own := &template.Template{ID: "own", Name: "我的短语", Phrases: []template.Phrase{
		{Name: "收到申请", Section: "overview", Text: "新收申请【新收申请总数】件。\n均已答复。"},
	}}
	var all []Phrase
	for _, from := range []*template.Template{county(), own} {
		for _, each := range from.Phrases {
			all = append(all, Phrase{each, from})
		}
	}
	p = newPhrasing(w, PhraseOptions{
		Report: street(t), Section: "overview", Phrases: all,
		OnInsert: func(text string, missing []report.Supplement) {
			*inserted = text
			for _, s := range missing {
				*inserted += "+" + s.Name
			}
		},
		Own:      func(p Phrase) bool { return p.From == own },
		OnDelete: func(p Phrase) { *deleted = append(*deleted, p.Name) },
	})
	p.ask()
	return p, w, inserted, deleted
}

func TestPhrasesOfTheSectionAtTheCaretComeFirst(t *testing.T) {
	p, w, inserted, _ := phrase(t)
	var order []string
	for _, each := range p.shown {
		order = append(order, each.Name)
	}
	if len(order) != 4 || order[0] != "收到申请" || order[1] != "加强培训" || order[2] != "未收到申请" {
		t.Errorf("the order is %q", order)
	}
	says(t, w, "一、总体情况", "各部分通用", "　　新收申请9件。", "　　新收申请【新收申请总数】件。", "来自「我的短语」（自建）")
	press(w, fyne.KeyReturn)
	if *inserted != "新收申请【新收申请总数】件。\n均已答复。" || open(w) {
		t.Errorf("inserted %q", *inserted)
	}
}

func TestSearchedPhrasesAreChosenWithoutLeavingTheSearch(t *testing.T) {
	p, w, inserted, _ := phrase(t)
	test.Type(w.Canvas().Focused(), "申请")
	if len(p.shown) != 2 {
		t.Fatalf("found %d", len(p.shown))
	}
	press(w, fyne.KeyDown)
	if w.Canvas().Focused() != fyne.Focusable(p.typed) {
		t.Error("the keyboard left the search")
	}
	press(w, fyne.KeyReturn)
	if *inserted != "本年度未收到政府信息公开申请。" {
		t.Errorf("inserted %q", *inserted)
	}
}

func TestAPhraseBringsTheSupplementsItSpeaksOf(t *testing.T) {
	p, w, inserted, _ := phrase(t)
	test.Type(w.Canvas().Focused(), "发布")
	press(w, fyne.KeyReturn)
	if want := "全年发布【网站公开条数】条。+网站公开条数"; *inserted != want {
		t.Errorf("inserted %q of %d, want %q", *inserted, len(p.shown), want)
	}
}

func TestASearchWithoutHitsSaysWhereOwnPhrasesComeFrom(t *testing.T) {
	_, w, inserted, _ := phrase(t)
	test.Type(w.Canvas().Focused(), "没有这样的话")
	says(t, w, "存为短语")
	press(w, fyne.KeyReturn)
	if *inserted != "" || !open(w) {
		t.Errorf("inserted %q", *inserted)
	}
}

func TestOnlyOwnPhrasesCanBeDeleted(t *testing.T) {
	p, w, _, deleted := phrase(t)
	press(w, fyne.KeyDown)
	if !p.delete.Disabled() {
		t.Error("a phrase of the county can be deleted")
	}
	press(w, fyne.KeyUp)
	tap(t, w, "删除")
	if len(*deleted) != 1 || (*deleted)[0] != "收到申请" || len(p.shown) != 3 {
		t.Errorf("deleted %q, %d left", *deleted, len(p.shown))
	}
}

func TestAPhraseNeedsANameOfItsOwn(t *testing.T) {
	w := window(t)
	var got *template.Phrase
	n := newNaming(w, SavePhraseOptions{
		Text: "收到申请【新收申请总数】件，均按期答复。", Section: "overview", Heading: "一、总体情况", Taken: []string{"常用"},
		Report: street(t),
		OnSave: func(p template.Phrase, _ []report.Supplement) { got = &p },
	})
	n.ask()
	if n.name.Text != "收到申请【新收申请总数】件" {
		t.Errorf("it proposes %q", n.name.Text)
	}
	for name, want := range map[string]string{" ": "还没有写名称。", "常用": "已经有叫「常用」的短语，请换一个名称。"} {
		n.name.SetText(name)
		press(w, fyne.KeyReturn)
		if got != nil || n.sheet.Problem() != want {
			t.Errorf("%q: saved %v, said %q", name, got, n.sheet.Problem())
		}
	}
	n.name.SetText("申请数")
	w.Canvas().Focus(n.where)
	press(w, fyne.KeyDown, fyne.KeyReturn)
	if got == nil || *got != (template.Phrase{Name: "申请数", Text: "收到申请【新收申请总数】件，均按期答复。"}) {
		t.Errorf("saved %+v", got)
	}
}
