package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// sentenceReader reads what the sentences of a report say in numbers, one after another.
type sentenceReader struct {
	s      *subject
	claims *form.Claims
	// partlyWords are those of the claims without names of the office itself.
	partlyWords []string
	// heading is the sub-heading the paragraph stands under, part the part it belongs to.
	heading, part string
}

func newSentenceReader(s *subject) *sentenceReader {
	r := &sentenceReader{s: s, claims: &s.form.Claims}
	for _, word := range r.claims.Partly {
		if suffixOf(word, organs) == "" || !abbreviates(word, s.report.Office.Name) {
			r.partlyWords = append(r.partlyWords, word)
		}
	}
	return r
}

// abbreviates reports whether a short name has only characters of the long one, in order: 县卫健局 of 青河县卫生健康局.
func abbreviates(short, long string) bool {
	for _, letter := range short {
		at := strings.IndexRune(long, letter)
		if at < 0 {
			return false
		}
		long = long[at+utf8.RuneLen(letter):]
	}
	return true
}

// statement is a number, or the absence of anything, that a claim of the form recognises.
type statement struct {
	match
	paragraph *paragraph
	figure    figure
	// column narrows the claim to a column that the sentence names, "" for none.
	column string
	when   when
	// partly and wide say that the number may count less or more than the cells do.
	partly, wide bool
}

// sentenceFigures are the numbers of one sentence and what claims make of them; nil where none does.
type sentenceFigures struct {
	paragraph  *paragraph
	start, end int
	figures    []figure
	said       []*statement
	zero       []*statement
}

// when tells the year a number is about.
type when int

const (
	thisYear when = iota
	lastYear
	// otherTime is any other year, a part of a year, several years or a plan.
	otherTime
)

// read reads the sentences of a paragraph that hold a number or say that there was nothing.
func (r *sentenceReader) read(p *paragraph, look func(q *sentenceFigures)) {
	r.follow(p)
	q := &sentenceFigures{paragraph: p}
	finish := func(end int) {
		if q.end = end; len(q.figures) > 0 || len(q.zero) > 0 {
			r.recognise(q)
			look(q)
			q = &sentenceFigures{paragraph: p}
		}
		q.start = end
	}
	for at := 0; at < len(p.text); {
		c := p.text[at]
		if c < utf8.RuneSelf && (c < '0' || c > '9') {
			at++
			if c == '!' || c == '?' {
				finish(at)
			}
			continue
		}
		letter, size := utf8.DecodeRuneInString(p.text[at:])
		switch {
		case letter == '。' || letter == '！' || letter == '？':
			finish(at + size)
		case c < utf8.RuneSelf || isNumeral(letter):
			f, ok := readFigure(p.text, at, r.claims.Measures)
			if ok {
				q.figures = append(q.figures, f)
				size = f.end - at
			} else if c < utf8.RuneSelf {
				size = pastDigits(p.text[at:])
			}
		}
		if r.claims.OpensZero(letter) {
			q.zero = append(q.zero, &statement{paragraph: p, figure: figure{at: at, end: at}})
		}
		at += size
	}
	finish(len(p.text))
}

func isNumeral(r rune) bool {
	if r < 0x3000 || r > 0x9fff {
		return false
	}
	return chineseSigns[r>>3]&(1<<(r&7)) != 0
}

// chineseSigns are the characters a Chinese numeral begins with, as a set of bits.
var chineseSigns = func() (set [0xa000 >> 3]byte) {
	for r := range chineseDigits {
		set[r>>3] |= 1 << (r & 7)
	}
	for _, r := range []rune{'十', '拾', '百'} {
		set[r>>3] |= 1 << (r & 7)
	}
	return set
}()

func pastDigits(text string) int {
	n := 0
	for n < len(text) && (text[n] >= '0' && text[n] <= '9' || text[n] == '.') {
		n++
	}
	return n
}

// longestHeading in bytes; a paragraph without a full stop up to it is a sub-heading when it is numbered.
const longestHeading = 100

// follow keeps the sub-heading that paragraphs stand under.
func (r *sentenceReader) follow(p *paragraph) {
	if p.part != r.part || p.note {
		r.part, r.heading = p.part, ""
	}
	if len(p.text) <= longestHeading && !strings.Contains(p.text, "。") && strings.IndexAny(p.text, "（(一二三四五六七八九十123456789") == 0 {
		r.heading = p.text
	}
}

