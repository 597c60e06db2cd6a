package prose

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	breaks "github.com/nianbao/nianbao/ui/wrap"
)

// cleanPaste takes text from Word, WPS or the web and returns the paragraphs it means: lines broken inside a sentence
// are joined, stray blanks taken out of numbers and Chinese text, digits and letters made half-width, punctuation in
// Chinese text full-width. No Chinese character and no digit is lost. mended says that it changed more than line breaks
// and indents.
func cleanPaste(text string) (paragraphs []string, mended bool) {
	for _, joined := range joinLines(plainLines(text)) {
		paragraph := tidyAround(joined)
		mended = mended || paragraph != joined
		if paragraph != "" {
			paragraphs = append(paragraphs, paragraph)
		}
	}
	return paragraphs, mended
}

// pastedLine is a line as it came.
type pastedLine struct {
	text string
	// apart says that a blank line or an indent before it makes it the beginning of a paragraph.
	apart bool
}

// plainLines splits text at every kind of line break and drops what cannot be seen.
func plainLines(text string) []pastedLine {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
			return '\n'
		case r == '\n', r == '　':
			return r
		case r == utf8.RuneError, unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, strings.ReplaceAll(text, "\r\n", "\n"))
	var lines []pastedLine
	apart := true
	for line := range strings.SplitSeq(text, "\n") {
		bare := strings.TrimSpace(line)
		if bare == "" {
			apart = true
			continue
		}
		indented := strings.HasPrefix(line, "　") || strings.HasPrefix(line, "  ")
		lines = append(lines, pastedLine{bare, apart || indented})
		apart = false
	}
	return lines
}

// joinLines puts lines together that were one paragraph.
func joinLines(lines []pastedLine) []string {
	longest := 0
	for _, l := range lines {
		longest = max(longest, utf8.RuneCountInString(l.text))
	}
	var joined []string
	for i, l := range lines {
		if i == 0 || l.apart || !broken(lines[i-1].text, l.text, longest) {
			joined = append(joined, l.text)
			continue
		}
		last := &joined[len(joined)-1]
		before, _ := utf8.DecodeLastRuneInString(*last)
		after, _ := utf8.DecodeRuneInString(l.text)
		if breaks.Wordly(before) && breaks.Wordly(after) {
			*last += " "
		}
		*last += l.text
	}
	return joined
}

var (
	item = regexp.MustCompile(`^([一二三四五六七八九十]+[、．.]|第[一二三四五六七八九十百]+[章节条]|[（(][一二三四五六七八九十\d]+[）)]|` +
		`\d+([、．）)]|\.(\D|$))|[①-⑳●■◆•*]|附件|附：|注：)`)
	ended = regexp.MustCompile(`[。；：！？…;:!?][”’"）)》」]*$`)
)

// broken reports whether a line break parts a sentence: the line above ends without an end and is about as long as lines
// are, and the next does not begin like a heading or an item.
func broken(above, below string, longest int) bool {
	const headingLength = 30
	length := utf8.RuneCountInString(above)
	switch {
	case ended.MatchString(above) || item.MatchString(below):
		return false
	case item.MatchString(above) && length <= headingLength && !strings.ContainsAny(above, "，。,"):
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(above)
	first, _ := utf8.DecodeRuneInString(below)
	return last == '，' || last == '、' || breaks.Opens(last) || breaks.Closes(first) || 10*length >= 7*longest && length >= 12
}

var bracketed = regexp.MustCompile(opening + "[^" + opening + closing + "]*" + closing)

// tidyAround mends one paragraph, but no field in it: blanks part the words of conditions.
func tidyAround(text string) string {
	fields := bracketed.FindAllString(text, -1)
	if fields == nil {
		return tidy(text)
	}
	const gap = opening + closing
	around := strings.Split(tidy(bracketed.ReplaceAllString(text, gap)), gap)
	if len(around) != len(fields)+1 {
		return tidy(text)
	}
	var mended strings.Builder
	for i, words := range around {
		mended.WriteString(words)
		if i < len(fields) {
			mended.WriteString(fields[i])
		}
	}
	return mended.String()
}

// tidy mends one paragraph. Mending one thing can show another, so it goes on until nothing is left to mend.
func tidy(text string) string {
	const enough = 8
	for range enough {
		next := string(closeUp(punctuate([]rune(narrow(text)))))
		if next == text {
			break
		}
		text = next
	}
	return text
}

// narrow makes full-width digits and Latin letters half-width, and blanks one space.
func narrow(text string) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	for i, r := range runes {
		switch {
		case r >= '０' && r <= '９', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ':
			runes[i] = r - '０' + '0'
		case r == '．' && i > 0 && i+1 < len(runes) && breaks.Digit(runes[i-1]) && breaks.Digit(runes[i+1]):
			runes[i] = '.'
		}
	}
	return string(runes)
}

func isChinese(r rune) bool {
	return unicode.Is(unicode.Han, r) || r == '〇' || r == '々' || r >= 0x3040 && r <= 0x30ff
}

