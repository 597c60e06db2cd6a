package findings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
)

// foot stands below the cards: that there are none, what the filter holds back, what was not checked.
type foot struct {
	said   string
	width  float32
	height float32
	all    *fyne.Container
}

func newFoot() *foot { return &foot{all: container.NewWithoutLayout()} }

func (f *foot) write(p *Panel, width float32) {
	var main []string
	entries, hidden := len(p.list.entries), p.heldBack()
	switch {
	case entries > 0:
	case len(p.all) == 0:
		main = append(main, language.L("没有查出问题。"))
	case hidden == 0:
		main = append(main, language.L("没有要处理的问题。"))
	default:
		main = append(main, language.L("筛选条件下没有问题；另有 %d 处没有显示。", hidden))
	}
	said := strings.Join(append(main, p.unchecked...), "\n")
	if said == f.said && width == f.width {
		return
	}
	f.said, f.width = said, width
	pad := theme.Padding()
	f.all.Objects = nil
	t := &typesetter{into: f.all, x: cardMargin + pad*2, y: pad * 2, width: width - 2*(cardMargin+pad*2)}
	for _, sentence := range main {
		t.text(sentence, look.Ink, theme.TextSize(), fyne.TextStyle{})
		t.y += pad
	}
	for _, sentence := range p.unchecked {
		t.text(sentence, look.Faint, theme.CaptionTextSize(), fyne.TextStyle{})
		t.y += pad
	}
	f.height = t.y
	f.all.Resize(fyne.NewSize(width, f.height))
	f.all.Refresh()
}
