package start

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/files"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// lastField is the choice of last year's report, which cross-year checks compare with. A fitting one at hand is offered.
type lastField struct {
	asking *asking
	// offered are files of the same office and the year before, chosen is one the clerk found.
	offered []LastReport
	chosen  string

	choice *sheet.Select
	object fyne.CanvasObject
}

func newLastField(a *asking) *lastField {
	l := &lastField{asking: a}
	l.choice = sheet.NewSelect(nil, -1, func(int) { a.sheet.Mended() })
	l.object = sheet.Row(l.choice, sheet.NewButton(language.L("选择文件…"), l.find))
	return l
}

// offer shows the files that fit office and year as they are written now.
func (l *lastField) offer() {
	office := l.asking.office()
	year, ok := l.asking.year.year()
	before := l.path()
	l.offered = slices.DeleteFunc(slices.Clone(l.asking.options.Last), func(r LastReport) bool {
		return !ok || r.Year != year-1 || r.Office != office
	})
	l.show(before)
}

// show lists the files and chooses one: that at a path, else the first.
func (l *lastField) show(path string) {
	options := []string{language.L("没有，或以后再选")}
	chosen := min(1, len(l.offered))
	for i, r := range l.offered {
		options = append(options, r.Path)
		if r.Path == path {
			chosen = i + 1
		}
	}
	if l.chosen != "" {
		options = append(options, l.chosen)
		if l.chosen == path {
			chosen = len(options) - 1
		}
	}
	l.choice.SetOptions(options)
	l.choice.Choose(chosen)
}

// path is the file chosen, "" for none.
func (l *lastField) path() string {
	if l.choice.SelectedIndex() > 0 {
		return l.choice.Selected
	}
	return ""
}

func (l *lastField) find() {
	files.Open(l.asking.window, files.Options{
		Title: language.L("上年的报告"), Folder: l.asking.options.Folder, Extensions: []string{report.Extension, ".xlsx"},
	}, l.found)
}

// found takes a file the clerk chose, once it is known to be a report of the year before.
func (l *lastField) found(path string) {
	look := l.asking.options.Look
	if look == nil {
		l.take(path)
		return
	}
	go func() {
		r, err := look(path)
		do(func() {
			year, ok := l.asking.year.year()
			switch {
			case err != nil:
				l.asking.sheet.Refuse(err.Error(), nil)
			case ok && r.Year != year-1:
				l.asking.sheet.Refuse(language.L("「%s」是 %d 年度的报告，上年报告要 %d 年度的。", filepath.Base(path), r.Year, year-1), nil)
			default:
				l.asking.sheet.Refuse("", nil)
				l.take(path)
			}
		})
	}()
}

func (l *lastField) take(path string) {
	l.chosen = path
	if slices.ContainsFunc(l.offered, func(r LastReport) bool { return r.Path == path }) {
		l.chosen = ""
	}
	l.show(path)
}
