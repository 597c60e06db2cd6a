package fields

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
)

// way is one way to write the chosen field, or something else to do with it.
type way struct {
	label string
	do    func()
}

// formats are the words behind · that give a value another form. Which of them a field takes its vocabulary knows.
var formats = []string{"中文数字", "千分位", "元", "增减", "增减数", "同比", "增减率"}

// lastYear before the name of a field makes it last year's.
const lastYear = "上年"

// ways returns what can be done with an item.
func (p *Palette) ways(it *item) []way {
	name := it.entry.Name
	list := []way{{language.L("插入"), p.take}, {wayTo(&it.entry), p.goTo}}
	if it.entry.Insert != "" {
		return list
	}
	add := func(form, text string) {
		e, problem := p.vocabulary.Lookup(text)
		if problem != "" {
			return
		}
		label := form
		if e.Value != "" {
			label = language.L("%s：%s", form, e.Value)
		}
		list = append(list, way{label, func() { p.insert(field(text)) }})
	}
	for _, f := range formats {
		add(f, name+"·"+f)
	}
	add(lastYear, lastYear+name)
	return append(list, way{language.L("按条件写…"), func() { p.askConditions(&it.entry) }})
}

// wayTo names the place where the value of a field is filled in.
func wayTo(e *template.Entry) string {
	switch {
	case e.Supplement:
		return language.L("去填补充事项")
	case len(e.Cells) > 0:
		return language.L("去单元格")
	}
	return language.L("去封面与单位")
}

func (p *Palette) insert(piece Piece) {
	if p.OnInsert != nil {
		p.OnInsert(piece)
	}
}

// offer shows a chip for each way to write the chosen field.
func (p *Palette) offer(name string, ways []way) {
	same := name == p.chosen && slices.EqualFunc(ways, p.offered, func(a, b way) bool { return a.label == b.label })
	p.chosen, p.offered = name, ways
	if same {
		return
	}
	p.chips.Objects = nil
	for i, w := range ways {
		p.chips.Objects = append(p.chips.Objects, newChip(w.label, func() { p.offered[i].do() }, p.leave))
	}
	p.chips.Refresh()
	p.content.Refresh()
}

// Conditions returns, each with a sentence that says what it does, the ways to write something only under a condition of a
// field.
func Conditions(e template.Entry, v *template.Vocabulary) (labels []string, pieces []Piece) {
	add := func(label string, piece Piece) { labels, pieces = append(labels, label), append(pieces, piece) }
	name := e.Name
	if _, problem := v.Lookup(name + "·" + formats[0]); problem != "" {
		add(language.L("「%s」填了才写这些话", name), Piece{"【如果 " + name + " 已填】", "【完】"})
		return labels, pieces
	}
	add(language.L("「%s」不是 0 才写这些话", name), Piece{"【如果 有 " + name + "】", "【完】"})
	add(language.L("「%s」是 0 才写这些话", name), Piece{"【如果 没有 " + name + "】", "【完】"})
	add(language.L("「%s」不是 0 时写一句，是 0 时写另一句", name), Piece{"【如果 有 " + name + "】", "【否则】【完】"})
	if _, problem := v.Lookup(lastYear + name); problem == "" {
		add(language.L("「%s」比上年增加、减少、持平时各写一句", name),
			Piece{"【如果 " + name + " 比上年 增加】", "【否则如果 " + name + " 比上年 减少】【否则】【完】"})
	}
	return labels, pieces
}

// askConditions offers the conditions of a field.
func (p *Palette) askConditions(e *template.Entry) {
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	if c == nil {
		return
	}
	var items []*fyne.MenuItem
	labels, pieces := Conditions(*e, p.vocabulary)
	for i, label := range labels {
		items = append(items, fyne.NewMenuItem(label, func() { p.insert(pieces[i]) }))
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.chips)
	menu.ShowAtPosition(at.AddXY(0, -menu.MinSize().Height))
}
