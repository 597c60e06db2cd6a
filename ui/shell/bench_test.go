package shell

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/start"
)

// BenchmarkCellEdit types a digit into a cell of the example and lets everything follow that the clerk sees: grid,
// totals, findings, outline, status, menu. Painting comes on top.
func BenchmarkCellEdit(b *testing.B) {
	c := sit(b)
	r, err := c.p.example("examples/qinghe-2025.nianbao")
	if err != nil {
		b.Fatal(err)
	}
	c.w = c.p.show(c.w, session.New(r, c.p.sessionOptions(nil)))
	c.w.window.Resize(fyne.NewSize(firstWidth, firstHeight))
	c.goes("applications/granted/natural_person")
	i := 0
	for b.Loop() {
		i++
		c.types(string(rune('1' + i%9)))
		c.presses(fyne.KeyReturn, fyne.KeyUp)
	}
}

// BenchmarkTyping types a character into a section of so many and lets follow what follows at once; findings follow
// when the clerk rests and are measured apart.
func BenchmarkTyping(b *testing.B) {
	for _, size := range []int{2_000, 10_000, 50_000} {
		c := wrote(b, size)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			for b.Loop() {
				c.types("新")
			}
		})
	}
}

// BenchmarkTypingWithFields is BenchmarkTyping among sixty fields, with the preview beside it.
func BenchmarkTypingWithFields(b *testing.B) {
	for _, size := range []int{2_000, 10_000, 50_000} {
		c := wrote(b, size)
		r := c.report()
		var names []string
		for _, e := range c.desk().vocabulary().Entries() {
			if len(e.Cells) > 0 && !e.Seldom && e.Insert == "" {
				names = append(names, e.Name)
			}
		}
		text := slices.Clone(r.Sections[r.Section("overview")].Paragraphs)
		for i := range 60 {
			at := i * len(text) / 60
			text[at] += "共【" + names[i%len(names)] + "】件。"
		}
		c.desk().do(c.desk().areaOf("overview").command(text))
		c.desk().showAside(tabPreview)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			for b.Loop() {
				c.types("新")
			}
		})
	}
}

func BenchmarkRest(b *testing.B) {
	for _, size := range []int{2_000, 10_000, 50_000} {
		c := wrote(b, size)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			for b.Loop() {
				c.types("新")
				c.desk().rested()
			}
		})
	}
}

// wrote is a clerk in front of a section of so many characters.
func wrote(b *testing.B, size int) *clerk {
	c := sit(b)
	c.w.startNew(start.NewReport{Office: office, Year: 2025, Form: c.p.forms.ForYear(2025)})
	c.w.window.Resize(fyne.NewSize(firstWidth, firstHeight))
	paragraph := strings.Repeat("全年通过县政府网站街道专栏发布信息302条，围绕民生实事推进公开。", 8)
	var text []string
	for n := 0; n < size; n += len([]rune(paragraph)) {
		text = append(text, paragraph)
	}
	c.desk().turn("overview")
	area := c.desk().page().(*prosePage).proseArea
	c.desk().do(area.command(text))
	area.focus()
	area.editor.Select(len(text)/2, 60, 60)
	return c
}
