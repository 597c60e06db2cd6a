package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// pane shows a part of a drawing that is larger than itself.
type pane struct {
	widget.BaseWidget
	content *fyne.Container
	// origin is the point of the drawing that stands in the pane's corner while nothing is scrolled.
	origin fyne.Position
}

func newPane(objects ...fyne.CanvasObject) *pane {
	p := &pane{content: &fyne.Container{Objects: objects}}
	p.ExtendBaseWidget(p)
	return p
}

func (p *pane) add(objects ...fyne.CanvasObject) {
	p.content.Objects = append(p.content.Objects, objects...)
}

// scroll moves the drawing so that the point at origin + offset stands in the corner.
func (p *pane) scroll(offset fyne.Position) {
	p.content.Move(fyne.NewPos(-p.origin.X-offset.X, -p.origin.Y-offset.Y))
}

// toDrawing turns a position of the grid into one of the drawing.
func (p *pane) toDrawing(pos fyne.Position) fyne.Position {
	return pos.Subtract(p.Position()).Subtract(p.content.Position())
}

// toGrid turns a position of the drawing into one of the grid.
func (p *pane) toGrid(pos fyne.Position) fyne.Position {
	return pos.Add(p.content.Position()).Add(p.Position())
}

func (p *pane) contains(pos fyne.Position) bool {
	at := pos.Subtract(p.Position())
	return at.X >= 0 && at.Y >= 0 && at.X < p.Size().Width && at.Y < p.Size().Height
}

// MinSize is none: a pane is as large as the grid makes it.
func (p *pane) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer is for Fyne.
func (p *pane) CreateRenderer() fyne.WidgetRenderer { return clipping{p} }

// clipping draws a pane. IsClip tells Fyne to cut its content at its edges.
type clipping struct{ pane *pane }

func (clipping) IsClip()            {}
func (clipping) Destroy()           {}
func (clipping) Layout(fyne.Size)   {}
func (clipping) MinSize() fyne.Size { return fyne.Size{} }

func (c clipping) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{c.pane.content} }

func (c clipping) Refresh() { c.pane.content.Refresh() }
