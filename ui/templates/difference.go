package templates

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/compare"
	comparing "github.com/nianbao/nianbao/ui/compare"
)

// difference shows what makes some paragraphs of others.
func difference(before, after []string) fyne.CanvasObject {
	box := container.NewVBox()
	for _, runs := range pair(before, after) {
		box.Add(comparing.NewPassage(runs))
	}
	return paper(box)
}

// pair sets the paragraphs of two versions beside each other: what both begin and end with is the same, of the rest one
// stands beside the next as long as there are two.
func pair(before, after []string) [][]compare.Run {
	head := 0
	for head < len(before) && head < len(after) && before[head] == after[head] {
		head++
	}
	tail := 0
	for tail < len(before)-head && tail < len(after)-head && before[len(before)-1-tail] == after[len(after)-1-tail] {
		tail++
	}
	var pairs [][]compare.Run
	same := func(texts []string) {
		for _, text := range texts {
			pairs = append(pairs, compare.Text(text, text))
		}
	}
	same(after[:head])
	was, is := before[head:len(before)-tail], after[head:len(after)-tail]
	for i := range max(len(was), len(is)) {
		old, now := "", ""
		if i < len(was) {
			old = was[i]
		}
		if i < len(is) {
			now = is[i]
		}
		pairs = append(pairs, compare.Text(now, old))
	}
	same(after[len(after)-tail:])
	return pairs
}
