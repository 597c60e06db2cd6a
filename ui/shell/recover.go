package shell

import (
	"path/filepath"

	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/ask"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/settings"
)

func (p *Program) recoveryFolder() string { return settings.Recovery(p.folder) }

// folderOf makes the folder of a file the one where the next picker begins.
func (p *Program) folderOf(path string) { p.settings.Folder = filepath.Dir(path) }

// recover opens what a program that ended without saving left.
func (w *window) recover(c session.Copy) {
	p := w.program
	s, err := session.Recover(c, p.sessionOptions(p.statusChanged))
	if err != nil {
		w.fail(language.L("恢复不了"), err)
		return
	}
	shown := p.show(w, s)
	shown.desk.status.say(language.L("已恢复到 %s 的内容，还没有保存。", c.At.Format(clock)))
}

func (w *window) discard(c session.Copy) {
	ask.Choose(w.window, language.L("丢弃恢复副本"), language.L("丢弃后，「%s」里没有保存过的改动就找不回来了。", c.Title),
		ask.Answer{Label: language.L("保留")},
		ask.Answer{Label: language.L("丢弃"), Do: func() {
			if err := c.Discard(); err != nil {
				w.fail(language.L("丢弃不了"), err)
			}
			w.page.Set(w.startOptions())
		}})
}
