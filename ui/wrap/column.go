package wrap

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Column is a layout that sets objects below one another. Each gets its width first, since with wrapped text that makes its
// height.
type Column struct{}

// Layout is part of fyne.Layout.
func (Column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if o.Visible() {
			o.Resize(fyne.NewSize(size.Width, o.Size().Height))
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
			o.Move(fyne.NewPos(0, y))
			y += o.Size().Height + theme.Padding()
		}
	}
}

// MinSize is part of fyne.Layout.
func (Column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			size.Width = max(size.Width, o.MinSize().Width)
			size.Height += o.MinSize().Height + theme.Padding()
		}
	}
	return size
}
