package shell

import (
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/grid"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/prose"
)

// The reasons why a command cannot be done now, each "" when it can.

func (w *window) noReport() string {
	if w.desk == nil {
		return language.L("先新建或打开一份年报")
	}
	return ""
}

func (w *window) noEdit() string {
	if w.desk != nil && w.desk.report().ReadOnly != "" {
		return language.L("这份年报只能查看")
	}
	return w.noReport()
}

func (w *window) noFile() string {
	if w.desk != nil && w.desk.session.Path() == "" {
		return language.L("还没有存成文件")
	}
	return w.noReport()
}

func (w *window) noUndo() string {
	if w.typing() != nil {
		return ""
	}
	if reason := w.noReport(); reason != "" {
		return reason
	}
	if _, ok := w.desk.session.UndoLabel(); !ok {
		return language.L("没有可撤销的")
	}
	return ""
}

func (w *window) noRedo() string {
	if w.typing() != nil {
		return ""
	}
	if reason := w.noReport(); reason != "" {
		return reason
	}
	if _, ok := w.desk.session.RedoLabel(); !ok {
		return language.L("没有可重做的")
	}
	return ""
}

func (w *window) noEditor() string {
	if _, ok := w.window.Canvas().Focused().(*prose.Editor); !ok {
		return language.L("光标不在正文里")
	}
	return ""
}

func (w *window) noGrid() string {
	if _, ok := w.window.Canvas().Focused().(*grid.Grid); !ok {
		return language.L("光标不在表格里")
	}
	return ""
}

func (w *window) noTable() string {
	if w.tables() == nil {
		return language.L("这一部分没有表格")
	}
	return w.noEdit()
}

func (w *window) noFinding() string {
	if w.desk != nil && len(w.desk.shown) == 0 {
		return language.L("没有查出问题")
	}
	return w.noReport()
}

func (w *window) noWarning() string {
	if w.desk == nil {
		return w.noReport()
	}
	f, ok := w.desk.findings.Selected()
	switch {
	case !ok:
		return language.L("先在问题清单里选一处")
	case f.Severity == form.Error:
		return language.L("错误必须改正，不能用说明代替")
	case f.Severity == form.Notice:
		return language.L("提示不需要说明")
	}
	return w.noEdit()
}

// typing returns the standard field that has the keyboard, which undoes its own typing, or nil.
func (w *window) typing() *widget.Entry {
	switch focused := w.window.Canvas().Focused().(type) {
	case *widget.Entry:
		return focused
	case interface{ AsEntry() *widget.Entry }:
		return focused.AsEntry()
	}
	return nil
}

func (w *window) tables() *tablesPage {
	if w.desk == nil {
		return nil
	}
	p, _ := w.desk.page().(*tablesPage)
	return p
}

func (w *window) sheet() *sheet { return w.tables().sheet() }

func (w *window) tableComplete() bool {
	return w.tables() != nil && w.desk.report().Table(w.sheet().table.ID).Complete
}

func (w *window) totalsAsPrinted() bool {
	return w.desk != nil && w.desk.report().Totals == report.AsPrinted
}
