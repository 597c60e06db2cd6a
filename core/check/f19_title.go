package check

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// ruleF19Title wants 「<机关名称><年份>年政府信息公开工作年度报告」: the office's name, the report year, the full words. The year
// may stand before the name, and 年度 for 年.
func ruleF19Title(s *subject, found func(Finding)) {
	f19 := func(key, message string) {
		title := s.report.PrintedTitle()
		found(Finding{
			ID: "F19@" + key, Rule: "F19", Severity: form.Warning, Place: "标题", Excerpt: title, Numbers: title,
			Left: title, Right: s.form.Title(s.report.Office.Name, s.report.Year),
			Message: message, Advice: "标题用「" + s.form.Title(cmp.Or(s.report.Office.Name, "机关名称"), s.report.Year) + "」", Source: s.form.Source.Number,
		})
	}
	office := canonical(s.report.Office.Name)
	if office == "" {
		f19("office", "还没有填写单位名称")
		return
	}
	if s.report.Title == "" {
		return
	}
	title := canonical(s.report.Title)
	if !strings.Contains(title, office) {
		f19("organ", fmt.Sprintf("标题「%s」里没有单位名称「%s」", s.report.Title, s.report.Office.Name))
	}
	if strings.HasPrefix(title, "关于") {
		f19("about", fmt.Sprintf("标题「%s」不用「关于」开头", s.report.Title))
	}
	year := strconv.Itoa(s.report.Year) + "年"
	words := strings.Replace(canonical(s.form.Title("", s.report.Year)), year, "", 1)
	if before, ended := strings.CutSuffix(title, words); !ended || !strings.Contains(before, year) {
		f19("words", fmt.Sprintf("标题「%s」应当以「%s」结尾", s.report.Title, s.form.Title("", s.report.Year)))
	}
}
