package prose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

const sentence = "全年通过县政府网站街道专栏发布信息302条，共计486条。"

// counts is a text of so many characters with so many fields.
func counts(characters, fields int) []string {
	text := slices.Clone(long(characters, false))
	for i := range fields {
		text[i%len(text)] = "共【新收申请总数】件，" + text[i%len(text)]
	}
	return text
}

// long is a text of so many characters, in paragraphs of 250 or in one.
func long(characters int, one bool) []string {
	if one {
		return []string{strings.Repeat(sentence, characters/28)}
	}
	return slices.Repeat([]string{strings.Repeat(sentence, 9)}, characters/252)
}

func BenchmarkEditor(b *testing.B) {
	for _, size := range []struct {
		name string
		text []string
	}{
		{"10000", long(10_000, false)}, {"50000", long(50_000, false)}, {"100000", long(100_000, false)}, {"10000 in one paragraph", long(10_000, true)},
		{"10000 with 60 fields", counts(10_000, 60)}, {"10000 with 60 fields in one paragraph", []string{strings.Join(counts(10_000, 60), "")}},
	} {
		d := draft(b, size.text...)
		middle := place{len(d.paragraphs) / 2, 0}
		steps := []struct {
			name string
			do   func(int)
		}{
			{"type", func(int) { d.TypedRune('国') }},
			{"left", func(int) { d.keys(fyne.KeyLeft) }},
			{"backspace", func(int) { d.keys(fyne.KeyBackspace) }},
			{"type and paint", func(int) { d.TypedRune('国'); d.canvas.Capture() }},
			{"type and ask for all looks", func(int) { d.TypedRune('国'); d.SetFields(lookUp) }},
			{"resize", func(i int) { d.Resize(fyne.NewSize(float32(500+40*(i%4)), 400)) }},
			{"undo", func(i int) {
				other := slices.Clone(size.text)
				other[len(other)/2] = fmt.Sprint(i, other[len(other)/2])
				d.SetText(other)
			}},
		}
		for _, step := range steps {
			b.Run(size.name+"/"+step.name, func(b *testing.B) {
				d.Load(size.text)
				at := middle
				if step.name == "backspace" || step.name == "left" {
					at = d.end()
				}
				d.settle(at)
				d.show()
				b.ResetTimer()
				for i := range b.N {
					step.do(i)
				}
			})
		}
	}
}
