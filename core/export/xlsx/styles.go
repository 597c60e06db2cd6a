package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

const (
	font      = "宋体"
	headFill  = "EDEDED"
	totalFill = "F7F7F7"
	ruleColor = "000000"
	// digits is how many significant digits a spreadsheet keeps of a number.
	digits = 15
)

// scaled are the styles of a cell by the decimals of the number in it, so that 12.50 does not become 12.5.
type scaled [digits + 1]int

// tableStyles are the styles of one table.
type tableStyles struct {
	head, label, note int
	input, total      scaled
}

// coverStyles are the styles of the cover.
type coverStyles struct {
	draft, title, label, heading, text, fixed int
}

func border() []excelize.Border {
	var sides []excelize.Border
	for _, side := range []string{"left", "top", "bottom", "right"} {
		sides = append(sides, excelize.Border{Type: side, Color: ruleColor, Style: 1})
	}
	return sides
}

func fill(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Color: []string{color}, Pattern: 1}
}

func align(horizontal string) *excelize.Alignment {
	return &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: true}
}

func (b *builder) style(s excelize.Style) int {
	id, err := b.file.NewStyle(&s)
	b.keep(err)
	return id
}

func (b *builder) tableStyles(size float64) tableStyles {
	face := &excelize.Font{Family: font, Size: size}
	label := func(horizontal string) int {
		return b.style(excelize.Style{Font: face, Border: border(), Fill: fill(headFill), Alignment: align(horizontal)})
	}
	return tableStyles{
		head: label("center"), label: label("left"),
		note:  b.style(excelize.Style{Font: face, Alignment: align("left")}),
		input: b.scaled(excelize.Style{Font: face, Border: border(), Protection: &excelize.Protection{Locked: false}}),
		total: b.scaled(excelize.Style{Font: face, Border: border(), Fill: fill(totalFill)}),
	}
}

// scaled returns a style in all its number formats. Each shows further decimals that somebody types; the one without
// is the general format, so that a fraction typed where a whole number belongs is seen.
func (b *builder) scaled(s excelize.Style) (ids scaled) {
	s.Alignment = &excelize.Alignment{Horizontal: "center", Vertical: "center", ShrinkToFit: true}
	ids[0] = b.style(s)
	for decimals := 1; decimals < len(ids); decimals++ {
		format := "0." + strings.Repeat("0", decimals) + strings.Repeat("#", digits-decimals)
		s.CustomNumFmt = &format
		ids[decimals] = b.style(s)
	}
	return ids
}

func (b *builder) coverStyles() coverStyles {
	// Format 49 is text: what is typed stays as typed, a telephone number keeps its zeros.
	const text = 49
	face := &excelize.Font{Family: font, Size: coverSize}
	bold := &excelize.Font{Family: font, Size: coverSize, Bold: true}
	return coverStyles{
		draft:   b.style(excelize.Style{Font: &excelize.Font{Family: font, Size: 16, Bold: true, Color: "C00000"}, Alignment: align("center")}),
		title:   b.style(excelize.Style{Font: &excelize.Font{Family: font, Size: titleSize, Bold: true}, Alignment: align("center")}),
		label:   b.style(excelize.Style{Font: face, Border: border(), Fill: fill(headFill), Alignment: align("left")}),
		heading: b.style(excelize.Style{Font: bold, Border: border(), Fill: fill(headFill), Alignment: align("left")}),
		text: b.style(excelize.Style{
			Font: face, Border: border(), NumFmt: text, Protection: &excelize.Protection{Locked: false},
			// A paragraph higher than a row can be shows its beginning.
			Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: true},
		}),
		fixed: b.style(excelize.Style{Font: face, Border: border(), Fill: fill(headFill), NumFmt: text, Alignment: align("left")}),
	}
}
