package variant

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

func sectionPlace(index int, field form.VariantField) form.VariantPlace {
	return form.VariantPlace{Part: form.PartSections, Index: index, Field: field, Label: -1}
}

func (e *editor) countSections() int {
	n := 0
	for _, s := range e.v.Sections {
		if s.Local {
			n++
		}
	}
	return n
}

func (e *editor) buildSections() fyne.CanvasObject {
	all := stack(sheet.Remark(language.L("国办格式的各节不能删、不能换位置；可以在它们后面加节。序号按位置自动编。")))
	if e.v.Deviates() {
		reason, said := e.line(sectionPlace(0, form.FieldDeviation), e.v.Deviation, language.L("如 县政府办公室〔2026〕3号通知要求"), func(text string) { e.v.Deviation = text })
		all.Add(container.NewBorder(nil, nil, widget.NewLabel(language.L("偏离国办格式的原因")), nil, reason))
		all.Add(said)
	}
	for i := range e.v.Sections {
		all.Add(e.section(i))
	}
	return all
}

// section is one section: its number and heading, and what can be done with it.
func (e *editor) section(i int) fyne.CanvasObject {
	s := &e.v.Sections[i]
	row, said := e.heading(i)
	buttons := container.NewHBox()
	if s.Local {
		buttons.Add(with(small(language.L("上移"), func() { e.moveSection(i, -1) }), i > 1))
		buttons.Add(with(small(language.L("下移"), func() { e.moveSection(i, 1) }), i < len(e.v.Sections)-1))
		buttons.Add(small(language.L("删除"), func() {
			e.v.Sections = slices.Delete(e.v.Sections, i, i+1)
			e.again(form.PartSections, max(0, i-1), form.FieldHeading, -1)
		}))
	}
	limited := s.Limit.Characters != 0 || e.limited[s.ID]
	if !limited {
		buttons.Add(small(language.L("限字数"), func() {
			e.limited[s.ID] = true
			e.again(form.PartSections, i, form.FieldLimit, -1)
		}))
	}
	buttons.Add(small(language.L("下面加一节"), func() { e.addSection(i + 1) }))
	number := wide(48, widget.NewLabel(form.Numeral(i+1)+"、"))
	all := stack(container.NewBorder(nil, nil, number, buttons, row), said)
	if limited {
		all.Add(container.NewBorder(nil, nil, wide(48, widget.NewLabel("")), nil, e.limit(i)))
	}
	if s.Local {
		all.Add(container.NewBorder(nil, nil, wide(48, widget.NewLabel("")), nil, e.guide(&s.Guide)))
	}
	return all
}

// heading is a line for a local section; one of the national form has the wordings that are in use.
func (e *editor) heading(i int) (row, said fyne.CanvasObject) {
	s, at := &e.v.Sections[i], sectionPlace(i, form.FieldHeading)
	if s.Local {
		return e.line(at, s.Heading, language.L("标题，不写序号，如 创新创优工作情况"), func(text string) { s.Heading = text })
	}
	wordings := e.v.Headings(s.ID)
	if len(wordings) == 1 {
		label := widget.NewLabel(s.Heading)
		label.Truncation = fyne.TextTruncateEllipsis
		return label, container.NewVBox()
	}
	return e.choice(at, wordings, wordings, s.Heading, func(heading string) { s.Heading = heading })
}

func (e *editor) limit(i int) fyne.CanvasObject {
	s := &e.v.Sections[i]
	text := ""
	if s.Limit.Characters != 0 {
		text = strconv.Itoa(s.Limit.Characters)
	}
	most, said := e.line(sectionPlace(i, form.FieldLimit), text, language.L("不限"), func(text string) {
		s.Limit.Characters = characters(text)
	})
	source := sheet.NewEntry(s.Limit.Source, language.L("依据哪份文件"))
	source.OnChanged = func(text string) { s.Limit.Source = text }
	return stack(container.NewBorder(nil, nil,
		container.NewHBox(widget.NewLabel(language.L("最多")), wide(90, most), widget.NewLabel(language.L("字"))), nil, source), said)
}

// characters reads a limit; what is no number is one that Faults tells.
func characters(text string) int {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || n == 0 {
		return -1
	}
	return n
}

// guide holds instructions for whoever fills a section or a table in.
func (e *editor) guide(guide *[]form.Guide) fyne.CanvasObject {
	var texts []string
	for _, g := range *guide {
		texts = append(texts, g.Text)
	}
	before := *guide
	entry, _ := e.paragraphs(form.VariantPlace{Label: -1}, texts, language.L("填报说明，不印出来，一行一条（可以不写）"), 2, func(lines []string) {
		*guide = nil
		for _, line := range lines {
			*guide = append(*guide, form.Guide{Text: line, Source: sourceOf(before, line)})
		}
	})
	return entry
}

// sourceOf keeps the source of instructions that were not changed.
func sourceOf(before []form.Guide, text string) string {
	for _, g := range before {
		if g.Text == text {
			return g.Source
		}
	}
	return ""
}

func (e *editor) moveSection(i, by int) {
	to := move(e.v.Sections, i, by)
	e.again(form.PartSections, to, form.FieldHeading, -1)
}

// addSection adds a section at an index. The first one is asked about: it deviates from the national form.
func (e *editor) addSection(at int) {
	add := func() {
		e.v.Sections = slices.Insert(e.v.Sections, at, form.VariantSection{ID: e.v.NewID("section"), Local: true})
		e.again(form.PartSections, at, form.FieldHeading, -1)
	}
	if e.v.Deviation != "" {
		add()
		return
	}
	askDeviation(e.window, func(reason string) {
		e.v.Deviation = reason
		add()
	})
}

// askDeviation warns that a section of one's own deviates from the national form and asks why it has to be.
func askDeviation(w fyne.Window, agreed func(reason string)) {
	const width = 560
	s := sheet.New(w, language.L("偏离国办格式"), width)
	reason := sheet.NewEntry("", language.L("如 县政府办公室〔2026〕3号通知要求单列"))
	take := func() {
		if text := strings.TrimSpace(reason.Text); text != "" {
			s.Hide()
			agreed(text)
			return
		}
		s.Refuse(language.L("请写明原因；没有文件要求的，不要加节。"), reason)
	}
	reason.OnChanged = func(string) { s.Mended() }
	s.Fill(stack(
		sheet.Words(language.L("国办格式规定了各节，「不能遗漏，也不宜泛化」。加一节就偏离了国办格式，后面各节的序号都要顺延；检查时会一直提示。上级明文要求的才加，请写明原因。")),
		reason,
	), sheet.NewButton(language.L("不加了"), s.Hide), sheet.NewMainButton(language.L("写明原因，加一节"), take))
	s.Show(reason)
}
