package report_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

// Every cell gets a number of its own, so that one that went astray is known wherever it turns up.
func TestAValueNeverGoesToAnotherAddress(t *testing.T) {
	for _, from := range forms(t).Forms() {
		for _, totals := range []report.Totals{report.Computed, report.AsPrinted} {
			r := report.New(from, report.Office{Name: "滨海街道办事处"}, 2020)
			edit(t, r, report.SetTotals(totals))
			for i, def := range from.Cells() {
				if !r.Locked(i) {
					edit(t, r, set(def.Address, strconv.Itoa(1000+i)))
				}
			}
			for _, to := range forms(t).Forms() {
				next, lost := report.Convert(r, to)
				carried := 0
				for i, def := range to.Cells() {
					if next.Held(i).Empty() {
						continue
					}
					carried++
					if at := from.Cell(def.Address); at < 0 || r.Held(at).String() != next.Held(i).String() || from.Cells()[at].Kind != def.Kind {
						t.Errorf("%s to %s: %s holds %s", from.ID, to.ID, def.Address, next.Held(i))
					}
				}
				filled := 0
				for i := range from.Cells() {
					if !r.Held(i).Empty() {
						filled++
					}
				}
				if carried+len(lost) != filled {
					t.Errorf("%s to %s: %d cells, %d carried, %d told", from.ID, to.ID, filled, carried, len(lost))
				}
				if from == to && len(lost) > 0 {
					t.Errorf("%s to itself loses %v", from.ID, lost)
				}
			}
		}
	}
}

func TestWhatTheNewFormHasNoPlaceForIsTold(t *testing.T) {
	r := blank(t, "guoban-2019")
	edit(t, r,
		set("applications/new_received/natural_person", "9"),
		set("applications/other_disposal/natural_person", "4"),
		set("applications/other_disposal/legal_person.other", "0"),
		set("proactive/licensing/decisions", "30"),
		set("proactive/licensing/change", "-2"),
		set("proactive/rules/published_total", "5"),
		set("proactive/procurement/amount", "251000元"),
		report.SetParagraphs("problems", []string{"一是人手不足。"}))
	next, lost := report.Convert(r, forms(t).ByID("guoban-2021"))
	if got := value(t, next, "applications/new_received/natural_person"); got != "9" {
		t.Errorf("received %q", got)
	}
	if got := value(t, next, "proactive/licensing/decisions"); got != "30" {
		t.Errorf("decided %q", got)
	}
	if got := value(t, next, "applications/other_disposal.other/natural_person"); got != "" {
		t.Errorf("4 went to %q of three rows", got)
	}
	if i := next.Section("problems"); next.Sections[i].Paragraphs[0] != "一是人手不足。" {
		t.Error("the prose is not carried over")
	}
	var told []string
	for _, l := range lost {
		told = append(told, l.Place+"="+l.Value+"："+l.Why)
	}
	want := []string{
		"表二 规章 · 对外公开总数量=5：「国办 2021 年格式」的「规章」没有「对外公开总数量」这一栏",
		"表二 行政许可 · 本年增/减=-2：「国办 2021 年格式」的「行政许可」没有「本年增/减」这一栏",
		"表二 政府集中采购 · 采购总金额=251000元：「国办 2021 年格式」没有这一行",
		"表三 （六）其他处理 · 自然人=4：「国办 2021 年格式」把这一行分成了" +
			"「1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请」" +
			"「2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请」「3.其他」，请按实际情况分开填写",
	}
	if !slices.Equal(told, want) {
		t.Errorf("told:\n%s", strings.Join(told, "\n"))
	}
	if before := value(t, r, "applications/other_disposal/natural_person"); before != "4" {
		t.Errorf("the report itself changed to %q", before)
	}
}

func TestThreeRowsAreToldToBeOne(t *testing.T) {
	r := blank(t, "guoban-2021")
	edit(t, r, set("applications/other_disposal.fee_unpaid/natural_person", "1"))
	_, lost := report.Convert(r, forms(t).ByID("guoban-2019"))
	if len(lost) != 1 || lost[0].Why != "「国办 2019 年格式（试行）」把这几行合成了「（六）其他处理」，请填它们的和" {
		t.Errorf("told %v", lost)
	}
}

func TestLocalPartsAreNotLostInTheNationalForm(t *testing.T) {
	r := blank(t, "everything-local")
	var local string
	for _, s := range r.Form.Sections {
		if s.Local {
			local = s.ID
		}
	}
	line := r.Form.Lines[0]
	edit(t, r, report.SetParagraphs(local, []string{"只有本地要写。"}), set(line.Address(), "61"))
	next, lost := report.Convert(r, forms(t).ByID("guoban-2021"))
	at := slices.IndexFunc(next.Sections, func(s report.Section) bool { return slices.Contains(s.Paragraphs, "只有本地要写。") })
	if at < 0 || next.Sections[at].ID != "" || next.Heading(at) != r.Heading(at) {
		t.Errorf("the local section became %+v", next.Sections)
	}
	if len(lost) != 1 || lost[0].Value != "61" || lost[0].Place != "2025年发布信息总数" {
		t.Errorf("told %v", lost)
	}
}

// A file may hold cells of the form it should have been on.
func TestCellsTheOldFormDidNotHaveFindTheirPlace(t *testing.T) {
	r := decode(t, `{"nianbao":1,"form":"guoban-2019","year":2025,"sections":[],"tables":{"proactive":{"cells":{"rules/in_force":3,"nothing/here":7}}}}`)
	next, _ := report.Convert(r, forms(t).ByID("guoban-2021"))
	if got := value(t, next, "proactive/rules/in_force"); got != "3" {
		t.Errorf("in force are %q", got)
	}
	if got := next.Stray(); len(got) != 1 || got[0] != "proactive/nothing/here" {
		t.Errorf("stray are %v", got)
	}
}
