package templates

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/ui/sheet"
)

// panes is a list on the left and what is chosen in it on the right, each of which scrolls by itself.
type panes struct {
	// above stands over the list and does not scroll, such as what to search for; it may be nil.
	above       fyne.CanvasObject
	left, right *container.Scroll
	content     *fyne.Container
	height      float32
}

// newPanes makes panes as high as a sheet of the window has room for.
func newPanes(w fyne.Window, above, left fyne.CanvasObject) *panes {
	const (
		// around is what a sheet has besides: its title, its buttons and the window beyond it.
		around, lowest, highest = 150, 150, 520
	)
	p := &panes{above: above, left: container.NewVScroll(sheet.Inset(left)), right: container.NewVScroll(sheet.Inset(container.NewVBox()))}
	p.height = max(lowest, min(highest, w.Canvas().Size().Height-around))
	objects := []fyne.CanvasObject{p.left, p.right}
	if above != nil {
		objects = append(objects, above)
	}
	p.content = container.New(p, objects...)
	return p
}

// show puts what is chosen on the right, from its beginning.
func (p *panes) show(o fyne.CanvasObject, s *sheet.Sheet) {
	p.right.Content = sheet.Inset(o)
	p.right.Offset = fyne.Position{}
	p.join(s)
	p.fit()
}

// join makes what is in the panes objects of a sheet that scroll by themselves.
func (p *panes) join(s *sheet.Sheet) {
	sheet.Adopt(p.left.Content, &pane{s, p.left, p.right})
	sheet.Adopt(p.right.Content, &pane{s, p.right, p.right})
}

// fit takes the heights that list and text now have.
func (p *panes) fit() {
	p.left.Refresh()
	p.right.Refresh()
}

// Layout implements fyne.Layout.
func (p *panes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const (
		narrowest, share = 200, 0.32
	)
	gap := theme.Padding() * 3
	left, top := max(narrowest, size.Width*share), float32(0)
	if p.above != nil {
		p.above.Resize(fyne.NewSize(left, p.above.MinSize().Height))
		top = p.above.MinSize().Height + theme.Padding()
	}
	p.left.Move(fyne.NewPos(0, top))
	p.left.Resize(fyne.NewSize(left, size.Height-top))
	p.right.Move(fyne.NewPos(left+gap, 0))
	p.right.Resize(fyne.NewSize(size.Width-left-gap, size.Height))
	// Text that wraps has its height only once it has its width.
	p.fit()
}

// MinSize implements fyne.Layout.
func (p *panes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, p.height) }

// pane is what the objects of one side turn to with keys that are not theirs. Pages turn on the side that is read.
type pane struct {
	*sheet.Sheet
	scroll, read *container.Scroll
}

// Reveal implements sheet.Host.
func (p *pane) Reveal(o fyne.CanvasObject) { sheet.Reveal(p.scroll, o, theme.Padding()) }

// Turn goes on by a page, or back by one.
func (p *pane) Turn(pages float32) {
	const kept = 0.9
	height := p.read.Size().Height
	most := max(0, p.read.Content.MinSize().Height-height)
	p.read.ScrollToOffset(fyne.NewPos(0, min(most, max(0, p.read.Offset.Y+pages*height*kept))))
}
