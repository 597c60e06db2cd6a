package xlsx

import (
	"fmt"
	"io"
	"slices"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Read reads a workbook that Write wrote, whether or not it has been edited and saved by other programs since. Forms
// are looked up by id. Notes tell what was not taken over as it stood; every error is one sentence for the clerk.
func Read(file io.ReaderAt, size int64, forms func(id string) *form.Form) (r *report.Report, notes []string, err error) {
	b, err := openBook(file, size)
	if err != nil {
		return nil, nil, err
	}
	if b.sheets[coverName].Part == "" {
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
	if r, err = report.Decode(unkeep(kept), forms); err != nil {
		return nil, nil, err
	}
	if r.ReadOnly != "" {
		return r, []string{r.ReadOnly + "；工作簿里如果有改动，没有读入"}, nil
	}
	reading := &reading{report: r, editor: report.Edit(r), book: b, cover: cover}
	if err := reading.all(); err != nil {
		return nil, nil, err
	}
	return r, reading.notes, nil
}

// reading puts what stands in rows and cells back into the report that was kept, as edits like any other.
type reading struct {
	report *report.Report
	editor *report.Editor
	book   *book
	cover  *coverRows
	notes  []string
}

func (r *reading) note(format string, args ...any) {
	r.notes = append(r.notes, fmt.Sprintf(format, args...))
}

// do applies edits.
func (r *reading) do(commands ...report.Command) error {
	for _, c := range commands {
		if err := r.editor.Do(c); err != nil {
			return err
		}
	}
	return nil
}

func (r *reading) all() error {
	if err := r.texts(); err != nil {
		return err
	}
	if err := r.cells(); err != nil {
		return err
	}
	for _, left := range r.cover.left() {
		r.note("封面第 %d 行的文字没有归处，没有读入：“%s”", left.row+1, brief(left.text))
	}
	return nil
}

// texts reads the cover.
func (r *reading) texts() error {
	said := *r.report
	for _, f := range slices.Concat(opening, closing) {
		text, ok := r.cover.take(f.key)
		switch {
		case !ok:
			r.note("封面没有“%s”这一行，没有读入", f.label)
		case text == f.get(&said):
			// Nobody has changed it, so it stays even if it would not be taken from a clerk.
		default:
			if remark := f.set(&said, f.tidy(text)); remark != "" {
				r.note("封面“%s”填的是“%s”：%s", f.label, brief(text), remark)
			}
		}
	}
	sections := slices.Clone(said.Sections)
	for i := range sections {
		sections[i].Heading, _ = r.cover.take(headingKey(i))
		sections[i].Paragraphs = r.cover.takeAll(paragraphKey(i))
	}
	r.report.Year = said.Year
	return r.do(report.SetOffice(said.Office), report.SetPeriod(said.Period), report.SetTitle(said.Title), report.SetCover(said.Cover),
		report.SetSignOff(said.SignOff), report.SetPreamble(r.cover.takeAll(preambleKey)), report.SetSections(sections))
}
