package compare

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/compare"
	"github.com/nianbao/nianbao/ui/wrap"
)

// Passage shows a paragraph with what was added to it and taken out of it. It is as high as it is in the width it has.
type Passage struct {
	widget.BaseWidget

	runs   []compare.Run
	width  float32
	height float32
	all    *fyne.Container
}

// NewPassage returns a paragraph in pieces.
func NewPassage(runs []compare.Run) *Passage {
	p := &Passage{runs: runs, all: container.NewWithoutLayout()}
	p.ExtendBaseWidget(p)
	return p
}

// Resize sets the paragraph anew for another width.
func (p *Passage) Resize(size fyne.Size) {
	p.BaseWidget.Resize(size)
	if size.Width != p.width {
		p.width = size.Width
		paint := painter{y: between}
		paint.passage(p.runs, size.Width)
		p.all.Objects, p.height = paint.objects, paint.y+between
		p.all.Refresh()
	}
}

// MinSize is as high as the paragraph is in the width it last had, one line where it had none yet.
func (p *Passage) MinSize() fyne.Size {
	const narrowest = 100
	paint := painter{}
	return fyne.NewSize(narrowest, max(p.height, paint.line()+2*between))
}

// CreateRenderer implements fyne.Widget.
func (p *Passage) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.all) }

// indent of the first line in characters, as in the reports.
const indent = 2

// passage writes a paragraph in pieces and goes on below it.
func (p *painter) passage(runs []compare.Run, width float32) {
	var text strings.Builder
	for _, run := range runs {
		text.WriteString(run.Text)
	}
	whole := text.String()
	ruler := wrap.NewRuler(p.size(), fyne.TextStyle{})
	em := ruler.Of('国')
	left, room := besides+indent*em, width-2*besides-indent*em
	for start := 0; start < len(whole); {
		end := wrap.LineEnd(whole, start, room, ruler.Of)
		x, at := left, 0
		for _, run := range runs {
			from, to := max(at, start), min(at+len(run.Text), end)
			if from < to {
				x = p.piece(ruler, run.Change, whole[from:to], x)
			}
			at += len(run.Text)
		}
		start, left, room = end, besides, width-2*besides
		p.y += p.line()
	}
}
