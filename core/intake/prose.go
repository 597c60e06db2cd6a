package intake

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/report"
)

// role is what a block of a page is to the report. Every block has one, so that nothing is lost and nothing told twice.
type role int

const (
	asUnsorted role = iota
	// asOutside is what stands outside the running text or is a page number; passed over unless it is prose.
	asOutside
	asTable
	asOtherTable
	asPicture
	// asCover is the title, name and date of a cover page, or a title that comes again.
	asCover
	asTitle
	asPreamble
	asHeading
	asParagraph
	asNote
	asSignOff
)

// prose is what was understood of a page besides its tables.
type prose struct {
	page   *page.Page
	form   *form.Form
	tables *tables
	// roles are those of the blocks.
	roles    []role
	headings []heading
	// labels are the letters of all labels of a table, once they have been asked for.
	labels map[string][]string
	title  title
	// titleFrom names where a title was found that is not printed over the text.
	titleFrom string
	cover     bool
	signOff   report.SignOff
	// signedAt is the first block of the sign-off, -1 for none; signedAbove says that it stands under the title.
	signedAt    int
	signedAbove bool

	preamble []string
	// paragraphs are those of each heading.
	paragraphs [][]string
	notes      map[string][]string
	values     []report.CellEdit
	left       []string
	remarks    []Remark
}

// readProse sorts the blocks of a page that are no tables of the form, and gathers what they say.
func readProse(p *page.Page, t *tables) *prose {
	s := &prose{page: p, form: t.form, tables: t, roles: make([]role, len(p.Blocks)), signedAt: -1, notes: map[string][]string{}, labels: map[string][]string{}}
	lines := s.sortOutside()
	found, contents := (&headings{form: t.form, wordings: wordingsOf(t.form), page: p, lines: lines, at: t.at}).find()
	s.headings = found
	lines = slices.DeleteFunc(lines, func(i int) bool { return slices.Contains(contents, i) })
	for _, h := range found {
		for i := h.first; i <= h.last; i++ {
			s.roles[i] = asHeading
		}
	}
	front, body := s.divide(lines)
	s.sortFront(front)
	s.sortBody(body)
	s.gather()
	return s
}

// sortOutside gives their roles to all blocks that show by themselves what they are and returns the rest, the lines of
// the running text.
func (s *prose) sortOutside() (lines []int) {
	for i := range s.page.Blocks {
		b := &s.page.Blocks[i]
		switch {
		case s.tables.taken[i]:
			s.roles[i] = asTable
		case b.Aside, isPageNumber(b.Text):
			s.roles[i] = asOutside
		case b.Table != nil:
			s.roles[i] = asOtherTable
		case b.Picture:
			s.roles[i] = asPicture
		case letters(b.Text) != "" && !isChrome(b.Text):
			lines = append(lines, i)
		}
	}
	return lines
}

// divide splits the lines that are no headings into those before the first heading, or the first table where there is
// no heading, and those behind.
func (s *prose) divide(lines []int) (front, body []int) {
	border := len(s.page.Blocks)
	for i, taken := range s.tables.taken {
		if taken {
			border = i
			break
		}
	}
	if len(s.headings) > 0 {
		border = s.headings[0].first
	}
	for _, i := range lines {
		switch {
		case s.roles[i] == asHeading:
		case i < border:
			front = append(front, i)
		default:
			body = append(body, i)
		}
	}
	return front, body
}

// sortFront finds title, cover and preamble.
func (s *prose) sortFront(lines []int) {
	titles := findTitles(s.page, lines)
	if len(titles) > 0 {
		s.title = titles[len(titles)-1]
		as := asTitle
		if dataShape.MatchString(squeeze(s.title.text)) {
			// It names office and year, and is not what a report is called.
			s.titleFrom, as = "「"+s.title.text+"」", asUnsorted
		}
		for _, i := range s.title.blocks {
			s.roles[i] = as
		}
	} else {
		s.titleOutside()
	}
	begin := 0
	if len(titles) > 0 {
		first, last := titles[0].blocks[0], s.title.blocks[len(s.title.blocks)-1]
		for _, i := range lines {
			if i > last {
				break
			}
			begin++
			if i < first || slices.Contains(s.title.blocks, i) {
				continue
			}
			_, dated := readDate(s.page.Blocks[i].Text)
			named := isName(s.page.Blocks[i].Text)
			repeated := slices.ContainsFunc(titles, func(t title) bool { return slices.Contains(t.blocks, i) })
			if dated || named || repeated {
				s.roles[i] = asCover
				s.cover = s.cover || dated || named
			}
		}
	}
	rest := lines[begin:]
	if at := s.signedBelowTitle(rest); at > 0 {
		rest = rest[at:]
	}
	for _, i := range rest {
		if !isScrap(s.page.Blocks[i].Text) {
			s.roles[i] = asPreamble
		}
	}
}

