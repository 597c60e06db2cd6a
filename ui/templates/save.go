package templates

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/alike"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// SaveOptions say what becomes a template.
type SaveOptions struct {
	Report *report.Report
	// Own are the templates of which the report may be a new version.
	Own []*template.Template
	// NewID makes the id of a new template.
	NewID  func() string
	OnSave func(*template.Template)
}

// ShowSave asks what of a report becomes a template, and which of it may not be changed by others.
func ShowSave(w fyne.Window, o SaveOptions) { newSaving(w, o).ask() }

// saving is the sheet: what the template is called and for whom it is, then its text.
type saving struct {
	options SaveOptions
	sheet   *sheet.Sheet

	as                           *sheet.Select
	name, about, issuer, version *sheet.Entry
	kinds                        []*sheet.Check
	parts                        []*savedPart
}

// savedPart is a section of the report with a box, and a box for each of its paragraphs.
type savedPart struct {
	id     string
	text   []string
	wanted *sheet.Check
	locked []*sheet.Check
}

func newSaving(w fyne.Window, o SaveOptions) *saving {
	const width = 860
	s := &saving{options: o, sheet: sheet.New(w, language.L("存为模板"), width)}
	ways := []string{language.L("新的模板")}
	for _, t := range o.Own {
		ways = append(ways, language.L("「%s」的新版本", t.Name))
	}
	mended := func(string) { s.sheet.Mended() }
	s.as = sheet.NewSelect(ways, 0, func(int) { s.follow() })
	s.name = sheet.NewEntry("", language.L("如 街道办事处年报底稿"))
	s.about = sheet.NewEntry("", language.L("一句话：给谁用，写了什么"))
	s.issuer = sheet.NewEntry("", language.L("自己用就空着；下发给别的单位时写下发单位"))
	s.version = sheet.NewEntry("1", "")
	for _, e := range []*sheet.Entry{s.name, s.about, s.issuer, s.version} {
		e.OnChanged = mended
	}
	s.collect()
	s.sheet.Fill(container.NewVBox(
		sheet.Fields(
			widget.NewLabel(language.L("存成")), s.as,
			widget.NewLabel(language.L("名称")), s.name,
			widget.NewLabel(language.L("简介")), s.about,
			widget.NewLabel(language.L("下发单位")), s.issuer,
			widget.NewLabel(language.L("版本")), s.version,
			widget.NewLabel(language.L("给谁用")), s.kindBoxes(),
		),
		sheet.Remark(language.L("单位类型一个也不勾，就是各类单位都能用。下面勾「锁定」的段落，用这个模板的单位不能改。文字里的数写成字段，到别的单位才会印那里的数。")),
		s.text(),
	), sheet.NewButton(language.L("取消"), s.sheet.Hide), sheet.NewMainButton(language.L("存下"), s.take))
	return s
}

func (s *saving) ask() { s.sheet.Show(s.name) }

// collect lists the sections that have prose, as the template would have it.
func (s *saving) collect() {
	for _, part := range template.FromReport(s.options.Report, "", "", func(string, int) bool { return false }).Parts {
		name, _ := heading(s.options.Report, part.Section)
		shown := &savedPart{id: part.Section, wanted: sheet.NewCheck(name, true, func(bool) { s.sheet.Mended() })}
		for _, block := range part.Blocks {
			shown.text = append(shown.text, block.Paragraphs...)
		}
		for range shown.text {
			shown.locked = append(shown.locked, sheet.NewCheck(language.L("锁定"), false, nil))
		}
		s.parts = append(s.parts, shown)
	}
}

func (s *saving) kindBoxes() fyne.CanvasObject {
	const columns = 3
	boxes := container.NewGridWithColumns(columns)
	for _, k := range report.Kinds {
		box := sheet.NewCheck(k.Name, k.Kind == s.options.Report.Office.Kind, nil)
		s.kinds = append(s.kinds, box)
		boxes.Add(box)
	}
	return boxes
}

