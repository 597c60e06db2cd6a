package variant

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/ui/sheet"
)

// panes are the list of parts on the left and the fields of one on the right, which scroll. above stands over both.
type panes struct {
	window  fyne.Window
	above   fyne.CanvasObject
	nav     fyne.CanvasObject
	fields  *container.Scroll
	content *fyne.Container
}

func newPanes(w fyne.Window, above, nav fyne.CanvasObject) *panes {
	p := &panes{window: w, above: above, nav: nav, fields: container.NewVScroll(sheet.Inset(container.NewVBox()))}
	p.content = container.New(p, above, nav, p.fields)
	return p
}

// show puts fields on the right, from their beginning.
func (p *panes) show(o fyne.CanvasObject, s *sheet.Sheet) {
	p.fields.Content = sheet.Inset(o)
	p.fields.Offset = fyne.Position{}
	sheet.Adopt(p.fields.Content, &pane{s, p.fields, p.fields})
	p.fit()
}

// fit takes the heights that the fields now have.
func (p *panes) fit() { p.fields.Refresh() }

// Layout implements fyne.Layout.
func (p *panes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const narrowest, widest, share = 150, 240, 0.24
	top := p.above.MinSize().Height + theme.Padding()
	p.above.Resize(fyne.NewSize(size.Width, top-theme.Padding()))
	left, gap := max(narrowest, min(widest, size.Width*share)), theme.Padding()*3
	p.nav.Move(fyne.NewPos(0, top))
	p.nav.Resize(fyne.NewSize(left, size.Height-top))
	p.fields.Move(fyne.NewPos(left+gap, top))
	p.fields.Resize(fyne.NewSize(size.Width-left-gap, size.Height-top))
	// Text that wraps has its height only once it has its width.
	p.fit()
}

// MinSize implements fyne.Layout: the panes are as high as a sheet of the window has room for.
func (p *panes) MinSize([]fyne.CanvasObject) fyne.Size {
	const around, lowest, highest = 190, 150, 640
	return fyne.NewSize(320, max(lowest, min(highest, p.window.Canvas().Size().Height-around)))
}

// pane is what the objects of one side turn to with keys that are not theirs. Enter goes on: a form is not saved by the way.
type pane struct {
	*sheet.Sheet
	scroll, read *container.Scroll
}

// Take goes on to the next field.
func (p *pane) Take() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.read); c != nil {
		c.FocusNext()
	}
}

// Reveal scrolls to a field and what is said below it.
func (p *pane) Reveal(o fyne.CanvasObject) {
	const said = 40
	if p.scroll != nil {
		sheet.Reveal(p.scroll, o, said)
	}
}

// Turn goes on by a page, or back by one.
func (p *pane) Turn(pages float32) {
	const kept = 0.9
	height := p.read.Size().Height
	most := max(0, p.read.Content.MinSize().Height-height)
	p.read.ScrollToOffset(fyne.NewPos(0, min(most, max(0, p.read.Offset.Y+pages*height*kept))))
}
