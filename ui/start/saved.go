package start

import (
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
)

// copies lists what was kept when the program ended without saving.
func (p *Page) copies() []fyne.CanvasObject {
	copies := p.options.Copies
	if len(copies) == 0 {
		return nil
	}
	list := container.NewVBox(sheet.Words(language.L("上次没有正常退出，找到 %d 份没有存的年报：", len(copies))))
	for i, c := range copies {
		restore := sheet.NewMainButton(language.L("打开"), func() { p.options.OnRecover(c) })
		discard := sheet.NewButton(language.L("丢弃"), func() { p.options.OnDiscard(c) })
		if i == 0 {
			p.first = restore
		}
		list.Add(sheet.Row(titled(c.Title, copyDetail(c)), container.NewCenter(restore), container.NewCenter(discard)))
	}
	back := canvas.NewRectangle(look.WarningFill)
	back.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	return []fyne.CanvasObject{container.NewStack(back, container.NewPadded(list))}
}

func copyDetail(c session.Copy) string {
	kept := c.At.Local().Format(moment)
	if c.Path == "" {
		return language.L("%s · 还没有存成文件", kept)
	}
	return language.L("%s · 原文件 %s", kept, c.Path)
}

// moment is how a time is shown.
const moment = "2006-01-02 15:04"

// recent lists the reports that were open before, and notes the row of each path.
func (p *Page) recent(rows map[string]*recentRow) []fyne.CanvasObject {
	list := []fyne.CanvasObject{sheet.Heading(language.L("最近的年报"))}
	if len(p.options.Recent) == 0 {
		return append(list, sheet.Remark(language.L("这里会列出打开过的年报。第一次用，请点“新建年报”；想先看看，请点“样例”。")))
	}
	for _, recent := range p.options.Recent {
		r := &recentRow{row: newRow(named(recent.Title, recent.Path), recentDetail(recent.At, recent.Path), look.Paper, func() {
			p.options.OnRecent(recent.Path)
		})}
		r.forget = sheet.NewButton(language.L("从列表移除"), func() { p.options.OnForget(recent.Path) })
		r.forget.Hide()
		rows[recent.Path] = r
		r.line = sheet.Row(r.row, container.NewCenter(r.forget))
		list = append(list, r.line)
	}
	return list
}

func named(title, path string) string {
	if title == "" {
		return filepath.Base(path)
	}
	return title
}

func recentDetail(at time.Time, path string) string {
	if at.IsZero() {
		return path
	}
	return at.Local().Format(moment) + " · " + path
}

// recentRow is a recent report with the button that takes it from the list once it is gone.
type recentRow struct {
	*row
	forget *sheet.Button
	line   *fyne.Container
}

// gone greys the report. It stays possible to try it: a disk may be back.
func (r *recentRow) gone() {
	labels := r.content.Objects
	title, detail := labels[0].(*widget.Label), labels[1].(*widget.Label)
	title.Importance = widget.LowImportance
	title.Refresh()
	detail.SetText(language.L("文件不在了 · %s", detail.Text))
	r.forget.Show()
	r.line.Refresh()
}
