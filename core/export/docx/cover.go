package docx

import (
	"strings"

	"github.com/unidoc/unioffice/schema/soo/wml"
)

// The cover has coverAbove lines of prose above its title and coverGap between title and organ.
const (
	coverAbove = 4 * linePitch
	coverGap   = 8 * linePitch
	coverPitch = 800
)

// cover prints title, organ and date on a page of their own.
func (w *writer) cover() {
	printed := breakTitle(w.report.PrintedTitle(), w.report.Office.Name, size1)
	organ := strings.Join(fit(w.report.PrintedOrgan(), lineHalves(size3)), "\n")
	w.paragraph(coverTitle, printed)
	gap := coverGapFor(linesOf(printed), linesOf(organ))
	w.out = paragraph(&wml.CT_PPr{PStyle: word(coverOrgan), Spacing: &wml.CT_Spacing{BeforeAttr: length(gap)}}).fill(w.out, organ)
	w.paragraph(coverDate, printedDate(w.report.SignOff.Date))
	w.out = append(w.out, w.coverEnd...)
}

// coverGapFor is the gap between a title and an organ of so many lines. A title of two lines is usual; the lines of a
// longer one, and of a long organ, come out of the gap, so that the date stays on the page.
func coverGapFor(titleLines, organLines int) int64 {
	gap := int64(coverGap - max(0, titleLines-2)*coverPitch - (organLines-1)*linePitch)
	return max(gap, linePitch)
}
