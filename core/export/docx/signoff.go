package docx

import (
	"time"

	"github.com/unidoc/unioffice/schema/soo/wml"
)

// printedDate writes an ISO date as 2026年1月15日. Other text is printed as it is.
func printedDate(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.Format("2006年1月2日")
}

// signOff prints who signs and when, one blank line below the text and on the page of its last line.
func (w *writer) signOff() {
	s := w.report.SignOff
	if s.Absent {
		return
	}
	organ, date := w.report.PrintedOrgan(), printedDate(s.Date)
	organIn, dateIn := signOffIndents(halfWidths(organ), halfWidths(date), s.Stamped)
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
		characters, twips := l.in*inCharacters/2, l.in*character/2
		p := &wml.CT_PPr{PStyle: word(signature), Ind: &wml.CT_Ind{RightCharsAttr: &characters, RightAttr: shift(twips)}}
		if i == 0 {
			p.KeepNext = on()
		}
		w.out = paragraph(p).fill(w.out, l.text)
	}
}

// signOffIndents tells how far organ and date stand in from the right by GB/T 9704, all in halves of a character.
//
// Without a stamp the organ stands two characters in and the date begins two characters right of the organ's first;
// a date longer than the organ stands two in itself and pushes the organ left. For a stamp the date stands four in
// and the organ is centred above it.
func signOffIndents(organ, date int, stamped bool) (organIn, dateIn int64) {
	const two = 4
	// An organ longer than a line breaks; its last line then decides nothing.
	organ = min(organ, 2*lineCharacters-two)
	in := func(organ, date int) (int64, int64) { return int64(organ), int64(date) }
	switch {
	case date == 0:
		return in(two, 0)
	case stamped && organ > date+4*two:
		return in(0, (organ-date)/2)
	case stamped:
		return in(2*two+(date-organ)/2, 2*two)
	case date > organ:
		return in(2*two+date-organ, two)
	}
	return in(two, organ-date)
}
