package shell

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/core/store"
	"github.com/nianbao/nianbao/ui/ask"
	"github.com/nianbao/nianbao/ui/files"
	"github.com/nianbao/nianbao/ui/language"
)

// save saves and then goes on; a report without a file asks for one first.
func (d *desk) save(then func()) {
	d.page().finish()
	if d.session.Path() == "" {
		d.saveAs(then)
		return
	}
	err := d.session.Save()
	if errors.Is(err, store.ErrChanged) || errors.Is(err, fs.ErrNotExist) {
		d.askOutside(then)
		return
	}
	d.saved(err, then)
}

func (d *desk) saved(err error, then func()) {
	if err == nil {
		d.outside = session.Unchanged
	}
	d.showStatus()
	d.window.menu.update()
	if err != nil {
		d.window.fail(language.L("没有存下"), err)
		return
	}
	d.status.say(language.L("已保存到 %s", d.session.Path()))
	d.window.opened(d.session.Path())
	d.rememberLast()
	if then != nil {
		then()
	}
}

func (d *desk) saveAs(then func()) {
	d.page().finish()
	p := d.window.program
	name := export.ReportName(d.report().Office.Name, d.report().Year)
	if path := d.session.Path(); path != "" {
		name = filepath.Base(path)
	}
	files.Save(d.window.window, files.Options{
		Title: language.L("保存年报"), Folder: p.settings.Folder, Name: name, Extensions: []string{report.Extension},
	}, func(path string) {
		p.folderOf(path)
		if other := slices.IndexFunc(p.windows, func(w *window) bool { return w != d.window && w.shows(path) }); other >= 0 {
			d.window.fail(language.L("没有存下"), errors.New(language.L("「%s」正在另一个窗口里编辑；请换个文件名。", filepath.Base(path))))
			return
		}
		d.saved(d.session.SaveAs(path), then)
	})
}

// askOutside asks what to do about a file that another program has written since it was read.
func (d *desk) askOutside(then func()) {
	name := filepath.Base(d.session.Path())
	sentence := language.L("「%s」在别处被改过。为了不丢掉任何一边的改动，没有直接覆盖。", name)
	ways := []ask.Answer{
		{Label: language.L("另存为…"), Do: func() { d.saveAs(then) }},
		{Label: language.L("用我的覆盖"), Do: func() { d.saved(d.session.SaveOver(), then) }},
		{Label: language.L("放弃我的，重新读取"), Do: d.reload},
		{Label: language.L("先不保存")},
	}
	if d.session.Outside() == session.Gone {
		sentence = language.L("「%s」已经不在原来的位置。", name)
		ways[1].Label = language.L("存回原来的位置")
		ways = slices.Delete(ways, 2, 3)
	}
	ask.Choose(d.window.window, language.L("文件在别处变了"), sentence, ways...)
}

// lookOutside tells about changes from outside when the window comes to the front again.
func (d *desk) lookOutside() {
	if d.session.Outside() != session.Changed {
		return
	}
	if d.session.Status().Modified {
		d.status.say(language.L("「%s」在别处被改过；保存时会问怎么办。", filepath.Base(d.session.Path())))
		return
	}
	ask.Choose(d.window.window, language.L("文件在别处变了"), language.L("「%s」在别处被改过。", filepath.Base(d.session.Path())),
		ask.Answer{Label: language.L("重新读取"), Do: d.reload},
		ask.Answer{Label: language.L("保留现在的内容")})
}

// watchOutside finds out on another goroutine what others did to the file.
func (d *desk) watchOutside() {
	s := d.session
	if s.Path() == "" {
		return
	}
	d.looking = true
	go func() {
		now := s.Outside()
		d.window.program.later(func() {
			d.looking = false
			if d.outside != now {
				d.outside = now
				d.showStatus()
			}
		})
	}()
}

func (d *desk) askReload() {
	if !d.session.Status().Modified {
		d.reload()
		return
	}
	ask.Choose(d.window.window, language.L("重新读取文件"), language.L("没有保存的改动会丢掉。"),
		ask.Answer{Label: language.L("先不读取")},
		ask.Answer{Label: language.L("丢掉改动，重新读取"), Do: d.reload})
}

func (d *desk) reload() {
	if err := d.session.Reload(); err != nil {
		d.window.fail(language.L("读不出来"), err)
		return
	}
	d.outside = session.Unchanged
	d.refresh()
	d.status.say(language.L("已重新读取。"))
}

// askLeave goes on when nothing would be lost, asking if need be.
func (d *desk) askLeave(then func()) {
	d.page().finish()
	if !d.session.Status().Modified {
		then()
		return
	}
	ask.Choose(d.window.window, language.L("还有改动没有保存"), language.L("「%s」有改动还没有保存。", d.report().PrintedTitle()),
		ask.Answer{Label: language.L("保存"), Do: func() { d.save(then) }},
		ask.Answer{Label: language.L("不保存"), Do: then},
		ask.Answer{Label: language.L("取消")})
}

// end gives the report up and goes on, asking if need be. It asks one question at a time: nothing happens while another
// waits for its answer.
func (w *window) end(then func()) {
	if w.desk == nil {
		then()
		return
	}
	if w.asking() {
		w.window.RequestFocus()
		return
	}
	w.desk.askLeave(func() {
		w.desk.leave()
		w.desk.session.Close(true)
		then()
	})
}

// closeReport goes back to the start page.
func (w *window) closeReport() { w.end(w.start) }

// close closes the window.
func (w *window) close() { w.end(w.closed) }

func (w *window) closed() {
	p := w.program
	p.windows = slices.DeleteFunc(p.windows, func(other *window) bool { return other == w })
	w.window.Close()
	if len(p.windows) == 0 {
		if p.OnLeft != nil {
			p.OnLeft()
		}
		p.app.Quit()
	}
}

// quit closes the windows one after the other, until one of them is to stay.
func (p *Program) quit() {
	if len(p.windows) == 0 {
		return
	}
	w := p.windows[0]
	w.end(func() {
		w.closed()
		p.quit()
	})
}

// showTitle names the report and its file in the title bar, with the mark of unsaved changes that editors use.
func (d *desk) showTitle() {
	title := d.report().PrintedTitle()
	if path := d.session.Path(); path != "" {
		title = filepath.Base(path) + " - " + title
	}
	if d.session.Status().Modified {
		title = "*" + title
	}
	if title != d.title {
		d.title = title
		d.window.window.SetTitle(title + " - " + language.L("年报"))
	}
}
