package intake

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func TestBracketsOfAForeignFileAreNoFields(t *testing.T) {
	file := strings.Join([]string{
		"青河县清河街道办事处2024年政府信息公开工作年度报告", "一、总体情况", "【年度】共收到申请9件【如果】。", "二、主动公开政府信息情况",
		"三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "【问题】人手不足。", "六、其他需要报告的事项", "无",
	}, "\n")
	result, err := Read(t.Context(), Source{Name: "年报.txt", Data: []byte(file)}, Options{Forms: loadForms(t)})
	if err != nil {
		t.Fatal(err)
	}
	printed := template.Print(result.Report, nil)
	if got := printed.Report.Sections[0].Paragraphs; len(got) != 1 || got[0] != "【年度】共收到申请9件【如果】。" {
		t.Errorf("the section reads %q", got)
	}
	if faults := printed.Faults(); len(faults) > 0 {
		t.Errorf("faults are told: %v", faults)
	}
	target := report.New(result.Report.Form, report.Office{Name: "青河县人民政府"}, 2024)
	edit, _ := result.Into(target, Part{ID: "problems"})
	e := report.Edit(target)
	if err := e.Do(edit); err != nil {
		t.Fatal(err)
	}
	if got := template.Print(e.Report(), nil).Report.Sections[4].Paragraphs; len(got) != 1 || got[0] != "【问题】人手不足。" {
		t.Errorf("in another report it reads %q", got)
	}
}

func TestALineInBracketsMayBeTakenForAHeadingAndBack(t *testing.T) {
	const printed = "【五】存在的问题"
	r := report.New(loadForms(t).ByID("guoban-2021"), report.Office{Name: "青河县人民政府"}, 2024)
	e := report.Edit(r)
	for _, c := range []report.Command{report.SetSections([]report.Section{{ID: "overview"}, {Heading: printed}}), unhead(printed), headAs(printed, "problems")} {
		if err := e.Do(c); err != nil {
			t.Fatal(err)
		}
		if got := template.Print(e.Report(), nil).Faults(); len(got) > 0 {
			t.Errorf("faults are told: %v", got)
		}
	}
	if s := e.Report().Sections; len(s) != 2 || s[1].Heading != printed || len(s[0].Paragraphs) > 0 {
		t.Errorf("the sections are %+v", s)
	}
}
