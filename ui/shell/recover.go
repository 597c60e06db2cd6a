package shell

import (
	"os"
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

// leftOf returns the copy that a program which ended without saving left of a file, or nil.
func (p *Program) leftOf(path string) *session.Copy {
	for _, c := range session.Copies(p.recoveryFolder()) {
		if sameFile(c.Path, path) {
			return &c
		}
	}
	return nil
}

// offer asks whether to go on with the copy left of the report that is shown.
func (w *window) offer(c session.Copy) {
	sentence := language.L("上次没有正常退出，留下了这份年报没有保存的改动（%s）。", c.At.Format(dayAndClock))
	if info, err := os.Stat(c.Path); err == nil && info.ModTime().After(c.At) {
		sentence += language.L("文件后来又保存过（%s），比它新。", info.ModTime().Format(dayAndClock))
	}
	ask.Choose(w.window, language.L("找回没有保存的改动"), sentence,
		ask.Answer{Label: language.L("找回"), Do: func() {
			w.desk.leave()
			w.desk.session.Close(true)
			w.desk = nil
			w.recover(c)
		}},
		ask.Answer{Label: language.L("以后再说")},
		ask.Answer{Label: language.L("丢弃…"), Do: func() { w.discard(c) }})
}

func (w *window) discard(c session.Copy) {
	ask.Choose(w.window, language.L("丢弃恢复副本"), language.L("丢弃后，「%s」里没有保存过的改动就找不回来了。", c.Title),
		ask.Answer{Label: language.L("保留")},
		ask.Answer{Label: language.L("丢弃"), Do: func() {
			if err := c.Discard(); err != nil {
				w.fail(language.L("丢弃不了"), err)
			}
			if w.page != nil {
				w.page.Set(w.startOptions())
			}
		}})
}
