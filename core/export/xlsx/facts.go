package xlsx

import (
	"strconv"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// fact is a single text of the report that has a row of its own on the cover.
type fact struct {
	key, label string
	get        func(r *report.Report) string
	// set takes the text from the cover. remark tells what is wrong with it and what became of it, "" when all is well;
	// a fact that does not take a text stays what it was.
	set func(r *report.Report, text string) (remark string)
	// free facts take any text. All others are kept in the report file of the workbook too, as what remains when the
	// text on the cover is not taken.
	free bool
}

// tidy takes the blanks around a text that is more than words.
func (f fact) tidy(text string) string {
	if f.free {
		return text
	}
	return strings.TrimSpace(text)
}

// The facts before the prose and those after it, in the order of the cover.
var (
	opening = []fact{
		{key: "year", label: "年度", get: func(r *report.Report) string { return strconv.Itoa(r.Year) }, set: setYear},
		{key: "office/name", label: "机关名称", get: func(r *report.Report) string { return r.Office.Name }, set: setName},
		{key: "office/kind", label: "机关类别", get: func(r *report.Report) string { return r.Office.Kind.Name() }, set: setKind},
		words("office/address", "地址", func(r *report.Report) *string { return &r.Office.Address }),
		words("office/postcode", "邮政编码", func(r *report.Report) *string { return &r.Office.Postcode }),
		words("office/telephone", "联系电话", func(r *report.Report) *string { return &r.Office.Telephone }),
		words("office/email", "电子邮箱", func(r *report.Report) *string { return &r.Office.Email }),
		words("office/website", "网站", func(r *report.Report) *string { return &r.Office.Website }),
		{key: "office/rule_making", label: "有权制定规章（是、否）", get: ruleMaking, set: setRuleMaking},
		{key: "office/deadline", label: "公布期限（如 01-31）", get: func(r *report.Report) string { return r.Office.Deadline }, set: setDeadline},
		day("period/from", "统计期限起（如 2025-01-01）", func(r *report.Report) *string { return &r.Period.From }),
		day("period/to", "统计期限止（如 2025-12-31）", func(r *report.Report) *string { return &r.Period.To }),
		words("title", "标题", func(r *report.Report) *string { return &r.Title }),
		flag("cover", "印封面（是、否）", func(r *report.Report) *bool { return &r.Cover }),
	}
	closing = []fact{
		words("sign_off/organ", "落款机关", func(r *report.Report) *string { return &r.SignOff.Organ }),
		day("sign_off/date", "落款日期", func(r *report.Report) *string { return &r.SignOff.Date }),
		flag("sign_off/date_first", "日期在机关之上（是、否）", func(r *report.Report) *bool { return &r.SignOff.DateFirst }),
		flag("sign_off/stamped", "留盖章位置（是、否）", func(r *report.Report) *bool { return &r.SignOff.Stamped }),
		flag("sign_off/absent", "没有落款（是、否）", func(r *report.Report) *bool { return &r.SignOff.Absent }),
	}
)

const yes, no = "是", "否"

// notTaken ends a remark on a text that changes nothing.
const notTaken = "，没有读入"

func words(key, label string, at func(r *report.Report) *string) fact {
	return fact{key, label, func(r *report.Report) string { return *at(r) }, func(r *report.Report, text string) string {
		*at(r) = text
		return ""
	}, true}
}

func flag(key, label string, at func(r *report.Report) *bool) fact {
	get := func(r *report.Report) string {
		if *at(r) {
			return yes
		}
		return ""
	}
	return fact{key, label, get, func(r *report.Report, text string) string {
		if text != "" && text != yes && text != no {
			return "应当填“是”或留空" + notTaken
		}
		*at(r) = text == yes
		return ""
	}, false}
}

// day is a date. Text that is none is taken as it stands, for it may be how a report printed its date.
func day(key, label string, at func(r *report.Report) *string) fact {
	return fact{key, label, func(r *report.Report) string { return *at(r) }, func(r *report.Report, text string) string {
		iso, ok := isoDate(text)
		*at(r) = iso
		if !ok && iso != "" {
			return "应当填日期，如 2026-01-15，按原文保留"
		}
		return ""
	}, false}
}

func setName(r *report.Report, text string) string {
	if text == "" {
		return "不能空着" + notTaken
	}
	r.Office.Name = text
	return ""
}

func setYear(r *report.Report, text string) string {
	year, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(text, "年")))
	if err != nil || year < form.FirstYear || year > form.LatestYear {
		return "应当填四位年份，如 2025" + notTaken
	}
	r.Year = year
	return ""
}

func setKind(r *report.Report, text string) string {
	kind, ok := report.KindOf(text)
	if !ok && text != "" {
		var names []string
		for _, k := range report.Kinds {
			names = append(names, k.Name)
		}
		return "应当填" + strings.Join(names, "、") + "中的一种或留空" + notTaken
	}
	r.Office.Kind = kind
	return ""
}

// setDeadline takes the day out of a whole date too: a spreadsheet makes one of what looks like a day.
func setDeadline(r *report.Report, text string) string {
	deadline := text
	if iso, ok := isoDate(text); ok {
		deadline = iso[len("2026-"):]
	}
	if _, err := time.Parse("01-02", deadline); err != nil && deadline != "" {
		return "应当填月和日，如 01-31" + notTaken
	}
	r.Office.Deadline = deadline
	return ""
}

func ruleMaking(r *report.Report) string {
	switch may := r.Office.RuleMaking; {
	case may == nil:
		return ""
	case *may:
		return yes
	}
	return no
}

func setRuleMaking(r *report.Report, text string) string {
	switch text {
	case "":
		r.Office.RuleMaking = nil
	case yes, no:
		may := text == yes
		r.Office.RuleMaking = &may
	default:
		return "应当填“是”“否”或留空" + notTaken
	}
	return ""
}
