package find

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// besides sets words to search for, what closes the bar and the other controls in one line where the words have room there,
// else the controls on lines below. Its height is that in the width it last had.
type besides struct{ width float32 }

// Layout is part of fyne.Layout.
func (l *besides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.place(objects, size.Width, func(o fyne.CanvasObject, x, y, width float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
	})
}

// MinSize is part of fyne.Layout.
func (l *besides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := float32(0)
	for _, o := range objects {
		least = max(least, o.MinSize().Width)
	}
	width := l.width
	if width == 0 {
		width = least
	}
	return fyne.NewSize(least, l.place(objects, width, func(fyne.CanvasObject, float32, float32, float32) {}))
}

// place puts words, leave and controls into lines of a width and returns how high they are.
func (l *besides) place(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, width float32)) (height float32) {
	const legible = 180 // some ten characters
	pad := theme.Padding()
	words, leave, controls := objects[0], objects[1], objects[2:]
	high, room := float32(0), width-leave.MinSize().Width-pad
	for _, o := range objects {
		high = max(high, o.MinSize().Height)
	}
	put(leave, width-leave.MinSize().Width, 0, leave.MinSize().Width)
	beside := float32(0)
	for _, o := range controls {
		beside += o.MinSize().Width + pad
	}
	x, y := room-beside, float32(0)
	if x < legible {
		put(words, 0, 0, room)
		x, y = 0, high+pad
	} else {
		put(words, 0, 0, x)
		x += pad
	}
	for _, o := range controls {
		wide := o.MinSize().Width
		if y > 0 && x > 0 && x+wide > width {
			x, y = 0, y+high+pad
		}
		put(o, x, y, wide)
		x += wide + pad
	}
	return y + high
}

// Below sets objects below one another, the last takes what room is left. Each gets its width first, since that makes its
// height.
type Below struct{}

// Layout is part of fyne.Layout.
func (Below) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Resize(fyne.NewSize(size.Width, o.Size().Height))
		high := o.MinSize().Height
		if i == len(objects)-1 {
			high = max(0, size.Height-y)
		}
		o.Resize(fyne.NewSize(size.Width, high))
		o.Move(fyne.NewPos(0, y))
		y += high + theme.Padding()
	}
}

// MinSize is part of fyne.Layout.
func (Below) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			if size.Height > 0 {
				size.Height += theme.Padding()
			}
			size.Width = max(size.Width, o.MinSize().Width)
			size.Height += o.MinSize().Height
		}
	}
	return size
}
