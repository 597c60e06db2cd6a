package export

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	papers "github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// export writes what the form asks for, on a goroutine and from a copy of the report, so that the window goes on.
func (d *dialog) export() {
	sentence, at := d.fault()
	if sentence != "" {
		d.sheet.Refuse(sentence, at)
		return
	}
	snapshot, err := d.options.Report.Encode()
	if err != nil {
		d.sheet.Refuse(err.Error(), nil)
		return
	}
	used := d.options.Report.Form
	wanted := d.wanted()
	options := papers.Options{
		Draft: d.stage.Chosen() == draft, Remarks: remarks(d.findings), Fonts: d.options.Fonts, Progress: d.progress(),
	}
	ctx, cancel := context.WithCancel(context.Background())
	d.cancel = cancel
	go func() {
		defer cancel()
		r, err := report.Decode(snapshot, func(string) *form.Form { return used })
		if err == nil {
			err = d.write(ctx, r, wanted, options)
		}
		do(func() { d.ended(wanted, err) })
	}()
}

// progress shows the page with the bar and returns what moves it.
func (d *dialog) progress() func(step, of int, now papers.Step) {
	bar, step := widget.NewProgressBar(), sheet.Words("")
	stop := sheet.NewButton(language.L("取消"), d.leave)
	d.sheet.Fill(container.NewVBox(bar, step), stop)
	d.sheet.Focus(stop)
	return func(done, of int, now papers.Step) {
		do(func() {
			bar.SetValue(float64(done-1) / float64(of))
			step.SetText(words(now))
		})
	}
}

// words says what an export is doing.
func words(now papers.Step) string {
	switch now.Doing {
	case papers.Make:
		return language.L("生成 %s", now.File.Kind)
	case papers.Stage:
		return language.L("写入 %s", filepath.Base(now.File.Path))
	}
	return language.L("放到文件夹里")
}

func (d *dialog) ended(wanted []papers.File, err error) {
	d.cancel = nil
	if err == nil {
		d.done(wanted)
		return
	}
	sentence := err.Error()
	if errors.Is(err, context.Canceled) {
		sentence = language.L("已取消，什么也没有写。")
	}
	d.sheet.Fill(d.form, d.buttons...)
	d.sheet.Refuse(sentence, d.folder)
}
