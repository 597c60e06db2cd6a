package xlsx

import (
	"errors"

	"github.com/nianbao/nianbao/core/ooxml"
)

// What keeps a file from being read, in a sentence each that says what to do.
var (
	ErrNotZip = errors.New("这不是 XLSX 文件；请在 WPS 或 Excel 里打开它，另存为“Excel 工作簿（*.xlsx）”后再读入")

	ErrOld = errors.New("这是旧式的 .xls 或 .et 文件；请在 WPS 或 Excel 里打开它，另存为“Excel 工作簿（*.xlsx）”后再读入")

	ErrEncrypted = errors.New("文件加了打开密码；请在 WPS 或 Excel 里打开它，去掉密码并另存为“Excel 工作簿（*.xlsx）”后再读入")

	ErrTruncated = errors.New("XLSX 文件不完整，可能没有传完或已经损坏；请重新取得这份文件")

	ErrDocument = errors.New("这是 DOCX 文件，不是 XLSX 文件；请把文件名的后缀改回 .docx 后再读入")

	ErrOther = errors.New("这个压缩文件不是 XLSX 工作簿；请在 WPS 或 Excel 里打开原来的表格，另存为“Excel 工作簿（*.xlsx）”后再读入")

	ErrMacros = errors.New("文件里带有宏，不予读入；请另存为不带宏的“Excel 工作簿（*.xlsx）”后再读入")

	ErrTooLarge = errors.New("文件展开后过大，不像年报；请删去多余的工作表、空行和空列后再读入")

	ErrPath = errors.New("文件里有不正常的路径，可能被人改动过；请向发来文件的单位重新索取")

	ErrEmpty = errors.New("工作簿里没有能看见的内容；请看看是不是选错了文件，或者内容在隐藏的工作表里，取消隐藏后再读入")
)

var sentences = map[error]error{
	ooxml.ErrNotZip:    ErrNotZip,
	ooxml.ErrOLE:       ErrOld,
	ooxml.ErrEncrypted: ErrEncrypted,
	ooxml.ErrTruncated: ErrTruncated,
	ooxml.ErrOther:     ErrOther,
	ooxml.ErrMacros:    ErrMacros,
	ooxml.ErrTooLarge:  ErrTooLarge,
	ooxml.ErrPath:      ErrPath,
}

// sentence says to the clerk why a file is refused.
func sentence(cause error) error {
	if say := sentences[cause]; say != nil {
		return say
	}
	return cause
}
