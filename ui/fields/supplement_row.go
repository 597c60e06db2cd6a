package fields

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// supplementRow is one supplement: its name, what is filled in, the unit; below them where the office finds it.
type supplementRow struct {
	form  *Supplements
	name  string
	now   Supplement
	entry *valueEntry
	label *wrap.Text
	unit  *wrap.Text
	note  *wrap.Text
	wrong *wrap.Text
	all   *fyne.Container
	// before is the value as it was when the keyboard came.
	before string
	// begun says that an edit was made of what is being typed, resting that one is being made while it goes on.
	begun, resting bool
}

func newSupplementRow(s *Supplements, name string) *supplementRow {
	r := &supplementRow{form: s, name: name}
	r.entry = newValueEntry(r)
	if s.Watch != nil {
		s.Watch(&r.entry.Entry)
	}
	r.label = wrap.NewLabel(name, look.Ink, theme.SizeNameText)
	r.unit = wrap.NewLabel("", look.Ink, theme.SizeNameText)
	r.note = wrap.NewText("", look.Faint, theme.SizeNameCaptionText)
	r.wrong = wrap.NewText("", look.ErrorInk, theme.SizeNameCaptionText)
	r.wrong.Hide()
	change := newChip(language.L("修改…"), func() { s.define(r) }, func() {})
	r.all = container.New(&rowLayout{}, r.label, r.entry, r.unit, change, r.note, r.wrong)
	return r
}

// fill shows the supplement as the report has it.
func (r *supplementRow) fill(now Supplement) {
	typed := r.typed()
	writing := r.entry.focused && (r.resting || typed != r.now.Value || typed == now.Value)
	r.now = now
	r.entry.forWords(now.Unit == "")
	if !writing {
		r.before = now.Value
		r.show()
	}
	if r.form.locked == "" {
		r.entry.Enable()
	} else {
		r.entry.Disable()
	}
	r.unit.SetText(now.Unit)
	r.unit.Hidden = now.Unit == ""
	var notes []string
	if now.Hint != "" {
		notes = append(notes, now.Hint)
	}
	if now.Last != "" {
		notes = append(notes, language.L("上年：%s", now.Last+now.Unit))
	}
	if now.Used != "" {
		notes = append(notes, language.L("用在：%s", now.Used))
	} else {
		notes = append(notes, language.L("正文里还没有用到"))
	}
	if !r.entry.focused {
		r.doubt()
	}
	r.note.SetText(strings.Join(notes, "　"))
	placeholder := language.L("还没有填")
	if r.entry.PlaceHolder != placeholder {
		r.entry.SetPlaceHolder(placeholder)
	}
}

// doubt says below the field that its value is no number though it has a unit, which nobody wants to read while typing it.
func (r *supplementRow) doubt() {
	r.wrong.Ink = look.WarningInk
	says := ""
	if !template.Counts(r.now.Supplement) {
		says = language.L("单位是%s，这里应当填数字。", r.now.Unit)
	}
	r.wrong.Say(says)
	r.wrong.Refresh()
	r.all.Refresh()
}

// typed is what is typed as the report would have it.
func (r *supplementRow) typed() string { return strings.TrimSpace(report.Clean(r.entry.Text)) }

// show puts the value into the entry as the report has it.
func (r *supplementRow) show() {
	if r.entry.Text != r.now.Value {
		r.entry.SetText(r.now.Value)
	}
}

// commit makes an edit of what was typed. Resting, somebody goes on typing: the entry stays as it is, and what speaks against
// the value waits.
func (r *supplementRow) commit(resting bool) {
	typed, was := r.typed(), r.now.Value
	if r.entry.Disabled() || r.form.OnSet == nil {
		return
	}
	if typed == was {
		if !r.entry.focused {
			r.show()
			r.doubt()
		}
		return
	}
	r.now.Value, r.resting = typed, resting // what is typed is what the report has when it is shown again
	err := r.form.OnSet(r.name, typed, r.begun)
	r.resting = false
	if err == nil {
		r.begun = true
		if !resting || template.Counts(r.now.Supplement) {
			r.doubt()
		}
		return
	}
	r.now.Value = was
	if !resting {
		r.wrong.Ink = look.ErrorInk
		r.wrong.Say(err.Error())
		r.wrong.Refresh()
		r.all.Refresh()
	}
}

// valueEntry is a line to type on: left, or when typing rests, it becomes an edit; Enter, Tab and the arrows go on to the next,
// Escape takes back what was typed.
type valueEntry struct {
	widget.Entry
	row     *supplementRow
	focused bool
	// lines is how many are to be seen.
	lines int
}

func newValueEntry(r *supplementRow) *valueEntry {
	e := &valueEntry{row: r}
	e.ExtendBaseWidget(e)
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.OnChanged = func(string) {
		if e.grow() {
			r.form.body.Refresh()
		}
		if e.focused && r.form.Rest != nil {
			r.form.Rest(func() { r.commit(true) })
		}
	}
	return e
}

// forWords gives what has no unit room for a sentence.
func (e *valueEntry) forWords(words bool) {
	if e.MultiLine == words {
		return
	}
	e.MultiLine, e.Wrapping = words, fyne.TextWrap(fyne.TextTruncateClip)
	if words {
		e.Wrapping = fyne.TextWrapBreak
	}
	e.grow()
	e.Refresh()
}