// titleOutside takes a title from what stands outside the text: the title of a web page, a page header.
func (s *prose) titleOutside() {
	for i := range s.page.Blocks {
		if b := &s.page.Blocks[i]; b.Aside && isTitle(b.Text) {
			s.title, s.titleFrom = title{text: strings.TrimSpace(b.Text)}, "正文外的「"+report.Shorten(b.Text, longestTitle)+"」"
			return
		}
	}
}

// signedBelowTitle reads a sign-off that is printed under the title and returns how many lines it takes.
func (s *prose) signedBelowTitle(lines []int) int {
	n := 0
	for n < min(2, len(lines)) {
		_, dated := readDate(s.page.Blocks[lines[n]].Text)
		if name, _, _ := organWithDate(s.page.Blocks[lines[n]].Text); name == "" && !dated && !isName(s.page.Blocks[lines[n]].Text) {
			break
		}
		n++
	}
	signOff, blocks, ok := findSignOff(s.page, lines[:n], "")
	if !ok || len(blocks) < n || signOff.Date == "" {
		return 0
	}
	s.signOff, s.signedAt, s.signedAbove = signOff, blocks[0], true
	for _, i := range blocks {
		s.roles[i] = asSignOff
	}
	return n
}

// sortBody finds sign-off, notes and the paragraphs of sections.
func (s *prose) sortBody(lines []int) {
	lines = s.sortEnd(lines)
	before := "" // the note above
	for _, i := range lines {
		text := s.page.Blocks[i].Text
		if s.isCaption(i) {
			continue // it stays with its table
		}
		if s.isLabel(i) {
			s.roles[i] = asTable
			continue
		}
		if s.tableAbove(i) == "" || !isNote(text, s.noteAbove(i, before)) {
			before = ""
			if s.sectionAt(i) >= 0 {
				s.roles[i] = asParagraph
			}
			continue
		}
		s.roles[i], before = asNote, text
	}
}

// isCaption reports whether a line in the section of a table of the form only names another table, which follows.
func (s *prose) isCaption(i int) bool {
	at := s.sectionAt(i)
	if at < 0 || s.headings[at].section == nil || s.headings[at].section.TableID == "" || i+1 == len(s.roles) || s.roles[i+1] != asOtherTable {
		return false
	}
	text := s.page.Blocks[i].Text
	return length(text) <= longestHeading && !strings.ContainsAny(text, sentenceMarks)
}

// isLabel reports whether a line under a table of the form is a label of it, or a piece of one, that came off the table
// as its rows became lines.
func (s *prose) isLabel(i int) bool {
	table, words := s.tableAbove(i), letters(s.page.Blocks[i].Text)
	if table == "" || length(words) < 2 || isNone(words) {
		return false
	}
	if s.labels[table] == nil {
		for _, item := range s.form.Grid(s.form.Table(table)).Items {
			s.labels[table] = append(s.labels[table], letters(item.Text))
		}
	}
	return slices.ContainsFunc(s.labels[table], func(label string) bool { return strings.Contains(label, words) })
}

// sortEnd finds the sign-off behind the last heading and table and returns the lines before it. What stands behind it
// belongs to no section.
func (s *prose) sortEnd(lines []int) []int {
	border := -1
	if n := len(s.headings); n > 0 {
		border = s.headings[n-1].last
	}
	begin := slices.IndexFunc(lines, func(i int) bool { return i > border })
	if begin < 0 {
		return lines
	}
	office, _ := readTitle(s.title.text)
	signOff, blocks, ok := findSignOff(s.page, lines[begin:], office)
	if !ok {
		return lines
	}
	if s.signedAt >= 0 {
		for i := range s.roles {
			if s.roles[i] == asSignOff {
				s.roles[i] = asPreamble
			}
		}
	}
	s.signOff, s.signedAt, s.signedAbove = signOff, blocks[0], false
	for _, i := range blocks {
		s.roles[i] = asSignOff
	}
	return lines[:slices.Index(lines, blocks[0])]
}

// sectionAt returns the index of the heading a block stands under, -1 if it stands before all.
func (s *prose) sectionAt(block int) int {
	at := -1
	for i, h := range s.headings {
		if h.last < block {
			at = i
		}
	}
	return at
}

// tableAbove returns the id of the table of the form above a block in the same section, "" for none.
func (s *prose) tableAbove(block int) string {
	least := -1
	if i := s.sectionAt(block); i >= 0 {
		least = s.headings[i].last
	}
	id, at := "", least
	for _, t := range s.form.Tables {
		if begin, printed := s.tables.at[t.ID]; printed && begin < block && begin >= at && begin > least {
			id, at = t.ID, begin
		}
	}
	return id
}

// noteAbove returns the note a line follows directly.
func (s *prose) noteAbove(block int, before string) string {
	if block > 0 && s.roles[block-1] == asNote {
		return before
	}
	return ""
}

