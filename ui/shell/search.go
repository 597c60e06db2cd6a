package shell

import (
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/find"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/prose"
)

func (d *desk) newFind() *find.Bar {
	bar := find.NewBar()
	bar.Report = d.report
	bar.OnGo = d.goToHit
	bar.OnReplace = func(c report.Command) { d.do(c) }
	bar.OnNotice = d.status.say
	bar.OnClose = func() {
		bar.Hide()
		d.centre.Refresh()
		d.page().focus()
	}
	for _, entry := range bar.Entries() {
		ime.Watch(entry, d.window.window)
	}
	bar.Hide()
	return bar
}

// search opens the bar with the words that are selected in the editor.
func (d *desk) search(replacing bool) {
	d.page().finish()
	words := ""
	if editor, ok := d.window.window.Canvas().Focused().(*prose.Editor); ok {
		words = editor.Selected()
	}
	d.find.Show()
	d.find.Open(d.window.window.Canvas(), words, replacing)
	d.centre.Refresh()
}
