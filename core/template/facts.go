package template

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/report"
)

// fact is a field of cover, office and year.
type fact struct {
	name    string
	aliases []string
	// group heads it in lists, where says where it is filled in.
	group, where string
	// year says that it is the number of a year.
	year bool
	// choices are all it may be, nil for anything.
	choices []string
	// of returns it as printed, "" where it is not known.
	of func(r *report.Report) string
}

const (
	ofOffice = "单位"
	ofYear   = "年度和期限"
	ofPaper  = "标题和落款"
	ofForm   = "格式"
)

// facts are those there are, in the order they are listed.
var facts = []*fact{
	{name: "机关名称", aliases: []string{"单位名称", "机关全称", "单位全称"}, group: ofOffice, where: "单位的名称",
		of: func(r *report.Report) string { return r.Office.Name }},
	{name: "自称", aliases: []string{"单位自称", "单位简称", "机关自称", "本机关", "本单位"}, group: ofOffice, where: "单位的名称",
		of: func(r *report.Report) string { return selfName(r.Office) }},
	{name: "单位类型", aliases: []string{"机关类型"}, group: ofOffice, where: "单位的类型", choices: kindNames(), of: func(r *report.Report) string {
		return cmp.Or(r.Office.Kind, report.GuessKind(r.Office.Name)).Name()
	}},
	{name: "地址", aliases: []string{"单位地址", "联系地址", "办公地址"}, group: ofOffice, where: "单位的地址",
		of: func(r *report.Report) string { return r.Office.Address }},
	{name: "邮编", aliases: []string{"邮政编码"}, group: ofOffice, where: "单位的邮编",
		of: func(r *report.Report) string { return r.Office.Postcode }},
	{name: "电话", aliases: []string{"联系电话", "电话号码"}, group: ofOffice, where: "单位的电话",
		of: func(r *report.Report) string { return r.Office.Telephone }},
	{name: "电子邮箱", aliases: []string{"邮箱", "电子邮件"}, group: ofOffice, where: "单位的电子邮箱",
		of: func(r *report.Report) string { return r.Office.Email }},
	{name: "网址", aliases: []string{"网站", "单位网站", "网站地址"}, group: ofOffice, where: "单位的网址",
		of: func(r *report.Report) string { return r.Office.Website }},
	{name: "年度", aliases: []string{"报告年度", "年份", "本年度", "本年"}, group: ofYear, year: true,
		of: func(r *report.Report) string { return strconv.Itoa(r.Year) }},
	{name: "上年度", aliases: []string{"上一年度", "上年"}, group: ofYear, year: true,
		of: func(r *report.Report) string { return strconv.Itoa(r.Year - 1) }},
	{name: "下年度", aliases: []string{"下一年度", "下年", "次年"}, group: ofYear, year: true,
		of: func(r *report.Report) string { return strconv.Itoa(r.Year + 1) }},
	{name: "统计期限", aliases: []string{"统计时间"}, group: ofYear, of: func(r *report.Report) string {
		period := r.WholePeriod()
		return printedDay(period.From) + "至" + printedDay(period.To)
	}},
	{name: "统计起始日", aliases: []string{"统计开始日"}, group: ofYear,
		of: func(r *report.Report) string { return printedDay(r.WholePeriod().From) }},
	{name: "统计截止日", aliases: []string{"统计结束日"}, group: ofYear,
		of: func(r *report.Report) string { return printedDay(r.WholePeriod().To) }},
	{name: "公布期限", aliases: []string{"公布截止日"}, group: ofYear,
		of: func(r *report.Report) string { return printedDay(strconv.Itoa(r.Year+1) + "-" + r.Office.LastDay()) }},
	{name: "标题", group: ofPaper, of: func(r *report.Report) string { return r.PrintedTitle() }},
	{name: "落款单位", aliases: []string{"落款机关"}, group: ofPaper, where: "落款的单位",
		of: func(r *report.Report) string { return r.PrintedOrgan() }},
	{name: "成文日期", aliases: []string{"落款日期"}, group: ofPaper, where: "落款的成文日期",
		of: func(r *report.Report) string { return printedDay(r.SignOff.Date) }},
	{name: "格式文件", aliases: []string{"格式名称"}, group: ofForm, of: func(r *report.Report) string { return r.Form.Source.Title }},
	{name: "格式文号", group: ofForm, of: func(r *report.Report) string { return r.Form.Source.Number }},
}

func kindNames() []string {
	names := make([]string, len(report.Kinds))
	for i, k := range report.Kinds {
		names[i] = k.Name
	}
	return names
}

// factNames finds facts by what they are called, folded.
var factNames = func() map[string]*symbol {
	names := map[string]*symbol{}
	for _, f := range facts {
		s := &symbol{name: f.name, fact: f}
		for _, name := range append([]string{f.name}, f.aliases...) {
			names[fold(name)] = s
		}
	}
	return names
}()

// printedDay writes a date as it is printed, and other text as it is.
func printedDay(text string) string {
	date, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return text
	}
	return date.Format(report.PrintedDate)
}

// selfNames are the ends of offices' names, longer ones before those they end with, and what such an office calls itself.
var selfNames = []struct{ end, self string }{
	{"街道党工委办事处", "本街道"}, {"街道办事处", "本街道"}, {"街道办", "本街道"}, {"街道", "本街道"},
	{"镇人民政府", "本镇"}, {"镇政府", "本镇"}, {"镇", "本镇"}, {"乡人民政府", "本乡"}, {"乡政府", "本乡"}, {"乡", "本乡"},
	{"自治州人民政府", "本州"}, {"州人民政府", "本州"}, {"盟行政公署", "本盟"}, {"地区行政公署", "本地区"}, {"自治区人民政府", "本自治区"},
	{"自治县人民政府", "本县"}, {"县人民政府", "本县"}, {"县政府", "本县"}, {"旗人民政府", "本旗"},
	{"区人民政府", "本区"}, {"区政府", "本区"}, {"市人民政府", "本市"}, {"市政府", "本市"}, {"省人民政府", "本省"}, {"省政府", "本省"},
	{"管理委员会", "本委"}, {"管委会", "本委"}, {"委员会", "本委"}, {"委", "本委"},
	{"局", "本局"}, {"厅", "本厅"}, {"部", "本部"}, {"署", "本署"}, {"办公室", "本办"}, {"办", "本办"}, {"中心", "本中心"}, {"所", "本所"}, {"院", "本院"}, {"社", "本社"},
}

// selfName returns what an office calls itself: 本街道, 本局.
func selfName(o report.Office) string {
	name := report.PlainName(o.Name)
	if name == "" && o.Kind == "" {
		return ""
	}
	for _, s := range selfNames {
		if strings.HasSuffix(name, s.end) {
			return s.self
		}
	}
	if o.Kind == report.Subdistrict {
		return "本街道"
	}
	return "本机关"
}
