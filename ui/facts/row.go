package facts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// row sets the name of a field before it where there is room, else above it, and what is said about it below.
type row struct{ width float32 }

const (
	nameWidth  = 116
	broadField = 520
	// roomy is the width from which on names stand before their fields.
	roomy = 440
)

// Layout is part of fyne.Layout: name, field, and any number of notes below.
func (l *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	name, input := objects[0], objects[1]
	high := input.MinSize().Height
	x, y, width := float32(0), float32(0), size.Width
	if size.Width >= roomy {
		name.Resize(fyne.NewSize(nameWidth, name.MinSize().Height))
		name.Move(fyne.NewPos(0, max(0, (high-name.MinSize().Height)/2)))
		x, width = nameWidth, min(size.Width-nameWidth, broadField)
	} else {
		name.Resize(fyne.NewSize(width, name.MinSize().Height))
		name.Move(fyne.NewPos(0, 0))
		y = above(name)
	}
	input.Move(fyne.NewPos(x, y))
	input.Resize(fyne.NewSize(width, high))
	y += high
	inset := theme.InnerPadding()
	for _, note := range objects[2:] {
		if note.Visible() {
			y += theme.Padding()
			note.Resize(fyne.NewSize(width-2*inset, note.Size().Height))
			note.Resize(fyne.NewSize(width-2*inset, note.MinSize().Height))
			note.Move(fyne.NewPos(x+inset, y))
			y += note.Size().Height
		}
	}
}

// MinSize is part of fyne.Layout. The height is that in the width the row last had.
func (l *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := objects[1].MinSize().Height
	if l.width < roomy {
		high += above(objects[0])
	}
	for _, note := range objects[2:] {
		if note.Visible() {
			high += theme.Padding() + note.MinSize().Height
		}
	}
	return fyne.NewSize(160, high+theme.Padding())
}

// above is the height of a name above its field, closer to it than labels keep.
func above(name fyne.CanvasObject) float32 { return name.MinSize().Height - theme.InnerPadding() }
