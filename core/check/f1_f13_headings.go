package check

import (
	"fmt"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// ruleF1Sections wants exactly the form's sections, in order, under an accepted heading, none empty.
// 国办: 不能遗漏，也不宜泛化.
func ruleF1Sections(s *subject, found func(Finding)) {
	const advice = "按国办格式写全各节，不增不减；地方要求增加的，改用已登记的地方格式"
	f1 := func(key, place, section, message string) Finding {
		return Finding{
			ID: "F1@" + key, Rule: "F1", Severity: form.Error, Place: place, Section: section, Message: message,
			Advice: advice, Source: s.form.Source.Number, Numbers: message,
		}
	}
	order := map[string]int{}
	for i, section := range s.form.Sections {
		order[section.ID] = i
	}
	printed := map[string]bool{}
	furthest := -1
	for i := range s.report.Sections {
		section := &s.report.Sections[i]
		heading := s.report.Heading(i)
		own := s.form.Section(section.ID)
		if own == nil {
			f := f1("extra/"+headingText(heading), heading, section.ID, "国办格式没有「"+heading+"」这一节")
			f.Part, f.order = PartOfSection(s.report, i), s.positionOfSection(i)
			found(f)
			continue
		}
		switch {
		case printed[section.ID]:
			found(f1("twice/"+section.ID, heading, section.ID, "「"+own.Heading+"」出现了两次"))
		case order[section.ID] < furthest:
			found(f1("order/"+section.ID, heading, section.ID, "「"+own.Heading+"」的先后次序与格式不同"))
		}
		printed[section.ID] = true
		furthest = max(furthest, order[section.ID])
		if section.Heading != "" && !accepted(own, section.Heading) {
			f := f1("heading/"+section.ID, heading, section.ID, fmt.Sprintf("标题是「%s」，应当是「%s」", heading, own.Heading))
			f.Advice = "改用规定的标题"
			found(f)
		}
		if len(section.Paragraphs) == 0 && own.TableID == "" {
			f := f1("empty/"+section.ID, heading, section.ID, "这一节还没有内容")
			f.Advice = "写上内容"
			if own.MayBeNone {
				f.Advice = "写上内容；确实没有的写「无」"
			}
			if !s.final {
				f.Severity = form.Notice
			}
			found(f)
		}
		if none(section.Paragraphs) && own.TableID == "" && !own.MayBeNone {
			f := f1("none/"+section.ID, heading, section.ID, "这一节只写了「"+strings.Join(section.Paragraphs, "")+"」")
			f.Severity, f.Advice = form.Warning, "写上实际情况"
			f.concerns(0, 0, len(section.Paragraphs[0]))
			found(f)
		}
	}
	for i, section := range s.form.Sections {
		if !printed[section.ID] {
			f := f1("missing/"+section.ID, s.form.Heading(i), "", "缺少「"+s.form.Heading(i)+"」")
			f.order = s.positionOfSection(i)
			found(f)
		}
		if section.Local {
			f := f1("local/"+section.ID, section.Heading, section.ID, "本报告用的地方格式比国办格式多「"+section.Heading+"」一节："+s.form.Deviation)
			f.Severity, f.Advice = form.Notice, "确认上级确有这一要求"
			found(f)
		}
	}
}

// none reports whether a section says that there is nothing to say.
func none(paragraphs []string) bool {
	if len(paragraphs) != 1 {
		return false
	}
	switch strings.Trim(canonical(paragraphs[0]), "。.;,、") {
	case "无", "没有", "暂无", "略":
		return true
	}
	return false
}

func accepted(section *form.Section, heading string) bool {
	text := headingText(heading)
	if text == headingText(section.Heading) {
		return true
	}
	for _, other := range section.Accepts {
		if text == headingText(other) {
			return true
		}
	}
	return false
}

// ruleF13Numerals wants headings numbered 一、二、三… without gaps, in Chinese numerals, the first not a dash.
func ruleF13Numerals(s *subject, found func(Finding)) {
	for i := range s.report.Sections {
		heading := s.report.Sections[i].Heading
		if heading == "" {
			continue
		}
		want := form.Numeral(i+1) + "、"
		if strings.HasPrefix(canonical(heading), canonical(want)) {
			continue
		}
		numeral, text := cutNumeral(canonical(heading))
		begins := strings.TrimSuffix(canonical(heading), text)
		f := Finding{
			Rule: "F13", Severity: form.Error, Place: heading, Section: s.report.Sections[i].ID, Numbers: heading,
			Message: fmt.Sprintf("序号写的是「%s」，应当是「%s」", begins, want),
			Advice:  "序号用汉字数字「一、二、三……」，依次编排", Source: "GB/T 9704-2012 7.3.3",
		}
		f.ID = fmt.Sprintf("F13@%d", i+1)
		f.Part, f.order = PartOfSection(s.report, i), s.positionOfSection(i)
		if numeral == "" {
			f.Message = "标题没有序号，应当以「" + want + "」开头"
		}
		found(f)
	}
}
