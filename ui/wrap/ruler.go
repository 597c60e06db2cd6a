package wrap

import "fyne.io/fyne/v2"

// ruler tells how wide characters are in one size and style.
type ruler struct {
	size  float32
	style fyne.TextStyle
}

type glyph struct {
	ruler
	r rune
}

// widths remembers every character once measured, as long as probe stays as wide: a change of fonts makes it wrong.
var (
	widths = map[glyph]float32{}
	probe  float32
)

const probeText = "国g8"

func (r ruler) of(c rune) float32 {
	if w, ok := widths[glyph{r, c}]; ok {
		return w
	}
	w := fyne.MeasureText(string(c), r.size, r.style).Width
	widths[glyph{r, c}] = w
	return w
}

func forgetOldFonts() {
	if now := fyne.MeasureText(probeText, 14, fyne.TextStyle{}).Width; now != probe {
		clear(widths)
		probe = now
	}
}

func (r ruler) width(runes []rune) float32 {
	var sum float32
	for _, c := range runes {
		sum += r.of(c)
	}
	return sum
}

// fit returns how much of a word that is wider than a line goes into one, at least a character.
func (r ruler) fit(runes []rune, at, end int, width float32) (int, float32) {
	used := r.of(runes[at])
	for i := at + 1; i < end; i++ {
		w := r.of(runes[i])
		if used+w > width {
			return i, used
		}
		used += w
	}
	return end, used
}