// recognise holds the numbers of a sentence against the claims.
func (r *sentenceReader) recognise(q *sentenceFigures) {
	text := q.paragraph.text
	q.said = make([]*statement, len(q.figures))
	limit := q.start
	for i := range q.figures {
		f := &q.figures[i]
		m := matcher{text: text, start: limit, stop: q.end, year: r.s.report.Year}
		if i+1 < len(q.figures) {
			m.stop = q.figures[i+1].at
		}
		limit = f.end
		if f.unit == inPercent {
			continue
		}
		if found := m.around(r.claims, f, r.s.report.Year); found.Claim != nil && !isDelta(text[min(found.from, f.at):f.at]) && suffixOf(text[m.start:found.from], moreOrLess) == "" {
			q.said[i] = r.judge(q, &statement{match: found, paragraph: q.paragraph, figure: *f}, m.start, f.at)
		}
	}
	r.inherit(q)
	anchors := q.zero
	q.zero = nil
	for _, anchor := range anchors {
		m := matcher{text: text, start: q.start, stop: q.end, year: r.s.report.Year}
		for _, found := range m.zero(r.claims, anchor.figure.at, r.s.report.Year) {
			if slices.ContainsFunc(q.zero, func(z *statement) bool { return z.Claim == found.Claim && z.to >= found.from }) {
				continue
			}
			zero := &statement{match: found, paragraph: q.paragraph, figure: figure{at: found.from, end: found.to, number: found.from, past: found.to}}
			if zero = r.judge(q, zero, q.start, found.to); zero != nil {
				q.zero = append(q.zero, zero)
			}
		}
	}
}

// judge decides whether a match means what its claim says, and for which column and time. It returns nil when the sentence
// speaks of something else.
func (r *sentenceReader) judge(q *sentenceFigures, said *statement, limit, number int) *statement {
	text, claim := q.paragraph.text, said.Claim
	end := max(said.to, said.figure.end)
	start, stop := clause(text, said.from, end, clauseMarks)
	start, stop = max(start, limit), min(stop, q.end)
	if said.Phrase.Counts || said.Phrase.Pays {
		// What stands in brackets behind a number is about parts of it.
		if i := strings.IndexAny(text[end:stop], "（("); i >= 0 {
			stop = end + i
		}
		if mentions(lastRunes(text[start:said.from], reachOfNot), negations) {
			return nil
		}
	}
	own := text[start:stop]
	if !r.onSubject(q, said) || mentions(own, claim.NotWith) || mentions(own, r.claims.Elsewhere) {
		return nil
	}
	// Words that stand before in the sentence count unless the phrase itself leaves no doubt.
	if !mentions(text[said.from:end], r.claims.About) && mentions(text[q.start:start], r.claims.Elsewhere) {
		return nil
	}
	column, ok := r.columnIn(claim, text[start:end])
	if !ok {
		return nil
	}
	further, _, _ := strings.Cut(text[end:stop], "、")
	said.column = column
	said.when = r.timeOf(q, start, number)
	said.partly = r.partly(q, start, text[start:end]+further) || r.another(text[start:said.from])
	said.wide = mentions(text[q.start:end], r.claims.Wider)
	return said
}

// onSubject reports whether the words near a match are on the subject of its claim: in the sentence, its sub-heading, the
// paragraph before it, or because the whole section is.
func (r *sentenceReader) onSubject(q *sentenceFigures, said *statement) bool {
	wanted := said.Claim.With
	if len(wanted) == 0 {
		wanted = r.claims.About
	}
	text := q.paragraph.text
	return mentions(text[q.start:q.end], wanted) || mentions(r.heading, wanted) || r.inItsSection(q.paragraph, said.Claim) ||
		!said.Claim.SameSentence && mentions(text[:q.start], wanted)
}

// negations before a number make 「一件」 mean none: 没有发生一起行政复议. They reach some characters far.
var negations = []string{"未", "没", "无"}

const reachOfNot = 8

// inItsSection reports whether the paragraph stands in the section of the table that a claim names.
func (r *sentenceReader) inItsSection(p *paragraph, c *form.Claim) bool {
	section := r.s.form.Section(p.section)
	return section != nil && section.TableID != "" && section.TableID == r.tableOf(c)
}

// tableOf returns the id of the table that a claim names, "" for a local line.
func (r *sentenceReader) tableOf(c *form.Claim) string {
	if t := r.s.form.Cells()[c.Sums[0].Cells[0]].Table; t != nil {
		return t.ID
	}
	return ""
}

