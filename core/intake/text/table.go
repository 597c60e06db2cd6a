package text

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/intake/page"
)

// heading begins a section: prose, even where a program put it into a row of a table.
var heading = regexp.MustCompile(`^[一二三四五六七八九十]{1,3}、`)

// table adds the rows as blocks. A sheet copied as a whole has its title, headings and notes in rows of their own, which
// are paragraphs.
func (r *reader) table(rows []row) {
	if contents(rows) {
		r.contentsAbove()
		for _, w := range rows {
			r.page.Blocks = append(r.page.Blocks, page.Block{
				Place: places(w.first, w.last), Text: strings.Join(filled(w.cells), " "), Aside: true,
			})
		}
		return
	}
	if oneCellALine(rows) {
		for _, w := range rows {
			for _, text := range filled(w.cells) {
				r.paragraph(w.first, w.last, text)
			}
		}
		return
	}
	from, seen := 0, false
	for i, w := range rows {
		if !standsAlone(rows, i, seen) {
			seen = seen || len(filled(w.cells)) > 1
			continue
		}
		r.rows(rows[from:i])
		from, seen = i+1, false
		for _, text := range filled(w.cells) {
			r.paragraph(w.first, w.last, strings.ReplaceAll(text, "\n", ""))
		}
	}
	r.rows(rows[from:])
}

// standsAlone says that a row is a paragraph: one filled cell, at the head of the sheet, set off as a heading by empty
// rows, or a sentence.
func standsAlone(rows []row, i int, seen bool) bool {
	cells := filled(rows[i].cells)
	if len(cells) != 1 {
		return false
	}
	text := cells[0]
	if strings.HasSuffix(text, "。") || utf8.RuneCountInString(text) > 60 {
		return true
	}
	apart := func(j int) bool { return j < 0 || j >= len(rows) || len(filled(rows[j].cells)) == 0 }
	if heading.MatchString(text) {
		return !seen || apart(i-1) || apart(i+1) && i+1 < len(rows)
	}
	return apart(i-1) && apart(i+1)
}

func filled(cells []string) (texts []string) {
	for _, text := range cells {
		if text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// contents says that rows are a table of contents: headings with page numbers that never fall.
func contents(rows []row) bool {
	last := ""
	for _, w := range rows {
		cells := filled(w.cells)
		if len(cells) != 2 || !numbering.MatchString(cells[0]) || strings.Trim(cells[1], "0123456789") != "" {
			return false
		}
		if len(cells[1]) < len(last) || len(cells[1]) == len(last) && cells[1] < last {
			return false
		}
		last = cells[1]
	}
	return len(rows) > 2 && last != "0"
}

// entry is a line of contents with one space before the number of the page.
var entry = regexp.MustCompile(`^[一二三四五六七八九十]{1,3}、.* \d{1,3}$`)

// contentsAbove sets aside the lines right above contents that belong to them and were not set as columns.
func (r *reader) contentsAbove() {
	for i := len(r.page.Blocks) - 1; i >= 0 && entry.MatchString(r.page.Blocks[i].Text); i-- {
		r.page.Blocks[i].Aside = true
	}
}

// rows adds a table, or the paragraph that a single cell is.
func (r *reader) rows(rows []row) {
	for len(rows) > 0 && len(filled(rows[0].cells)) == 0 {
		rows = rows[1:]
	}
	for len(rows) > 0 && len(filled(rows[len(rows)-1].cells)) == 0 {
		rows = rows[:len(rows)-1]
	}
	if len(rows) == 0 {
		return
	}
	if cells := filled(rows[0].cells); len(rows) == 1 && len(cells) == 1 {
		r.paragraph(rows[0].first, rows[0].last, cells[0])
		return
	}
	b := page.Block{Place: places(rows[0].first, rows[len(rows)-1].last) + "的表格", Table: &page.Table{}}
	for _, w := range rows {
		if len(filled(w.cells)) == 0 && w.spans == nil {
			continue
		}
		var cells []page.Cell
		for c, text := range w.cells {
			cell := page.Cell{Text: text, RowSpan: 1, ColumnSpan: 1}
			if w.spans != nil {
				cell.RowSpan, cell.ColumnSpan, b.Table.Spans = w.spans[c].rows, w.spans[c].columns, true
			}
			cells = append(cells, cell)
		}
		b.Table.Rows = append(b.Table.Rows, cells)
		b.RowPlaces = append(b.RowPlaces, places(w.first, w.last))
	}
	r.page.Blocks = append(r.page.Blocks, b)
}
