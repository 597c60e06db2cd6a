package intake

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
)

var (
	// titleShape is what a squeezed title looks like, dataShape the title of the tables alone.
	titleShape = regexp.MustCompile(`(?:信息|政务|信息和政务)公开.*(?:报告|年报)(?:附表|数据|统计|情况|采集|填报|汇总)*表?(?:\([^()]{1,12}\))?$`)
	dataShape  = regexp.MustCompile(`(?:附表|数据|统计|情况|表)(?:\([^()]{1,12}\))?$`)
	// yearDigits is a year, in digits of either kind.
	yearDigits = regexp.MustCompile(`((?:19|20)\d{2}|[一二][〇○零0oOО][〇○零一二三四五六七八九]{2})年?度?`)
	// titleEnd is where the office ends in a title that begins with the year.
	titleEnd = regexp.MustCompile(`的?(?:政府信息|政务信息|信息|政务|政府信息与政务|政府信息和政务)公开`)
)

// longestTitle and mostTitleLines bound what is taken for a title.
const (
	longestTitle   = 70
	mostTitleLines = 4
)

// isTitle reports whether a text, its lines joined, is the title of an annual report.
func isTitle(text string) bool {
	squeezed := squeeze(text)
	return length(squeezed) <= longestTitle && !strings.ContainsAny(squeezed, sentenceMarks) && titleShape.MatchString(squeezed)
}

// readTitle returns the office and the year that a title names, "" and 0 if it does not.
func readTitle(title string) (office string, year int) {
	squeezed := strings.Trim(squeeze(title), "*#《》“”\"")
	office, rest := squeezed, ""
	if m := yearDigits.FindStringSubmatchIndex(squeezed); m != nil {
		year = readYear(squeezed[m[2]:m[3]])
		office, rest = squeezed[:m[0]], squeezed[m[1]:]
	}
	office = strings.TrimSuffix(strings.TrimPrefix(office, "关于"), "关于")
	if end := titleEnd.FindStringIndex(office); end != nil {
		office = office[:end[0]]
	}
	if office == "" {
		if end := titleEnd.FindStringIndex(rest); end != nil {
			office = strings.TrimPrefix(rest[:end[0]], "关于")
		}
	}
	office = strings.Trim(office, "-—_:：·()（）")
	if length(office) < 2 || length(office) > longestName {
		office = ""
	}
	return office, year
}

var yearCharacters = strings.NewReplacer("〇", "0", "○", "0", "零", "0", "o", "0", "O", "0", "О", "0",
	"一", "1", "二", "2", "三", "3", "四", "4", "五", "5", "六", "6", "七", "7", "八", "8", "九", "9")

// readYear reads a year in digits of either kind, 0 if no report can be of that year.
func readYear(digits string) int {
	year, err := strconv.Atoi(yearCharacters.Replace(digits))
	if err != nil || year < form.FirstYear || year > form.LatestYear {
		return 0
	}
	return year
}

// title is a title over one or more lines.
type title struct {
	blocks []int
	text   string
}

// findTitles returns the titles among lines, in print order: a report with a cover page has two.
func findTitles(p *page.Page, lines []int) []title {
	var titles []title
	taken := -1
	for end := range lines {
		for n := 1; n <= min(mostTitleLines, end-taken); n++ {
			t := join(p, lines[end-n+1:end+1])
			if !isTitle(t.text) {
				continue
			}
			if end-n > taken && beginsAbove(p, lines[end-n:end+1], t) {
				t = join(p, lines[end-n:end+1])
			}
			titles = append(titles, t)
			taken = end
			break
		}
	}
	return titles
}

// fullest returns the index of the last title that names both office and year, or else of the last.
func fullest(titles []title) int {
	for i := len(titles) - 1; i >= 0; i-- {
		if office, year := readTitle(titles[i].text); office != "" && year != 0 {
			return i
		}
	}
	return len(titles) - 1
}

// beginsAbove reports whether a title begins with the line above it: that line names the office, or the year that the
// title lacks is broken in two.
func beginsAbove(p *page.Page, lines []int, t title) bool {
	office, year := readTitle(t.text)
	above := p.Blocks[lines[0]].Text
	if office == "" && isName(above) {
		return true
	}
	if _, dated := readDate(above); dated || strings.ContainsAny(above, ":：") {
		return false
	}
	longer := join(p, lines)
	_, whole := readTitle(longer.text)
	return year == 0 && whole != 0 && isTitle(longer.text)
}

func join(p *page.Page, lines []int) title {
	t := title{blocks: lines}
	for _, i := range lines {
		t.text += strings.Trim(strings.TrimSpace(p.Blocks[i].Text), "*#")
	}
	t.text = strings.TrimSpace(t.text)
	return t
}

// longestName is how many characters the name of an office has at most.
const longestName = 40

// organEnd is how names of offices end.
var organEnd = regexp.MustCompile(`(?:办事处|人民政府|政府|街道|街道办|镇|乡|局|委员会|委|厅|部|院|办公室|办|中心|管委会|处|所|站|大队|支队|总队|公司|集团|联合会|总社|银行|税务局|学院|大学|学校|医院|馆)(?:\(盖?章?\))?$`)

// isName reports whether a line may be the name of an office and nothing else.
func isName(line string) bool {
	squeezed := strings.Trim(squeeze(line), "*#")
	return length(squeezed) >= 3 && length(squeezed) <= longestName && !strings.ContainsAny(squeezed, sentenceMarks+"、:《》") && organEnd.MatchString(squeezed)
}