// Resize gives words the lines they need in another width.
func (e *valueEntry) Resize(size fyne.Size) {
	other := size.Width != e.Size().Width
	e.Entry.Resize(size)
	if other {
		e.grow()
	}
}

// grow makes an entry for words as high as they need, within bounds, and reports whether that is another height.
func (e *valueEntry) grow() (changed bool) {
	const fewest, most = 2, 5
	lines := 1
	if e.MultiLine {
		room := max(e.Size().Width-4*theme.InnerPadding(), 100)
		lines = min(max(len(wrap.Lines(e.Text, room, theme.TextSize(), fyne.TextStyle{})), fewest), most)
	}
	if lines == e.lines {
		return false
	}
	e.lines = lines
	e.SetMinRowsVisible(lines)
	return true
}

// AcceptsTab implements fyne.Tabbable: Tab goes from value to value, past the buttons between, which F2 presses.
func (e *valueEntry) AcceptsTab() bool { return true }

func (e *valueEntry) tab() {
	s := e.row.form
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	switch back := ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0; {
	case !back:
		s.step(e.row, 1)
	case e.row == s.rows[0]:
		s.window.Canvas().FocusPrevious()
	default:
		s.step(e.row, -1)
	}
}

// FocusGained is part of fyne.Focusable.
func (e *valueEntry) FocusGained() {
	const around = 40
	e.focused = true
	e.row.begun, e.row.before = false, e.row.now.Value
	e.Entry.FocusGained()
	e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	sheet.Reveal(e.row.form.scroll, e, around)
}

// FocusLost is part of fyne.Focusable.
func (e *valueEntry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	e.row.commit(false)
	e.row.begun = false
}

// TypedKey is part of fyne.Focusable.
func (e *valueEntry) TypedKey(event *fyne.KeyEvent) {
	switch {
	case event.Name == fyne.KeyReturn, event.Name == fyne.KeyEnter, event.Name == fyne.KeyDown && !e.MultiLine:
		e.row.commit(false)
		e.row.form.step(e.row, 1)
	case event.Name == fyne.KeyUp && !e.MultiLine:
		e.row.commit(false)
		e.row.form.step(e.row, -1)
	case event.Name == fyne.KeyTab:
		e.tab()
	case event.Name == fyne.KeyF2 && !e.Disabled():
		e.row.commit(false)
		e.row.form.define(e.row)
	case event.Name == fyne.KeyEscape:
		e.SetText(e.row.before)
		e.row.commit(false)
	default:
		e.Entry.TypedKey(event)
	}
}

// TypedShortcut keeps what an entry understands and hands the rest on.
func (e *valueEntry) TypedShortcut(s fyne.Shortcut) {
	if custom, ok := s.(*desktop.CustomShortcut); ok && !moves[custom.KeyName] {
		if e.row.form.OnShortcut != nil {
			e.row.form.OnShortcut(s)
		}
		return
	}
	e.Entry.TypedShortcut(s)
}

// rowLayout sets the name before the field where there is room, else above it, and the notes below.
type rowLayout struct{ width float32 }

const (
	roomy     = 440
	nameShare = 0.38
	widest    = 240
	broadest  = 420
	unitWidth = 64
)

// Layout is part of fyne.Layout: name, field, unit, button, notes.
func (l *rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	name, entry, unit, change := objects[0], objects[1], objects[2], objects[3]
	x, y, high := float32(0), float32(0), entry.MinSize().Height
	nameWidth := size.Width
	if size.Width >= roomy {
		nameWidth = min(size.Width*nameShare, widest)
		x = nameWidth
	}
	name.Resize(fyne.NewSize(nameWidth, name.MinSize().Height))
	name.Resize(fyne.NewSize(nameWidth, name.MinSize().Height))
	name.Move(fyne.NewPos(0, 0))
	if x == 0 {
		y = name.MinSize().Height - theme.InnerPadding()
	}
	button := change.MinSize()
	most := float32(broadest + unitWidth)
	if !unit.Visible() {
		most = size.Width // words take what room there is
	}
	behind := min(x+most, size.Width-button.Width-2*theme.Padding())
	width := behind - x
	if unit.Visible() {
		width -= unitWidth
	}
	entry.Move(fyne.NewPos(x, y))
	entry.Resize(fyne.NewSize(width, high))
	unit.Move(fyne.NewPos(x+width, y+(high-unit.MinSize().Height)/2))
	unit.Resize(fyne.NewSize(unitWidth, unit.MinSize().Height))
	change.Move(fyne.NewPos(behind+theme.Padding(), y+(name.MinSize().Height-button.Height)/2))
	change.Resize(button)
	y = max(y+high, name.MinSize().Height)
	inset := theme.InnerPadding()
	for _, note := range objects[4:] {
		if note.Visible() {
			note.Resize(fyne.NewSize(size.Width-x-2*inset, note.Size().Height))
			note.Resize(fyne.NewSize(size.Width-x-2*inset, note.MinSize().Height))
			note.Move(fyne.NewPos(x+inset, y+2))
			y += note.Size().Height + 2
		}
	}
}

// MinSize is part of fyne.Layout. The height is that in the width the row last had.
func (l *rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := objects[1].MinSize().Height
	if l.width < roomy {
		high += objects[0].MinSize().Height - theme.InnerPadding()
	}
	high = max(high, objects[0].MinSize().Height)
	for _, note := range objects[4:] {
		if note.Visible() {
			high += note.MinSize().Height + 2
		}
	}
	return fyne.NewSize(160, high+theme.Padding())
}
