package docx

import (
	"strings"
	"time"

	"github.com/unidoc/unioffice/schema/soo/wml"

	"github.com/nianbao/nianbao/core/report"
)

// printedDate writes an ISO date as 2026年1月15日. Other text is printed as it is.
func printedDate(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.Format(report.PrintedDate)
}

// signOff prints who signs and when, one blank line below the text and on the page of its last line.
func (w *writer) signOff() {
	s := w.report.SignOff
	if s.Absent {
		return
	}
	organ, date := w.report.PrintedOrgan(), printedDate(s.Date)
	organIn, dateIn := signOffIndents(halfWidths(organ), halfWidths(date), s.Stamped)
	if halfWidths(organ) > 2*signOffCharacters(s.Stamped) {
		organ = strings.Join(fit(organ, 2*signOffCharacters(false)), "\n")
	}
	type line struct {
		text string
		in   int64
	}
	lines := []line{{organ, organIn}, {date, dateIn}}
	if s.DateFirst {
		lines[0], lines[1] = lines[1], lines[0]
	}
	w.keepLast()
	w.out = w.kept[normal].fill(w.out, "")
	for i, l := range lines {
		if l.text == "" {
			continue
		}
		p := &wml.CT_PPr{PStyle: word(signature), Ind: &wml.CT_Ind{RightCharsAttr: &l.in, RightAttr: shift(l.in * character / inCharacters)}}
		if i == 0 {
			p.KeepNext = on()
		}
		w.out = paragraph(p).fill(w.out, l.text)
	}
}

// signOffCharacters fit into the line of the organ, which stands two in from the right if there is no stamp.
func signOffCharacters(stamped bool) int {
	if stamped {
		return lineCharacters
	}
	return lineCharacters - 2
}

// signOffIndents tells how far organ and date stand in from the right by GB/T 9704, in hundredths of a character.
// Their widths are in halves of one.
//
// Without a stamp the organ stands two characters in and the date begins two characters right of the organ's first;
// a date longer than the organ stands two in itself and pushes the organ left. For a stamp the date stands four in
// and the organ is centred above it. An organ that takes more than a line has no first character to measure from: its
// lines end two characters in and the date four.
func signOffIndents(organHalves, dateHalves int, stamped bool) (organIn, dateIn int64) {
	const two, four = 2 * inCharacters, 4 * inCharacters
	organ := int64(organHalves) * inCharacters / 2
	date := int64(dateHalves) * inCharacters / 2
	switch {
	case date == 0:
		return two, 0
	case organ > int64(signOffCharacters(stamped))*inCharacters:
		return two, four
	case stamped && organ > date+2*four:
		return 0, (organ - date) / 2
	case stamped:
		return four + (date-organ)/2, four
	case date > organ:
		return two + date - organ + two, two
	}
	return two, organ - date
}
