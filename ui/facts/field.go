package facts

import (
	"cmp"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// field is one fact: its name, where it is entered, what is to be known about it, what is wrong with it.
type field struct {
	form        *Form
	name, label string
	// read gives the fact as it is entered, write the edit that makes text of it, nil when that changes nothing.
	read  func(r *report.Report) string
	write func(r *report.Report, text string) report.Command
	// tidy gives a text as the report will have it; nil where that is how it was typed.
	tidy func(text string) string
	// empty gives what holds while nothing is entered, note what a text means, late what is wrong with it, which nobody
	// wants to read before the last letter is typed. All may be nil.
	empty func(r *report.Report) string
	note  func(r *report.Report, text string) string
	late  func(text string) string

	// entry is nil for a field that is chosen instead of typed; refill then shows the fact.
	entry  *entry
	refill func(r *report.Report)
	lock   fyne.Disableable

	// shown is the fact as the report has it, before what it was when the keyboard came.
	shown, before string
	// begun says that an edit was made of what is being typed, resting that one is being made while it goes on.
	begun, resting bool
	found          complaint
	hint           *wrap.Text
	wrong          *wrap.Text
	all            *fyne.Container
	hidden         func(r *report.Report) bool
}

// newNote is small print below a field, gone while it has nothing to say.
func newNote(ink color.Color) *wrap.Text {
	n := wrap.NewText("", ink, theme.SizeNameCaptionText)
	n.Hide()
	return n
}

// add puts a field into the form.
func (f *Form) add(name, label string, input fyne.CanvasObject, x *field) *field {
	x.form, x.name, x.label = f, name, label
	x.hint, x.wrong = newNote(look.Faint), newNote(look.ErrorInk)
	title := widget.NewLabel(label)
	title.Wrapping = fyne.TextWrapBreak
	x.all = container.New(&row{}, title, input, x.hint, x.wrong)
	f.fields = append(f.fields, x)
	return x
}

// text adds a field to type into.
func (f *Form) text(name, label string, x *field) *field {
	x.entry = newEntry(x)
	x.lock = x.entry
	return f.add(name, label, x.entry, x)
}

// fill shows the fact as the report has it.
func (x *field) fill(r *report.Report, other bool) {
	if x.lock != nil {
		if r.ReadOnly != "" {
			x.lock.Disable()
		} else {
			x.lock.Enable()
		}
	}
	if x.hidden != nil && x.all.Hidden != x.hidden(r) {
		x.all.Hidden = !x.all.Hidden
		x.all.Refresh()
	}
	if x.entry == nil {
		x.refill(r)
		x.explain(r, "")
		return
	}
	if x.empty != nil && x.entry.PlaceHolder != x.empty(r) {
		x.entry.SetPlaceHolder(x.empty(r))
	}
	was, typed := x.shown, x.typed()
	x.shown = x.read(r)
	writing := x.entry.focused && !other && (x.resting || typed != was || typed == x.shown)
	if !writing {
		x.before = x.shown
		x.show()
	}
	x.explain(r, x.entry.Text)
}

// show puts the fact into the entry as the report has it.
func (x *field) show() {
	if x.entry.Text != x.shown {
		x.entry.SetText(x.shown)
	}
}

// typed is the fact that is typed, as the report would have it.
func (x *field) typed() string {
	text := strings.TrimSpace(report.Clean(x.entry.Text))
	if x.tidy != nil {
		return x.tidy(text)
	}
	return text
}

// explain writes what a text means below the field.
func (x *field) explain(r *report.Report, text string) {
	text = strings.TrimSpace(text)
	says := ""
	if x.note != nil {
		says = x.note(r, text)
	}
	if x.late != nil && !x.entry.focused {
		says = cmp.Or(x.late(text), says)
	}
	x.hint.Say(says)
}

// complain says what is wrong with the field.
func (x *field) complain(severity form.Severity, text string) {
	x.wrong.Ink = look.SeverityTint(severity).Ink
	x.wrong.Say(text)
	x.wrong.Refresh()
}

// complaint is what the findings say about a field.
type complaint struct {
	severity form.Severity
	text     string
}

// find shows what the findings say. Of a text that is only half typed nobody wants to read that something is wrong with it.
func (x *field) find(severity form.Severity, text string) {
	x.found = complaint{severity, text}
	if x.entry == nil || !x.entry.focused || !x.begun || text == "" {
		x.complain(severity, text)
	}
}

// commit makes an edit of what was typed. Resting, somebody goes on typing: the entry stays as it is, and what cannot be read
// yet waits.
func (x *field) commit(resting bool) {
	if x.entry == nil || x.form.report == nil || x.entry.Disabled() {
		return
	}
	typed := x.typed()
	if typed == x.shown {
		if !x.entry.focused {
			x.show()
		}
		return
	}
	if resting && x.late != nil && x.late(typed) != "" {
		return
	}
	// What is typed is what the report has from here on, so that the refill that follows an edit need not put it there.
	before := x.shown
	x.shown, x.resting = typed, resting
	defer func() { x.resting = false }()
	first := !x.begun
	x.begun = true
	if err := x.form.do(x.write(x.form.report, typed), !first); err != nil {
		x.shown, x.begun = before, !first
		if !resting {
			x.complain(form.Error, err.Error())
		}
		return
	}
	x.fill(x.form.report, false)
}

// entry is a line to type on: left, or when typing rests, it becomes an edit; Enter goes on to the next field, Escape takes
// back what was typed.
type entry struct {
	widget.Entry
	field   *field
	focused bool
}

func newEntry(x *field) *entry {
	e := &entry{field: x}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.OnChanged = func(text string) {
		if x.form.report == nil || x.form.filling {
			return
		}
		x.explain(x.form.report, text)
		if e.focused && x.form.Rest != nil {
			x.form.Rest(func() { x.commit(true) })
		}
	}
	e.ExtendBaseWidget(e)
	return e
}

// FocusGained is part of fyne.Focusable.
func (e *entry) FocusGained() {
	e.focused = true
	e.field.begun, e.field.before = false, e.field.shown
	e.Entry.FocusGained()
	e.field.form.reveal(e)
}

// FocusLost is part of fyne.Focusable.
func (e *entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	e.field.commit(false)
	if e.field.begun && e.field.found.text != "" {
		e.field.complain(e.field.found.severity, e.field.found.text)
	}
	e.field.begun = false
	if e.field.form.report != nil {
		e.field.explain(e.field.form.report, e.Text)
	}
}

// TypedKey is part of fyne.Focusable.
func (e *entry) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		e.field.commit(false)
		if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil {
			c.FocusNext()
		}
	case fyne.KeyEscape:
		e.SetText(e.field.before)
		e.field.commit(false)
	default:
		e.Entry.TypedKey(event)
	}
}

// TypedShortcut keeps what an entry understands and hands the rest on.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if custom, ok := s.(*desktop.CustomShortcut); ok && !moves[custom.KeyName] {
		if e.field.form.OnShortcut != nil {
			e.field.form.OnShortcut(s)
		}
		return
	}
	e.Entry.TypedShortcut(s)
}

// moves are the keys that together with Ctrl move the caret.
var moves = map[fyne.KeyName]bool{
	fyne.KeyLeft: true, fyne.KeyRight: true, fyne.KeyUp: true, fyne.KeyDown: true, fyne.KeyHome: true, fyne.KeyEnd: true,
	fyne.KeyBackspace: true, fyne.KeyDelete: true,
}
