package check_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// say puts one paragraph into section one of a department's report for 2023 with the given cells, sub-heading before it.
func say(t testing.TB, text string, cells ...string) *report.Editor {
	t.Helper()
	e := proseReport(t, report.Department, 2023, cells)
	do(t, e, report.SetParagraphs("overview", []string{"（二）依申请公开", text}))
	return e
}

func TestNumbersAreReadAsPeopleWriteThem(t *testing.T) {
	for written, want := range map[string]string{
		"9件": "9", "0件": "0", "零件": "0", "1,234件": "1234", "1，234件": "1234", "1.2万件": "12000", "３７件": "37", "3 7 件": "37",
		"三十七件": "37", "一百零五件": "105", "两件": "2", "十件": "10", "十二件": "12", "二十件": "20", "一千二百三十四件": "1234",
		"一万零三件": "10003", "十余件": "10", "200余件": "200", "二百多件": "200", "约15件": "15", "近20件": "20", "15件左右": "15",
		"10件以上": "10", "拾伍件": "15", "二〇件": "20", "3万余件": "30000", "十余万件": "100000", "十几件": "10", "共计12件": "12", "数量为12件": "12",
	} {
		e := say(t, "收到政府信息公开申请"+written+"。")
		got := check.Statements(e.Report())
		if len(got) != 1 || got[0].Number != want {
			t.Errorf("%s: %+v", written, got)
		}
	}
	for _, written := range []string{"12", "第3件", "数十件", "若干件", "几十件", "12个工作日", "2023年", "XX件", "一十十件", "百件", "12345678901234567890件"} {
		if got := check.Statements(say(t, "收到政府信息公开申请"+written+"。").Report()); len(got) != 0 {
			t.Errorf("%s was read as %+v", written, got)
		}
	}
}

// A magnitude is right for whatever a reader would call so.
func TestMagnitudesAreHeldAsMagnitudes(t *testing.T) {
	for _, c := range []struct {
		written string
		cell    string
		agrees  bool
	}{
		{"10余件", "15", true}, {"10余件", "9", false}, {"10余件", "20", false}, {"近20件", "18", true}, {"近20件", "21", false}, {"近20件", "9", false},
		{"约15件", "13", true}, {"约15件", "31", false}, {"超过10件", "11", true}, {"超过10件", "9", false}, {"1.2万件", "12345", true},
		{"1.2万件", "13400", false}, {"15件左右", "16", true}, {"15件", "16", false},
	} {
		got := check.Statements(say(t, "收到政府信息公开申请"+c.written+"。", "new_received/natural_person="+c.cell).Report())
		if len(got) != 1 || got[0].Agrees != c.agrees {
			t.Errorf("%s for %s: %+v", c.written, c.cell, got)
		}
	}
}

func TestStatementsNameTheNumberAndItsCells(t *testing.T) {
	text := "全年共收到政府信息公开申请 1 6 件（上年结转1件），其中自然人12件；未发生因信息公开引起的行政诉讼；收到网上申请9件。"
	r := say(t, text, "new_received/natural_person=12", "new_received/legal_person.commercial=3", "carried_in/natural_person=1").Report()
	var got []string
	for _, s := range check.Statements(r) {
		var cells []string
		for _, cell := range s.Cells {
			cells = append(cells, strings.TrimPrefix(string(cell), "applications/"))
		}
		got = append(got, s.Claim.Rule+" "+text[s.From:s.To]+" "+strings.Join(cells, "+"))
		if !s.Agrees || s.Part != "overview" || s.Paragraph != 1 {
			t.Errorf("%q: %+v", text[s.From:s.To], s)
		}
	}
	want := []string{
		"N1 1 6 new_received/total+carried_in/total", "N2 1 carried_in/total", "N1 12 new_received/natural_person",
		"N6 未发生因信息公开引起的行政诉讼 disputes/cases/direct.total+disputes/cases/after_reconsideration.total",
	}
	if !slices.Equal(got, want) {
		t.Errorf("statements\n got %q\nwant %q", got, want)
	}
}

func TestAContradictionTellsBothSides(t *testing.T) {
	e := say(t, "前面一句。全年共收到政府信息公开申请18件，均已答复。", "new_received/natural_person=15", "carried_in/natural_person=1")
	f := find(t, check.Run(e.Report(), check.Options{}), "N1@overview")
	const message = "文中写「收到政府信息公开申请18件」，而表三 一、本年新收政府信息公开申请数量 · 总计是 15，相差 3；" +
		"也不等于表三 一、本年新收政府信息公开申请数量 · 总计 + 二、上年结转政府信息公开申请数量 · 总计（16）"
	if f.Message != message || f.Left != "18" || f.Right != "15" || f.Difference != "3" || f.Severity != form.Warning {
		t.Error(words(f))
	}
	if got := e.Report().Sections[0].Paragraphs[1][f.From:f.To]; got != "收到政府信息公开申请18件" {
		t.Errorf("the words are %q", got)
	}
	if !slices.Equal(f.Addresses, []form.Address{"applications/new_received/total"}) {
		t.Errorf("leads to %v", f.Addresses)
	}
	do(t, e, report.Explain(report.Explanation{Finding: f.ID, Numbers: f.Numbers, Text: "另有3件系向下属单位提出"}))
	if f := find(t, check.Run(e.Report(), check.Options{}), "N1@overview"); f.Open() {
		t.Error("the explanation does not silence")
	}
	set(t, e, "applications/new_received/natural_person 14")
	if f := find(t, check.Run(e.Report(), check.Options{}), "N1@overview"); !f.Open() {
		t.Error("the explanation outlives the number of the table")
	}
}

