package wrap

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestLines(t *testing.T) {
	test.NewTempApp(t)
	width := NewRuler(14, fyne.TextStyle{}).Width("国国国国国") + 0.5
	for text, want := range map[string]string{
		"":           "",
		"三收到和处":      "三收到和处",
		"三收到和处理":     "三收到和处|理",
		"三收到和处，理":    "三收到和|处，理",
		"三收到和“处理”":   "三收到和|“处理”",
		"一二三四123456": "一二三四|123456",
		"一\n二":       "一|二",
		"一二三四五〉六":    "一二三四|五〉六",
		"一二三四五～六":    "一二三四|五～六",
		"一二三四五／六":    "一二三四|五／六",
		"一二三四¥5元":    "一二三四|¥5元",
		"一二三〔2021〕3": "一二三|〔2021〕3",
	} {
		if got := strings.Join(Lines(text, width, 14, fyne.TextStyle{}), "|"); got != want {
			t.Errorf("%q breaks into %q, want %q", text, got, want)
		}
	}
}

func TestNothingIsLostAndNothingTooWide(t *testing.T) {
	test.NewTempApp(t)
	text := "网址https://www.example.com/qinghe/a/very/long/address的“政府信息公开年报”栏目（2025年1月1日至2025年12月31日），共计486条。。。。。。。。。"
	r := NewRuler(14, fyne.TextStyle{})
	for width := float32(30); width < 400; width += 7 {
		lines := Lines(text, width, 14, fyne.TextStyle{})
		if strings.Join(lines, "") != text {
			t.Fatalf("at %v: %q", width, lines)
		}
		for _, line := range lines {
			if w := r.Width(line); w > width {
				t.Errorf("at %v the line %q is %v wide", width, line, w)
			}
		}
	}
}

func TestShortened(t *testing.T) {
	test.NewTempApp(t)
	width := NewRuler(14, fyne.TextStyle{}).Width("国国国国") + 0.5
	if got := strings.Join(Shortened("一二三四五六七八九", 2, width, 14, fyne.TextStyle{}), "|"); got != "一二三四|五六七…" {
		t.Error(got)
	}
	if got := strings.Join(Shortened("一二三四五六七八", 2, width, 14, fyne.TextStyle{}), "|"); got != "一二三四|五六七八" {
		t.Error(got)
	}
}
