// Package facts is the form for what a report says of its office, its title, its period and its sign-off.
package facts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// Form shows the facts of one report.
type Form struct {
	widget.BaseWidget

	// OnCommand gets the edit of a field whenever typing in it rests and when it is left changed; its error is shown at the
	// field. further says that the edit carries on the one before.
	OnCommand func(c report.Command, further bool) error
	// Rest does something once typing has rested, in place of what it was to do then before. Where it is nil, a text is an
	// edit only when its field is left.
	Rest func(do func())
	// OnKeepOffice is asked to remember the office for new reports.
	OnKeepOffice func(report.Office)
	// OnShortcut takes the shortcuts that a field has no use for.
	OnShortcut func(fyne.Shortcut)

	report *report.Report
	// filling is set while the fields are filled from the report, which is no edit.
	filling bool
	fields  []*field
	keep    *sheet.Button
	locked  *wrap.Text
	scroll  *container.Scroll
}

// New returns a form that waits for a report.
func New() *Form {
	f := &Form{}
	all := f.build()
	sheet.Adopt(all, host{f})
	f.scroll = container.NewVScroll(all)
	f.ExtendBaseWidget(f)
	return f
}

// SetReport shows a report as it is now. A field somebody types in keeps what is typed, unless it is another report.
func (f *Form) SetReport(r *report.Report) {
	other := r != f.report
	f.report = r
	f.filling = true
	for _, field := range f.fields {
		field.fill(r, other)
	}
	f.filling = false
	f.locked.Say(r.ReadOnly)
	if other {
		f.scroll.ScrollToTop()
	}
}

// SetFindings shows the open findings about facts at their fields, in the colour of the worst there.
func (f *Form) SetFindings(all []check.Finding) {
	said := map[*field][]string{}
	worst := map[*field]form.Severity{}
	for i := range all {
		if all[i].Explanation == nil {
			if field := f.fieldOf(&all[i]); field != nil {
				said[field] = append(said[field], look.SeverityName(all[i].Severity)+" "+all[i].Rule+"："+all[i].Message)
				worst[field] = max(worst[field], all[i].Severity)
			}
		}
	}
	for _, field := range f.fields {
		field.find(worst[field], strings.Join(said[field], "\n"))
	}
}

// fieldOf returns the field that a finding is about, nil where none is. Findings about facts name the place as it is
// printed, those about the sign-off tell by their ids which half of it they mean.
func (f *Form) fieldOf(about *check.Finding) *field {
	_, key, _ := strings.Cut(about.ID, "@")
	name := ""
	switch about.Place {
	case "标题":
		name = fieldTitle
		if key == "office" {
			name = fieldOffice
		}
	case "统计期限":
		name = fieldFrom
	case "落款":
		switch key {
		case "date", "early", "late", "落款日期":
			name = fieldDate
		case "order":
			name = fieldDateFirst
		case "absent":
			name = fieldAbsent
		default:
			name = fieldOrgan
		}
	}
	return f.field(name)
}

func (f *Form) field(name string) *field {
	for _, field := range f.fields {
		if field.name == name && name != "" {
			return field
		}
	}
	return nil
}

// Commit takes over what is typed in a field that has not been left yet.
func (f *Form) Commit() {
	for _, field := range f.fields {
		field.commit(false)
	}
}

// Focus gives the first field the keyboard. The canvas has to be told: a form that has not been painted yet does not
// know its own.
func (f *Form) Focus(c fyne.Canvas) { c.Focus(f.fields[0].entry) }

// Entries returns the fields people type into, top to bottom.
func (f *Form) Entries() []*widget.Entry {
	var entries []*widget.Entry
	for _, field := range f.fields {
		if field.entry != nil {
			entries = append(entries, &field.entry.Entry)
		}
	}
	return entries
}

// do hands an edit on and returns what speaks against it.
func (f *Form) do(c report.Command, further bool) error {
	if f.OnCommand == nil || c == nil {
		return nil
	}
	return f.OnCommand(c, further)
}

// reveal scrolls to a field that gets the keyboard.
func (f *Form) reveal(o fyne.CanvasObject) {
	const around = 30
	sheet.Reveal(f.scroll, o, around)
}

// host answers the keys that lists and boxes have no use for.
type host struct{ form *Form }

// Take goes on to the next field, as Enter does in a text.
func (h host) Take() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(h.form); c != nil {
		c.FocusNext()
	}
}

// Leave does nothing: a choice is made at once.
func (h host) Leave() {}

// Reveal scrolls to what gets the keyboard.
func (h host) Reveal(o fyne.CanvasObject) { h.form.reveal(o) }

// MinSize lets the form become small.
func (f *Form) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

// CreateRenderer is part of fyne.Widget.
func (f *Form) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.scroll) }
