// Package compare shows this year's report beside last year's: the numbers with difference and ratio, the prose with what
// was added and taken out.
package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/compare"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// Target is a place in this year's report.
type Target struct {
	// Cell is an index of Form.Cells, -1 for prose.
	Cell int
	// Section is the index of a section, -1 for the preamble; Paragraph that of a paragraph in it, -1 for none.
	Section, Paragraph int
}

// View is the comparison.
type View struct {
	// OnGo is asked for the place that a row is about.
	OnGo func(Target)
	// OnNotice gets a sentence for the clerk.
	OnNotice func(sentence string)

	focus      func(fyne.Focusable)
	comparison *compare.Comparison
	summary    *wrap.Text
	changed    *widget.Check
	tabs       *container.AppTabs
	lists      [2]*list
	content    fyne.CanvasObject
}

// New returns a view that shows nothing yet. focus gives something the keyboard, shortcut gets those it has no use for.
func New(focus func(fyne.Focusable), shortcut func(fyne.Shortcut)) *View {
	v := &View{focus: focus, summary: wrap.NewLabel("", look.Ink, theme.SizeNameText)}
	v.changed = widget.NewCheck(language.L("只看有变化的"), nil)
	v.changed.SetChecked(true)
	v.changed.OnChanged = func(bool) { v.fill() }
	for i := range v.lists {
		l := newList()
		l.onShortcut, l.onGo = shortcut, v.goTo
		l.onSide = func(by int) { v.turn(i + by) }
		v.lists[i] = l
	}
	v.tabs = container.NewAppTabs(
		container.NewTabItem(language.L("表格"), v.lists[0]),
		container.NewTabItem(language.L("正文"), v.lists[1]),
	)
	head := container.NewBorder(nil, nil, nil, container.NewVBox(v.changed), v.summary)
	keys := wrap.NewLabel(language.L("↑↓ 选择　回车或点击 前往　←→ 换页"), look.Faint, theme.SizeNameCaptionText)
	v.content = container.NewBorder(head, keys, nil, nil, v.tabs)
	return v
}

// Content is what is shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Set shows a comparison. What was chosen in the one before stays so.
func (v *View) Set(c *compare.Comparison) {
	v.comparison = c
	v.fill()
}

// Focus gives the list in front the keyboard.
func (v *View) Focus() { v.focus(v.lists[v.tabs.SelectedIndex()]) }

func (v *View) fill() {
	c := v.comparison
	if c == nil {
		return
	}
	v.summary.SetText(language.L("%d 年度与 %d 年度对照：数字有 %d 处不同，正文 %s 的字面相同。",
		c.This.Year, c.Last.Year, c.ChangedCells(), compare.Share(c.Similarity())))
	v.lists[0].set(cellRows(c, v.changed.Checked))
	v.lists[1].set(proseRows(c, v.changed.Checked))
}

// turn shows the other list.
func (v *View) turn(to int) {
	if to < 0 || to >= len(v.lists) {
		return
	}
	v.tabs.SelectIndex(to)
	v.Focus()
}

func (v *View) goTo(r row) {
	at, ok := r.target()
	switch {
	case ok && v.OnGo != nil:
		v.OnGo(at)
	case !ok && v.OnNotice != nil:
		v.OnNotice(language.L("今年的报告里没有这一处。"))
	}
}
