// Package ask puts questions to the clerk: a sentence and a few answers, all of them reachable from the keyboard.
package ask

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// Answer is one way to go on.
type Answer struct {
	Label string
	// Do may be nil where the answer is to leave everything as it is.
	Do func()
}

// widest is how wide a sentence is set before it breaks into lines.
const widest = 460

// Choose asks a question. The first answer has the focus and is what Enter takes; Escape takes the last one that does
// nothing, or just leaves.
func Choose(w fyne.Window, title, sentence string, answers ...Answer) {
	text := wrap.NewLabel(sentence, look.Ink, theme.SizeNameText)
	d := dialog.NewCustomWithoutButtons(title, sized(text), w)
	buttons := make([]fyne.CanvasObject, len(answers))
	row := make([]*button, len(answers))
	for i, a := range answers {
		b := newButton(a.Label, func() {
			d.Hide()
			if a.Do != nil {
				a.Do()
			}
		})
		row[i], buttons[i] = b, b
	}
	leave := d.Hide
	for i, a := range answers {
		if a.Do == nil {
			leave = row[i].OnTapped
		}
	}
	for i, b := range row {
		b.step = func(by int) { w.Canvas().Focus(row[(i+by+len(row))%len(row)]) }
		b.leave = leave
	}
	row[0].Importance = widget.HighImportance
	d.SetButtons(buttons)
	d.Show()
	w.Canvas().Focus(row[0])
}

// Tell says something that needs no answer.
func Tell(w fyne.Window, title, sentence string) {
	Choose(w, title, sentence, Answer{Label: language.L("知道了")})
}

// sized keeps a text that breaks into lines from being as narrow as it may be.
func sized(text fyne.CanvasObject) fyne.CanvasObject {
	return container.New(wide{}, text)
}

type wide struct{}

func (wide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

func (wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	objects[0].Resize(fyne.NewSize(widest, objects[0].Size().Height))
	return fyne.NewSize(widest, objects[0].MinSize().Height)
}