// While the clerk is still filling a table in, its numbers prove nothing.
func TestOpenTablesContradictNothing(t *testing.T) {
	e := report.Edit(report.New(forms(t).ByID("guoban-2021"), office, 2023))
	do(t, e, report.SetParagraphs("overview", []string{"收到政府信息公开申请18件。"}))
	set(t, e, "applications/new_received/natural_person 8")
	if found := ofClaims(check.Run(e.Report(), check.Options{})); len(found) > 0 {
		t.Errorf("%s", words(found[0]))
	}
	for _, row := range []string{"new_received", "carried_in"} {
		for _, column := range []string{"natural_person", "legal_person.commercial", "legal_person.research", "legal_person.public_welfare", "legal_person.legal_service", "legal_person.other"} {
			set(t, e, "applications/"+row+"/"+column+" 1")
		}
	}
	find(t, check.Run(e.Report(), check.Options{}), "N1@overview")
	do(t, e, report.SetTable("applications", report.TableState{Absent: true}))
	if found := ofClaims(check.Run(e.Report(), check.Options{})); len(found) > 0 {
		t.Errorf("an absent table contradicts: %s", words(found[0]))
	}
}

func TestSilenceAboutCasesAndFees(t *testing.T) {
	for _, c := range []struct {
		year  int
		cells []string
		text  string
		want  []string
	}{
		{2023, []string{"cases/reconsideration.corrected=1"}, "依申请公开平稳。", []string{"N9@disputes/cases/reconsideration.corrected"}},
		{2023, []string{"cases/reconsideration.upheld=1"}, "依申请公开平稳。", []string{"N9@disputes/cases/reconsideration.total"}},
		{2023, []string{"cases/reconsideration.corrected=1"}, "1件行政复议被纠正，已整改。", nil},
		{2023, []string{"cases/direct.upheld=1"}, "被提起诉讼的案件已审结。", nil},
		{2024, []string{"cases/direct.upheld=1"}, "被提起诉讼的案件已审结。", []string{"N11@disputes/cases/direct.total"}},
		{2023, []string{"other_disposal.fee_unpaid/natural_person=1", "new_received/natural_person=1"}, "平稳。", []string{"N10@applications/other_disposal.fee_unpaid/total"}},
		{2023, []string{"other_disposal.fee_unpaid/natural_person=1", "new_received/natural_person=1"}, "未收取信息处理费。", nil},
	} {
		e := proseReport(t, report.Department, c.year, c.cells)
		do(t, e, report.SetParagraphs("problems", []string{c.text}))
		same(t, only(check.Run(e.Report(), check.Options{}), "N9", "N10", "N11"), c.want...)
	}
}

// One of two numbers for areas of different size is that of the table: nothing says which area the other is about.
func TestAWiderAreaIsNoContradictionBesideTheRightNumber(t *testing.T) {
	e := proseReport(t, report.CountyGovernment, 2023, []string{"new_received/natural_person=32"})
	do(t, e, report.SetParagraphs("overview", []string{"全县收到政府信息公开申请206件。", "县政府收到政府信息公开申请32件。"}))
	same(t, only(check.Run(e.Report(), check.Options{}), "N1"))
	do(t, e, report.SetParagraphs("overview", []string{"全县收到政府信息公开申请206件。"}))
	same(t, only(check.Run(e.Report(), check.Options{}), "N1"), "N1@overview")
}

// FuzzStatements: whatever a paragraph holds, reading ends and what it names is whole characters of the paragraph.
func FuzzStatements(f *testing.F) {
	for _, name := range []string{"agree.txt", "contradict.txt"} {
		for _, c := range proseCases(f, name) {
			f.Add(c.text)
		}
	}
	f.Add("其中、共计：占%件百分之，1，234，567.89万亿余件（其中）年月；未收到申请")
	last := proseReport(f, report.Department, 2022, []string{"new_received/natural_person=9"}).Report()
	e := proseReport(f, report.Department, 2023, []string{"new_received/natural_person=12", "cases/direct.upheld=2"})
	f.Fuzz(func(t *testing.T, text string) {
		do(t, e, report.SetParagraphs("overview", report.Paragraphs(text)))
		paragraphs := e.Report().Sections[0].Paragraphs
		for _, finding := range ofClaims(check.Run(e.Report(), check.Options{Last: last})) {
			wantWords(t, finding, paragraphs)
		}
		for _, s := range check.Statements(e.Report()) {
			paragraph := paragraphs[s.Paragraph]
			if s.From < 0 || s.From >= s.To || s.To > len(paragraph) || !utf8.ValidString(paragraph[s.From:s.To]) || len(s.Cells) == 0 {
				t.Errorf("%+v in %q", s, paragraph)
			}
		}
	})
}