// isWide reports whether r is punctuation of Chinese text only. “ and ” are of English as well.
func isWide(r rune) bool {
	return r >= 0x3001 && r <= 0x303f && r != '〇' && r != '々' || r >= 0xff01 && r <= 0xff60 && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

var wide = map[rune]rune{',': '，', ';': '；', ':': '：', '?': '？', '(': '（', ')': '）'}

// punctuate makes half-width punctuation in Chinese text full-width. Numbers, times, addresses and English stay.
func punctuate(runes []rune) []rune {
	pairBrackets(runes)
	for i, r := range runes {
		if wide[r] == 0 || r == '(' || r == ')' {
			continue
		}
		before, after := beside(runes, i)
		chinese := isChinese(before) || isWide(before) || before == '”' || before == '%' && isChinese(after)
		switch r {
		case ',', ';':
			chinese = chinese || isChinese(after)
		case '?':
			chinese = chinese && (after == 0 || isChinese(after) || isWide(after) || after == '”')
		}
		if chinese {
			runes[i] = wide[r]
		}
	}
	return runes
}

// pairBrackets makes brackets full-width that hold Chinese or follow it, and both of a pair alike.
func pairBrackets(runes []rune) {
	var open []int
	chinese := make([]int, len(runes)+1)
	for i, r := range runes {
		chinese[i+1] = chinese[i]
		if isChinese(r) {
			chinese[i+1]++
		}
		switch r {
		case '(', '（':
			open = append(open, i)
		case ')', '）':
			if len(open) == 0 {
				continue
			}
			from := open[len(open)-1]
			open = open[:len(open)-1]
			before, _ := beside(runes, from)
			if runes[from] == '（' || r == '）' || isChinese(before) || chinese[i] > chinese[from] {
				runes[from], runes[i] = '（', '）'
			}
		}
	}
}

// beside returns the characters next to one, behind a blank if there is one, 0 at the ends.
func beside(runes []rune, at int) (before, after rune) {
	i, j := at-1, at+1
	if i > 0 && runes[i] == ' ' {
		i--
	}
	if j+1 < len(runes) && runes[j] == ' ' {
		j++
	}
	if i >= 0 {
		before = runes[i]
	}
	if j < len(runes) {
		after = runes[j]
	}
	return before, after
}

// closeUp takes out the blanks that Chinese text has not.
func closeUp(runes []rune) []rune {
	kept := make([]rune, 0, len(runes))
	for i, r := range runes {
		if r != ' ' || len(kept) > 0 && i+1 < len(runes) && !stray(kept, runes[i+1:]) {
			kept = append(kept, r)
		}
	}
	return kept
}

// stray reports whether a blank between two texts is there by mistake.
func stray(before, after []rune) bool {
	a, b := before[len(before)-1], after[0]
	digits := breaks.Digit(a)
	switch {
	case isWide(a), isWide(b):
		return true
	case isChinese(a):
		return isChinese(b) || breaks.Digit(b) || strings.ContainsRune("“”‘’—…", b)
	case isChinese(b):
		return digits || a == '%' || strings.ContainsRune("“”‘’—…", a)
	case digits && (b == '%' || b == '‰'):
		return true
	case digits && b == '.':
		return len(after) > 1 && breaks.Digit(after[1])
	case a == '.' && breaks.Digit(b):
		return decimal(before, after)
	case digits && breaks.Digit(b):
		return oneNumber(before, after)
	}
	return false
}

// decimal tells 96. 2% from the item 1. 2025年.
func decimal(before, after []rune) bool {
	point := len(before) - 1
	first := point
	for first > 0 && breaks.Digit(before[first-1]) {
		first--
	}
	if first == point || first == 0 {
		return false
	}
	_, unit := groups(after)
	return strings.ContainsRune("%‰万亿元", unit)
}

// groups reads digits apart by blanks, not endlessly, and what follows them, 0 for nothing.
func groups(runes []rune) (lengths []int, unit rune) {
	const most = 16
	for i := 0; i < len(runes) && len(lengths) < most; {
		length := 0
		for i < len(runes) && breaks.Digit(runes[i]) {
			i++
			length++
		}
		if length == 0 {
			return lengths, runes[i]
		}
		lengths = append(lengths, length)
		for i < len(runes) && runes[i] == ' ' {
			i++
		}
	}
	return lengths, 0
}

const units = "件条次人元万亿千百个项篇份名场期家户页天批宗起例处期%‰"

// oneNumber tells a number torn apart, as in 202 2 年, from two numbers side by side, as in telephone numbers. The unit
// behind decides, and how many digits such a number has.
func oneNumber(before, after []rune) bool {
	head := len(before)
	for head > 0 && breaks.Digit(before[head-1]) {
		head--
	}
	// What is part of something longer, such as 010-1234 or 3.5, is complete.
	if head > 0 && strings.ContainsRune("-.,/:+", before[head-1]) {
		return false
	}
	lengths, unit := groups(after)
	lengths = append([]int{len(before) - head}, lengths...)
	total, single, thousands := 0, false, lengths[0] <= 3
	for i, n := range lengths {
		total += n
		single = single || n == 1
		thousands = thousands && (i == 0 || n == 3)
	}
	switch {
	case unit == '年':
		return total == 4
	case unit == '月' || unit == '日' || unit == '号':
		return total <= 2
	case unit != 0 && strings.ContainsRune(units, unit):
		return single || thousands
	}
	return false
}
