package grid

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/ui/look"
)

// The widths are in characters.
func TestLabelsBreakAsTheyAreRead(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	m := newMeasure()
	for _, c := range []struct {
		of    func(string, float32, float32) []string
		width float32
		want  string
	}{
		{m.head, 4.2, "结果维持"},
		{m.head, 3.2, "结果/维持"},
		{m.head, 4.2, "社会公益/组织"},
		{m.head, 3.2, "法律/服务/机构"},
		{m.head, 2.2, "自然/人"},
		{m.group, 7.2, "（三）不予公开"},
		{m.group, 6.2, "（三）/不予公开"},
		{m.group, 5.2, "三、本年度/办理结果"},
		{m.group, 3.2, "（六）/其他处/理"},
		{m.wrap, 4.2, "信访举报/投诉，类/申请"},
		{m.wrap, 4.2, "举报信访/（投诉/类）"},
		{m.wrap, 5.2, "本年/12345678/件"},
		{m.wrap, 4.2, "第一/第二"},
	} {
		text := strings.ReplaceAll(c.want, "/", "")
		if c.want == "第一/第二" {
			text = "第一\n第二"
		}
		if got := c.of(text, 10, c.width*10); !slices.Equal(got, strings.Split(c.want, "/")) {
			t.Errorf("%s in %g characters breaks into %q", c.want, c.width, got)
		}
	}
}

func TestNoWidthLosesAText(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	m := newMeasure()
	const text = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其“政府信息公开”申请（2025）"
	for width := float32(0); width < 500; width += 3 {
		for _, lines := range [][]string{m.wrap(text, 12, width), m.head(text, 12, width), m.group(text, 12, width)} {
			if strings.Join(lines, "") != text {
				t.Fatalf("at %g the text breaks into %q", width, lines)
			}
			for _, line := range lines {
				if m.width(line, 12) > width && utf8.RuneCountInString(line) > 1 {
					t.Fatalf("at %g the line %s is too long", width, line)
				}
			}
		}
	}
}

func FuzzBlocks(f *testing.F) {
	for _, text := range []string{"1\t2\r\n3\t4\r\n", "\"a\"\"b\"\t\"\n\"", "\"", "\t", "\r\n\r\n", "\"a\"b\t"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lines := parseBlock(text)
		again := parseBlock(formatBlock(lines))
		if len(lines) == 1 && len(lines[0]) == 1 {
			return // A single field is copied as it is, for any text to take.
		}
		if !slices.EqualFunc(lines, again, slices.Equal) {
			t.Errorf("%q reads as %q, written and read again as %q", text, lines, again)
		}
	})
}
