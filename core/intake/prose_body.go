package intake

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/alike"
)

// sortBody finds sign-off, notes and the paragraphs of sections.
func (s *prose) sortBody(lines []int) {
	lines = s.sortEnd(lines)
	before := "" // the note above
	for _, i := range lines {
		text := s.page.Blocks[i].Text
		if s.isCaption(i) {
			continue // it stays with its table
		}
		if s.isLabel(i) || s.repeatsHeading(i) {
			s.roles[i] = asTable
			continue
		}
		if s.tableAbove(i) != "" && looksFilledIn(text) && !isNone(letters(text)) {
			continue // of a row that the form does not have, or has once
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

// repeatsHeading reports whether a line says once more what stands above it, as the first row of a table does at times.
func (s *prose) repeatsHeading(i int) bool {
	at, words := s.sectionAt(i), letters(s.page.Blocks[i].Text)
	return at >= 0 && s.headings[at].section != nil && s.headings[at].section.TableID != "" &&
		length(words) >= shortestRepeat && strings.HasSuffix(letters(s.headings[at].printed), words)
}

// shortestRepeat is how many characters of a heading must come again at least.
const shortestRepeat = 6

// isLabel reports whether a line under a table of the form, or right above it, is a label of it, or a piece of one, that
// came off the table as its rows became lines.
func (s *prose) isLabel(i int) bool {
	if table := s.tableAbove(i); table != "" && s.isLabelOf(table, i) {
		return true
	}
	table := s.tableBelow(i)
	if table == "" {
		return false
	}
	for at := i; at < s.tables.at[table]; at++ {
		if s.roles[at] != asTable && !s.isLabelOf(table, at) {
			return false
		}
	}
	return true
}

func (s *prose) isLabelOf(table string, i int) bool {
	words := letters(s.page.Blocks[i].Text)
	if length(words) < 2 || isNone(words) {
		return false
	}
	if s.labels[table] == nil {
		for _, item := range s.form.Grid(s.form.Table(table)).Items {
			s.labels[table] = append(s.labels[table], letters(item.Text))
		}
	}
	const misprinted = 0.9
	return isRunOf(s.labels[table], words) || slices.ContainsFunc(s.labels[table], func(label string) bool {
		return strings.Contains(label, words) || alike.Labels(label, words) >= misprinted
	})
}

// isRunOf reports whether words are nothing but labels one behind the other, as the heads of columns in a line.
func isRunOf(labels []string, words string) bool {
	for words != "" {
		longest := 0
		for _, label := range labels {
			if strings.HasPrefix(words, label) {
				longest = max(longest, len(label))
			}
		}
		if longest == 0 {
			return false
		}
		words = words[longest:]
	}
	return true
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

// tableBelow returns the id of the table of the form that begins next below a block in the same section, "" for none.
func (s *prose) tableBelow(block int) string {
	id, at := "", len(s.roles)
	for _, t := range s.form.Tables {
		if begin, printed := s.tables.at[t.ID]; printed && begin > block && begin < at && s.sectionAt(begin) == s.sectionAt(block) {
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