// columnIn returns the column that words name: "" when none or all of them, ok is false when several but not all.
func (r *sentenceReader) columnIn(c *form.Claim, words string) (column string, ok bool) {
	table := r.tableOf(c)
	var named []*form.ColumnWords
	for _, candidate := range r.claims.Columns {
		if candidate.Table == table && c.Sums[0].In(candidate.Column) != nil && mentions(words, candidate.Words) {
			named = append(named, candidate)
		}
	}
	// A part of a column that is named too says nothing more.
	for i := 0; i < len(named); i++ {
		for _, finer := range named {
			if strings.HasPrefix(finer.Column, named[i].Column+".") {
				named = slices.Delete(named, i, i+1)
				i--
				break
			}
		}
	}
	switch {
	case len(named) == 0:
		return "", true
	case len(named) == 1:
		return named[0].Column, true
	}
	covered := 0
	for _, one := range named {
		covered += len(c.Sums[0].In(one.Column).Cells)
	}
	parts := 0
	for _, candidate := range r.claims.Columns {
		if sum := c.Sums[0].In(candidate.Column); candidate.Table == table && sum != nil && !strings.Contains(candidate.Column, ".") {
			parts += len(sum.Cells)
		}
	}
	return "", covered == parts
}

// inherit gives numbers that only name a column the claim of the number they are a part of: 「其中自然人 10 件」.
func (r *sentenceReader) inherit(q *sentenceFigures) {
	text := q.paragraph.text
	var whole *statement
	bracket := false
	for i := range q.figures {
		f := &q.figures[i]
		if i > 0 {
			bracket = bracketOpen(bracket, q.before(i))
		}
		if q.said[i] != nil {
			if !bracket || whole == nil {
				whole = q.said[i]
			}
			continue
		}
		if whole == nil || whole.column != "" || f.unit != ofCount || i == 0 {
			continue
		}
		start := q.figures[i-1].end
		if at := strings.LastIndexAny(text[start:f.at], clauseMarks); at >= 0 {
			start += at
		}
		_, stop := clause(text, f.at, f.end, clauseMarks+"、")
		if i+1 < len(q.figures) {
			stop = min(stop, q.figures[i+1].at)
		}
		words := text[start:min(stop, q.end)]
		if utf8.RuneCountInString(words) > 30 || isDelta(text[start:f.at]) || mentions(words, r.partlyWords) || mentions(words, r.claims.Elsewhere) || mentions(words, whole.Claim.NotWith) {
			continue
		}
		if column, ok := r.columnIn(whole.Claim, words); ok && column != "" {
			part := *whole
			part.figure, part.column, part.from, part.to = *f, column, f.at, f.end
			part.partly = false
			q.said[i] = &part
		}
	}
}

// totals are words by which a clause speaks of everything, whatever stands in the clause before.
var totals = []string{"全年", "共", "总", "累计", "合计"}

// partly reports whether words make a number count a part, as by channel: words of its own clause, and of the clause
// before where that has no number itself and nothing says that all is counted.
func (r *sentenceReader) partly(q *sentenceFigures, start int, own string) bool {
	if mentions(own, r.partlyWords) {
		return true
	}
	if start <= q.start || mentions(own, totals) {
		return false
	}
	text := q.paragraph.text
	mark := runeStart(text, start-1)
	before, _ := clause(text, mark, mark, clauseMarks)
	for i := range q.figures {
		if q.figures[i].at >= before && q.figures[i].at < mark {
			return false
		}
	}
	return before >= q.start && mentions(text[before:start], r.partlyWords)
}

// organs end the names of offices; saidOf stand between the name of an office and what it did.
var (
	organs = []string{"办事处", "街道", "委员会", "政府", "机关", "部门", "单位", "中心", "公司", "法院", "局", "委", "厅", "镇", "乡", "办", "院", "所", "队"}
	saidOf = []string{"共", "总共", "累计", "全年", "年内", "今年", "本年度", "本年", "已", "已经", "年度", "年", "一共", "先后", "依法", "内", "共计"}
)

// another reports whether words name an office other than the reporting one as who did it. An office is called by some of
// the characters of its name, in order: 县卫健局 for 青河县卫生健康局.
func (r *sentenceReader) another(words string) bool {
	for {
		if filler := suffixOf(words, saidOf); filler != "" {
			words = words[:len(words)-len(filler)]
		} else if trimmed := strings.TrimRight(words, "0123456789"); trimmed != words {
			words = trimmed
		} else {
			break
		}
	}
	organ := suffixOf(words, organs)
	if organ == "" || organ == words {
		return false
	}
	if strings.ContainsAny(lastRunes(words, shortestOrgan+1), "我本全各该") {
		return false
	}
	// How many characters of a clause are the name shows only by whether they are those of the office.
	return !abbreviates(lastRunes(words, shortestOrgan), r.s.report.Office.Name)
}

