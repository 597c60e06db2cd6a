package intake

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/intake"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// width of the sheet where the window has it.
const width = 760

// dialog is the sheet, first with the progress and then with the account of what was read.
type dialog struct {
	options Options
	sheet   *sheet.Sheet
	cancel  context.CancelFunc
	result  *intake.Result
	// answers holds the choice made for each question, nil for one that is not asked here.
	answers []*sheet.Radios
	wanted  []*sheet.Check
}

func newDialog(w fyne.Window, o Options) *dialog {
	return &dialog{options: o, sheet: sheet.New(w, language.L("读入「%s」", o.Name), width)}
}

// read reads on a goroutine. An office suite that converts an old file may take its time.
func (d *dialog) read() {
	ctx, cancel := context.WithCancel(context.Background())
	d.cancel = cancel
	d.sheet.OnLeave = d.leave
	stop := sheet.NewButton(language.L("取消"), d.leave)
	bar := widget.NewProgressBarInfinite()
	d.sheet.Fill(container.NewVBox(bar, sheet.Words(language.L("正在读入，旧格式的文件要先转换，可能要等一会儿。"))), stop)
	d.sheet.Show(stop)
	go func() {
		result, err := d.options.Read(ctx)
		d.options.Later(func() {
			bar.Stop()
			d.ended(result, err)
		})
	}()
}

func (d *dialog) leave() {
	d.cancel()
	d.cancel = nil
	d.sheet.Hide()
}

func (d *dialog) ended(result *intake.Result, err error) {
	if d.cancel == nil {
		return // the clerk left
	}
	d.cancel()
	d.sheet.OnLeave = nil
	switch {
	case err != nil:
		d.sheet.Hide()
		d.options.OnFail(err)
	case plain(result) && !d.options.Into:
		d.sheet.Hide()
		d.options.OnTake(result, nil)
	default:
		d.ask(result)
	}
}

// plain says that there is nothing to tell of a file: all of it was read for sure.
func plain(r *intake.Result) bool {
	return len(r.Questions) == 0 && len(r.Remarks) == 0 && len(r.Report.Unsorted) == 0 && !slices.ContainsFunc(r.Parts, func(p intake.Part) bool {
		return p.Certainty != intake.Sure && !optional(&p)
	})
}

// ask shows the account with the questions in it.
func (d *dialog) ask(result *intake.Result) {
	label := language.L("作为新年报打开")
	if d.options.Into {
		label = language.L("放进本年报")
	}
	take := sheet.NewMainButton(label, d.take)
	d.fill(result, sheet.NewButton(language.L("取消"), d.sheet.Hide), take)
	for _, answer := range d.answers {
		if answer != nil {
			d.sheet.Focus(answer)
			return
		}
	}
	d.sheet.Focus(take)
}

func (d *dialog) showAccount(result *intake.Result) {
	closing := sheet.NewMainButton(language.L("关闭"), d.sheet.Hide)
	d.fill(result, closing)
	d.sheet.Show(closing)
}

// take hands over what was read with the answers given.
func (d *dialog) take() {
	wanted := d.parts()
	if d.options.Into && len(wanted) == 0 {
		d.sheet.Refuse(language.L("还没有选要放进本年报的部分。"), nil)
		return
	}
	editor := report.Edit(d.result.Report)
	for i, answer := range d.answers {
		if answer == nil {
			continue
		}
		q, chosen := &d.result.Questions[i], answer.Chosen()
		if chosen == q.Chosen || q.Choices[chosen].Edit == nil {
			continue
		}
		if err := editor.Do(q.Choices[chosen].Edit); err != nil {
			d.sheet.Refuse(err.Error(), answer)
			return
		}
		q.Chosen = chosen
	}
	d.sheet.Hide()
	d.options.OnTake(d.result, wanted)
}

// parts returns those that are ticked.
func (d *dialog) parts() []intake.Part {
	var wanted []intake.Part
	for i, box := range d.wanted {
		if box != nil && box.Checked {
			wanted = append(wanted, d.result.Parts[i])
		}
	}
	return wanted
}
