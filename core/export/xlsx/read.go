package xlsx

import (
	"fmt"
	"io"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Read reads a workbook that Write wrote, whether or not it has been edited and saved by other programs since. Forms
// are looked up by id. Notes tell what was not taken over as it stood; every error is one sentence for the clerk.
func Read(file io.ReaderAt, size int64, forms func(id string) *form.Form) (r *report.Report, notes []string, err error) {
	c, err := openContainer(file, size)
	if err != nil {
		return nil, nil, err
	}
	b, err := openBook(c)
	if err != nil {
		return nil, nil, err
	}
	if b.sheets[coverName] == "" {
		return nil, nil, ErrForeign
	}
	cells, err := b.sheet(coverName)
	if err != nil {
		return nil, nil, err
	}
	cover := readCover(cells)
	kept, ok := cover.take(keptKey)
	if !ok {
		return nil, nil, ErrForeign
	}
	if r, err = report.Decode([]byte(kept), forms); err != nil {
		return nil, nil, err
	}
	reading := &reading{report: r, book: b, cover: cover}
	// What a newer version wrote is put together like any other report, and is then no longer edited.
	readOnly := r.ReadOnly
	r.ReadOnly = ""
	if err := reading.all(); err != nil {
		return nil, nil, err
	}
	r.ReadOnly = readOnly
	return r, reading.notes, nil
}

// reading puts what stands in rows and cells back into the report that was kept.
type reading struct {
	report *report.Report
	book   *book
	cover  *coverRows
	notes  []string
}

func (r *reading) note(format string, args ...any) {
	r.notes = append(r.notes, fmt.Sprintf(format, args...))
}

func (r *reading) all() error {
	r.facts(opening)
	r.prose()
	r.facts(closing)
	if err := r.cells(); err != nil {
		return err
	}
	for _, left := range r.cover.left() {
		r.note("封面第 %d 行的文字没有归处，没有读入：“%s”", left.row+1, brief(left.text))
	}
	return nil
}

func (r *reading) facts(facts []fact) {
	for _, f := range facts {
		text, _ := r.cover.take(f.key)
		if refusal := f.set(r.report, text); refusal != "" {
			r.note("封面“%s”%s，文件里是“%s”，没有读入", f.label, refusal, brief(text))
		}
	}
	r.report.Title = report.Clean(r.report.Title)
}

func (r *reading) prose() {
	r.report.Preamble = report.Paragraphs(r.cover.takeAll(preambleKey)...)
	for i := range r.report.Sections {
		s := &r.report.Sections[i]
		s.Heading, _ = r.cover.take(headingKey(i))
		s.Paragraphs = report.Paragraphs(r.cover.takeAll(paragraphKey(i))...)
	}
}
