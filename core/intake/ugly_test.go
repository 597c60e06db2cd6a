package intake

import (
	"slices"
	"strconv"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
)

// ugliness is a way in which published tables are ugly.
type ugliness struct {
	name string
	make func(p *printed)
	// unread is how many of a hundred cells may be asked about; none may be wrong.
	unread int
}

// each lays the sheets out after a change to each.
func each(change func(p *printed, s *sheet)) func(p *printed) {
	return func(p *printed) {
		all := p.sheets()
		for _, s := range all {
			change(p, s)
		}
		p.lay(all...)
	}
}

var uglinesses = []ugliness{
	{"as the form has it", each(func(*printed, *sheet) {}), 0},
	{"other marks, spaces and line breaks", each(func(p *printed, s *sheet) {
		s.each(func(c *square) {
			if c.role != form.Value {
				c.Text = otherMarks.Replace(c.Text)
				if r := []rune(c.Text); len(r) > 4 {
					c.Text = string(r[:3]) + "\n" + string(r[3:])
				}
			}
		})
	}), 0},
	{"typos in labels", each(func(p *printed, s *sheet) {
		s.each(func(c *square) {
			if c.role != form.Value && p.random.IntN(5) == 0 {
				c.Text = p.typo(c.Text)
			}
		})
	}), 3},
	{"merged cells left blank", each(func(_ *printed, s *sheet) { s.flat(true, blankText) }), 0},
	{"merged cells repeated", each(func(_ *printed, s *sheet) { s.flat(true, same) }), 0},
	{"merged cells left out", each(func(_ *printed, s *sheet) { s.flat(false, nil) }), 0},
	{"merged cells left out, heads too", each(func(_ *printed, s *sheet) {
		s.flat(false, nil)
		s.rows = s.rows[max(0, s.headRows()-1):]
	}), 3},
	{"spans without the marks of the list", each(func(_ *printed, s *sheet) {
		s.each(func(c *square) {
			if c.role == form.RowHead {
				c.Text = strings.TrimLeft(c.Text, "一二三四五六七八（）123456789.、")
			}
		})
	}), 3},
	{"a paragraph a row", func(p *printed) {
		for _, s := range p.sheets() {
			s.flat(false, nil)
			for _, row := range s.rows {
				p.paragraph(strings.Join(texts(row), " "))
			}
		}
	}, 2},
	{"a paragraph a cell", func(p *printed) {
		for _, s := range p.sheets() {
			s.flat(false, nil)
			for _, row := range s.rows {
				for _, text := range texts(row) {
					p.paragraph(text)
				}
			}
		}
	}, 2},
	{"all in one table", func(p *printed) {
		all := p.sheets()
		whole := &sheet{table: all[0].table, spans: true}
		for i, s := range all {
			whole.rows = append(whole.rows, []square{{Cell: page.Cell{Text: form.Numeral(i+2) + "、以下是" + s.table.Name, RowSpan: 1, ColumnSpan: 10}}})
			whole.rows = append(whole.rows, s.rows...)
		}
		whole.rows = append(whole.rows, []square{{Cell: page.Cell{Text: "五、存在的主要问题及改进情况。今年做得不够。", RowSpan: 1, ColumnSpan: 10}}})
		p.lay(whole)
	}, 0},
	{"a table a band", func(p *printed) {
		for _, s := range p.sheets() {
			from := 0
			for r := 1; r <= len(s.rows); r++ {
				if r == len(s.rows) || s.rows[r][0].role == form.BlockTitle {
					p.lay(&sheet{table: s.table, rows: s.rows[from:r], spans: true})
					from = r
				}
			}
		}
	}, 0},
	{"cut by a page, heads not repeated", cutByPage(false), 0},
	{"cut by a page, heads repeated", cutByPage(true), 0},
	{"rows missing and extra rows", func(p *printed) {
		all := p.sheets()
		for _, s := range all {
			s.flat(true, same)
			head := s.headRows()
			var kept [][]square
			for r, row := range s.rows {
				values := slices.ContainsFunc(row, func(c square) bool { return c.role == form.Value })
				if len(s.rows) > 10 && values && r > head && p.random.IntN(9) == 0 {
					for _, c := range row {
						if c.cell >= 0 {
							delete(p.truth, p.form.Cells()[c.cell].Address)
						}
					}
					if p.random.IntN(2) == 0 {
						extra := slices.Clone(row)
						for i := range extra {
							extra[i].cell = -1
							if extra[i].role != form.Value {
								extra[i].Text = "本地另加的统计口径"
							} else {
								extra[i].Text = "0"
							}
						}
						kept = append(kept, extra)
					}
					continue
				}
				kept = append(kept, row)
			}
			s.rows = kept
		}
		p.lay(all...)
	}, 8},
	{"rows twice", each(func(p *printed, s *sheet) {
		s.flat(true, same)
		if len(s.rows) > 10 {
			at := s.headRows() + p.random.IntN(len(s.rows)-s.headRows()-1)
			s.rows = slices.Insert(s.rows, at+1, s.rows[at])
		}
	}), 0},
	{"heads missing", each(func(_ *printed, s *sheet) {
		if s.headRows() > 1 && len(s.rows) > 5 {
			s.rows = s.rows[s.headRows():]
		}
	}), 0},
	{"full width and thousands", each(func(p *printed, s *sheet) {
		s.each(func(c *square) {
			if c.role == form.Value && p.random.IntN(2) == 0 {
				c.Text = strings.Map(func(r rune) rune { return r + '０' - '0' }, c.Text)
			}
		})
	}), 0},
	{"only the first column filled in", each(func(p *printed, s *sheet) {
		s.flat(true, blankText)
		for _, row := range s.rows {
			first := true
			for i := range row {
				if row[i].cell >= 0 && !first {
					row[i].Text = ""
					delete(p.truth, p.form.Cells()[row[i].cell].Address)
				}
				first = first && row[i].cell < 0
			}
		}
	}), 0},
	{"blank cells", each(func(p *printed, s *sheet) {
		for _, row := range s.rows {
			for i := range row {
				if row[i].cell >= 0 && p.random.IntN(4) == 0 {
					row[i].Text = ""
					delete(p.truth, p.form.Cells()[row[i].cell].Address)
				}
			}
		}
	}), 0},
	{"blank cells, nothing merged, ends of rows lost", each(func(p *printed, s *sheet) {
		for _, row := range s.rows {
			for i := range row {
				if row[i].cell >= 0 && p.random.IntN(4) == 0 {
					row[i].Text = ""
					delete(p.truth, p.form.Cells()[row[i].cell].Address)
				}
			}
		}
		s.flat(true, blankText)
		s.trim()
	}), 0},
	{"a column of running numbers", each(func(_ *printed, s *sheet) {
		for r := range s.rows {
			for c := range s.rows[r] {
				s.rows[r][c].column++
			}
			s.rows[r] = slices.Insert(s.rows[r], 0, square{Cell: page.Cell{Text: strconv.Itoa(r + 1), RowSpan: 1, ColumnSpan: 1}, role: form.RowHead, cell: -1})
		}
	}), 0},
	{"cells moved left by lost labels", each(func(p *printed, s *sheet) {
		for r, row := range s.rows {
			for i := range row {
				row[i].RowSpan = 1
			}
			s.rows[r] = row
		}
	}), 5},
	{"spans of labels and heads wrong", each(func(p *printed, s *sheet) {
		s.each(func(c *square) {
			if c.role != form.Value && c.ColumnSpan > 1 && p.random.IntN(3) == 0 {
				c.ColumnSpan += p.random.IntN(3) - 1
			}
		})
	}), 25},
	{"a cell missing in some rows", each(func(p *printed, s *sheet) {
		for r, row := range s.rows {
			if len(row) > 5 && row[len(row)-1].role == form.Value && p.random.IntN(4) == 0 {
				at := len(row) - 1 - p.random.IntN(4)
				delete(p.truth, p.form.Cells()[row[at].cell].Address)
				s.rows[r] = slices.Delete(slices.Clone(row), at, at+1)
			}
		}
	}), 25},
	{"heads in one row", each(func(_ *printed, s *sheet) {
		s.flat(true, blankText)
		if heads := s.headRows(); heads == 3 {
			for _, h := range []int{1, 0} {
				for c := range s.rows[2] {
					if s.rows[2][c].Text == "" {
						s.rows[2][c].Text = s.rows[h][c].Text
					}
				}
			}
			s.rows = s.rows[2:]
		}
	}), 0},
	{"a caption above the heads", each(func(_ *printed, s *sheet) {
		caption := []square{{Cell: page.Cell{Text: s.table.Name + "（单位：件）", RowSpan: 1, ColumnSpan: 10}, role: form.BlockTitle, cell: -1}}
		s.rows = slices.Insert(s.rows, 0, caption)
	}), 0},
	{"letters for digits", each(func(p *printed, s *sheet) {
		s.each(func(c *square) {
			if c.role == form.Value && c.Text == "0" && p.random.IntN(4) == 0 {
				c.Text = "O"
			}
		})
	}), 0},
	{"table four on end", func(p *printed) {
		all := p.sheets()
		last := all[len(all)-1]
		turned := &sheet{table: last.table, spans: true}
		for _, c := range p.form.Cells() {
			if c.Table == last.table {
				path := c.Column.Path()
				turned.rows = append(turned.rows, []square{
					{Cell: page.Cell{Text: path[len(path)-2], RowSpan: 1, ColumnSpan: 1}, cell: -1},
					{Cell: page.Cell{Text: c.Column.Text, RowSpan: 1, ColumnSpan: 1}, cell: -1},
					{Cell: page.Cell{Text: p.truth[c.Address], RowSpan: 1, ColumnSpan: 1}, role: form.Value},
				})
			}
		}
		p.lay(append(all[:len(all)-1], turned)...)
	}, 0},
	{"table four in two tables", func(p *printed) {
		all := p.sheets()
		last := all[len(all)-1]
		left, right := &sheet{table: last.table, spans: true}, &sheet{table: last.table, spans: true}
		for _, row := range last.rows {
			var l, r []square
			for _, c := range row {
				if c.column < 5 {
					l = append(l, c)
				} else {
					r = append(r, c)
				}
			}
			left.rows, right.rows = append(left.rows, l), append(right.rows, r)
		}
		p.lay(append(all[:len(all)-1], left, right)...)
	}, 0},
	{"no columns for kinds of organisations", each(func(p *printed, s *sheet) {
		if s.headRows() != 3 || len(s.rows) < 10 {
			return
		}
		for r, row := range s.rows {
			var kept []square
			for _, c := range row {
				switch {
				case c.role == form.ColumnHead && c.column > 3 && c.column < 9 && r == 2:
					continue
				case c.role == form.Value && c.column > 4 && c.column < 9:
					delete(p.truth, p.form.Cells()[c.cell].Address)
					continue
				case c.role == form.Value && c.column == 4:
					sum := 0
					for _, other := range row {
						if other.role == form.Value && other.column >= 4 && other.column < 9 {
							n, _ := strconv.Atoi(other.Text)
							sum += n
						}
					}
					delete(p.truth, p.form.Cells()[c.cell].Address)
					c.Text = strconv.Itoa(sum)
				case c.role == form.ColumnHead && c.ColumnSpan == 5:
					c.ColumnSpan = 1
				case c.role == form.ColumnHead && c.ColumnSpan == 7:
					c.ColumnSpan = 3
				}
				kept = append(kept, c)
			}
			s.rows[r] = kept
		}
	}), 80},
}

func cutByPage(repeated bool) func(p *printed) {
	return func(p *printed) {
		for _, s := range p.sheets() {
			s.flat(true, blankText)
			if len(s.rows) < 12 {
				p.lay(s)
				continue
			}
			at := 6 + p.random.IntN(len(s.rows)-8)
			rest := s.rows[at:]
			if repeated {
				rest = slices.Concat(s.rows[:s.headRows()], rest)
			}
			p.lay(&sheet{table: s.table, rows: s.rows[:at]})
			p.paragraph("— 3 —")
			p.page.Blocks = append(p.page.Blocks, page.Block{Place: "下一个表格", Table: (&sheet{rows: rest}).table2()})
		}
	}
}
