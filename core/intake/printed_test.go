package intake

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
)

// printed is a report's tables as somebody put them on paper, and what a person reads in them.
type printed struct {
	form *form.Form
	page *page.Page
	// truth holds the text of every cell that is on paper.
	truth  map[form.Address]string
	random *rand.Rand
}

// newPrinted fills a form with numbers that obey its relations.
func newPrinted(f *form.Form, seed uint64) *printed {
	p := &printed{form: f, page: &page.Page{}, truth: map[form.Address]string{}, random: rand.New(rand.NewPCG(seed, 7))}
	values := make([]int, len(f.Cells()))
	for i := range f.Cells() {
		if p.random.IntN(3) == 0 {
			values[i] = p.random.IntN(40)
		}
	}
	for _, t := range f.Tables {
		for _, r := range t.Relations {
			if r.Op == form.Equal && !r.Total && !r.AcrossYears() {
				p.balance(r, values)
			}
		}
	}
	for _, i := range f.Computed() {
		values[i] = sumTerms(f.Cells()[i].Total.Right, values)
	}
	for i, c := range f.Cells() {
		if c.Line == nil {
			p.truth[c.Address] = strconv.Itoa(values[i])
		}
	}
	return p
}

// balance changes the first cell to the left of a relation that nothing computes so that both sides agree.
func (p *printed) balance(r *form.Relation, values []int) {
	for _, i := range r.Instances {
		for pass := range 2 {
			for _, c := range p.form.Computed() {
				values[c] = sumTerms(p.form.Cells()[c].Total.Right, values)
			}
			for _, term := range i.Left {
				if p.form.Cells()[term.Cell].Total == nil && pass == 0 {
					values[term.Cell] += sumTerms(i.Right, values) - sumTerms(i.Left, values)
					if values[term.Cell] < 0 {
						last := i.Right[len(i.Right)-1].Cell
						values[last] -= values[term.Cell]
						values[term.Cell] = 0
					}
					break
				}
			}
		}
	}
}

func sumTerms(terms []form.Term, values []int) int {
	sum := 0
	for _, t := range terms {
		if t.Minus {
			sum -= values[t.Cell]
		} else {
			sum += values[t.Cell]
		}
	}
	return sum
}

// sheet is a table on its way to the page: rows of cells with their spans.
type sheet struct {
	table *form.Table
	rows  [][]square
	spans bool
}

type square struct {
	page.Cell
	role form.Role
	// column is where the cell begins in the form's grid, cell its index in Form.Cells or -1.
	column, cell int
}

// sheets prints every table as the form has it.
func (p *printed) sheets() []*sheet {
	var all []*sheet
	for _, t := range p.form.Tables {
		g := p.form.Grid(t)
		s := &sheet{table: t, rows: make([][]square, g.Rows), spans: true}
		for _, item := range g.Items {
			text := item.Text
			if item.Role == form.Value {
				text = p.truth[p.form.Cells()[item.Cell].Address]
			}
			s.rows[item.Row] = append(s.rows[item.Row], square{
				page.Cell{Text: text, RowSpan: item.RowSpan, ColumnSpan: item.ColumnSpan}, item.Role, item.Column, item.Cell,
			})
		}
		all = append(all, s)
	}
	return all
}

// lay puts sheets onto the page, a heading before each.
func (p *printed) lay(sheets ...*sheet) {
	for i, s := range sheets {
		p.page.Blocks = append(p.page.Blocks, page.Block{Place: "第 " + strconv.Itoa(i+1) + " 段", Text: form.Numeral(i+2) + "、" + s.table.Name + "的情况"})
		p.page.Blocks = append(p.page.Blocks, page.Block{Place: "第 " + strconv.Itoa(i+1) + " 个表格", Table: s.table2()})
	}
}

func (s *sheet) table2() *page.Table {
	t := &page.Table{Spans: s.spans}
	for _, row := range s.rows {
		var cells []page.Cell
		for _, c := range row {
			cells = append(cells, c.Cell)
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// flat gives up the spans: covered says what stands where a merged cell reached, keep whether anything does.
func (s *sheet) flat(keep bool, covered func(text string) string) {
	type place struct{ row, column int }
	at := map[place]square{}
	width := 0
	for r, row := range s.rows {
		for _, c := range row {
			for dr := range c.RowSpan {
				for dc := range c.ColumnSpan {
					piece := c
					piece.RowSpan, piece.ColumnSpan, piece.column = 1, 1, c.column+dc
					if dr+dc > 0 {
						if !keep {
							continue
						}
						piece.Text = covered(c.Text)
						if c.role == form.Value {
							piece.Text = ""
						}
						piece.cell = -1
					}
					at[place{r + dr, c.column + dc}] = piece
					width = max(width, c.column+dc+1)
				}
			}
		}
	}
	for r := range s.rows {
		s.rows[r] = nil
		for c := range width {
			if piece, ok := at[place{r, c}]; ok {
				s.rows[r] = append(s.rows[r], piece)
			}
		}
	}
	s.spans = false
}

func blankText(string) string { return "" }
func same(text string) string { return text }
func (s *sheet) trim() {
	for r, row := range s.rows {
		for len(row) > 0 && row[len(row)-1].Text == "" {
			row = row[:len(row)-1]
		}
		s.rows[r] = row
	}
}

// each changes the text of every cell of a role.
func (s *sheet) each(change func(c *square)) {
	for r := range s.rows {
		for c := range s.rows[r] {
			change(&s.rows[r][c])
		}
	}
}

// headRows returns how many rows at the top hold no values.
func (s *sheet) headRows() int {
	return slices.IndexFunc(s.rows, func(row []square) bool {
		return slices.ContainsFunc(row, func(c square) bool { return c.role == form.Value })
	})
}

// typo changes one character of a label.
func (p *printed) typo(text string) string {
	runes := []rune(text)
	if len(runes) < 3 {
		return text
	}
	at := 1 + p.random.IntN(len(runes)-1)
	switch p.random.IntN(3) {
	case 0:
		runes[at] = '幵'
	case 1:
		runes = slices.Delete(runes, at, at+1)
	default:
		runes = slices.Insert(runes, at, '的')
	}
	return string(runes)
}

var otherMarks = strings.NewReplacer("（", "(", "）", ")", "1.", "1、", "2.", "2．", "3.", "3、 ", "一、", "一. ", "，", ",", "“", "\"", "”", "\"")

func texts(row []square) []string {
	var all []string
	for _, c := range row {
		if c.Text != "" {
			all = append(all, c.Text)
		}
	}
	return all
}

func (p *printed) paragraph(text string) {
	p.page.Blocks = append(p.page.Blocks, page.Block{Place: "第 " + strconv.Itoa(len(p.page.Blocks)+1) + " 段", Text: text})
}
