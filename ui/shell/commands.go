package shell

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
)

// group is a menu: commands, nil for a line between them.
type group struct {
	label    string
	commands []*command
}

// commands lists everything the program can do, as the menus show it.
func (w *window) commands() []group {
	return []group{
		{language.L("文件"), w.fileCommands()},
		{language.L("编辑"), w.editCommands()},
		{language.L("表格"), w.tableCommands()},
		{language.L("模板"), w.templateCommands()},
		{language.L("检查"), w.checkCommands()},
		{language.L("查看"), w.viewCommands()},
		{language.L("帮助"), w.helpCommands()},
	}
}

func (w *window) fileCommands() []*command {
	return []*command{
		{label: language.L("新建年报…"), shortcut: ctrl(fyne.KeyN), run: w.askNew},
		{label: language.L("打开…"), shortcut: ctrl(fyne.KeyO), run: w.askOpen},
		{label: language.L("最近打开"), below: w.recentCommands},
		{label: language.L("从剪贴板新建…"), now: w.noClipboard, run: func() { w.takeIn(w.clipboardSource()) }},
		{label: language.L("读入到本年报"), below: w.takeInCommands},
		{label: language.L("读入情况…"), why: w.noAccount, run: func() { w.desk.showAccount() }},
		nil,
		{label: language.L("保存"), shortcut: ctrl(fyne.KeyS), why: w.noEdit, run: func() { w.desk.save(nil) }},
		{label: language.L("另存为…"), shortcut: ctrlShift(fyne.KeyS), why: w.noEdit, run: func() { w.desk.saveAs(nil) }},
		{label: language.L("重新读取文件"), why: w.noFile, run: func() { w.desk.askReload() }},
		nil,
		{label: language.L("导出…"), shortcut: ctrl(fyne.KeyE), why: w.noReport, run: func() { w.desk.export() }},
		{label: language.L("选择上年年报…"), why: w.noReport, run: func() { w.desk.askLast() }},
		{label: language.L("换用本年度的格式…"), why: w.noConversion, run: func() { w.desk.convert() }},
		nil,
		{label: language.L("设置…"), run: w.askPreferences},
		{label: language.L("关闭年报"), shortcut: ctrl(fyne.KeyW), why: w.noReport, run: w.closeReport},
		{label: language.L("退出"), shortcut: ctrl(fyne.KeyQ), run: w.program.quit, quits: true},
	}
}

func (w *window) recentCommands() []*command {
	var list []*command
	for _, r := range w.program.settings.Recent {
		list = append(list, &command{label: r.Title, run: func() { w.program.open(w, r.Path) }})
	}
	if list == nil {
		list = append(list, &command{label: language.L("还没有"), why: func() string { return language.L("没有打开过年报") }})
	}
	return list
}

// line stands between groups of commands in a menu.
var line = []*command{nil}

func (w *window) editCommands() []*command {
	return slices.Concat(w.undoCommands(), line, w.clipboardCommands(), []*command{
		{label: language.L("原样粘贴文字"), shortcut: ctrlShift(fyne.KeyV), why: w.noEdit, now: w.noEditor, run: w.pasteRaw},
		w.selectAllCommand(),
		nil,
		{label: language.L("查找…"), shortcut: ctrl(fyne.KeyF), why: w.noReport, run: func() { w.desk.search(false) }},
		{label: language.L("替换…"), shortcut: ctrl(fyne.KeyH), why: w.noEdit, run: func() { w.desk.search(true) }},
	})
}

func (w *window) undoCommands() []*command {
	return []*command{
		{label: language.L("撤销"), shortcut: &fyne.ShortcutUndo{}, inDialogs: true, why: w.noUndo, now: w.unlessTyping(w.noUndo), run: w.undo},
		{label: language.L("重做"), shortcut: &fyne.ShortcutRedo{}, inDialogs: true, why: w.noRedo, now: w.unlessTyping(w.noRedo), run: w.redo},
	}
}

func (w *window) clipboardCommands() []*command {
	return []*command{
		{label: language.L("剪切"), shortcut: &fyne.ShortcutCut{}, inDialogs: true, run: func() { w.pass(&fyne.ShortcutCut{Clipboard: w.clipboard()}) }},
		{label: language.L("复制"), shortcut: &fyne.ShortcutCopy{}, inDialogs: true, run: func() { w.pass(&fyne.ShortcutCopy{Clipboard: w.clipboard()}) }},
		{label: language.L("粘贴"), shortcut: &fyne.ShortcutPaste{}, inDialogs: true, run: func() { w.pass(&fyne.ShortcutPaste{Clipboard: w.clipboard()}) }},
	}
}

func (w *window) selectAllCommand() *command {
	return &command{label: language.L("全选"), shortcut: &fyne.ShortcutSelectAll{}, inDialogs: true, run: func() { w.pass(&fyne.ShortcutSelectAll{}) }}
}

