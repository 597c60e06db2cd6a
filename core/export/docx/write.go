package docx

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/export/internal/pack"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// draftWord marks a draft, remarksHeading stands above its remarks.
const (
	draftWord      = "草稿"
	remarksHeading = "附：尚未解决的问题"
)

// writer writes the body of one document.
type writer struct {
	*plan
	report *report.Report
	values []report.Cell
	out    []byte
	last   paragraphEnd
}

// paragraphEnd remembers the paragraph written last, so that it can be written again to stay with what follows it.
type paragraphEnd struct {
	start, end  int
	style, text string
}

// parts returns all parts of a report's document.
func (p *plan) parts(r *report.Report, o Options) []pack.Part {
	office, named := oneLine(r.Office.Name), oneLine(r.PrintedTitle())
	if o.Draft {
		named += "（" + draftWord + "）"
	}
	w := writer{plan: p, report: r, values: r.Values(nil), out: make([]byte, 0, 1<<17)}
	w.out = append(w.out, p.document[0]...)
	w.body(o)
	w.out = append(w.out, p.document[1]...)
	return append(slices.Clone(p.static),
		pack.Compress(documentPart, w.out),
		pack.Compress(corePart, p.core.fill(nil, office, named)),
		pack.Compress(appPart, p.app.fill(nil, office)),
	)
}

// oneLine makes text fit for a property, which has no line breaks and tabs.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func (w *writer) body(o Options) {
	if o.Draft {
		w.paragraph(draftMark, draftWord)
	}
	if w.report.Cover {
		w.cover()
	}
	w.paragraph(title, breakTitle(w.report.PrintedTitle(), w.report.Office.Name, size2))
	for _, text := range w.report.Preamble {
		w.paragraph(body, text)
	}
	for i := range w.report.Sections {
		w.section(i)
	}
	w.signOff()
	if o.Draft && len(o.Remarks) > 0 {
		w.paragraph(appendix, remarksHeading)
		for _, remark := range o.Remarks {
			w.paragraph(remarkText, remark)
		}
	}
}

func (w *writer) section(i int) {
	s := w.report.Sections[i]
	w.paragraph(heading, w.report.Heading(i))
	for _, text := range s.Paragraphs {
		w.paragraph(styleOf(text), text)
	}
	if own := w.report.Form.Section(s.ID); own != nil {
		for _, t := range w.report.Form.TablesOf(own) {
			w.table(t)
		}
	}
}

// table prints a table with what belongs to it: its caption above, its notes and local lines below, all on one page
// with the rows next to them.
func (w *writer) table(t *form.Table) {
	var notes []string
	lines := w.report.Form.LinesAfter(t.ID)
	if !w.report.Table(t.ID).Absent {
		if t.Local() {
			w.paragraph(caption, t.Name)
		}
		notes = w.report.Notes(t)
		w.grid(t, len(notes)+len(lines) > 0)
	}
	for i, text := range notes {
		w.paragraph(note, text)
		if i < len(notes)-1 || len(lines) > 0 {
			w.keepLast()
		}
	}
	for i, line := range lines {
		value := w.values[w.report.Form.Cell(line.Address())]
		text := value.String()
		if _, isNumber := value.Number(); isNumber {
			text += line.Unit
		}
		w.paragraph(body, w.report.PrintedLine(line)+"："+text)
		if i < len(lines)-1 {
			w.keepLast()
		}
	}
}

// grid prints the rows of a table. The last one is followed by what has to stand on its page, or not.
func (w *writer) grid(t *form.Table, followed bool) {
	compiled := w.tables[t]
	if !w.report.AsForm(t) || followed != isFollowed(w.report.Form, t) {
		g := w.report.Grid(t)
		if g.Rows == 0 {
			return
		}
		compiled = tableOf(g, t.Layout, followed)
	}
	w.out = compiled.fill(w.out, w.values)
}

func (w *writer) paragraph(style, text string) {
	start := len(w.out)
	w.out = w.plain[style].fill(w.out, text)
	w.last = paragraphEnd{start, len(w.out), style, text}
}

// keepLast makes the last paragraph stay on the page of what follows, unless a table follows it already.
func (w *writer) keepLast() {
	if w.last.end == len(w.out) {
		w.out = w.kept[w.last.style].fill(w.out[:w.last.start], w.last.text)
	}
}