// text shows the sections with their boxes.
func (s *saving) text() fyne.CanvasObject {
	body := container.NewVBox()
	for _, part := range s.parts {
		body.Add(part.wanted)
		for i, text := range part.text {
			body.Add(container.NewBorder(nil, nil, container.NewVBox(part.locked[i]), nil, paragraph(text)))
		}
	}
	return body
}

// follow takes over what the chosen template says of itself, and what it locks.
func (s *saving) follow() {
	old := s.old()
	if old == nil {
		s.version.SetText("1")
		return
	}
	s.name.SetText(old.Name)
	s.about.SetText(old.About)
	s.issuer.SetText(old.Issuer)
	s.version.SetText(template.NextVersion(old.Version))
	for i, k := range report.Kinds {
		s.kinds[i].SetChecked(slices.Contains(old.Kinds, k.Kind))
	}
	for _, part := range s.parts {
		part.lockAs(old)
	}
	s.sheet.Mended()
}

// lockAs locks the paragraphs that an earlier version locks, those in other words too.
func (p *savedPart) lockAs(old *template.Template) {
	var locked []string
	if before := old.Part(p.id); before != nil {
		for _, block := range before.Blocks {
			if block.Locked {
				locked = append(locked, block.Paragraphs...)
			}
		}
	}
	const similar = 0.6
	for i, text := range p.text {
		at, _ := alike.Closest(text, locked, similar)
		p.locked[i].SetChecked(at >= 0)
	}
}

// old is the template of which the report is a new version, nil for none.
func (s *saving) old() *template.Template {
	if i := s.as.SelectedIndex(); i > 0 {
		return s.options.Own[i-1]
	}
	return nil
}

// fault says in one sentence what is still missing, and where.
func (s *saving) fault() (sentence string, at fyne.Focusable) {
	old := s.old()
	switch {
	case written(s.name) == "":
		return language.L("还没有写模板的名称。"), s.name
	case written(s.version) == "":
		return language.L("还没有写版本，如 1。"), s.version
	case old != nil && !template.Later(written(s.version), old.Version):
		return language.L("新版本的版本号要大于第 %s 版。", old.Version), s.version
	case !slices.ContainsFunc(s.parts, func(p *savedPart) bool { return p.wanted.Checked }):
		return language.L("还没有勾选要写进模板的部分。"), nil
	}
	return "", nil
}

// written is what stands on a line.
func written(e *sheet.Entry) string { return strings.TrimSpace(report.Clean(e.Text)) }

func (s *saving) take() {
	if sentence, at := s.fault(); sentence != "" {
		s.sheet.Refuse(sentence, at)
		return
	}
	s.sheet.Hide()
	s.options.OnSave(s.template())
}

// template makes the template.
func (s *saving) template() *template.Template {
	old, id := s.old(), ""
	if old != nil {
		id = old.ID
	} else {
		id = s.options.NewID()
	}
	t := template.FromReport(s.options.Report, id, written(s.name), s.locks)
	t.About, t.Issuer, t.Version, t.Kinds = written(s.about), written(s.issuer), written(s.version), nil
	for i, k := range report.Kinds {
		if s.kinds[i].Checked {
			t.Kinds = append(t.Kinds, k.Kind)
		}
	}
	t.Parts = slices.DeleteFunc(t.Parts, func(p template.Part) bool { return !s.wants(p.Section) })
	if old != nil {
		t.Phrases = old.Phrases
	}
	return t
}

// locks says whether a paragraph is to be locked.
func (s *saving) locks(section string, paragraph int) bool {
	for _, part := range s.parts {
		if part.id == section {
			return paragraph < len(part.locked) && part.locked[paragraph].Checked
		}
	}
	return false
}

// wants says whether a section is to be in the template.
func (s *saving) wants(section string) bool {
	return slices.ContainsFunc(s.parts, func(p *savedPart) bool { return p.id == section && p.wanted.Checked })
}
