package alike_test

import (
	"math"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/alike"
)

func TestProse(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"", "", 1},
		{"公开", "", 0},
		{"公开", "公开", 1},
		{"公开信息", "信息公开", 0.5},
		{"主动公开政府信息120条", "主动公开政府信息135条", 10.0 / 12},
		{"甲乙丙丁", "戊己庚辛", 0},
		{"\xff\xfe", "\xff", 2.0 / 3},
	} {
		if got := alike.Prose(c.a, c.b); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestParagraphsOfOneMakingAreToldFromThoseOfTwo(t *testing.T) {
	const last = "一是加强组织领导，夯实公开基础。政府信息公开工作涵盖了机关日常工作的诸多方面，我街道有针对性地加强了领导，增进了内部的沟通协调，保证了政府信息公开的全面。"
	const edited = "一是加强组织领导，夯实公开基础。政府信息公开工作涵盖了机关日常工作的方方面面，我街道有针对性地加强领导，增进内部沟通协调，保证了政府信息公开全面、及时。"
	const other = "二是拓展内容范围，突出公开重点。围绕群众关心、社会关注的热点、难点问题，依法依规进一步拓宽了公开范围，主动向社会公开了扶贫、优抚、教育、就业等方面的政策。"
	if got := alike.Prose(last, edited); got < 0.85 {
		t.Errorf("an edited paragraph is alike by %.2f only", got)
	}
	if got := alike.Prose(last, other); got > 0.5 {
		t.Errorf("another paragraph is alike by %.2f", got)
	}
	if i, got := alike.NewParagraphs([]string{other, "", last, other}).Closest(edited, 0.8); i != 2 || got < 0.85 {
		t.Errorf("the closest is %d by %.2f", i, got)
	}
	if i, got := alike.NewParagraphs([]string{other, "无"}).Closest(edited, 0.8); i != -1 || got != 0 {
		t.Errorf("the closest is %d by %.2f, and none is close", i, got)
	}
}

// FuzzProse holds the fast way against the one of the textbook.
func FuzzProse(f *testing.F) {
	f.Add("公开信息", "信息公开")
	f.Add(strings.Repeat("政府信息公开", 30), strings.Repeat("信息政府公开工作", 25))
	f.Add(strings.Repeat("ab", 64), strings.Repeat("b", 65))
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a) > 2000 || len(b) > 2000 {
			return
		}
		want := textbook([]rune(a), []rune(b))
		if got := alike.Prose(a, b); math.Abs(got-want) > 1e-9 {
			t.Errorf("%q and %q: %v, want %v", a, b, got, want)
		}
		if got := alike.Prose(b, a); math.Abs(got-want) > 1e-9 {
			t.Errorf("%q and %q: %v, want %v", b, a, got, want)
		}
		if i, got := alike.NewParagraphs([]string{b}).Closest(a, 0.5); (i == 0) != (want >= 0.5) || i == 0 && math.Abs(got-want) > 1e-9 {
			t.Errorf("%q among %q: %d by %v, want %v", a, b, i, got, want)
		}
	})
}

// textbook finds the longest common subsequence row by row.
func textbook(a, b []rune) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	above := make([]int, len(b)+1)
	for _, x := range a {
		row := make([]int, len(b)+1)
		for j, y := range b {
			if row[j+1] = max(row[j], above[j+1]); x == y {
				row[j+1] = above[j] + 1
			}
		}
		above = row
	}
	return 2 * float64(above[len(b)]) / float64(len(a)+len(b))
}

func BenchmarkProse(b *testing.B) {
	sentence := "按照“谁公开、谁负责”原则，落实信息发布审核责任，做到先审查、后公开；"
	b.Run("paragraphs of 300 characters", func(b *testing.B) {
		x, y := strings.Repeat(sentence, 8), strings.Repeat("落实"+sentence, 8)
		for b.Loop() {
			alike.Prose(x, y)
		}
	})
	b.Run("paragraphs of 50000 characters", func(b *testing.B) {
		x, y := strings.Repeat(sentence, 1400), strings.Repeat("落实"+sentence, 1330)
		for b.Loop() {
			alike.Prose(x, y)
		}
	})
}
