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

// Layout is part of fyne.Layout: name, field, and any number of lines below.
func (l *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	name, input := objects[0], objects[1]
	x, y, width := float32(0), float32(0), size.Width
	high := input.MinSize().Height
	if size.Width >= roomy {
		name.Resize(fyne.NewSize(nameWidth, name.MinSize().Height))
		name.Move(fyne.NewPos(0, max(0, (high-name.MinSize().Height)/2)))
		x, width = nameWidth, min(size.Width-nameWidth, broadField)
	} else {
		name.Resize(fyne.NewSize(width, name.MinSize().Height))
		name.Move(fyne.NewPos(0, 0))
		y = name.MinSize().Height - theme.InnerPadding()
	}
	input.Move(fyne.NewPos(x, y))
	input.Resize(fyne.NewSize(width, high))
	y += high
	for _, line := range objects[2:] {
		if !line.Visible() {
			continue
		}
		line.Resize(fyne.NewSize(width, line.MinSize().Height))
		line.Move(fyne.NewPos(x, y-theme.InnerPadding()/2))
		y += line.MinSize().Height - theme.InnerPadding()
	}
}

// MinSize is part of fyne.Layout.
func (l *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := objects[1].MinSize().Height
	if l.width < roomy {
		high += objects[0].MinSize().Height - theme.InnerPadding()
	}
	for _, line := range objects[2:] {
		if line.Visible() {
			high += line.MinSize().Height - theme.InnerPadding()
		}
	}
	return fyne.NewSize(160, high+theme.Padding())
}
