package intake

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/intake"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
)

// fill shows the account: what is asked first, then what is worth a look, then the rest.
func (d *dialog) fill(result *intake.Result, buttons ...*sheet.Button) {
	d.result, d.answers, d.wanted = result, nil, make([]*sheet.Check, len(result.Parts))
	body := container.NewVBox(sheet.Words(summary(result)))
	if len(result.Questions) > 0 {
		body.Add(sheet.Heading(language.L("请您定：文件里有 %d 处看不准", len(result.Questions))))
		for i := range result.Questions {
			body.Add(d.question(&result.Questions[i]))
		}
	}
	if d.options.Into {
		body.Add(sheet.Heading(language.L("把哪些部分放进本年报")))
		body.Add(d.choices())
	} else {
		body.Add(sheet.Heading(language.L("各部分读得怎样")))
		body.Add(details(result.Parts))
	}
	if len(result.Remarks) > 0 {
		body.Add(sheet.Heading(language.L("还要知道的")))
		for _, r := range result.Remarks {
			body.Add(sheet.Words(placed(r.Place, r.Text)))
		}
	}
	if n := len(result.Report.Unsorted); n > 0 {
		body.Add(sheet.Words(language.L("有 %d 段文字没有认出属于哪一部分，放在目录末尾的「未归类」里，一个字也没有丢。", n)))
	}
	d.sheet.Fill(body, buttons...)
}

// summary says in one line what the file was taken for.
func summary(r *intake.Result) string {
	return language.L("%s，读成 %s：%s", r.Kind, r.Report.Form.Name, r.Report.PrintedTitle())
}

func placed(place, text string) string {
	if place == "" {
		return text
	}
	return language.L("%s：%s", place, text)
}

// question shows a question with its choices.
func (d *dialog) question(q *intake.Question) fyne.CanvasObject {
	labels := make([]string, len(q.Choices))
	for i, c := range q.Choices {
		labels[i] = c.Label
	}
	answer := sheet.NewRadios(labels, q.Chosen, nil)
	d.answers = append(d.answers, answer)
	return container.NewVBox(sheet.Words(placed(q.Place, q.Text)), answer)
}

// choices shows the parts that can go into another report, each to be ticked; tables are, to begin with.
func (d *dialog) choices() fyne.CanvasObject {
	lines := sheet.Fields()
	for i := range d.result.Parts {
		p := &d.result.Parts[i]
		if takeable(p) {
			d.wanted[i] = sheet.NewCheck(p.Name, p.Table, nil)
			lines.Add(d.wanted[i])
			lines.Add(inked(p))
		}
	}
	return lines
}

// details shows what is not sure, a part a line, and names the rest in a sentence.
func details(parts []intake.Part) fyne.CanvasObject {
	lines := sheet.Fields()
	var sure []string
	for i := range parts {
		switch p := &parts[i]; {
		case p.Certainty == intake.Sure && p.Blank == 0:
			sure = append(sure, p.Name)
		case p.Certainty != intake.Missing || !optional(p):
			lines.Add(widget.NewLabel(p.Name))
			lines.Add(inked(p))
		}
	}
	if len(sure) == 0 {
		return lines
	}
	rest := sheet.Words(language.L("%s 可靠：%s", sign(intake.Sure), strings.Join(sure, language.L("；"))))
	rest.Ink = ink(intake.Sure)
	return container.NewVBox(lines, rest)
}

// optional says that a report need not have the part.
func optional(p *intake.Part) bool { return p.ID == intake.PartPeriod || p.ID == intake.PartPreamble }

func inked(p *intake.Part) fyne.CanvasObject {
	text := sheet.Words(detail(p))
	text.Ink = ink(p.Certainty)
	return text
}

// takeable says that a part can go into another report: the facts of an office are its own.
func takeable(p *intake.Part) bool {
	switch p.ID {
	case intake.PartTitle, intake.PartOffice, intake.PartPeriod, intake.PartSignOff, "":
		return false
	}
	return p.Certainty != intake.Missing
}

// detail says how sure a part is, by a sign too, and why.
func detail(p *intake.Part) string {
	text := sign(p.Certainty) + " " + p.Certainty.String()
	if p.Table && p.Certainty != intake.Missing {
		text += language.L("，读到 %d 格", p.Read)
		if p.Asked > 0 {
			text += language.L("，%d 格要您定", p.Asked)
		}
		if p.Blank > 0 {
			text += language.L("，%d 格在文件里是空的", p.Blank)
		}
	}
	if p.Reason != "" {
		text += language.L("。%s", p.Reason)
	}
	if p.Place != "" {
		text += language.L("（%s）", p.Place)
	}
	return text
}

func sign(c intake.Certainty) string {
	switch c {
	case intake.Sure:
		return "✓"
	case intake.Likely:
		return "○"
	case intake.Doubtful:
		return "?"
	}
	return "—"
}

func ink(c intake.Certainty) color.Color {
	switch c {
	case intake.Sure:
		return look.DoneInk
	case intake.Likely:
		return look.NoticeInk
	case intake.Doubtful:
		return look.WarningInk
	}
	return look.Faint
}
