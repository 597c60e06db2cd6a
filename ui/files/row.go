package files

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// row is a line of the list: a click marks it, a second one soon after takes it.
type row struct {
	widget.BaseWidget
	picker           *picker
	index            int
	icon             *widget.Icon
	name, time, size *widget.Label
}

func newRow(p *picker) *row {
	r := &row{picker: p, icon: widget.NewIcon(theme.FileIcon()), name: widget.NewLabel(""), time: widget.NewLabel(""), size: widget.NewLabel("")}
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.size.Alignment = fyne.TextAlignTrailing
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(columns{}, r.icon, r.name, r.time, r.size))
}

func (r *row) show(index int) {
	r.index = index
	e := r.picker.entries[index]
	r.name.SetText(e.name)
	r.time.SetText("")
	if !e.time.IsZero() {
		r.time.SetText(e.time.Format("2006-01-02 15:04"))
	}
	if e.folder {
		r.icon.SetResource(theme.FolderIcon())
		r.size.SetText("")
		return
	}
	r.icon.SetResource(theme.FileIcon())
	r.size.SetText("")
	if e.known {
		r.size.SetText(bytes(e.size))
	}
}

// twice is the longest time between the two clicks of a double click.
const twice = 400 * time.Millisecond

func (r *row) Tapped(*fyne.PointEvent) {
	p := r.picker
	again := p.row == r.index && time.Since(p.view.tapped) < twice
	p.view.tapped = time.Now()
	p.mark(r.index)
	p.view.focus()
	if again {
		p.accept()
	}
}

// bytes writes a size as people do.
func bytes(size int64) string {
	switch {
	case size < 1<<10:
		return fmt.Sprintf("%d B", size)
	case size < 1<<20:
		return fmt.Sprintf("%.0f KB", float64(size)/(1<<10))
	case size < 1<<30:
		return fmt.Sprintf("%.1f MB", float64(size)/(1<<20))
	}
	return fmt.Sprintf("%.1f GB", float64(size)/(1<<30))
}

// columns lays out the icon, the name, the time and the size of a row, and the heads above them.
type columns struct{}

const (
	iconWidth = 30
	timeWidth = 150
	sizeWidth = 90
)

func (columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	widths := [...]float32{iconWidth, max(size.Width-iconWidth-timeWidth-sizeWidth, 0), timeWidth, sizeWidth}
	var x float32
	for i, o := range objects {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(widths[i], size.Height))
		x += widths[i]
	}
}

func (columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(iconWidth+2*timeWidth+sizeWidth, objects[1].MinSize().Height)
}
