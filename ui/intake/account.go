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
	d.result, d.wanted = result, make([]*sheet.Check, len(result.Parts))
	d.answers = make([]*sheet.Radios, len(result.Questions))
	body := container.NewVBox(sheet.Words(d.summary()))
	if asked := d.asked(); len(asked) > 0 {
		body.Add(sheet.Heading(language.L("请您定：文件里有 %d 处看不准", len(asked))))
		for _, i := range asked {
			body.Add(d.question(i))
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
	switch n := len(result.Report.Unsorted); {
	case n > 0 && d.options.Into:
		body.Add(sheet.Words(language.L("有 %d 段文字没有认出属于哪一部分，不会放进本年报。", n)))
	case n > 0:
		body.Add(sheet.Words(language.L("有 %d 段文字没有认出属于哪一部分，放在目录末尾的「未归类」里，一个字也没有丢。", n)))
	}
	d.sheet.Fill(body, buttons...)
}

// summary says in one line what the file was taken for. A colleague's table need not say whose it is.
func (d *dialog) summary() string {
	r := d.result
	if d.options.Into && r.Report.Office.Name == "" {
		return language.L("%s，读成 %s", r.Kind, r.Report.Form.Name)
	}
	return language.L("%s，读成 %s：%s", r.Kind, r.Report.Form.Name, r.Report.PrintedTitle())
}

// asked are the indices of the questions that matter here: office and year of the open report are settled.
func (d *dialog) asked() []int {
	var list []int
	for i, q := range d.result.Questions {
		if !d.options.Into || q.ID != intake.PartOffice && q.ID != intake.PartYear {
			list = append(list, i)
		}
	}
	return list
}

func placed(place, text string) string {
	if place == "" {
		return text
	}
	return language.L("%s：%s", place, text)
}

// question shows a question with its choices.
func (d *dialog) question(index int) fyne.CanvasObject {
	q := &d.result.Questions[index]
	if len(q.Choices) < 2 {
		return sheet.Words(placed(q.Place, q.Text)) // there is nothing to choose
	}
	labels := make([]string, len(q.Choices))
	for i, c := range q.Choices {
		labels[i] = c.Label
	}
	answer := sheet.NewRadios(labels, q.Chosen, nil)
	d.answers[index] = answer
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
	var sure, missing []string
	for i := range parts {
		switch p := &parts[i]; {
		case p.Certainty == intake.Sure && p.Blank == 0:
			sure = append(sure, p.Name)
		case p.Certainty != intake.Missing || p.Reason != "":
			lines.Add(widget.NewLabel(p.Name))
			lines.Add(inked(p))
		case !optional(p):
			missing = append(missing, p.Name)
		}
	}
	return container.NewVBox(lines, named(intake.Sure, sure), named(intake.Missing, missing))
}

// named tells in a sentence of which parts the same is to be said.
func named(c intake.Certainty, parts []string) fyne.CanvasObject {
	text := sheet.Words("")
	text.Ink = ink(c)
	sentence := ""
	if len(parts) > 0 {
		sentence = language.L("%s %s：%s", sign(c), c, strings.Join(parts, language.L("；")))
	}
	text.Say(sentence)
	return text
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
	case intake.PartTitle, intake.PartOffice, intake.PartYear, intake.PartPeriod, intake.PartSignOff, "":
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