func (w *window) tableCommands() []*command {
	return slices.Concat(w.fillCommands(), line, []*command{
		w.zeroesCommand(),
		w.completeCommand(),
		w.notesCommand(),
		nil,
		{label: language.L("合计照原件录入"), why: w.noEdit, ticked: w.totalsAsPrinted, run: w.switchTotals},
	})
}

func (w *window) fillCommands() []*command {
	return []*command{
		{label: language.L("向下填充"), shortcut: ctrl(fyne.KeyD), why: w.noTable, now: w.noGrid, run: func() { w.pass(ctrl(fyne.KeyD)) }},
		{label: language.L("向右填充"), shortcut: ctrl(fyne.KeyR), why: w.noTable, now: w.noGrid, run: func() { w.pass(ctrl(fyne.KeyR)) }},
	}
}

func (w *window) zeroesCommand() *command {
	return &command{label: language.L("本表空格全部填 0"), shortcut: alt(fyne.Key0), why: w.noTable, run: func() { w.desk.fillZeroes(w.sheet().table) }}
}

func (w *window) completeCommand() *command {
	return &command{label: language.L("本表已填完"), shortcut: alt(fyne.KeyM), why: w.noTable, ticked: w.tableComplete, run: func() {
		w.sheet().setComplete(!w.tableComplete())
	}}
}

func (w *window) notesCommand() *command {
	return &command{label: language.L("表后注…"), why: w.noTable, run: func() { w.desk.askNotes(w.sheet().table) }}
}

func (w *window) checkCommands() []*command {
	return []*command{
		{label: language.L("下一处问题"), shortcut: alt(fyne.KeyDown), why: w.noFinding, run: func() { w.desk.findings.Next() }},
		{label: language.L("上一处问题"), shortcut: alt(fyne.KeyUp), why: w.noFinding, run: func() { w.desk.findings.Previous() }},
		{label: language.L("按正式稿检查"), why: w.noReport, ticked: func() bool { return w.desk != nil && w.desk.session.Final() }, run: func() {
			w.desk.session.SetFinal(!w.desk.session.Final())
			w.desk.refresh()
		}},
		{label: language.L("与上年对照"), shortcut: alt(fyne.KeyD), why: w.noReport, ticked: w.comparing, run: func() { w.desk.compare() }},
		{label: language.L("本部分沿用的文字已核对"), why: w.noReused, run: func() { w.desk.settleReused() }},
		{label: language.L("问题清单"), shortcut: alt(fyne.Key3), why: w.noReport, run: func() { w.desk.showFindings() }},
		{label: language.L("说明选中的警示…"), shortcut: alt(fyne.KeyE), why: w.noEdit, now: w.noWarning, run: func() {
			f, _ := w.desk.findings.Selected()
			w.desk.explain(f)
		}},
	}
}

func (w *window) viewCommands() []*command {
	return []*command{
		{label: language.L("上一节"), shortcut: ctrl(fyne.KeyPageUp), why: w.noReport, run: func() { w.desk.step(-1) }},
		{label: language.L("下一节"), shortcut: ctrl(fyne.KeyPageDown), why: w.noReport, run: func() { w.desk.step(1) }},
		nil,
		{label: language.L("目录"), shortcut: alt(fyne.Key1), why: w.noReport, run: func() { w.desk.showOutline() }},
		{label: language.L("正文"), shortcut: alt(fyne.Key2), why: w.noReport, run: func() { w.desk.page().focus() }},
		{label: language.L("本节文字"), shortcut: alt(fyne.KeyT), why: w.noTable, run: func() { w.tables().toggleProse() }},
		{label: language.L("显示目录栏"), why: w.noReport, ticked: func() bool { return !w.program.settings.HideOutline }, run: func() {
			w.program.settings.HideOutline = !w.program.settings.HideOutline
			w.desk.arrange()
			w.menu.update()
		}},
		{label: language.L("显示右栏"), shortcut: alt(fyne.KeyR), why: w.noReport, ticked: func() bool { return !w.program.settings.HideAside }, run: func() {
			w.program.settings.HideAside = !w.program.settings.HideAside
			w.desk.arrange()
			w.menu.update()
		}},
		nil,
		{label: language.L("填报说明"), shortcut: alt(fyne.KeyG), why: w.noReport, run: func() { w.desk.showAside(tabGuide) }},
		{label: language.L("上年"), shortcut: alt(fyne.KeyL), why: w.noReport, run: func() { w.desk.showAside(tabLast) }},
	}
}

func (w *window) helpCommands() []*command {
	return []*command{
		{label: language.L("键盘快捷键"), shortcut: ctrl(fyne.KeySlash), run: w.showKeys},
		{label: language.L("关于年报"), run: w.showAbout},
	}
}

func (w *window) switchTotals() {
	next := report.AsPrinted
	if w.totalsAsPrinted() {
		next = report.Computed
	}
	w.desk.do(report.SetTotals(next))
}

func (w *window) totalsAsPrinted() bool {
	return w.desk != nil && w.desk.report().Totals == report.AsPrinted
}
