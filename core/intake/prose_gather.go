package intake

import (
	"fmt"
	"strings"

	"github.com/nianbao/nianbao/core/report"
)

// gather puts together what the blocks say, by their roles.
func (s *prose) gather() {
	s.paragraphs = make([][]string, len(s.headings))
	for i, h := range s.headings {
		if h.runIn != "" {
			s.paragraphs[i] = append(s.paragraphs[i], strings.TrimSpace(h.runIn))
		}
	}
	var around []int
	for i := range s.page.Blocks {
		b := &s.page.Blocks[i]
		switch s.roles[i] {
		case asUnsorted:
			if isChrome(b.Text) && s.around(i) {
				around = append(around, i)
			} else {
				s.left = append(s.left, b.Text)
			}
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
	s.tellChrome(around)
}

// around reports whether a block stands before all headings or behind the last words of the report, where pages have what
// is theirs.
func (s *prose) around(i int) bool {
	return len(s.headings) > 0 && (i < s.headings[0].first || i > max(s.signedAt, s.headings[len(s.headings)-1].last) && s.signedAt >= 0)
}

// tellChrome tells in one remark which lines of a page were left out.
func (s *prose) tellChrome(lines []int) {
	if len(lines) == 0 {
		return
	}
	const most, longest = 6, 20
	var texts []string
	for _, i := range lines[:min(len(lines), most)] {
		texts = append(texts, "「"+report.Shorten(strings.TrimSpace(s.page.Blocks[i].Text), longest)+"」")
	}
	more := ""
	if len(lines) > most {
		more = fmt.Sprintf("等 %d 行", len(lines))
	}
	s.remark(lines[0], "网页自己的文字没有读入："+strings.Join(texts, "")+more)
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
	title, line := letters(s.title.text), letters(text)
	if strings.Contains(title, line) || strings.Contains(line, title) || line == yearDigits.ReplaceAllString(title, "") {
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
	s.left = append(s.left, "〔"+b.Place+"〕"+strings.TrimSpace(b.Text))
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
		s.left = append(s.left, "〔"+b.Place+"〕"+text)
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
