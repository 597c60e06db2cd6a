package check

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/govalues/decimal"

	"github.com/nianbao/nianbao/core/form"
)

// openers begin a list of parts behind a whole; closers end a list with the whole.
var (
	openers = []string{"其中", "包括", "分别为", "分别是", "分别有"}
	closers = []string{"共计", "合计", "总计", "共"}
	// restOf are words for the last part of a list that leaves nothing out.
	restOf = []string{"其他", "其它", "其余", "剩余"}
	// selected say that a list names only some of the parts.
	selected = []string{"主要", "特别是", "尤其"}
	// beyond are words with which a sentence goes on to something that is no part.
	beyond = []string{
		"收到", "办理", "办结", "回复", "答复", "开展", "召开", "举办", "新增", "全年", "同时", "此外", "另外", "同比", "累计",
		"受理", "较上", "较去", "较前", "较2", "比上", "比去", "相比", "完成", "总计", "总数", "合计", "占",
	}
)

// longestPart in characters of the words that name a part.
const longestPart = 30

func opensList(words string) bool {
	if at := strings.IndexAny(words, "：:"); at == 0 {
		return true
	}
	return utf8.RuneCountInString(words) <= longestPart && mentions(words, openers)
}

// partsOfWhole adds up the parts that a sentence names of a whole (N8; N3 where they are results of applications).
func (s *subject) partsOfWhole(q *sentenceFigures, found func(Finding)) {
	for i := range q.figures {
		if q.figures[i].unit != ofCount || q.figures[i].how != exactly {
			continue
		}
		if i+2 < len(q.figures) && opensList(q.before(i+1)) {
			s.addUp(q, i, q.list(i+1), false, found)
		}
		words := strings.TrimRight(strings.TrimLeft(q.before(i), "，,、；;（("), "为：:")
		if i >= 2 && words != "" && suffixOf(words, closers) == words {
			if parts := q.listTo(i - 1); len(parts) >= 2 {
				s.addUp(q, i, parts, true, found)
			}
		}
	}
}

// list returns the figures of a list of parts that begins with figure i. It ends where the sentence turns to something
// else; a list that holds what cannot be added is none.
func (q *sentenceFigures) list(i int) []int {
	measure := q.figures[i-1].measure
	opened := strings.Count(q.before(i), "（") + strings.Count(q.before(i), "(")
	var parts []int
	nested := false
	for ; i < len(q.figures); i++ {
		f, words := &q.figures[i], q.before(i)
		if len(parts) > 0 && opened == 0 {
			// What stands in brackets behind a part is a part of that.
			if nested = bracketOpen(nested, words); nested {
				continue
			}
		}
		if f.unit == inPercent {
			continue
		}
		if len(parts) > 0 {
			if opened > 0 && strings.ContainsAny(words, "）)") || mentions(words, openers) || mentions(words, beyond) || isDelta(words) ||
				utf8.RuneCountInString(words) > longestPart {
				break
			}
		}
		if f.measure != measure || f.how != exactly || isDelta(words) {
			return nil
		}
		parts = append(parts, i)
	}
	return parts
}

// bracketOpen reports whether a bracket is open behind words, which it was or was not before them.
func bracketOpen(before bool, words string) bool {
	for _, r := range words {
		switch r {
		case '（', '(':
			before = true
		case '）', ')':
			before = false
		}
	}
	return before
}

// listTo returns the figures of a list of parts that ends with figure i, the first one first.
func (q *sentenceFigures) listTo(i int) []int {
	var parts []int
	measure := q.figures[i+1].measure
	for ; i >= 0; i-- {
		f, words := &q.figures[i], q.before(i)
		if f.measure != measure || f.how != exactly || f.unit != ofCount || isDelta(words) || mentions(words, openers) {
			break
		}
		parts = append([]int{i}, parts...)
		if strings.ContainsAny(words, "；;") || mentions(words, closers) {
			break
		}
	}
	return parts
}

