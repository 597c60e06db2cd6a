package docx

import (
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/ooxml"
)

// row is a row of a table being read.
type row struct {
	// before is how many columns it leaves out at its beginning.
	before  int
	deleted bool
	cells   []cell
}

// cell is a cell of a table being read.
type cell struct {
	items []item
	span  int
	// down and across say whether it continues the cell above or before it, or begins what others continue.
	down, across merge
	deleted      bool
}

type merge int

const (
	alone merge = iota
	begins
	continues
)

func mergeOf(e ooxml.Element) merge {
	if e.Attr("val") == "restart" {
		return begins
	}
	return continues
}

// widest is more columns than Word makes.
const widest = 100

func (r *reader) table(f *flow) error {
	var rows []row
	var visit func(e ooxml.Element) error
	visit = func(e ooxml.Element) error {
		switch e.Name {
		case "tr":
			tr, err := r.row(f.Decoder)
			if !tr.deleted && len(tr.cells) > 0 {
				rows = append(rows, tr)
			}
			return err
		case "AlternateContent":
			return r.alternate(f, visit)
		case "del", "moveFrom", "tblPr", "tblGrid":
			return nil
		}
		return f.Children(visit)
	}
	if err := f.Children(visit); err != nil {
		return err
	}
	if layout(rows) {
		for _, row := range rows {
			for _, cell := range row.cells {
				f.items = append(f.items, cell.items...)
			}
		}
		return nil
	}
	return r.put(f, laidOut(rows)...)
}

func (r *reader) row(d *ooxml.Decoder) (tr row, err error) {
	var visit func(e ooxml.Element) error
	visit = func(e ooxml.Element) error {
		switch e.Name {
		case "trPr":
			return d.Children(func(e ooxml.Element) error {
				switch e.Name {
				case "gridBefore":
					tr.before = min(number(e.Attr("val")), widest)
				case "del":
					r.remarkRevisions()
					tr.deleted = true
				}
				return nil
			})
		case "tc":
			if r.cells++; r.cells > mostCells {
				return ooxml.ErrTooLarge
			}
			c, err := r.cell(d)
			if !c.deleted {
				tr.cells = append(tr.cells, c)
			}
			return err
		case "tblPrEx", "sdtPr", "customXmlPr", "del", "moveFrom":
			return nil
		}
		return d.Children(visit)
	}
	return tr, d.Children(visit)
}

func (r *reader) cell(d *ooxml.Decoder) (c cell, err error) {
	f := &flow{Decoder: d}
	c.span = 1
	err = d.Children(func(e ooxml.Element) error {
		if e.Name != "tcPr" {
			return r.block(f, e)
		}
		return d.Children(func(e ooxml.Element) error {
			switch e.Name {
			case "gridSpan":
				c.span = max(1, min(number(e.Attr("val")), widest))
			case "vMerge":
				c.down = mergeOf(e)
			case "hMerge":
				c.across = mergeOf(e)
			case "cellDel":
				r.remarkRevisions()
				c.deleted = true
			}
			return nil
		})
	})
	if err == nil {
		err = r.finish(f)
	}
	c.items = f.items
	return c, err
}

// blank reports whether nothing stands in a cell.
func (c *cell) blank() bool { return len(c.items) == 0 }

// prose reports whether a cell holds running text rather than an entry of a table.
func (c *cell) prose() bool {
	paragraphs, length := 0, 0
	for _, i := range c.items {
		if i.paragraph() && !i.box {
			paragraphs++
			length += utf8.RuneCountInString(i.Text)
		}
	}
	return paragraphs >= 5 && length > 200
}

// layout reports whether a table only sets the page: a frame around text, or columns beside each other with larger tables
// or running text in them. What it holds is then read as if there were no table.
func layout(rows []row) bool {
	single, prose, most, filled, inner := true, false, 0, 0, 0
	for _, row := range rows {
		here := 0
		for _, cell := range row.cells {
			if !cell.blank() {
				here++
			}
			prose = prose || cell.prose()
			for _, i := range cell.items {
				inner += entries(i.Table)
			}
		}
		single = single && len(row.cells) == 1 && row.before == 0
		most = max(most, here)
		filled += here
	}
	return single || most <= 2 && (prose || inner > filled)
}

// entries counts the cells of a table.
func entries(t *page.Table) (n int) {
	if t != nil {
		for _, cells := range t.Rows {
			n += len(cells)
		}
	}
	return n
}

// laidOut makes a table of rows, followed by what stood in its cells and is no text.
func laidOut(rows []row) []item {
	type origin struct{ row, cell, span int }
	table := &page.Table{Spans: true}
	all, text := []item{{}}, false
	var nested []item
	above := map[int]origin{}
	for at, row := range rows {
		cells := []page.Cell{}
		here := map[int]origin{}
		column := 0
		if row.before > 0 {
			cells = append(cells, page.Cell{RowSpan: 1, ColumnSpan: row.before})
			column = row.before
		}
		for _, c := range row.cells {
			words, pictures, others := c.split(at + 1)
			all, nested = append(all, pictures...), append(nested, others...)
			for _, i := range c.items {
				if i.paragraph() && !i.box {
					all[0].notes = append(all[0].notes, i.notes...)
				}
			}
			text = text || words != ""
			begin := column
			column += c.span
			if from, ok := above[begin]; ok && c.down == continues && from.span == c.span {
				covering := &table.Rows[from.row][from.cell]
				covering.RowSpan++
				if covering.Text == "" {
					covering.Text = words
				}
				here[begin] = from
				continue
			}
			if last := len(cells) - 1; c.across == continues && last >= 0 {
				cells[last].ColumnSpan += c.span
				cells[last].Text = strings.Trim(cells[last].Text+"\n"+words, "\n")
				continue
			}
			if c.down != alone {
				here[begin] = origin{at, len(cells), c.span}
			}
			cells = append(cells, page.Cell{Text: words, RowSpan: 1, ColumnSpan: c.span})
		}
		above = here
		table.Rows = append(table.Rows, cells)
	}
	all[0].Table = table
	all = append(all, nested...)
	if !text {
		return all[1:]
	}
	return all
}

// split returns the text of a cell in a row, its pictures, and the text boxes and tables in it.
func (c *cell) split(row int) (text string, pictures, others []item) {
	var lines []string
	for _, i := range c.items {
		if i.paragraph() && !i.box {
			lines = append(lines, i.Text)
			continue
		}
		if i.Picture && i.row == 0 {
			i.row = row
			pictures = append(pictures, i)
			continue
		}
		others = append(others, i)
	}
	return strings.Join(lines, "\n"), pictures, others
}
