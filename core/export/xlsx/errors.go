package xlsx

import (
	"errors"
	"fmt"

	"github.com/nianbao/nianbao/core/report"
)

// What keeps a file from being read or written, in a sentence each that says what to do.
var (
	ErrNotZip = errors.New("这不是 XLSX 文件；请在 WPS 或 Excel 里打开它，另存为“Excel 工作簿（*.xlsx）”后再读入")

	ErrTruncated = errors.New("XLSX 文件不完整，可能没有传完或已经损坏；请重新取得这份文件")

	ErrEncrypted = errors.New("文件加了打开密码，或是旧式的 .xls；请在 WPS 或 Excel 里打开，去掉密码并另存为“Excel 工作簿（*.xlsx）”后再读入")

	ErrDocument = errors.New("这是 DOCX 文件，不是 XLSX 文件；请改用读入 DOCX 的功能，或选择 .xlsx 文件")

	ErrOtherOffice = errors.New("这个压缩文件不是 XLSX 工作簿；请在 WPS 或 Excel 里打开原来的表格，另存为“Excel 工作簿（*.xlsx）”后再读入")

	ErrMacros = errors.New("文件里带有宏，不予读入；请另存为不带宏的“Excel 工作簿（*.xlsx）”后再读入")

	ErrTooLarge = errors.New("文件展开后过大，不像年报的工作簿；请删去多余的工作表、图片和空行空列后再读入")

	ErrTooLong = errors.New("报告里的文字太长，写成工作簿后无法读回；请把过长的文字改短后再导出")

	ErrPath = errors.New("文件里有不正常的路径，可能被人改动过；请向发来文件的单位重新索取")

	ErrForeign = errors.New("这份 XLSX 不是年报程序导出的，没有可以读回的“封面”工作表；请选择程序导出的文件，或把数字粘贴到程序的表格里")
)

// LayoutError is a sheet that is not there, or whose labels are not where they belong, so that its numbers cannot be
// told apart.
type LayoutError struct {
	Sheet string
	// Row counts from 1; it is 0 when the whole sheet is missing.
	Row             int
	Expected, Found string
}

func (e *LayoutError) Error() string {
	if e.Row == 0 {
		return fmt.Sprintf("文件里没有工作表“%s”；请恢复导出时的工作表（不要删除、改名）后再读入", e.Sheet)
	}
	return fmt.Sprintf("工作表“%s”第 %d 行应当是“%s”，文件里是“%s”；请恢复导出时的行和列（不要增删、移动）后再读入", e.Sheet, e.Row, brief(e.Expected), brief(e.Found))
}

func brief(text string) string { return report.Shorten(text, 40) }
