package wrap

import "fyne.io/fyne/v2"

// Ruler knows how wide characters are in one size and style. It measures each once, and holds as long as the fonts stay.
type Ruler struct {
	measure func(rune) float32
	em      float32
	// pages hold widths of characters by 256; 0 is not yet measured.
	pages [256]*[256]float32
	rare  map[rune]float32
}

// NewRuler returns a ruler for text of a size and style.
func NewRuler(size float32, style fyne.TextStyle) *Ruler {
	return RulerOf(func(c rune) float32 { return Measure(c, size, style) })
}

// RulerOf returns a ruler for widths from elsewhere.
func RulerOf(measure func(rune) float32) *Ruler {
	return &Ruler{measure: measure, em: measure('国'), rare: map[rune]float32{}}
}

// Measure is the width of one character as the fonts are now.
func Measure(c rune, size float32, style fyne.TextStyle) float32 {
	if c == '\t' {
		c = ' '
	}
	return fyne.MeasureText(string(c), size, style).Width
}

// Of is the width of a character.
func (r *Ruler) Of(c rune) float32 {
	// Measuring 20,000 characters once costs a second: Chinese ones are all alike.
	if c >= 0x4e00 && c <= 0x9fff {
		return r.em
	}
	if c > 0xffff {
		w, ok := r.rare[c]
		if !ok {
			w = r.measure(c)
			r.rare[c] = w
		}
		return w
	}
	p := r.pages[c>>8]
	if p == nil {
		p = new([256]float32)
		r.pages[c>>8] = p
	}
	w := p[c&0xff]
	if w == 0 {
		const nothing = 1e-6
		w = max(r.measure(c), nothing)
		p[c&0xff] = w
	}
	return w
}

// Width is that of a text on one line.
func (r *Ruler) Width(text string) float32 {
	var sum float32
	for _, c := range text {
		sum += r.Of(c)
	}
	return sum
}

// rulers are those of Lines, as long as probe stays as wide: a change of fonts makes them wrong.
var (
	rulers = map[print]*Ruler{}
	probe  float32
)

type print struct {
	size  float32
	style fyne.TextStyle
}

const probeText = "国g8"

func rulerFor(size float32, style fyne.TextStyle) *Ruler {
	if now := fyne.MeasureText(probeText, 14, fyne.TextStyle{}).Width; now != probe {
		clear(rulers)
		probe = now
	}
	r := rulers[print{size, style}]
	if r == nil {
		r = NewRuler(size, style)
		rulers[print{size, style}] = r
	}
	return r
}
