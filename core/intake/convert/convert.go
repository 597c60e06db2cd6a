// Package convert has a program of the workstation make a file readable that nothing else reads: an office suite makes DOCX
// or XLSX of .doc, .xls, .wps, .et, .odt and .rtf, and pdftotext the text of a PDF.
package convert

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Errors are sentences for the clerk.
var (
	// ErrNone says that no program is installed that could convert a document.
	ErrNone = errors.New("这种文件要先转换，而本机没有装 LibreOffice；请在 WPS 或 Word 里打开它，另存为“Word 文档（*.docx）”后再读入")
	// ErrNoneSheet says so of a workbook.
	ErrNoneSheet = errors.New("这种表格要先转换，而本机没有装 LibreOffice；请在 WPS 或 Excel 里打开它，另存为“Excel 工作簿（*.xlsx）”后再读入")
	// ErrNonePDF says so of a PDF file.
	ErrNonePDF = errors.New("PDF 要先转换，而本机没有能转换它的程序（pdftotext）；" +
		"请用原来的 Word 文件，或者在 WPS 或 Word 里打开这个 PDF，另存为“Word 文档（*.docx）”后再读入")
	// ErrScan says that a PDF file has no text.
	ErrScan = errors.New("这个 PDF 里没有文字，大概是扫描件；请用原来的 Word 文件")
	// ErrSlow says that the program did not end.
	ErrSlow = errors.New("转换这个文件用时太长，已经停下；请在 WPS 或 Word 里打开它，另存为“Word 文档（*.docx）”或“Excel 工作簿（*.xlsx）”后再读入")
	// ErrFailed says that the program could not read the file.
	ErrFailed = errors.New("这个文件没有转换成功，可能已损坏或者设了密码；" +
		"请在 WPS 或 Word 里打开它，另存为“Word 文档（*.docx）”或“Excel 工作簿（*.xlsx）”后再读入")
	errFolder = errors.New("转换要用的临时文件夹建不起来；请看看磁盘是不是满了")
)

// patience is how long a suite may take, whose first start takes several seconds, and patiencePDF how long pdftotext may.
const (
	patience    = 2 * time.Minute
	patiencePDF = 30 * time.Second
)

// largest is how much a program may make of a file.
const largest = 64 << 20

// sheets are the kinds of file that become workbooks.
var sheets = map[string]bool{".xls": true, ".et": true, ".ett": true, ".ods": true, ".fods": true, ".xlt": true, ".uos": true}

// Convert returns the file as DOCX, XLSX or text and its new name. The name's extension tells what the file is. Every error
// is one sentence for the clerk.
func Convert(ctx context.Context, name string, data []byte) (newName string, converted []byte, err error) {
	extension := strings.ToLower(filepath.Ext(name))
	stem := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	wait := patience
	if extension == ".pdf" {
		wait = patiencePDF
	}
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	folder, err := os.MkdirTemp("", "nianbao-")
	if err != nil {
		return "", nil, errFolder
	}
	defer os.RemoveAll(folder)
	// The program sees a name of our own: the file's could be taken for an option or be too long.
	from := filepath.Join(folder, "from"+safe(extension))
	if err = os.WriteFile(from, data, 0o600); err != nil {
		return "", nil, errFolder
	}
	to, convert := ".docx", suite
	switch {
	case extension == ".pdf":
		to, convert = ".txt", pdfText
	case sheets[extension]:
		to = ".xlsx"
	}
	made, err := convert(ctx, from, to)
	switch {
	case ctx.Err() != nil && errors.Is(ctx.Err(), context.DeadlineExceeded):
		return "", nil, ErrSlow
	case ctx.Err() != nil:
		return "", nil, ctx.Err()
	case err != nil:
		return "", nil, err
	}
	if converted, err = read(made); err != nil {
		return "", nil, err
	}
	if to == ".txt" && len(bytes.TrimSpace(converted)) == 0 {
		return "", nil, ErrScan
	}
	return stem + to, converted, nil
}

// safe returns an extension if it is one.
func safe(extension string) string {
	if len(extension) > 6 || strings.Trim(extension, ".abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return ""
	}
	return extension
}

// read returns what a program made.
func read(file string) ([]byte, error) {
	info, err := os.Lstat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() > largest {
		return nil, ErrFailed
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, ErrFailed
	}
	return data, nil
}
