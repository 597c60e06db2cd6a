package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/store"
)

// stream stands for standard input or output in place of a file name.
const stream = "-"

// said is how a file to read is called in messages.
func said(path string) string {
	if path == stream {
		return "标准输入"
	}
	return path
}

// read returns a file or, once, standard input.
func (a *app) read(path string) ([]byte, error) {
	if path != stream {
		return store.Read(path)
	}
	if a.inTaken {
		return nil, errors.New("标准输入（-）只能读一次；其余的请写文件名")
	}
	a.inTaken = true
	return store.ReadFrom(a.in, said(path))
}

// readText is read for a file of words.
func (a *app) readText(path string) (string, error) {
	data, err := a.read(path)
	if err != nil {
		return "", err
	}
	text := strings.TrimPrefix(string(data), "\uFEFF")
	if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		return "", fmt.Errorf("「%s」不是 UTF-8 编码的文字；请另存为 UTF-8（在 WPS、Excel 里选“CSV UTF-8”）后再用", said(path))
	}
	return text, nil
}

// write replaces a file or writes to standard output.
func (a *app) write(path string, data []byte) error {
	if path == stream {
		_, err := a.out.Write(data)
		return err
	}
	return store.Write(path, data)
}

// create is write for a file that a command starts: one that is already there stays unless force says otherwise.
func (a *app) create(path string, data []byte, force bool) error {
	if path == stream || force {
		return a.write(path, data)
	}
	err := store.Create(path, data)
	if errors.Is(err, store.ErrExists) {
		return fmt.Errorf("%w，或加 --force 覆盖", err)
	}
	return err
}

// open reads a report to look at.
func (a *app) open(path string) (*report.Report, error) {
	r, err := a.load(path)
	if err == nil && r.ReadOnly != "" {
		a.note("%s。", r.ReadOnly)
	}
	return r, err
}

func (a *app) load(path string) (*report.Report, error) {
	data, err := a.read(path)
	if err != nil {
		return nil, err
	}
	if foreign(path, data) {
		result, err := a.loadForeign(path, data)
		if err != nil {
			return nil, err
		}
		return result.Report, nil
	}
	return a.decode(path, data)
}

// openBefore reads the report of the year before another one. A file of another program that does not say its year is of
// that year.
func (a *app) openBefore(path string, year int) (*report.Report, error) {
	data, err := a.read(path)
	if err != nil {
		return nil, err
	}
	if !foreign(path, data) {
		return a.decode(path, data)
	}
	result, err := a.loadForeign(path, data)
	if err != nil {
		return nil, err
	}
	if year != 0 && !result.SaysYear() {
		result.Report.Year = year - 1
	}
	return result.Report, nil
}

// foreign tells files of other programs, which are only looked at, from reports. What is named as a report is one,
// however spoilt.
func foreign(path string, data []byte) bool {
	text := bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\uFEFF")))
	return len(text) > 0 && text[0] != '{' && !strings.EqualFold(filepath.Ext(path), report.Extension)
}

// loadForeign understands a file of another program as far as that goes without asking.
func (a *app) loadForeign(path string, data []byte) (*intake.Result, error) {
	result, err := a.understand(path, data, intake.Options{})
	if err != nil {
		return nil, cannotOpen(path, err)
	}
	a.noteOpen(path, result, len(result.Questions))
	return result, nil
}

func (a *app) decode(path string, data []byte) (*report.Report, error) {
	forms, err := a.forms()
	if err != nil {
		return nil, err
	}
	r, err := report.Decode(data, forms.ByID)
	if err != nil {
		return nil, cannotOpen(path, err)
	}
	if stray := r.Stray(); len(stray) > 0 {
		a.note("文件里有 %d 个单元格不属于格式 %s，原样保留：%s。", len(stray), r.Form.ID, someOf(stray))
	}
	return r, nil
}

// cannotOpen says why a file is of no use. On the command line a missing form need not be imported.
func cannotOpen(path string, err error) error {
	var unfit *report.FileError
	if errors.As(err, &unfit) && unfit.MissingForm != "" {
		return fmt.Errorf("「%s」打不开：%w，或者用 --forms 指明它所在的文件夹", said(path), err)
	}
	return fmt.Errorf("「%s」打不开：%w", said(path), err)
}

// someOf names the first few addresses of what may be thousands.
func someOf(addresses []form.Address) string {
	const few = 5
	var texts []string
	for _, address := range addresses[:min(few, len(addresses))] {
		texts = append(texts, brief(string(address)))
	}
	text := strings.Join(texts, "、")
	if len(addresses) > few {
		text += " 等"
	}
	return text
}

// openLast reads last year's report for comparison with r; no path, no report.
func (a *app) openLast(path string, r *report.Report) (*report.Report, error) {
	if path == "" {
		return nil, nil
	}
	last, err := a.openBefore(path, r.Year)
	if err != nil {
		return nil, err
	}
	if last.Year != r.Year-1 {
		return nil, fmt.Errorf("「%s」是 %d 年度的报告，--last 要的是 %d 年度的", said(path), last.Year, r.Year-1)
	}
	if last.Office.Name != r.Office.Name {
		a.note("上年报告的单位是「%s」，本年是「%s」。", last.Office.Name, r.Office.Name)
	}
	return last, nil
}

// forms loads the built-in forms and those of --forms. A broken file there does not keep the others from use.
func (a *app) forms() (*form.Catalog, error) {
	if a.catalog != nil {
		return a.catalog, nil
	}
	folders := []fs.FS{assets.Forms}
	if a.formsFolder != "" {
		info, err := os.Stat(a.formsFolder)
		if err != nil || !info.IsDir() {
			return nil, fmt.Errorf("--forms 指的「%s」不是能读的文件夹；请核对位置", a.formsFolder)
		}
		folders = append(folders, os.DirFS(a.formsFolder))
	}
	catalog, err := form.LoadCatalog(folders...)
	for _, problem := range problems(err) {
		a.note("格式文件有误，没有用它：%s。", problem)
	}
	a.catalog = catalog
	return catalog, nil
}

// problems takes joined errors apart.
func problems(err error) []string {
	if err == nil {
		return nil
	}
	return strings.Split(err.Error(), "\n")
}

// samePlace reports whether two names stand for one file, there or not yet. Names that differ only in capitals do on
// many systems.
func samePlace(a, b string) bool {
	if a == stream || b == stream || a == "" || b == "" {
		return false
	}
	first, err := os.Stat(a)
	if err == nil {
		second, err := os.Stat(b)
		return err == nil && os.SameFile(first, second)
	}
	return strings.EqualFold(place(a), place(b))
}

// place is where a file will be, its folder without links.
func place(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	folder, name := filepath.Split(path)
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		folder = real
	}
	return filepath.Join(folder, name)
}