// addUp compares a whole with the sum of its parts. A list may name the first parts only of the sentence, so that any
// beginning (any end, where the whole stands last) that adds up is as good.
func (s *subject) addUp(q *sentenceFigures, whole int, parts []int, last bool, found func(Finding)) {
	if len(parts) < 2 {
		return
	}
	text, total := q.paragraph.text, q.figures[whole].value
	var sum decimal.Decimal
	for n := range parts {
		part := parts[n]
		if last {
			part = parts[len(parts)-1-n]
		}
		var err error
		if sum, err = sum.Add(q.figures[part].value); err != nil || sum.Cmp(total) == 0 || q.figures[part].value.Cmp(total) == 0 {
			return
		}
	}
	if !last && sum.Cmp(total) > 0 && q.longer(whole, sum) {
		return
	}
	final := parts[len(parts)-1]
	rule, severity := "N8", form.Warning
	words := text[min(q.figures[whole].end, q.figures[parts[0]].at):q.figures[final].end]
	tail := text[q.figures[final].end:q.end]
	results, channels := 0, 0
	for _, part := range parts {
		if q.said[part] != nil {
			results++
		}
		if mentions(q.before(part), s.form.Claims.Partly) {
			channels++
		}
	}
	short := sum.Cmp(total) < 0
	if results == len(parts) && q.said[whole] != nil {
		rule = "N3"
		if s.allAgree(q, append([]int{whole}, parts...)) {
			// Each number is that of the table: what is left out is worth a look, nothing contradicts.
			if severity = form.Notice; !short || len(parts) < 3 {
				return
			}
		}
	}
	complete := mentions(q.before(final), restOf) || results == len(parts) || channels == len(parts)
	switch {
	case short && !last && (mentions(q.before(parts[0]), selected) || strings.Contains(words, "等") || prefixOf(tail, []string{"等", "以上"}) != ""):
		return
	case short && !last && !complete:
		// The list may well leave things out; it hardly does when almost everything is named.
		if double, err := sum.Mul(decimal.MustNew(125, 2)); err != nil || double.Cmp(total) < 0 || len(parts) < 4 {
			return
		}
		severity = form.Notice
	case short && !last && len(parts) == 2 && channels == len(parts) && q.said[whole] == nil:
		severity = form.Notice
	case last && !complete && len(parts) == 2 && channels == 0:
		return
	}
	at, end := q.figures[whole].at, q.figures[final].end
	if last {
		at, end = q.figures[parts[0]].at, q.figures[whole].end
	}
	f := q.paragraph.finding(rule, severity, at, end)
	var terms []string
	for _, part := range parts {
		terms = append(terms, q.figures[part].value.String())
	}
	f.Left, f.Right = sum.String(), total.String()
	if difference, err := sum.Sub(total); err == nil {
		f.Difference = difference.String()
	}
	f.Message = fmt.Sprintf("文中各项 %s = %s，与总数 %s 不等，相差 %s", strings.Join(terms, " + "), sum, total, strings.TrimPrefix(f.Difference, "-"))
	f.Advice = "核对总数和各项；只列了一部分的，写明「等」"
	f.Numbers += "|" + f.Left + "|" + f.Right
	found(f)
}

// longer reports whether a figure before another counts the same things and is large enough for a sum: the parts are rather
// its own, 「收到22件，结转1件，其中执法类9件、视频类3件」.
func (q *sentenceFigures) longer(before int, sum decimal.Decimal) bool {
	for i := range before {
		if f := &q.figures[i]; f.unit == ofCount && f.measure == q.figures[before].measure && f.value.Cmp(sum) >= 0 {
			return true
		}
	}
	return false
}

// allAgree reports whether figures of a sentence are each what the table says.
func (s *subject) allAgree(q *sentenceFigures, figures []int) bool {
	for _, i := range figures {
		if _, agrees := s.agreeing(q.said[i]); !agrees {
			return false
		}
	}
	return true
}
