package shell

import (
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/grid"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/prose"
)

// The reasons why a command cannot be done now, each "" when it can.
//
// Those up to noFinding depend on the report and the part that is shown; they stand in the menus, which are brought up to
// date when these change. The others look at the keyboard and the selection and are asked when a command is started.

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
	if reason := w.noReport(); reason != "" {
		return reason
	}
	if _, ok := w.desk.session.UndoLabel(); !ok {
		return language.L("没有可撤销的")
	}
	return ""
}

func (w *window) noRedo() string {
	if reason := w.noReport(); reason != "" {
		return reason
	}
	if _, ok := w.desk.session.RedoLabel(); !ok {
		return language.L("没有可重做的")
	}
	return ""
}

func (w *window) noReused() string {
	if w.desk != nil && w.desk.reused() == 0 {
		return language.L("这一部分没有沿用上年的文字")
	}
	return w.noEdit()
}

// noConversion is why the report need not, or cannot, go to another form.
func (w *window) noConversion() string {
	if w.desk != nil && w.desk.otherForm() == nil {
		return language.L("用的就是本年度的格式")
	}
	return w.noEdit()
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

// unlessTyping passes over a reason while a field has the keyboard, which undoes its own typing.
func (w *window) unlessTyping(reason func() string) func() string {
	return func() string {
		if w.typing() != nil {
			return ""
		}
		return reason()
	}
}

func (w *window) noEditor() string {
	if _, ok := w.window.Canvas().Focused().(*prose.Editor); !ok {
		return language.L("光标不在正文里")
	}
	return w.noEdit()
}

func (w *window) noGrid() string {
	if _, ok := w.window.Canvas().Focused().(*grid.Grid); !ok {
		return language.L("光标不在表格里")
	}
	return w.noTable()
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
