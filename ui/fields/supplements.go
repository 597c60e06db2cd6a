package fields

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// Supplement is a supplement of the report and what is known about it.
type Supplement struct {
	report.Supplement
	// Used says where the prose speaks of it, "" for nowhere. Last is last year's value, "" where that is not known.
	Used, Last string
	// Spare says that it need not be filled in: no sentence that is printed needs it.
	Spare bool
}

// Supplements is the form for the facts that the prose names and no table holds.
type Supplements struct {
	widget.BaseWidget

	// OnSet fills one in, whenever typing rests and when its field is left changed. further says that it carries on the edit
	// before.
	OnSet func(name, value string, further bool) error
	// Rest does something once typing has rested, in place of what it was to do then before. Where it is nil, a value is
	// filled in only when its field is left.
	Rest func(do func())
	// OnDefine adds a supplement, or with the name that it had changes one.
	OnDefine func(was string, s report.Supplement) error
	// OnDelete takes one out.
	OnDelete func(name string) error
	// OnShortcut takes the shortcuts that a field has no use for.
	OnShortcut func(fyne.Shortcut)
	// Watch is told every field that people type into.
	Watch func(*widget.Entry)

	window fyne.Window
	locked string
	rows   []*supplementRow
	about  *wrap.Text
	add    *sheet.Button
	body   *fyne.Container
	scroll *container.Scroll
	// whole is what stands above all rows, and they.
	whole fyne.CanvasObject
}

// NewSupplements returns a form in a window that waits for supplements.
func NewSupplements(w fyne.Window) *Supplements {
	s := &Supplements{window: w, about: wrap.NewLabel("", look.Faint, theme.SizeNameText), body: container.New(wrap.Column{})}
	s.add = sheet.NewButton(language.L("添加补充事项…"), func() { s.define(nil) })
	pad := theme.Padding()
	s.scroll = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(pad, pad, pad, pad+scrollBar), s.body))
	s.whole = container.NewBorder(s.about, container.NewPadded(container.NewHBox(s.add)), nil, nil, s.scroll)
	s.ExtendBaseWidget(s)
	return s
}

// scrollBar is kept free at the right, so that the bar covers no field.
const scrollBar = 10

// Set shows the supplements as they are now; locked says why they cannot be changed, "" that they can. A field somebody types
// in keeps what is typed.
func (s *Supplements) Set(list []Supplement, locked string) {
	s.locked = locked
	if locked == "" {
		s.add.Enable()
	} else {
		s.add.Disable()
	}
	if !slices.EqualFunc(s.rows, list, func(r *supplementRow, one Supplement) bool { return r.name == one.Name }) {
		s.rows, s.body.Objects = nil, nil
		for i := range list {
			r := newSupplementRow(s, list[i].Name)
			s.rows = append(s.rows, r)
			s.body.Add(r.all)
		}
	}
	filled, open, words := 0, 0, 0
	for i, r := range s.rows {
		r.fill(list[i])
		switch {
		case list[i].Value != "":
			filled++
			if !template.Counts(list[i].Supplement) {
				words++
			}
		case !list[i].Spare:
			open++
		}
	}
	about := told(locked, filled, open)
	if words > 0 {
		about += language.L("有 %d 项应当填数字，填的不是。", words)
	}
	s.about.SetText(about)
	s.body.Refresh()
	s.scroll.Refresh()
}

func told(locked string, filled, open int) string {
	switch {
	case locked != "":
		return locked
	case filled+open == 0:
		return language.L("补充事项是表格里没有、正文里要用的数字和事实，例如网站发布的信息条数。填在这里，正文里写【名称】就用上了。现在还没有。")
	case open == 0:
		return language.L("%d 项都填了。正文里写【名称】就用上，改了这里，文字跟着改。", filled)
	}
	return language.L("还有 %d 项没有填。正文里写【名称】就用上，改了这里，文字跟着改。", open)
}

// Commit takes over what is typed in a field that has not been left yet.
func (s *Supplements) Commit() {
	for _, r := range s.rows {
		r.commit(false)
	}
}

// Focus gives the first field that is still open the keyboard, or else the first.
func (s *Supplements) Focus(c fyne.Canvas) {
	for _, r := range s.rows {
		if r.entry.Text == "" && !r.entry.Disabled() {
			c.Focus(r.entry)
			return
		}
	}
	if len(s.rows) > 0 && !s.rows[0].entry.Disabled() {
		c.Focus(s.rows[0].entry)
		return
	}
	c.Focus(s.add)
}

// Go gives the field of a supplement the keyboard and reports whether there is one.
func (s *Supplements) Go(c fyne.Canvas, name string) bool {
	for _, r := range s.rows {
		if r.name == name {
			c.Focus(r.entry)
			return true
		}
	}
	return false
}

// Active returns the name of the supplement whose field has the keyboard, "" for none.
func (s *Supplements) Active() string {
	for _, r := range s.rows {
		if r.entry.focused {
			return r.name
		}
	}
	return ""
}

// step moves the keyboard by rows.
func (s *Supplements) step(from *supplementRow, by int) {
	i := slices.Index(s.rows, from) + by
	c := s.window.Canvas()
	switch {
	case i < 0:
	case i < len(s.rows):
		c.Focus(s.rows[i].entry)
	default:
		c.Focus(s.add)
	}
}

// MinSize lets the form become small.
func (s *Supplements) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

// CreateRenderer is part of fyne.Widget.
func (s *Supplements) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.whole) }
