package xlsx

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/ooxml"
)

const (
	// maxRows and maxColumns of a sheet are read.
	maxRows    = 3_000
	maxColumns = 100
	// mostBlocks, mostCells and mostText keep a file made to do harm from filling the memory with small things or with the
	// same large thing.
	mostBlocks = 50_000
	mostCells  = 300_000
	mostText   = 32 << 20
)

// reader reads one workbook.
type reader struct {
	page *page.Page
	// cells and text are how much there is so far.
	cells, text int
}

func read(c *ooxml.Container) (*page.Page, error) {
	book, err := ooxml.OpenBook(c)
	if err != nil {
		return nil, err
	}
	r := &reader{page: &page.Page{}}
	for _, tab := range book.Sheets {
		if err := r.sheet(book, tab); err != nil {
			return nil, err
		}
	}
	if len(r.page.Blocks) == 0 {
		return nil, ErrEmpty
	}
	return r.page, nil
}

func (r *reader) remark(format string, args ...any) {
	r.page.Remarks = append(r.page.Remarks, fmt.Sprintf(format, args...))
}

// sheet reads a sheet, and what lies over it at the row where it begins.
func (r *reader) sheet(book *ooxml.Book, tab ooxml.Tab) error {
	s, err := book.Sheet(tab, maxRows, maxColumns)
	if err != nil {
		return err
	}
	name := fmt.Sprintf("工作表“%s”", tab.Name)
	if tab.Hidden {
		if len(s.Cells) > 0 {
			r.remark("%s是隐藏的，没有读入；如果需要，请取消隐藏并保存后再读入", name)
		}
		return nil
	}
	over, err := book.Drawing(tab, s)
	if err != nil {
		return err
	}
	commented, err := book.Commented(tab)
	if err != nil {
		return err
	}
	r.tell(name, s, over, commented)
	g, err := newGrid(s)
	if err != nil {
		return err
	}
	blocks := append(g.blocks(name), boxes(name, over)...)
	slices.SortStableFunc(blocks, func(a, b placed) int { return cmp.Compare(a.row, b.row) })
	for _, b := range blocks {
		b.Aside = b.Aside || b.Table == nil && instructions.MatchString(tab.Name)
		if err := r.put(b.Block); err != nil {
			return err
		}
	}
	return nil
}

// instructions are the names of sheets that say how to fill in the others.
var instructions = regexp.MustCompile(`^(?:填[报表写]|编制|使用|报送|指标)?(?:说明|须知|要求|注意事项)$`)

// tell says what of a sheet cannot be seen or read.
func (r *reader) tell(name string, s *ooxml.Sheet, over *ooxml.Drawing, commented bool) {
	hidden := func(filled func(at ooxml.Place) bool) bool {
		for at, cell := range s.Cells {
			if cell.Text != "" && filled(at) {
				return true
			}
		}
		return false
	}
	rows := map[int]bool{}
	for _, row := range s.HiddenRows {
		rows[row] = true
	}
	if len(rows) > 0 && hidden(func(at ooxml.Place) bool { return rows[at.Row] }) {
		r.remark("%s里有隐藏的行，也读入了", name)
	}
	if len(s.HiddenColumns) > 0 && hidden(func(at ooxml.Place) bool {
		return slices.ContainsFunc(s.HiddenColumns, func(a ooxml.Area) bool {
			return a.From.Column <= at.Column && at.Column <= a.To.Column
		})
	}) {
		r.remark("%s里有隐藏的列，也读入了", name)
	}
	unsaved := 0
	for _, cell := range s.Cells {
		if cell.Unsaved {
			unsaved++
		}
	}
	if unsaved > 0 {
		r.remark("%s里有 %d 个公式没有存下结果，读作空白；请在 WPS 或 Excel 里打开文件，保存一次后再读入", name, unsaved)
	}
	if over.Charts > 0 {
		r.remark("%s里有图表或其他图形，没有读入", name)
	}
	if commented {
		r.remark("%s里有批注，批注没有读入", name)
	}
	if s.Cut {
		r.remark("%s太大，只读了前 %d 行、前 %d 列", name, maxRows, maxColumns)
	}
}

// placed is a block and the row it begins in.
type placed struct {
	row int
	page.Block
}

// boxes returns the pictures and text boxes that lie over a sheet.
func boxes(name string, over *ooxml.Drawing) (blocks []placed) {
	for _, p := range over.Pictures {
		place := fmt.Sprintf("%s第 %d 行的图片", name, p.Row+1)
		blocks = append(blocks, placed{p.Row, page.Block{Place: place, Text: p.Text, Picture: true}})
	}
	for _, b := range over.Boxes {
		for _, line := range b.Lines {
			if line = oneLine(line); line != "" {
				place := fmt.Sprintf("%s第 %d 行的文本框", name, b.Row+1)
				blocks = append(blocks, placed{b.Row, page.Block{Place: place, Text: line}})
			}
		}
	}
	return blocks
}

// put adds a block to the page.
func (r *reader) put(b page.Block) error {
	r.text += len(b.Text)
	if b.Table != nil {
		for _, row := range b.Table.Rows {
			r.cells += len(row)
			for _, cell := range row {
				r.text += len(cell.Text)
			}
		}
	}
	r.page.Blocks = append(r.page.Blocks, b)
	if len(r.page.Blocks) > mostBlocks || r.cells > mostCells || r.text > mostText {
		return ooxml.ErrTooLarge
	}
	return nil
}

// oneLine takes the spaces around a text away and those that stand for line breaks in it.
func oneLine(text string) string {
	text = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\u00ad", "").Replace(text)
	return strings.Trim(text, " \t　\u00a0\u2002\u2003\u200b\ufeff")
}
