package template_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// filledIn prints prose with two supplements: one that counts sessions, and one of words.
func filledIn(t testing.TB, sessions, measures string, written ...string) *template.Printed {
	t.Helper()
	e := answered(t, 2026, numbers, written...)
	do(t, e, report.SetSupplements([]report.Supplement{{Name: "培训次数", Unit: "次", Value: sessions}, {Name: "措施", Value: measures}}))
	return template.Print(e.Report(), nil)
}

func TestSupplementsReadWellHoweverTheyAreTyped(t *testing.T) {
	for _, c := range []struct{ sessions, measures, written, printed string }{
		{"12", "", "组织培训【培训次数】次。", "组织培训12次。"},
		{"12次", "", "组织培训【培训次数】次。", "组织培训12次。"},
		{"１２ 次。", "", "组织培训【培训次数】次。", "组织培训12次。"},
		{"1,234次", "", "组织培训【培训次数】次，【培训次数·千分位】次。", "组织培训1234次，1,234次。"},
		{"约500", "", "组织培训【培训次数】次。", "组织培训约500次。"},
		{"三十七次", "", "组织培训【培训次数】次。", "组织培训三十七次。"},
		{"三次", "", "组织培训【培训次数】次，共【培训次数＋3】次。", "组织培训三次，共6次。"},
		{"无", "", "【如果 有 培训次数】有【否则】没有组织培训【完】，共【培训次数＋3】次。", "没有组织培训，共3次。"},
		{"/", "", "【如果 培训次数 大于 0】有【否则】没有【完】", "没有"},
		{"", "核对附件。", "【措施】。", "核对附件。"},
		{"", "核对附件；", "一是【措施】。", "一是核对附件。"},
		{"", "核对附件、补传明细，", "【如果 措施 已填】，做了【措施】【完】。", "，做了核对附件、补传明细。"},
		{"", "逐条核对\r\n补传附件\n10 MB", "【措施】。", "逐条核对补传附件10 MB。"},
		{"", "一是征收慢。", "一是【措施】。", "一是征收慢。"},
		{"", "工作考核方面，占4分", "工作考核方面，【措施】。", "工作考核方面，占4分。"},
		{"", "主要涉及征收", "申请内容主要涉及【措施】。", "申请内容主要涉及征收。"},
		{"", "涉及面广", "【措施】，一是【措施】。", "涉及面广，一是涉及面广。"},
		{"", "无。", "【如果 有 措施】【措施】。【否则】没有措施。【完】", "没有措施。"},
		{"", "／", "【如果 有 措施】【措施】。【否则】没有措施。【完】", "没有措施。"},
		{"", "无", "措施：【措施】。", "措施：无。"},
		{"", "无", "【措施】。", "无。"},
	} {
		p := filledIn(t, c.sessions, c.measures, c.written)
		if got := p.Report.Sections[0].Paragraphs; !slices.Equal(got, []string{c.printed}) || len(p.Faults()) > 0 {
			t.Errorf("%q, %q in %s print %q, want %q; %v", c.sessions, c.measures, c.written, got, c.printed, p.Faults())
		}
	}
}

func TestSupplementsThatMakeNoSentenceAreTold(t *testing.T) {
	for _, c := range []struct{ sessions, measures, written, told string }{
		{"35个", "", "组织培训【培训次数】次。", "补充事项「培训次数」填的是「35个」，后面接着印「次」读不通"},
		{"约500", "", "共【培训次数＋3】次。", "补充事项「培训次数」填的是「约500」，不是数字，不能加减"},
		{"12次，共300人", "", "组织培训【培训次数】次。", "后面接着印「次」读不通"},
		{"", "无", "（三）管理\n【措施】。", "补充事项「措施」填的是「无」，印在这里不成句"},
		{"", "暂无。", "一是【措施】。二是继续。", "填的是「暂无。」，印在这里不成句"},
		{"", "。", "【措施】。", "补充事项「措施」还没有填"},
	} {
		p := filledIn(t, c.sessions, c.measures, strings.Split(c.written, "\n")...)
		if len(p.Report.Unfilled) != 1 || !strings.Contains(p.Report.Unfilled[0].Message, c.told) {
			t.Errorf("%q, %q in %s are told as %+v", c.sessions, c.measures, c.written, p.Report.Unfilled)
		}
	}
}

func TestWhatIsStillToBeFilledInIsKnownFromTheBeginning(t *testing.T) {
	names := []string{"申请内容", "费用", "培训次数", "没人提到"}
	print := func(fill bool, written ...string) []string {
		e := report.Edit(report.New(formOf(t, "guoban-2021"), report.Office{Name: "青河县清河街道办事处"}, 2026))
		var all []report.Supplement
		for _, name := range names {
			all = append(all, report.Supplement{Name: name})
		}
		do(t, e, report.SetSupplements(all), report.SetParagraphs("overview", written))
		for _, table := range e.Report().Form.Tables {
			if fill {
				do(t, e, e.Report().FillZeroes(table))
			}
		}
		return template.Print(e.Report(), nil).Wanted()
	}
	written := []string{"【如果 没有 新收申请总数】", "没有申请。", "【否则】", "内容是【申请内容】，【如果 有 费用】收费【费用】元【完】。", "【完】", "培训【培训次数】次。"}
	if got := print(false, written...); !slices.Equal(got, names) {
		t.Errorf("before the tables are filled in %v are wanted", got)
	}
	if got := print(true, written...); !slices.Equal(got, []string{"培训次数", "没人提到"}) {
		t.Errorf("without any request %v are wanted", got)
	}
	if got := print(true, "没有字段。"); !slices.Equal(got, names) {
		t.Errorf("with prose that speaks of none %v are wanted", got)
	}
}
