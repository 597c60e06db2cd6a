package report_test

import (
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

func TestKindOf(t *testing.T) {
	for text, want := range map[string]report.Kind{
		"subdistrict": report.Subdistrict, "街道办事处": report.Subdistrict, "国务院部门": report.Ministry, "other": report.OtherOffice,
	} {
		if got, ok := report.KindOf(text); !ok || got != want {
			t.Errorf("%s is a %s, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "街道", "Subdistrict"} {
		if got, ok := report.KindOf(text); ok {
			t.Errorf("%q is a %s", text, got)
		}
	}
}

func TestEveryKindIsReadFromItsWordAndItsName(t *testing.T) {
	for _, k := range report.Kinds {
		byWord, _ := report.KindOf(string(k.Kind))
		byName, _ := report.KindOf(k.Name)
		if byWord != k.Kind || byName != k.Kind {
			t.Errorf("%s (%s) is read as %s and %s", k.Kind, k.Name, byWord, byName)
		}
	}
}

func TestGuessKind(t *testing.T) {
	for name, want := range map[string]report.Kind{
		"滨海街道办事处":     report.Subdistrict,
		"绿园区同心街道":     report.Subdistrict,
		"颜集镇人民政府":     report.Town,
		"某某民族乡人民政府":   report.Town,
		"谯城区人民政府":     report.CountyGovernment,
		"蒙城县人民政府":     report.CountyGovernment,
		"鄂温克族自治旗人民政府": report.CountyGovernment,
		"安徽省人民政府":     report.Province,
		"内蒙古自治区人民政府":  report.Province,
		"财政局":         report.Department,
		"发展和改革委员会":    report.Department,
		"安徽省财政厅":      report.Department,
		"大数据管理局（政务服务管理办公室、公共资源交易管理局）": report.Department,
		"亳州市人民政府":    "", // a city with districts, or one the size of a county
		"国务院办公厅":     "",
		"":           "",
		"滨海街道办事处财政所": "",
	} {
		if got := report.GuessKind(name); got != want {
			t.Errorf("%s looks like a %q, want %q", name, got, want)
		}
	}
}

func TestWhoMayMakeRules(t *testing.T) {
	yes, no := true, false
	for _, c := range []struct {
		office     report.Office
		may, known bool
	}{
		{report.Office{Kind: report.Subdistrict}, false, true},
		{report.Office{Kind: report.Town}, false, true},
		{report.Office{Kind: report.CountyGovernment}, false, true},
		{report.Office{Kind: report.CityGovernment}, true, true},
		{report.Office{Kind: report.Province}, true, true},
		{report.Office{Kind: report.Ministry}, true, true},
		{report.Office{Kind: report.Department}, false, false}, // of the State Council, or of a county
		{report.Office{Kind: report.OtherOffice}, false, false},
		{report.Office{}, false, false},
		{report.Office{Kind: report.Subdistrict, RuleMaking: &yes}, true, true},
		{report.Office{Kind: report.Ministry, RuleMaking: &no}, false, true},
	} {
		if may, known := c.office.MayMakeRules(); may != c.may || known != c.known {
			t.Errorf("%+v may make rules: %v, known: %v", c.office, may, known)
		}
	}
}

func TestLastDayToPublish(t *testing.T) {
	for _, c := range []struct {
		office report.Office
		want   string
	}{
		{report.Office{Kind: report.Department}, "01-31"},
		{report.Office{Kind: report.Ministry}, "01-31"},
		{report.Office{Kind: report.CountyGovernment}, "03-31"},
		{report.Office{Kind: report.Subdistrict}, "03-31"},
		{report.Office{}, "03-31"},
		{report.Office{Kind: report.Subdistrict, Deadline: "02-20"}, "02-20"},
	} {
		if got := c.office.LastDay(); got != c.want {
			t.Errorf("%+v publishes by %s, want %s", c.office, got, c.want)
		}
	}
}

func TestKindNames(t *testing.T) {
	for _, k := range report.Kinds {
		if got, ok := report.KindOf(k.Kind.Name()); got != k.Kind || !ok {
			t.Errorf("KindOf(%q) = %q, %v; want %q", k.Kind.Name(), got, ok, k.Kind)
		}
	}
	if got := report.Kind("居委会").Name(); got != "居委会" {
		t.Errorf("an unknown kind is called %q", got)
	}
}
