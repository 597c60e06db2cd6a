package shell

import (
	"path/filepath"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/ask"
	"github.com/nianbao/nianbao/ui/files"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/start"
)

// findLast takes last year's report from where it was last time.
func (d *desk) findLast() {
	d.findings.SetUnchecked(d.unchecked())
	if path := d.window.program.settings.Last[d.session.Path()]; path != "" && d.session.Path() != "" {
		d.readLast(path, func(last start.LastReport, err error) {
			if err != nil {
				return
			}
			d.setLast(last.Report)
			d.lastPath = path
			if d.page() != nil { // the report was shown without
				d.refresh()
			}
		})
	}
}

// readLast reads a report and goes on: at once with one of our own, later with one of another program, which may take a
// while.
func (d *desk) readLast(path string, then func(last start.LastReport, err error)) {
	p := d.window.program
	if !foreign(path) {
		then(p.lookAt(path))
		return
	}
	d.status.say(language.L("正在读「%s」……", filepath.Base(path)))
	go func() {
		last, err := p.lookAt(path)
		p.later(func() {
			if d.window.desk == d {
				d.status.say("")
				then(last, err)
			}
		})
	}()
}

func (d *desk) unchecked() []string {
	if d.session.Last() == nil {
		return []string{language.L("没有打开上年的年报，跨年的数字没有核对。")}
	}
	return nil
}

// askLast asks for last year's report.
func (d *desk) askLast() {
	p := d.window.program
	files.Open(d.window.window, files.Options{
		Title: language.L("选择上年年报"), Folder: p.settings.Folder, Extensions: openable,
	}, func(path string) {
		p.folderOf(path)
		d.useLast(path)
	})
}

// useLast compares with the report in a file from now on.
func (d *desk) useLast(path string) {
	d.readLast(path, func(last start.LastReport, err error) {
		if err != nil {
			d.window.fail(language.L("打不开「%s」", filepath.Base(path)), err)
			return
		}
		if last.Year == 0 {
			last.Report.Year = d.report().Year - 1
		}
		d.take(last.Report, path)
	})
}

// take compares with a report from now on if it is last year's, of this office or of what it was called then.
func (d *desk) take(last *report.Report, path string) {
	if last.Year != d.report().Year-1 {
		d.window.tell(language.L("「%s」是 %d 年度的，不是上一年度的，不能用来核对跨年的数字。", filepath.Base(path), last.Year))
		return
	}
	if last.Office.Name == d.report().Office.Name || last.Office.Name == "" {
		d.compareWith(last, path)
		return
	}
	ask.Choose(d.window.window, language.L("单位不同"), language.L("上年年报的单位是「%s」，与本报告不同。单位改过名才用它。", last.Office.Name),
		ask.Answer{Label: language.L("不用")},
		ask.Answer{Label: language.L("是改名，用它"), Do: func() { d.compareWith(last, path) }})
}

// compareWith compares with a report from now on.
func (d *desk) compareWith(last *report.Report, path string) {
	d.setLast(last)
	d.lastPath = path
	d.rememberLast()
	d.refresh()
	if d.part == partCompare {
		d.page().focus() // the button that asked for the report is gone
	}
}

func (d *desk) setLast(last *report.Report) {
	d.session.SetLast(last)
	d.fields = nil
	d.aside.forget()
	d.findings.SetUnchecked(d.unchecked())
}

// rememberLast keeps which file is last year's, once the report has a file of its own.
func (d *desk) rememberLast() {
	s := d.window.program.settings
	if d.lastPath == "" || d.session.Path() == "" {
		return
	}
	if s.Last == nil {
		s.Last = map[string]string{}
	}
	s.Last[d.session.Path()] = d.lastPath
	d.window.program.remember()
}
