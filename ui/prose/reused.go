package prose

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
)

// SetReused marks the paragraphs that read exactly as one of texts, at the margin. hint is said while the caret is in one.
// Who changes a letter of such a paragraph sees its mark go.
func (e *Editor) SetReused(texts []string, hint string) {
	e.reused, e.reusedHint = nil, hint
	if len(texts) > 0 {
		e.reused = make(map[string]bool, len(texts))
		for _, text := range texts {
			e.reused[text] = true
		}
	}
	e.draw()
}

func (e *Editor) isReused(paragraph int) bool {
	return len(e.reused) > 0 && e.reused[strings.TrimSpace(e.paragraphs[paragraph].text)]
}

// drawReused puts a line along a paragraph and a word at its first line.
func (v *view) drawReused(number, line int, top float32) {
	const thin = 1
	e := v.editor
	if !e.isReused(number) {
		return
	}
	v.underlines.next(look.Faint, fyne.NewPos(e.page.left-0.4*e.ruler.em, top), fyne.NewSize(thin, e.page.line))
	if line == 0 && !e.isLocked(number) {
		v.drawAtMargin(language.L("旧"), top)
	}
}

// drawAtMargin puts a small word before a line.
func (v *view) drawAtMargin(word string, top float32) {
	e := v.editor
	size := e.Theme().Size(theme.SizeNameCaptionText)
	v.lines.next(word, look.Faint, size, false,
		fyne.NewPos(max(e.page.left-0.5*e.ruler.em-size, 0), top+(e.page.line-size*1.45)/2), fyne.NewSize(size, size*1.45))
}
