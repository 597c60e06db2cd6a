package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/ui/look"
)

// renderer sets the actions to the left of the reports, both in the middle of a wide window.
type renderer struct {
	page       *Page
	desk, line *canvas.Rectangle
}

func newRenderer(p *Page) *renderer {
	return &renderer{page: p, desk: canvas.NewRectangle(look.Desk), line: canvas.NewRectangle(look.Rule)}
}

func (r *renderer) Layout(size fyne.Size) {
	const (
		widest, narrow, wide = 1040, 240, 320
		airy                 = 48
	)
	r.desk.Resize(size)
	inner := fyne.Min(size.Width, widest)
	gap := theme.Padding() * 3
	if size.Width > widest {
		gap = airy
	}
	top := fyne.Min(gap, size.Height/12)
	x := (size.Width - inner) / 2
	left := fyne.Max(narrow, fyne.Min(wide, inner*0.32))
	height := size.Height - 2*top
	r.page.left.Move(fyne.NewPos(x+gap, top))
	r.page.left.Resize(fyne.NewSize(left, height))
	r.line.Move(fyne.NewPos(x+left+gap*1.5, top))
	r.line.Resize(fyne.NewSize(1, height))
	r.page.right.Move(fyne.NewPos(x+left+gap*2, top))
	r.page.right.Resize(fyne.NewSize(inner-left-gap*3, height))
	// Text that wraps has its height only once it has its width.
	r.page.left.Refresh()
	r.page.right.Refresh()
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(320, 160) }

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.desk, r.line, r.page.left, r.page.right}
}

func (r *renderer) Refresh() { r.Layout(r.page.Size()) }
func (r *renderer) Destroy() {}
