package shell

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/ui/export"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/preferences"
	"github.com/nianbao/nianbao/ui/sheet"
)

// export asks what to export and where to.
func (d *desk) export() {
	d.page().finish()
	p := d.window.program
	export.Show(d.window.window, export.Options{
		Report: d.session.Proof().Report,
		Findings: func() []check.Finding {
			return d.session.Proof().Check(true)
		},
		Folder: d.exportFolder(),
		Fonts:  p.settings.Fonts,
		OnGo:   d.goTo,
		OnDone: func(folder string, _ []string) {
			p.settings.ExportFolder = folder
			p.remember()
			d.status.say(language.L("已导出到 %s", folder))
		},
	})
}

// exportFolder is where documents went last time, at first the folder of the report.
func (d *desk) exportFolder() string {
	s := d.window.program.settings
	switch {
	case s.ExportFolder != "" && !gone(s.ExportFolder):
		return s.ExportFolder
	case d.session.Path() != "":
		return filepath.Dir(d.session.Path())
	case s.Folder != "":
		return s.Folder
	}
	home, _ := os.UserHomeDir() // "" leaves the choice to the clerk
	return home
}

func (w *window) askPreferences() {
	s := w.program.settings
	preferences.Show(w.window, preferences.Options{
		Values:   preferences.Values{Scale: s.Scale, Language: s.Language, Clerk: s.Clerk, Office: s.Office, Fonts: s.Fonts},
		Recovery: w.program.recoveryFolder(),
		OnSave: func(v preferences.Values) {
			s.Scale, s.Language, s.Clerk, s.Office, s.Fonts = v.Scale, v.Language, v.Clerk, v.Office, v.Fonts
			w.program.remember()
		},
	})
}

// showKeys lists all shortcuts; they come from the commands, so that the list is always true.
func (w *window) showKeys() {
	list := container.NewVBox()
	for _, g := range w.commands() {
		list.Add(widget.NewLabelWithStyle(g.label, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		rows := container.NewGridWithColumns(2)
		for _, c := range g.commands {
			if c != nil && c.shortcut != nil {
				rows.Add(widget.NewLabel(c.label))
				rows.Add(widget.NewLabel(keysOf(c.shortcut)))
			}
		}
		list.Add(rows)
	}
	list.Add(widget.NewLabelWithStyle(language.L("表格里"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
	list.Add(widget.NewLabel(language.L("方向键、Tab、回车移动；F2 修改；直接打字替换；Esc 放弃；Delete 清空；\nShift 加方向键选一块；Ctrl 加方向键到边；F8 到下一处问题；\nAlt 或 F10 打开菜单")))
	keys := sheet.New(w.window, language.L("键盘快捷键"), 560)
	seen := sheet.NewMainButton(language.L("知道了"), keys.Hide)
	keys.Fill(list, seen)
	keys.Show(seen)
}

func keysOf(s fyne.Shortcut) string {
	k, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	var keys []string
	for _, m := range []struct {
		modifier fyne.KeyModifier
		name     string
	}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, "Shift"}, {fyne.KeyModifierSuper, "⌘"}} {
		if k.Mod()&m.modifier != 0 {
			keys = append(keys, m.name)
		}
	}
	name := string(k.Key())
	switch k.Key() {
	case fyne.KeyUp:
		name = "↑"
	case fyne.KeyDown:
		name = "↓"
	case fyne.KeyPageUp:
		name = "PageUp"
	case fyne.KeyPageDown:
		name = "PageDown"
	}
	return strings.Join(append(keys, name), "+")
}

func (w *window) showAbout() {
	version := w.program.app.Metadata().Version
	if version == "" {
		version = language.L("开发版")
	}
	w.tell(language.L("年报 %s\n编写、检查、导出政府信息公开工作年度报告。全部在本机运行，不连网络。\n自由软件，许可证 AGPL-3.0 或更新版本。", version))
}
