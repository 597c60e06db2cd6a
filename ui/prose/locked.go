package prose

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
)

// SetLocked keeps the paragraphs that read exactly as one of texts from being changed. hint is said while the caret is in one
// and when an edit is refused. Paragraphs can be written before and behind one.
func (e *Editor) SetLocked(texts []string, hint string) {
	e.locked, e.lockedHint = nil, hint
	if len(texts) > 0 {
		e.locked = make(map[string]int, len(texts))
		for _, text := range texts {
			e.locked[text]++
		}
	}
	e.draw()
}

func (e *Editor) isLocked(paragraph int) bool {
	return len(e.locked) > 0 && e.locked[strings.TrimSpace(e.paragraphs[paragraph].text)] > 0
}

// breaksLock reports whether an edit would leave fewer of a locked paragraph than there have to be. A copy of one is anybody's.
func (e *Editor) breaksLock(from, to place, with []string) bool {
	if len(e.locked) == 0 {
		return false
	}
	var lost []string
	for i := from.paragraph; i <= to.paragraph; i++ {
		if e.isLocked(i) {
			lost = append(lost, strings.TrimSpace(e.paragraphs[i].text))
		}
	}
	if len(lost) == 0 {
		return false
	}
	for _, text := range e.splice(from, to, with) {
		if i := slices.Index(lost, strings.TrimSpace(text)); i >= 0 {
			lost = slices.Delete(lost, i, i+1)
		}
	}
	for _, text := range lost {
		there, gone := 0, 0
		for i := range e.paragraphs {
			if strings.TrimSpace(e.paragraphs[i].text) == text {
				there++
			}
		}
		for _, other := range lost {
			if other == text {
				gone++
			}
		}
		if there-gone < min(there, e.locked[text]) {
			return true
		}
	}
	return false
}

// drawLocked lays a ground behind a locked paragraph and puts a word at its first line.
func (v *view) drawLocked(number, line int, top float32) {
	e := v.editor
	if !e.isLocked(number) {
		return
	}
	height := e.page.line
	if line+1 == len(e.paragraphs[number].lines) && number+1 < len(e.paragraphs) && e.isLocked(number+1) {
		height += e.page.gap
	}
	em := e.ruler.em
	v.fills.next(look.Locked, fyne.NewPos(e.page.left-em/2, top), fyne.NewSize(e.page.column+em, height))
	if line == 0 {
		v.drawAtMargin(language.L("锁"), top)
	}
}
