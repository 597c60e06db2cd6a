package findings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// panelLayout sets the switches above the search field above the list.
type panelLayout struct{ panel *Panel }

// Layout is part of fyne.Layout.
func (l panelLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p, gap := l.panel, theme.Padding()
	room := size.Width - 2*gap
	y := gap + flow(l.chips(), fyne.NewPos(gap, gap), room) + gap
	p.search.Move(fyne.NewPos(gap, y))
	p.search.Resize(fyne.NewSize(room, p.search.MinSize().Height))
	y += p.search.MinSize().Height + gap
	p.list.scroll.Move(fyne.NewPos(0, y))
	p.list.scroll.Resize(fyne.NewSize(size.Width, max(0, size.Height-y)))
}

// MinSize is part of fyne.Layout.
func (l panelLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(180, 120) }

func (l panelLayout) chips() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{}
	for _, c := range l.panel.chips() {
		objects = append(objects, c)
	}
	return objects
}

// flow sets objects side by side within a width, in as many lines as it takes, and returns how high they are together.
func flow(objects []fyne.CanvasObject, at fyne.Position, width float32) float32 {
	gap := theme.Padding()
	var x, y, high float32
	for _, o := range objects {
		need := o.MinSize()
		need.Width = min(need.Width, width)
		if x > 0 && x+need.Width > width {
			x, y, high = 0, y+high+gap, 0
		}
		o.Move(at.AddXY(x, y))
		o.Resize(need)
		x += need.Width + gap
		high = max(high, need.Height)
	}
	return y + high
}