// shortestOrgan in characters of an office's name as sentences shorten it: 县政府, 卫健局.
const shortestOrgan = 3

func lastRunes(text string, n int) string {
	at := len(text)
	for ; n > 0 && at > 0; n-- {
		at = runeStart(text, at-1)
	}
	return text[at:]
}

// deltas are words behind which a number is a change.
var deltas = []string{"增加", "减少", "增长", "下降", "上升", "提高", "降低", "增幅", "降幅", "净增", "翻", "同比", "环比"}

// moreOrLess stand before a verb that tells a change: 多收到 3 件.
var moreOrLess = []string{"多", "少", "增", "减"}

func isDelta(words string) bool { return mentions(words, deltas) }

// carriedOver stand behind a year that tells where cases come from or go to, not when something happened.
var carriedOver = []string{"结转", "度结转", "转入", "转结", "遗留", "未办结", "末结转", "底结转", "终结转"}

// relative are words for other years and for this one.
var relative = []struct {
	word string
	when when
}{
	{"去", lastYear}, {"上一", lastYear}, {"上", lastYear}, {"往", otherTime}, {"前", otherTime}, {"历", otherTime}, {"近三", otherTime},
	{"近几", otherTime}, {"明", otherTime}, {"次", otherTime}, {"下一", otherTime}, {"下", otherTime}, {"五", otherTime}, {"三", otherTime},
	{"今", thisYear}, {"本", thisYear}, {"全", thisYear}, {"当", thisYear}, {"一", thisYear},
}

// partsOfYear are words for less than a year.
var partsOfYear = []string{"上半年", "下半年", "季度", "月份", "月底前", "当月", "每月", "截至目前", "截止目前", "日均", "月均", "历年", "以来累计", "近年"}

// timeOf tells the year that the number at the given place is about: the last one named before it in the sentence. A year
// that something is compared with counts only for the number right behind it.
func (r *sentenceReader) timeOf(q *sentenceFigures, start, number int) when {
	words := q.paragraph.text[q.start:number]
	at := thisYear
	for from := 0; ; {
		i := strings.Index(words[from:], "年")
		if i < 0 {
			break
		}
		year := from + i
		from = year + len("年")
		then, begin, ok := r.yearAt(words, year)
		if !ok {
			continue
		}
		rest := strings.TrimPrefix(words[from:], "度")
		before := words[:begin]
		if prefixOf(rest, carriedOver) != "" || rest == "" && prefixOf(q.paragraph.text[number:], carriedOver) != "" {
			continue
		}
		if suffixOf(before, []string{"结转", "结转至", "结转到", "转入", "转至", "结转入", "延至", "结转至了"}) != "" {
			continue
		}
		if suffixOf(before, []string{"较", "比", "与", "同", "和", "相比", "较之", "对比"}) != "" {
			if q.start+from > start && then != thisYear && !strings.Contains(rest, "相比") && !strings.Contains(rest, "相较") {
				at = then
			}
			continue
		}
		at = then
		if at == lastYear && strings.HasPrefix(rest, "以来") || strings.HasPrefix(rest, "起") {
			at = otherTime
		}
	}
	if at == thisYear && (mentions(words, partsOfYear) || partOfMonths(words)) {
		return otherTime
	}
	return at
}

// yearAt reads the year that ends at the 年 at the given place.
func (r *sentenceReader) yearAt(words string, at int) (then when, begin int, ok bool) {
	if begin = at - 4; begin >= 0 {
		if n, err := strconv.Atoi(words[begin:at]); err == nil {
			switch n {
			case r.s.report.Year:
				return thisYear, begin, true
			case r.s.report.Year - 1:
				return lastYear, begin, true
			}
			return otherTime, begin, true
		}
	}
	for _, word := range relative {
		if strings.HasSuffix(words[:at], word.word) {
			return word.when, at - len(word.word), true
		}
	}
	return 0, 0, false
}

// partOfMonths reports whether words name months that are not the whole year.
func partOfMonths(words string) bool {
	if strings.Contains(words, "12月") {
		return false
	}
	for from := 0; ; {
		i := strings.Index(words[from:], "月")
		if i < 0 {
			return false
		}
		at := from + i
		if at > 0 && words[at-1] >= '0' && words[at-1] <= '9' {
			return true
		}
		from = at + len("月")
	}
}
