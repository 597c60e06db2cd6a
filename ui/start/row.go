package start

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
)

// row is a line of the page that is tapped or taken with Enter; arrows go to its neighbours.
type row struct {
	widget.BaseWidget
	sheet.Guest

	content          *fyne.Container
	fill             color.Color
	tapped           func()
	back             *canvas.Rectangle
	focused, hovered bool
}

// newRow returns a row with a title and what explains it.
func newRow(title, detail string, fill color.Color, tapped func()) *row {
	r := &row{fill: fill, tapped: tapped, content: titled(title, detail)}
	r.ExtendBaseWidget(r)
	return r
}

// titled is a title with what explains it.
func titled(title, detail string) *fyne.Container {
	name := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.Truncation = fyne.TextTruncateEllipsis
	about := widget.NewLabel(detail)
	about.Truncation = fyne.TextTruncateEllipsis
	about.Importance = widget.LowImportance
	about.SizeName = theme.SizeNameCaptionText
	return container.New(tight{}, name, about)
}

func (r *row) CreateRenderer() fyne.WidgetRenderer {
	r.back = canvas.NewRectangle(color.Transparent)
	r.back.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	r.show()
	return widget.NewSimpleRenderer(container.NewStack(r.back, r.content))
}

func (r *row) show() {
	if r.back == nil {
		return
	}
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = r.fill, color.Transparent, 0
	if r.hovered {
		r.back.FillColor = look.NoticeFill
	}
	if r.focused {
		r.back.StrokeColor, r.back.StrokeWidth = look.Accent, 2
	}
	r.back.Refresh()
}

func (r *row) Tapped(*fyne.PointEvent) { r.tapped() }

func (r *row) TypedKey(key *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.tapped()
	case fyne.KeyDown, fyne.KeyRight:
		c.FocusNext()
	case fyne.KeyUp, fyne.KeyLeft:
		c.FocusPrevious()
	}
}

func (r *row) TypedRune(rune) {}

func (r *row) FocusGained() {
	r.focused = true
	r.show()
	r.Shown(r)
}

func (r *row) FocusLost() {
	r.focused = false
	r.show()
}

func (r *row) MouseIn(*desktop.MouseEvent) {
	r.hovered = true
	r.show()
}

func (r *row) MouseMoved(*desktop.MouseEvent) {}

func (r *row) MouseOut() {
	r.hovered = false
	r.show()
}

// Cursor implements desktop.Cursorable.
func (r *row) Cursor() desktop.Cursor { return desktop.PointerCursor }

// tight sets one label close under another.
type tight struct{}

// overlap is how much of the space that labels keep around them two of them share.
func overlap() float32 { return theme.InnerPadding() * 1.25 }

func (tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top := objects[0].MinSize().Height
	objects[0].Resize(fyne.NewSize(size.Width, top))
	objects[1].Move(fyne.NewPos(0, top-overlap()))
	objects[1].Resize(fyne.NewSize(size.Width, objects[1].MinSize().Height))
}

func (tight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	if objects[1].Visible() {
		below := objects[1].MinSize()
		size = fyne.NewSize(fyne.Max(size.Width, below.Width), size.Height+below.Height-overlap())
	}
	return size
}
