package html

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/nianbao/nianbao/core/intake/page"
)

// mostSpan is wider than any table of a report; some programs write 1000 for a whole row.
const mostSpan = 100

// table adds a table. Rows that only arrange the page, with prose or tables in their cells, are read cell by cell.
func (w *walker) table(n *html.Node) {
	rows := rowsOf(n, nil)
	layout := true
	for _, r := range rows {
		layout = layout && len(cellsOf(r)) < 2
	}
	var table [][]page.Cell
	end := func() {
		w.addTable(table)
		table = nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Data == "caption" {
			w.node(c)
		}
	}
	for i, r := range rows {
		if hidden(r) {
			continue
		}
		cells := cellsOf(r)
		if layout || arranges(cells) {
			end()
			for _, c := range cells {
				w.node(c)
			}
			w.flush()
			continue
		}
		row := make([]page.Cell, 0, len(cells))
		for _, c := range cells {
			if !hidden(c) {
				down := number(c, "rowspan", 1, 0, len(rows))
				if down == 0 {
					down = len(rows) - i
				}
				row = append(row, page.Cell{Text: w.cell(c), RowSpan: down, ColumnSpan: number(c, "colspan", 1, 1, mostSpan)})
			}
		}
		table = append(table, row)
	}
	end()
}

// addTable adds a table that has text.
func (w *walker) addTable(rows [][]page.Cell) {
	filled, stamped := false, 0
	for _, cells := range rows {
		for _, c := range cells {
			filled = filled || c.Text != ""
			switch {
			case stamps.MatchString(c.Text) || colophon.MatchString(c.Text):
				stamped += 2
			case fields.MatchString(c.Text):
				stamped++
			}
		}
	}
	if filled {
		w.page.Blocks = append(w.page.Blocks, page.Block{
			Aside: w.at.aside || stamped > 1 && len(rows) < 8, Table: &page.Table{Rows: rows, Spans: true},
		})
	}
}

// rowsOf returns the rows of a table, not those of tables in it.
func rowsOf(n *html.Node, rows []*html.Node) []*html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Data {
		case "tr":
			rows = append(rows, c)
		case "thead", "tbody", "tfoot":
			if !hidden(c) {
				rows = rowsOf(c, rows)
			}
		}
	}
	return rows
}

func cellsOf(row *html.Node) (cells []*html.Node) {
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Data == "td" || c.Data == "th" {
			cells = append(cells, c)
		}
	}
	return cells
}

// arranges says that a row arranges the page: a table stands in one of its cells, headings, or more prose than a label.
func arranges(cells []*html.Node) bool {
	for _, c := range cells {
		text := 0
		if holds(c, &text) || text > 400 {
			return true
		}
	}
	return false
}

// holds looks for tables and headings in an element and counts its text.
func holds(n *html.Node, text *int) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			*text += utf8.RuneCountInString(strings.TrimSpace(c.Data))
		case c.Type != html.ElementNode || dropped[c.Data] || hidden(c):
		case c.Data == "table", len(c.Data) == 2 && c.Data[0] == 'h' && c.Data[1] >= '1' && c.Data[1] <= '6':
			return true
		case holds(c, text):
			return true
		}
	}
	return false
}

// cell returns the text of a cell, one paragraph a line.
func (w *walker) cell(n *html.Node) string {
	inner := &walker{page: &page.Page{Remarks: w.page.Remarks}, weight: w.weight, at: setting{cell: true}}
	inner.children(n)
	inner.flush()
	w.page.Remarks = inner.page.Remarks
	var lines []string
	for _, b := range inner.page.Blocks {
		if b.Picture && !w.at.aside {
			w.remark("表格里有图片，图片里的文字和数字读不出来")
		}
		if b.Text != "" {
			lines = append(lines, b.Text)
		}
	}
	return strings.Join(lines, "\n")
}
