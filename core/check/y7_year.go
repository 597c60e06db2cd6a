package check

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// yearBegins is what stands before a year that says when a statement happened; yearGoesOn what follows it.
var (
	yearBegins = regexp.MustCompile(`(^|[。；！？：]|[一二三四五六七八九十]是[，：]?|[）)、.]|在|截至|截止)$`)
	yearGoesOn = regexp.MustCompile(`^年度?[底末]?(，|,|较好|我|本|全|各|共|通过|街道|镇|乡|县|区|市|累计|主动公开)`)
	reportsOn  = regexp.MustCompile(`^年政府信息公开工作年度报告`)
)

// ruleY7Year finds last year's number where this year's is meant: a statement begins with it and nothing in the
// sentence speaks of this year, or the preamble announces last year's report. Text is carried over so.
func ruleY7Year(s *subject, p *paragraph, found func(Finding)) {
	last, this := strconv.Itoa(s.report.Year-1), strconv.Itoa(s.report.Year)
	for from := 0; ; {
		i := strings.Index(p.text[from:], last)
		if i < 0 {
			return
		}
		at := from + i
		from = at + len(last)
		start, stop := clause(p.text, at, from, "。！？")
		words := p.text[start:stop]
		statement := yearGoesOn.MatchString(p.text[from:]) && yearBegins.MatchString(p.text[start:at]) && !mentions(words, []string{this, "年度报告", "年报"})
		announced := p.section == sectionPreamble && reportsOn.MatchString(p.text[from:]) &&
			mentions(words, []string{"编制", "现将", "特向社会公布"})
		if !statement && !announced {
			continue
		}
		f := p.finding("Y7", form.Warning, at, from)
		f.Left, f.Right = last, this
		f.Message = "写的是" + last + "年，而报告年度是" + this + "年，可能是上年的文字没有改"
		f.Advice = "核对这句话说的是哪一年；说的确是" + last + "年的，请说明"
		found(f)
	}
}
