package check_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

// The words between > and < are those a finding is about, as they stand in the report.
func TestWordsConcerned(t *testing.T) {
	for _, c := range []struct{ id, text string }{
		{"F4@preamble", "先说。根据>国办公开办函〔201 9〕6 0 号<编制。"},
		{"F4@preamble", "　根据　>国办公开办函〔２０１９〕６０号<　编制。"},
		{"F4@preamble", "试行办法。按《中华人民共和国>政府信息公开工作年度报告格式 (试行)<》编制。"},
		{"F5@preamble", "根据>国办公开办涵 〔2021〕30号<编制。"},
		{"F5@preamble", "各街道依据>青政办发（2024）12号<执行。"},
		{"F6@preamble", "统计期限为 >2025年1月1日 至 ２０２５年12月30日< 止。"},
		{"F9@preamble", "第 1 段，>ＸＸ<街道。"},
		{"F14@preamble", "本报告于>2025 年1月15日<在网站公布。"},
		{"F16@preamble", "依据《>青岛市政府信息公开工作年度报告制度(试行）<》编制。"},
		{"F10@preamble", "一是 >我 镇<高度重视。"},
		{"F10@preamble", "2025 年，>杨庄镇人民政府<认真贯彻落实《条例》。"},
		{"F11@preamble", "根据>贵 办<要求报送。"},
		{"F15@preamble", "本报告由总体情况等>５ 部分<组成。"},
		{"P1@preamble", "身份证号 >110105 19491231 002X<。"},
		{"P2@preamble", "村民来电 >１３9 0535 1234<咨询。"},
		{"P4@preamble", "申请人>张 建国<提出申请。"},
		{"Y7@preamble", "一是>２０２４<年我局公开信息120条。"},
	} {
		t.Run(c.text, func(t *testing.T) {
			before, rest, _ := strings.Cut(c.text, ">")
			want, after, _ := strings.Cut(rest, "<")
			e := clean(t, "guoban-2021", 2025)
			do(t, e, report.SetPreamble([]string{"另一段。", before + want + after}))
			f := find(t, check.Run(e.Report(), check.Options{}), c.id)
			if f.Paragraph != 1 {
				t.Fatalf("paragraph %d", f.Paragraph)
			}
			if got := e.Report().Preamble[1][f.From:f.To]; got != want {
				t.Errorf("the words are %q, want %q", got, want)
			}
		})
	}
}

func TestOnlyFindingsInProseHaveWords(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	notes := []string{"XX"}
	set(t, e, "applications/new_received/natural_person 三件")
	do(t, e, report.SetTable("disputes", report.TableState{Notes: &notes}))
	do(t, e, report.SetParagraphs("problems", []string{"无。"}))
	do(t, e, report.SetSignOff(report.SignOff{}))
	for _, f := range check.Run(e.Report(), check.Options{}) {
		want := -1
		if f.ID == "F1@none/problems" {
			want = 0
		}
		if f.Paragraph != want {
			t.Errorf("%s is about paragraph %d, want %d", f.ID, f.Paragraph, want)
		}
	}
}

// wantWords fails unless the words of a finding are whole characters of one of the paragraphs.
func wantWords(t *testing.T, f check.Finding, paragraphs []string) {
	t.Helper()
	if f.Paragraph < 0 || f.Paragraph >= len(paragraphs) {
		t.Errorf("%s is about paragraph %d of %d", f.ID, f.Paragraph, len(paragraphs))
		return
	}
	text := paragraphs[f.Paragraph]
	if f.From < 0 || f.From >= f.To || f.To > len(text) || !utf8.ValidString(text[f.From:f.To]) {
		t.Errorf("%s is about bytes %d to %d of %q", f.ID, f.From, f.To, text)
	}
}