// gather puts together what the blocks say, by their roles.
func (s *prose) gather() {
	s.paragraphs = make([][]string, len(s.headings))
	for i, h := range s.headings {
		if h.runIn != "" {
			s.paragraphs[i] = append(s.paragraphs[i], strings.TrimSpace(h.runIn))
		}
	}
	for i := range s.page.Blocks {
		b := &s.page.Blocks[i]
		switch s.roles[i] {
		case asUnsorted:
			s.left = append(s.left, b.Text)
		case asOutside:
			if b.Aside && isProse(b.Text) {
				s.left = append(s.left, b.Text)
			}
		case asOtherTable:
			s.otherTable(i)
		case asPicture:
			s.picture(i)
		case asCover:
			s.coverLine(i)
		case asPreamble:
			s.preamble = s.add(s.preamble, i, asPreamble)
		case asParagraph:
			at := s.sectionAt(i)
			s.paragraphs[at] = s.add(s.paragraphs[at], i, asParagraph)
		case asNote:
			s.note(i)
		}
	}
}

// add appends a paragraph to others, or to the last of them where a page ended in the middle of it.
func (s *prose) add(list []string, i int, as role) []string {
	text := strings.TrimSpace(s.page.Blocks[i].Text)
	if text == "" {
		return list
	}
	if n := len(list); n > 0 && s.roles[i-1] == as && brokenOff(list[n-1], text) {
		list[n-1] += text
		s.remark(i, "这一段接在上一段后面：上一段在句子中间断开了")
		return list
	}
	return append(list, text)
}

// note keeps a line under a table, as the value of a line of the form where it is one.
func (s *prose) note(i int) {
	table, text := s.tableAbove(i), strings.TrimSpace(s.page.Blocks[i].Text)
	if edit, ok := readLine(s.form, table, text); ok {
		s.values = append(s.values, edit)
		return
	}
	s.notes[table] = append(s.notes[table], text)
}

// coverLine tells of a line of the cover that is not printed again from what the report holds.
func (s *prose) coverLine(i int) {
	text := s.page.Blocks[i].Text
	if strings.Contains(letters(s.title.text), letters(text)) {
		return
	}
	if date, dated := readDate(text); dated && (s.signOff.Date == "" || sameDay(date, s.signOff.Date)) {
		return
	}
	s.remark(i, fmt.Sprintf("封面上的「%s」与后面的标题、落款不同，按后面的读入", report.Shorten(strings.TrimSpace(text), longestTitle)))
}

// mostRows is how many rows of a table that is none of the form's are kept.
const mostRows = 500

// otherTable keeps a table that is none of the form's as lines.
func (s *prose) otherTable(i int) {
	b := &s.page.Blocks[i]
	s.left = append(s.left, "【"+b.Place+"】"+strings.TrimSpace(b.Text))
	for row, cells := range b.Table.Rows {
		if row == mostRows {
			s.remark(i, fmt.Sprintf("这个表格不是年报的表，有 %d 行，只在「未归类」里保留了前 %d 行", len(b.Table.Rows), mostRows))
			return
		}
		texts := make([]string, len(cells))
		for c := range cells {
			texts[c] = strings.Join(strings.Fields(cells[c].Text), " ")
		}
		s.left = append(s.left, strings.TrimSpace(strings.Join(texts, "\t")))
	}
	s.remark(i, "这个表格不是年报格式里的表，内容放在「未归类」里")
}

// picture tells of a picture, and of the table it may stand for.
func (s *prose) picture(i int) {
	b := &s.page.Blocks[i]
	if text := strings.TrimSpace(b.Text); text != "" {
		s.left = append(s.left, "【"+b.Place+"】"+text)
	}
	if at := s.sectionAt(i); at >= 0 && s.headings[at].section != nil {
		if t := s.form.Table(s.headings[at].section.TableID); t != nil {
			if _, printed := s.tables.at[t.ID]; !printed {
				s.remark(i, fmt.Sprintf("「%s」下面是一张图片，里面的字读不出来；%s请对照原件填写", s.headings[at].printed, t.Name))
				return
			}
		}
	}
	s.remark(i, "这里的图片没有读入")
}

func (s *prose) remark(block int, text string) {
	s.remarks = append(s.remarks, Remark{Place: s.page.Blocks[block].Place, Text: text})
}

// isScrap tells a line of the front that is no sentence and announces none.
func isScrap(text string) bool {
	return length(text) <= longestHeading && !strings.ContainsAny(text, sentenceMarks+"：:、")
}

// isProse tells sentences from the scraps that stand outside a text.
func isProse(text string) bool {
	const shortest = 30
	return length(text) >= shortest && strings.ContainsAny(text, "。；") && !isChrome(text)
}

// brokenOff reports whether a paragraph ends in the middle of a word and the next goes on with it, as where a page of
// paper ended: one bracket is still open, or a single character stands behind the last comma.
func brokenOff(before, next string) bool {
	if strings.ContainsAny(before[max(0, len(before)-3):], "。！？：:；") || len(numerals(next)) > 1 {
		return false
	}
	open := strings.LastIndexAny(before, "《（“")
	if open >= 0 && !strings.ContainsAny(before[open:], "》）”)") && strings.ContainsAny(next, "》）”)") {
		return true
	}
	at := strings.LastIndexAny(before, "，、；")
	return at > 0 && length(before[at:])-1 <= 1 && length(before) >= 15
}
