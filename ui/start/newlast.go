package start

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/files"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// lastField is the choice of last year's report, from which the new one begins and which cross-year checks compare with. A
// fitting one at hand is offered.
type lastField struct {
	asking *asking
	// offered are files of the same office and the year before, chosen is one the clerk found.
	offered []LastReport
	chosen  LastReport
	// reading names the file that is being read: one of another program may take a while to convert.
	reading string

	choice *sheet.Select
	// use says what becomes of its text; it is asked once there is one.
	use    *sheet.Radios
	object fyne.CanvasObject
}

// The ways to use last year's text, in the order they are offered.
var uses = []report.Prose{report.ProseForReference, report.ProseAsStart}

func newLastField(a *asking) *lastField {
	l := &lastField{asking: a}
	l.choice = sheet.NewSelect(nil, -1, func(int) { l.follow() })
	l.use = sheet.NewRadios([]string{
		language.L("上年文字只作参考：正文空着，写时在右栏对照"),
		language.L("以上年文字为底稿：没有改过的段落一直标着"),
	}, 0, func(int) {
		a.draft.offer()
		a.sheet.Mended()
	})
	l.object = container.NewVBox(sheet.Row(l.choice, sheet.NewButton(language.L("选择文件…"), l.find)), l.use)
	return l
}

// follow asks what to do with the text of a report that was chosen.
func (l *lastField) follow() {
	l.use.Hidden = l.report().Path == ""
	l.object.Refresh()
	l.asking.draft.offer()
	l.asking.sheet.Mended()
	l.asking.sheet.Fit()
}

// offer shows the files that fit office and year as they are written now.
func (l *lastField) offer() {
	office := l.asking.office()
	year, ok := l.asking.year.year()
	before := l.report().Path
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
	if l.chosen.Path != "" {
		options = append(options, l.chosen.Path)
		if l.chosen.Path == path {
			chosen = len(options) - 1
		}
	}
	l.choice.SetOptions(options)
	l.choice.Choose(chosen)
	l.follow()
}

// report is the one chosen, without a path for none.
func (l *lastField) report() LastReport {
	switch i := l.choice.SelectedIndex(); {
	case i > 0 && i <= len(l.offered):
		return l.offered[i-1]
	case i > 0:
		return l.chosen
	}
	return LastReport{}
}

// prose says what becomes of its text.
func (l *lastField) prose() report.Prose { return uses[l.use.Chosen()] }

// fault says that the file is not read yet.
func (l *lastField) fault() string {
	if l.reading == "" {
		return ""
	}
	return language.L("正在读「%s」，请稍等。", l.reading)
}

func (l *lastField) find() {
	files.Open(l.asking.window, files.Options{
		Title: language.L("上年的报告"), Folder: l.asking.options.Folder, Extensions: l.asking.options.Extensions,
	}, l.found)
}

// found takes a file the clerk chose, once it is known to be a report of the year before.
func (l *lastField) found(path string) {
	look := l.asking.options.Look
	if look == nil {
		l.take(LastReport{Path: path})
		return
	}
	l.reading = filepath.Base(path)
	l.asking.sheet.Refuse(l.fault(), l.choice) // on the button, Enter would ask for a file once more
	go func() {
		r, err := look(path)
		do(func() {
			l.reading = ""
			year, ok := l.asking.year.year()
			switch {
			case err != nil:
				l.asking.sheet.Refuse(err.Error(), nil)
			case ok && r.Year != 0 && r.Year != year-1:
				l.asking.sheet.Refuse(language.L("「%s」是 %d 年度的报告，上年报告要 %d 年度的。", filepath.Base(path), r.Year, year-1), nil)
			default:
				l.asking.sheet.Refuse("", nil)
				l.take(r)
				l.asking.sheet.Focus(l.use)
			}
		})
	}()
}

func (l *lastField) take(r LastReport) {
	l.chosen = r
	if slices.ContainsFunc(l.offered, func(other LastReport) bool { return other.Path == r.Path }) {
		l.chosen = LastReport{}
	}
	// Set before the name, which offers anew what fits it.
	l.show(r.Path)
	if r.Report != nil {
		l.asking.follow(r.Report.Office)
	}
}
