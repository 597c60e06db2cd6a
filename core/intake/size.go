package intake

import (
	"errors"

	"github.com/nianbao/nianbao/core/intake/page"
)

// These are fifty times what a report has, and about what is understood within a few seconds. The readers take more:
// most of a large file may be formatting. The text is counted in bytes.
const (
	mostBlocks = 10_000
	mostCells  = 25_000
	mostText   = 1 << 20
)

var errLong = errors.New("文件里的内容太多，不像一份年度报告；请只留下年度报告，删去别的文字、表格和工作表后再读入")

// checkSize refuses a page with far more on it than a report.
func checkSize(p *page.Page) error {
	blocks, cells, text := len(p.Blocks), 0, 0
	for _, b := range p.Blocks {
		text += len(b.Text)
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			cells += len(row)
			for _, c := range row {
				text += len(c.Text)
			}
		}
	}
	if blocks > mostBlocks || cells > mostCells || text > mostText {
		return errLong
	}
	return nil
}
