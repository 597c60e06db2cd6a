package variant

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// line is a line to write on at a place. said is what stands below it.
func (e *editor) line(at form.VariantPlace, text, hint string, set func(string)) (entry *sheet.Entry, said fyne.CanvasObject) {
	entry = sheet.NewEntry(text, hint)
	ime.Watch(&entry.Entry, e.window)
	entry.OnChanged = func(text string) {
		set(text)
		e.check()
	}
	return entry, e.saying(at, entry)
}

// saying registers a field and returns the room for what is said about it: a line, so that nothing below the field moves
// while somebody types in it.
func (e *editor) saying(at form.VariantPlace, object fyne.Focusable) fyne.CanvasObject {
	said := wrap.NewText("", look.Faint, theme.SizeNameCaptionText)
	e.fields = append(e.fields, &field{at, object, said})
	return container.New(layout.NewCustomPaddedLayout(0, 0, theme.InnerPadding(), theme.InnerPadding()), said)
}

// choice is a list of names of which one belongs to the id that is set.
func (e *editor) choice(at form.VariantPlace, ids, names []string, chosen string, set func(id string)) (list *sheet.Select, said fyne.CanvasObject) {
	index := -1
	for i, id := range ids {
		if id == chosen {
			index = i
		}
	}
	list = sheet.NewSelect(names, index, func(i int) {
		if i >= 0 {
			set(ids[i])
			e.check()
		}
	})
	return list, e.saying(at, list)
}

// paragraphs is a field of several lines, a paragraph each.
type paragraphs struct {
	widget.Entry
	sheet.Guest
}

func (e *editor) paragraphs(at form.VariantPlace, texts []string, hint string, rows int, set func([]string)) (*paragraphs, fyne.CanvasObject) {
	p := &paragraphs{}
	p.MultiLine, p.Wrapping = true, fyne.TextWrapBreak
	p.ExtendBaseWidget(p)
	p.SetMinRowsVisible(rows)
	p.SetText(strings.Join(texts, "\n"))
	p.SetPlaceHolder(hint)
	ime.Watch(&p.Entry, e.window)
	p.OnChanged = func(text string) {
		var list []string
		for line := range strings.SplitSeq(text, "\n") {
			if strings.TrimSpace(line) != "" {
				list = append(list, line)
			}
		}
		set(list)
		e.check()
	}
	return p, e.saying(at, p)
}

// AcceptsTab lets Tab go on.
func (p *paragraphs) AcceptsTab() bool { return false }

// TypedKey leaves with Escape; Enter begins a paragraph.
func (p *paragraphs) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		p.Key(key.Name)
		return
	}
	p.Entry.TypedKey(key)
}

// FocusGained implements fyne.Focusable.
func (p *paragraphs) FocusGained() {
	p.Entry.FocusGained()
	p.Shown(p)
}

// beside puts objects at both ends of a line, or below one another where the window is narrow.
func (e *editor) beside(left, right fyne.CanvasObject) fyne.CanvasObject {
	if e.narrow() {
		return stack(left, right)
	}
	return container.NewBorder(nil, nil, left, right)
}

// narrow reports whether the window has no room for long lines, as on a screen at 200 %.
func (e *editor) narrow() bool {
	const roomy = 900
	return e.window.Canvas().Size().Width < roomy
}

// small is a button that does not stand out.
func small(label string, tapped func()) *sheet.Button {
	b := sheet.NewButton(label, tapped)
	b.Importance = widget.LowImportance
	return b
}

// with closes a button that can do nothing.
func with(b *sheet.Button, open bool) *sheet.Button {
	if !open {
		b.Disable()
	}
	return b
}

// stack sets objects below one another.
func stack(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(wrap.Column{}, objects...)
}

// wide gives an object a width of its own, for what stands in a row with others.
func wide(width float32, o fyne.CanvasObject) *fyne.Container { return container.New(fixed(width), o) }

type fixed float32

// Layout is part of fyne.Layout.
func (fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize is part of fyne.Layout.
func (f fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(f), objects[0].MinSize().Height)
}

// move exchanges an item of a list with its neighbour.
func move[T any](list []T, at, by int) int {
	if to := at + by; to >= 0 && to < len(list) {
		list[at], list[to] = list[to], list[at]
		return to
	}
	return at
}
