package prose

import (
	"math/rand"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/report"
	breaks "github.com/nianbao/nianbao/ui/wrap"
)

// em widths: Chinese one, all else half.
func half(r rune) float32 {
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case r < 0x2000:
		return 0.55
	}
	return 1
}

func lines(text string, starts []int) []string {
	p := paragraph{text: text, lines: starts}
	var lines []string
	for i := range starts {
		from, to := p.bounds(i)
		lines = append(lines, text[from:to])
	}
	return lines
}

var pieces = strings.Split("全年|收到|政府信息公开|申请|，|。|、|；|：|“|”|（|）|《条例》|302|1,234.5|96.2%|2022-2025|〔2021〕30号|——|……|E-mail|gk@qinghe.gov.cn| |  |件|８６|12:30|“三公”|℃|é|○|A·B", "|")

func anyText(random *rand.Rand, pieceCount int) string {
	var b strings.Builder
	for range pieceCount {
		b.WriteString(pieces[random.Intn(len(pieces))])
	}
	return b.String()
}

var number = regexp.MustCompile(`\d+([.,:-]\d+)*%?`)

func TestWrapping(t *testing.T) {
	for seed := range int64(300) {
		random := rand.New(rand.NewSource(seed))
		text := anyText(random, 1+random.Intn(120))
		column := float32(18 + random.Intn(30))
		starts := wrap(text, nil, column, indent, half, resumption{})
		got := lines(text, starts)
		if strings.Join(got, "") != text {
			t.Fatalf("%q became %q", text, got)
		}
		for i, line := range got {
			var width float32
			for _, r := range strings.TrimRightFunc(line, unicode.IsSpace) {
				width += half(r)
			}
			limit := column
			if i == 0 {
				limit -= indent
			}
			first, _ := utf8.DecodeRuneInString(line)
			last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(line, unicode.IsSpace))
			// A row of punctuation or words without a place to break is cut where it has to be.
			long := !slices.ContainsFunc(breakable(text), func(at int) bool { return at > starts[max(i-1, 0)] && at < starts[i]+len(line) })
			switch {
			case width > limit+slack && utf8.RuneCountInString(line) > 1:
				t.Errorf("%q is wider than %v: %v", line, limit, width)
			case i > 0 && !long && slices.Contains(breakable(text), starts[i]) && breaks.Closes(first):
				t.Errorf("%q begins with %q", line, first)
			case i+1 < len(got) && !long && slices.Contains(breakable(text), starts[i+1]) && breaks.Opens(last):
				t.Errorf("%q ends with %q", line, last)
			}
		}
		for _, n := range number.FindAllStringIndex(text, -1) {
			for _, start := range starts {
				if n[0] < start && start < n[1] && float32(n[1]-n[0])*0.55 < column-indent && slices.Contains(breakable(text), start) {
					t.Errorf("%q is split at %q", text[n[0]:n[1]], text[n[0]:start])
				}
			}
		}
	}
}

// breakable lists where the rules let a text break.
func breakable(text string) []int {
	var at []int
	before := rune(-1)
	for i, r := range text {
		if before >= 0 && breaks.MayBreak(before, r) && !(unicode.IsSpace(before) && breaks.Opens(lastSolid(text[:i]))) {
			at = append(at, i)
		}
		before = r
	}
	return at
}

func lastSolid(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text, unicode.IsSpace))
	return r
}

func TestLinesBeginAndEndAsPrinted(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"全年通过县政府网站街道专栏，发布", []string{"全年通过县政府网站街道专", "栏，发布"}},
		{"全年通过县政府网站街道栏“清河”", []string{"全年通过县政府网站街道栏", "“清河”"}},
		{"全年通过县政府网站街道“清河”", []string{"全年通过县政府网站街道", "“清河”"}},
		{"全年通过县政府网站专栏共302.5条", []string{"全年通过县政府网站专栏共", "302.5条"}},
		{"全年通过县政府网国办〔2021〕30号", []string{"全年通过县政府网国办", "〔2021〕30号"}},
		{"全年通过县政府网站专栏——清河", []string{"全年通过县政府网站专栏", "——清河"}},
		{strings.Repeat("1", 40), []string{strings.Repeat("1", 21), strings.Repeat("1", 19)}},
	} {
		if got := lines(c.text, wrap(c.text, nil, 12, 0, half, resumption{})); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Typing wraps only what changed; the lines are those of wrapping all of it.
func TestWrappingAfterAnEdit(t *testing.T) {
	for seed := range int64(200) {
		random := rand.New(rand.NewSource(seed))
		e := &Editor{
			ruler:      &ruler{em: 1, size: 1, plain: breaks.RulerOf(half), bold: breaks.RulerOf(half)},
			paragraphs: []paragraph{newParagraph(anyText(random, 150))},
		}
		e.page.column = float32(10 + random.Intn(20))
		p := &e.paragraphs[0]
		whole := func() []int { return wrap(p.text, nil, e.page.column, indent, e.ruler.of(p.heading), resumption{}) }
		p.lines = whole()
		for range 30 {
			from := e.clamp(place{0, random.Intn(len(p.text) + 1)}).at
			to := e.clamp(place{0, min(from+random.Intn(3)*random.Intn(20), len(p.text))}).at
			before := p.text
			with := anyText(random, random.Intn(4))
			e.rewrite(p, from, max(from, to), with)
			if p.lines == nil {
				p.lines = whole()
			}
			if want := whole(); !slices.Equal(p.lines, want) {
				t.Fatalf("seed %d: %q in place of %d-%d of %q: lines %v, want %v", seed, with, from, to, before, p.lines, want)
			}
			if p.characters != report.Characters(p.text) {
				t.Fatalf("%d characters counted, there are %d", p.characters, report.Characters(p.text))
			}
		}
	}
}
