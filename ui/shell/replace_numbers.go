package shell

import (
	"slices"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/findings"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// numbers returns the numbers of the prose that fields could print.
func (d *desk) numbers() []proof.Number { return d.session.Proof().Numbers(d.vocabulary()) }

// replaceNumbers puts fields in place of numbers, all in one step.
func (d *desk) replaceNumbers(numbers []proof.Number) bool {
	byPart := map[string][]proof.Number{}
	var parts []string
	for _, n := range numbers {
		if byPart[n.Part] == nil {
			parts = append(parts, n.Part)
		}
		byPart[n.Part] = append(byPart[n.Part], n)
	}
	var edits []report.Command
	for _, part := range parts {
		own := byPart[part]
		slices.SortFunc(own, func(a, b proof.Number) int {
			if a.Paragraph != b.Paragraph {
				return a.Paragraph - b.Paragraph
			}
			return a.From - b.From
		})
		edits = append(edits, setProse(d.report(), part, proof.Replace(check.ProseOf(d.report(), part), own)))
	}
	return len(edits) > 0 && d.do(report.Together(language.L("把数字换成字段"), edits...))
}

// numberAt returns the number at a place of a part that a field could print.
func (d *desk) numberAt(part string, paragraph, at int) (proof.Number, bool) {
	for _, n := range d.numbers() {
		if n.Part == part && n.Paragraph == paragraph && n.From <= at && at <= n.To {
			return n, true
		}
	}
	return proof.Number{}, false
}

// replaceIn offers to put the field in place of a number that a finding says is not what the cells hold.
func (d *desk) replaceIn(f check.Finding) []findings.Action {
	if f.Paragraph < 0 || len(f.Addresses) == 0 {
		return nil
	}
	for _, n := range d.numbers() {
		if n.Part == f.Part && n.Paragraph == f.Paragraph && f.From <= n.From && n.To <= f.To && !n.Agrees {
			return []findings.Action{{
				Label: language.L("换成字段（表里是 %s）", n.Value), Disabled: d.report().ReadOnly,
				Do: func() { d.replaceNumbers([]proof.Number{n}) },
			}}
		}
	}
	return nil
}

// askReplace lists the numbers of the whole report that equal their cells, to be replaced together.
func (d *desk) askReplace() {
	d.page().finish()
	all := slices.DeleteFunc(d.numbers(), func(n proof.Number) bool { return !n.Agrees })
	if len(all) == 0 {
		d.status.say(language.L("没有找到和表格一致、可以换成字段的数字。"))
		return
	}
	ask := sheet.New(d.window.window, language.L("把数字换成字段"), 720)
	body := container.New(layout.NewCustomPaddedVBoxLayout(0), sheet.Words(language.L("下面 %d 个数字和表格一致。换成字段以后，改了表格，文字跟着改。", len(all))))
	checks := make([]*sheet.Check, len(all))
	part := ""
	for i, n := range all {
		if n.Part != part {
			part = n.Part
			body.Add(sheet.NewCheck(d.partTitle(part), true, func(on bool) {
				for j := range all {
					if all[j].Part == n.Part {
						checks[j].SetChecked(on)
					}
				}
			}))
		}
		checks[i] = sheet.NewCheck(language.L("%s → 【%s】", n.Text, n.Field), true, nil)
		body.Add(checks[i])
		body.Add(sheet.Remark(around(n)))
	}
	leave := func() {
		ask.Hide()
		d.page().focus()
	}
	take := func() {
		chosen := slices.Clone(all[:0])
		for i, n := range all {
			if checks[i].Checked {
				chosen = append(chosen, n)
			}
		}
		leave()
		if d.replaceNumbers(chosen) {
			d.status.say(language.L("已把 %d 个数字换成字段，可以撤销。", len(chosen)))
		}
	}
	ask.OnLeave = leave
	ask.Fill(body, sheet.NewButton(language.L("取消"), leave), sheet.NewMainButton(language.L("换成字段"), take))
	ask.Show(checks[0])
}

// around is a sentence with its number between marks.
func around(n proof.Number) string {
	const most = 24
	before, behind := []rune(n.Sentence[:n.At]), []rune(n.Sentence[n.At+len(n.Text):])
	text := ""
	if len(before) > most {
		text, before = "……", before[len(before)-most:]
	}
	text += string(before) + "「" + n.Text + "」"
	if len(behind) > most {
		return text + string(behind[:most]) + "……"
	}
	return text + string(behind)
}

func (d *desk) partTitle(part string) string {
	if i := check.SectionAt(d.report(), part); i >= 0 {
		return d.report().Heading(i)
	}
	return language.L("前言")
}
