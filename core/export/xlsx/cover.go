package xlsx

import (
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

// The widths of the columns in millimetres and the sizes of the text and the title in points.
const (
	labelWidth = 46
	textWidth  = 110
	coverSize  = 10.5
	titleSize  = 16
)

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

// fill writes the rows of a report between the beginning and the end of the cover.
func (c *coverPlan) fill(r *report.Report, o Options) ([]byte, error) {
	kept, err := keep(r)
	if err != nil {
		return nil, err
	}
	w := &coverWriter{out: append(make([]byte, 0, 32<<10), c.before...), styles: &c.styles}
	w.heads(r, o)
	w.facts(r, opening)
	w.paragraphs("前言", preambleKey, r.Preamble)
	for i, s := range r.Sections {
		w.add(coverLine{label: r.Heading(i), text: s.Heading, key: headingKey(i), labelStyle: c.styles.heading, textStyle: c.styles.text})
		w.paragraphs("正文", paragraphKey(i), s.Paragraphs)
	}
	w.facts(r, closing)
	for i, def := range r.Form.Cells() {
		if text := r.Held(i).String(); tooLong(text) {
			w.open(r.Place(i), text, cellKey(def.Address))
		}
	}
	w.add(coverLine{label: "程序保留", text: kept, key: keptKey, labelStyle: c.styles.label, textStyle: c.styles.fixed, attributes: ` hidden="1"`})
	if w.rows > maxRows {
		return nil, ErrTooLong
	}
	return append(w.out, c.after...), nil
}

// heads writes what only people read.
func (w *coverWriter) heads(r *report.Report, o Options) {
	title := cut(r.PrintedTitle(), longest)
	high := max(2*titleSize*lineHeight, textHeight(title, labelWidth+textWidth, titleSize)) + titleSize
	w.write(coverLine{label: title, key: remarkKey, labelStyle: w.styles.title, textStyle: w.styles.title, attributes: fixedHeight(high)})
	if o.Draft {
		w.write(coverLine{label: "草稿", text: "尚未定稿", key: remarkKey, labelStyle: w.styles.draft, textStyle: w.styles.draft, attributes: fixedHeight(30)})
	}
	for _, remark := range o.Remarks {
		w.remark("备注", remark)
	}
	w.remark("说明", "白色的格可以填写，灰色的格已锁定。标题右边空白的，按格式印；写了字的，按写的印。正文一段占一行，可以插入行来加段。改完后可以读回年报程序。")
	w.remark("格式", r.Form.Name)
	if r.Totals == report.Computed {
		w.remark("合计", "由公式计算")
	} else {
		w.remark("合计", "照原件，不计算")
	}
}

func (w *coverWriter) facts(r *report.Report, facts []fact) {
	for _, f := range facts {
		w.open(f.label, f.get(r), f.key)
	}
}

// paragraphs writes a row a paragraph, an empty one to write into where there is none.
func (w *coverWriter) paragraphs(label, key string, paragraphs []string) {
	if len(paragraphs) == 0 {
		w.open(label, "", key)
	}
	for i, p := range paragraphs {
		w.open(label+" "+strconv.Itoa(i+1), p, key)
	}
}
