package xlsx

import (
	"strconv"
	"strings"

	"github.com/nianbao/nianbao/core/report"
)

// fact is a single text of the report that has a row of its own on the cover.
type fact struct {
	key, label string
	get        func(r *report.Report) string
	// set takes the text from the cover, "" to empty the fact; refusal says why it does not, "" when it does.
	set func(r *report.Report, text string) (refusal string)
}

// The facts before the prose and those after it, in the order of the cover.
var (
	opening = []fact{
		{"year", "年度", func(r *report.Report) string { return strconv.Itoa(r.Year) }, setYear},
		words("office/name", "机关名称", func(r *report.Report) *string { return &r.Office.Name }),
		{"office/kind", "机关类别", kind, setKind},
		words("office/address", "地址", func(r *report.Report) *string { return &r.Office.Address }),
		words("office/postcode", "邮政编码", func(r *report.Report) *string { return &r.Office.Postcode }),
		words("office/telephone", "联系电话", func(r *report.Report) *string { return &r.Office.Telephone }),
		words("office/email", "电子邮箱", func(r *report.Report) *string { return &r.Office.Email }),
		words("office/website", "网站", func(r *report.Report) *string { return &r.Office.Website }),
		{"office/rule_making", "有权制定规章（是、否）", ruleMaking, setRuleMaking},
		words("office/deadline", "公布期限（如 01-31）", func(r *report.Report) *string { return &r.Office.Deadline }),
		words("period/from", "统计期限起（如 2025-01-01）", func(r *report.Report) *string { return &r.Period.From }),
		words("period/to", "统计期限止（如 2025-12-31）", func(r *report.Report) *string { return &r.Period.To }),
		words("title", "标题", func(r *report.Report) *string { return &r.Title }),
		flag("cover", "印封面（是、否）", func(r *report.Report) *bool { return &r.Cover }),
	}
	closing = []fact{
		words("sign_off/organ", "落款机关", func(r *report.Report) *string { return &r.SignOff.Organ }),
		words("sign_off/date", "落款日期", func(r *report.Report) *string { return &r.SignOff.Date }),
		flag("sign_off/date_first", "日期在机关之上（是、否）", func(r *report.Report) *bool { return &r.SignOff.DateFirst }),
		flag("sign_off/stamped", "留盖章位置（是、否）", func(r *report.Report) *bool { return &r.SignOff.Stamped }),
		flag("sign_off/absent", "没有落款（是、否）", func(r *report.Report) *bool { return &r.SignOff.Absent }),
	}
)

const yes, no = "是", "否"

func words(key, label string, at func(r *report.Report) *string) fact {
	return fact{key, label, func(r *report.Report) string { return *at(r) }, func(r *report.Report, text string) string {
		*at(r) = text
		return ""
	}}
}

func flag(key, label string, at func(r *report.Report) *bool) fact {
	get := func(r *report.Report) string {
		if *at(r) {
			return yes
		}
		return ""
	}
	return fact{key, label, get, func(r *report.Report, text string) string {
		*at(r) = text == yes
		if text != "" && text != yes && text != no {
			return "应当填“是”或留空"
		}
		return ""
	}}
}

func setYear(r *report.Report, text string) string {
	year, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(text), "年"))
	if err != nil || year < 2008 || year > 2999 {
		return "应当填四位年份，如 2025"
	}
	r.Year = year
	return ""
}

func kind(r *report.Report) string {
	for _, k := range report.Kinds {
		if k.Kind == r.Office.Kind {
			return k.Name
		}
	}
	return string(r.Office.Kind)
}

func setKind(r *report.Report, text string) string {
	known, ok := report.KindOf(text)
	if !ok {
		known = report.Kind(text)
	}
	r.Office.Kind = known
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
	may := text == yes
	r.Office.RuleMaking = &may
	switch text {
	case yes, no:
		return ""
	}
	r.Office.RuleMaking = nil
	if text != "" {
		return "应当填“是”“否”或留空"
	}
	return ""
}
