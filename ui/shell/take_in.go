package shell

import (
	"context"
	"path/filepath"
	"slices"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/files"
	taking "github.com/nianbao/nianbao/ui/intake"
	"github.com/nianbao/nianbao/ui/language"
)

// account is what was understood of the file that a report was read from, or of the last one read into it.
type account struct {
	name   string
	result *intake.Result
}

// source is a file of another program, or what is on the clipboard.
type source struct {
	name string
	read func(ctx context.Context) (*intake.Result, error)
}

func (p *Program) fileSource(path string) source {
	return source{filepath.Base(path), func(ctx context.Context) (*intake.Result, error) { return p.readForeign(ctx, path) }}
}

// clipboardSource takes the clipboard as it is now.
func (w *window) clipboardSource() source {
	text := []byte(w.clipboard().Content())
	return source{language.L("剪贴板"), func(ctx context.Context) (*intake.Result, error) {
		return w.program.understand(ctx, intake.Source{Data: text})
	}}
}

// takeIn makes a report of its own of a source.
func (w *window) takeIn(from source) {
	taking.Show(w.window, taking.Options{
		Name: from.name, Read: from.read, Later: w.program.later,
		OnFail: func(err error) { w.fail(language.L("打不开「%s」", from.name), err) },
		OnTake: func(result *intake.Result, _ []intake.Part) {
			p := w.program
			shown := p.show(w, session.New(result.Report, p.sessionOptions(p.statusChanged)))
			shown.desk.account = &account{from.name, result}
			shown.menu.update()
			shown.desk.status.say(language.L("已读入「%s」；保存时会另存为 %s 文件。", from.name, report.Extension))
		},
	})
}

// takeInto puts parts of a source into the open report.
func (d *desk) takeInto(from source) {
	d.page().finish()
	taking.Show(d.window.window, taking.Options{
		Name: from.name, Read: from.read, Into: true, Later: d.window.program.later,
		OnFail: func(err error) { d.window.fail(language.L("没有读入「%s」", from.name), err) },
		OnTake: func(result *intake.Result, wanted []intake.Part) {
			edit, left := result.Into(d.report(), wanted...)
			result.Remarks = append(result.Remarks, left...)
			d.account = &account{from.name, result}
			if edit == nil {
				d.status.say(language.L("「%s」里没有可以放进本年报的内容。", from.name))
				return
			}
			if !d.do(edit) {
				return
			}
			d.turnTo(wanted[0])
			d.status.say(language.L("已把「%s」读入本年报，可以撤销。", from.name))
			if len(left) > 0 {
				d.showAccount()
			}
		},
	})
}

// turnTo shows where a part was put.
func (d *desk) turnTo(p intake.Part) {
	r := d.report()
	cell := slices.IndexFunc(r.Form.Cells(), func(c form.Cell) bool { return p.Table && c.Line == nil && c.Table.ID == p.ID })
	section := r.Section(p.ID)
	switch {
	case cell >= 0:
		d.turn(check.PartOfCell(r, cell))
	case p.ID == intake.PartPreamble:
		d.turn(check.PartPreamble)
	case section >= 0:
		d.turn(check.PartOfSection(r, section))
	}
	d.page().focus()
}

// askInto asks which file to put into the open report.
func (d *desk) askInto() {
	p := d.window.program
	files.Open(d.window.window, files.Options{
		Title: language.L("把哪个文件读入本年报"), Folder: p.settings.Folder, Extensions: intake.Extensions,
	}, func(path string) {
		p.folderOf(path)
		d.takeInto(p.fileSource(path))
	})
}

// showAccount shows again how a file was understood.
func (d *desk) showAccount() {
	taking.ShowAccount(d.window.window, d.account.name, d.account.result)
}

// takeInCommands are the ways of what other programs hold into the open report.
func (w *window) takeInCommands() []*command {
	return []*command{
		{label: language.L("从文件…"), why: w.noEdit, run: func() { w.desk.askInto() }},
		{label: language.L("从剪贴板…"), why: w.noEdit, now: w.noEditOrClipboard, run: func() { w.desk.takeInto(w.clipboardSource()) }},
	}
}

// The reasons why a command cannot be done now.

func (w *window) noAccount() string {
	if w.desk != nil && w.desk.account == nil {
		return language.L("这份年报不是读入的")
	}
	return w.noReport()
}

func (w *window) noEditOrClipboard() string {
	if reason := w.noEdit(); reason != "" {
		return reason
	}
	return w.noClipboard()
}

func (w *window) noClipboard() string {
	if w.clipboard().Content() == "" {
		return language.L("剪贴板里没有文字")
	}
	return ""
}
