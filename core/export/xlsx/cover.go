package xlsx

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Columns of the cover.
const (
	labelColumn = iota
	textColumn
	keyColumn
)

// The widths of the columns in millimetres and the size of the text in points.
const (
	labelWidth = 46
	textWidth  = 110
	coverSize  = 10.5
)

// continued ends the key of a row that goes on with the text of the row above, too long for one cell.
const continued = "+"

// chunk is how many UTF-16 units of a long text go into one row: a little less than a cell takes.
const chunk = 32_000

// drawCover draws the cover without its rows.
func (b *builder) drawCover() coverStyles {
	b.keep(b.file.SetColWidth(coverName, "A", "A", columns(labelWidth)))
	b.keep(b.file.SetColWidth(coverName, "B", "B", columns(textWidth)))
	b.keep(b.file.SetColVisible(coverName, "C", false))
	b.keep(b.file.MergeCell(coverName, "A1", "B1"))
	b.page(coverName, form.Grid{})
	b.keep(b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: coverName, RefersTo: "'" + coverName + "'!$A:$B"}))
	return b.coverStyles()
}

// coverWriter writes the rows of the cover.
type coverWriter struct {
	out    []byte
	styles *coverStyles
	rows   int
}

// fill writes the rows of a report between the beginning and the end of the cover.
func (c *coverPlan) fill(r *report.Report, o Options) ([]byte, error) {
	kept, err := keep(r)
	if err != nil {
		return nil, err
	}
	w := &coverWriter{out: append(make([]byte, 0, 32<<10), c.before...), styles: &c.styles}
	w.title(r.PrintedTitle())
	if o.Draft {
		w.cells(` ht="30" customHeight="1"`, w.styles.draft, w.styles.draft, "草稿", "尚未定稿", remarkKey)
	}
	for _, remark := range o.Remarks {
		w.fixed("备注", remark, remarkKey)
	}
	w.fixed("说明", "白色的格可以填写，灰色的格已锁定。标题右边空白的，按格式印；写了字的，按写的印。正文一段占一行，可以插入行来加段。改完后可以读回年报程序。", remarkKey)
	w.fixed("格式", r.Form.Name, remarkKey)
	w.fixed("合计", totalsWords(r.Totals), remarkKey)
	w.facts(r, opening)
	w.paragraphs("前言", preambleKey, r.Preamble)
	for i, s := range r.Sections {
		w.row(w.styles.heading, w.styles.text, r.Heading(i), s.Heading, headingKey(i))
		w.paragraphs("正文", paragraphKey(i), s.Paragraphs)
	}
	w.facts(r, closing)
	for i, def := range r.Form.Cells() {
		if text := r.Held(i).String(); tooLong(text) {
			w.row(w.styles.label, w.styles.text, cut(def.Place(), longest), text, cellKey(def.Address))
		}
	}
	w.hidden("程序保留", kept, keptKey)
	return append(w.out, c.after...), nil
}

func totalsWords(t report.Totals) string {
	if t == report.Computed {
		return "由公式计算"
	}
	return "照原件，不计算"
}

// cellKey is the key of a row that has the text of a cell, which was too long for its sheet.
func cellKey(a form.Address) string { return "cell/" + string(a) }

// keep returns the report file of all that has neither a row nor a cell of its own. The file of a newer version, which
// nobody may edit, is kept letter by letter, as a JSON string.
func keep(r *report.Report) (string, error) {
	rest := r.WithoutCells()
	strip(rest)
	data, err := rest.Encode()
	if err != nil {
		return "", err
	}
	if r.ReadOnly != "" {
		data, err = json.Marshal(string(data))
		return string(data), err
	}
	var line bytes.Buffer
	if err := json.Compact(&line, data); err != nil {
		return "", err
	}
	return line.String(), nil
}

// unkeep returns the report file that keep returned. What is no JSON string is taken for the file itself.
func unkeep(kept string) []byte {
	var file string
	if json.Unmarshal([]byte(kept), &file) == nil {
		return []byte(file)
	}
	return []byte(kept)
}

func (w *coverWriter) facts(r *report.Report, facts []fact) {
	for _, f := range facts {
		w.row(w.styles.label, w.styles.text, f.label, f.get(r), f.key)
	}
}

// paragraphs writes a row a paragraph, an empty one to write into where there is none.
func (w *coverWriter) paragraphs(label, key string, paragraphs []string) {
	if len(paragraphs) == 0 {
		w.row(w.styles.label, w.styles.text, label, "", key)
	}
	for i, p := range paragraphs {
		w.row(w.styles.label, w.styles.text, label+" "+strconv.Itoa(i+1), p, key)
	}
}

func (w *coverWriter) title(text string) {
	w.cells(` ht="54" customHeight="1"`, w.styles.title, w.styles.title, cut(text, longest), "", remarkKey)
}

func (w *coverWriter) fixed(label, text, key string) {
	w.row(w.styles.label, w.styles.fixed, label, text, key)
}

func (w *coverWriter) row(labelStyle, textStyle int, label, text, key string) {
	w.split("", labelStyle, textStyle, label, text, key)
}

// height is the attribute for the height of a row. It is no fixed one: a spreadsheet fits it to what is typed.
func height(label, text string) string {
	points := max(textHeight(label, labelWidth, coverSize), textHeight(text, textWidth, coverSize))
	return ` ht="` + strconv.FormatFloat(min(points, excelize.MaxRowHeight), 'f', 1, 64) + `"`
}

func (w *coverWriter) hidden(label, text, key string) {
	w.split(` hidden="1"`, w.styles.label, w.styles.fixed, label, text, key)
}

// split writes a text over as many rows as it needs.
func (w *coverWriter) split(attributes string, labelStyle, textStyle int, label, text, key string) {
	for {
		head := text
		if len(text) > chunk {
			head = cut(text, chunk)
		}
		w.cells(attributes+height(label, head), labelStyle, textStyle, label, head, key)
		if text = text[len(head):]; text == "" {
			return
		}
		if key[len(key)-1:] != continued {
			label, key = label+"（续）", key+continued
		}
	}
}

func (w *coverWriter) cells(attributes string, labelStyle, textStyle int, label, text, key string) {
	w.rows++
	number := strconv.Itoa(w.rows)
	w.out = append(append(append(append(append(w.out, `<row r="`...), number...), '"'), attributes...), '>')
	w.cell('A', number, labelStyle, label)
	w.cell('B', number, textStyle, text)
	w.cell('C', number, 0, key)
	w.out = append(w.out, `</row>`...)
}

func (w *coverWriter) cell(column byte, row string, style int, text string) {
	w.out = append(append(append(append(w.out, `<c r="`...), column), row...), '"')
	w.out = appendStyle(w.out, style)
	if text == "" {
		w.out = append(w.out, `/>`...)
		return
	}
	w.out = appendText(w.out, text)
}
