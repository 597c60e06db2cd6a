package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// Prose says what becomes of last year's prose in this year's report.
type Prose int

const (
	// ProseForReference leaves the sections empty: last year's are read beside them.
	ProseForReference Prose = iota
	// ProseAsStart begins the sections with last year's, to be looked over paragraph by paragraph.
	ProseAsStart
)

// Succeed begins the report of an office for the year after last's, on the form of that year: facts and wording that stay,
// and the numbers that the form's relations derive from last year's. The office may have another name by now.
func Succeed(last *Report, f *form.Form, office Office, prose Prose) *Report {
	r := New(f, office, last.Year+1)
	rename := strings.NewReplacer() // changes nothing
	if was := last.Office.Name; was != "" && was != office.Name {
		rename = strings.NewReplacer(was, office.Name)
	}
	r.Cover = last.Cover
	if last.Title != "" {
		r.Title = rename.Replace(strings.ReplaceAll(last.Title, strconv.Itoa(last.Year), strconv.Itoa(r.Year)))
	}
	r.SignOff.Organ = rename.Replace(last.SignOff.Organ)
	r.SignOff.Stamped = last.SignOff.Stamped || f.SignOff.Stamped && f.ID != last.Form.ID
	onward := func(texts []string) (next []string) {
		for _, text := range texts {
			next = append(next, advance(rename.Replace(text), last.Year))
		}
		return next
	}
	if len(last.Preamble) > 0 && (f.ID == last.Form.ID || len(f.Preamble) == 0) {
		r.Preamble = onward(last.Preamble)
	}
	if prose == ProseAsStart {
		r.comeFrom(last, onward)
		r.beginWith(last)
	}
	if f == last.Form {
		for _, t := range f.Tables {
			r.tables[t.ID].keepNotes(last.tables[t.ID])
		}
	}
	for _, s := range last.Supplements {
		s.Value = ""
		r.Supplements = append(r.Supplements, s)
	}
	r.KeepLast(last)
	r.carryOver(last)
	return r
}

// keepNotes takes over the notes under a table.
func (t *TableState) keepNotes(from *TableState) {
	t.Notes = from.Notes
	t.clean()
}

// comeFrom takes over the templates that last year's prose came from, and the locks. The preamble goes on in other words, and
// so does what it came from.
func (r *Report) comeFrom(last *Report, onward func(texts []string) []string) {
	r.Origins = cloneOrigins(last.Origins)
	for _, o := range r.Origins {
		for b := range o.Blocks {
			if o.Blocks[b].Section == SectionPreamble {
				o.Blocks[b].Paragraphs = onward(o.Blocks[b].Paragraphs)
			}
		}
	}
}

// beginWith takes over last year's prose section by section. What the form has no section for is kept as Unsorted.
func (r *Report) beginWith(last *Report) {
	for i := range last.Sections {
		texts := last.Sections[i].Paragraphs
		if len(texts) == 0 {
			continue
		}
		to := r.Section(last.Sections[i].ID)
		if last.Sections[i].ID == "" || to < 0 {
			r.Unsorted = append(append(r.Unsorted, last.Heading(i)), texts...)
			continue
		}
		s := &r.Sections[to]
		s.Paragraphs = append(s.Paragraphs, texts...)
		s.Reused = append(s.Reused, toLookOver(withoutLocked(last, i))...)
	}
}

// withoutLocked returns the paragraphs of the section at index i that the office may change.
func withoutLocked(r *Report, i int) []string {
	locked := r.LockedParagraphs(i)
	var free []string
	for at, text := range r.Sections[i].Paragraphs {
		if !slices.Contains(locked, at) {
			free = append(free, text)
		}
	}
	return free
}

// carryOver fills the cells that are what last year's report says, as far as that can be told: 二、上年结转 is last year's
// 四、结转下年度, 现行有效 begins as last year's until something is issued or repealed.
func (r *Report) carryOver(last *Report) {
	values := last.Values(nil)
	for _, t := range r.Form.Tables {
		for _, relation := range t.Relations {
			if relation.Op != form.Equal || relation.Total || !relation.Years.Contains(r.Year) {
				continue
			}
			for _, i := range relation.Instances {
				if number, ok := r.carried(i, last, values); ok && !r.Locked(i.Left[0].Cell) {
					r.cells[i.Left[0].Cell] = number
				}
			}
		}
	}
}

// carried returns what last year's terms of an instance say of the one cell on its left. It is not known when one of them
// is missing there or is no number.
func (r *Report) carried(i *form.Instance, last *Report, values []Cell) (number Cell, known bool) {
	if len(i.Left) != 1 || i.Left[0].Minus || i.Left[0].LastYear {
		return Cell{}, false
	}
	before := func(cell int) Cell {
		if at := last.Form.Cell(r.Form.Cells()[cell].Address); at >= 0 {
			return values[at]
		}
		return Cell{}
	}
	var terms []form.Term
	for _, t := range i.Right {
		if !t.LastYear {
			continue
		}
		if _, isNumber := before(t.Cell).Number(); !isNumber {
			return Cell{}, false
		}
		terms = append(terms, t)
	}
	sum, known := Sum(terms, values, before)
	return NumberCell(sum), known
}

// advance puts the next year in place of one where a preamble speaks of the report itself: in its title and at the ends of
// its period. Any other year may mean what it says.
func advance(text string, year int) string {
	was, next := strconv.Itoa(year), strconv.Itoa(year+1)
	var out strings.Builder
	for {
		at := strings.Index(text, was)
		if at < 0 {
			out.WriteString(text)
			return out.String()
		}
		before, after := text[:at], text[at+len(was):]
		out.WriteString(before)
		if ofTheReport.MatchString(after) && !endsInDigit(before) {
			out.WriteString(next)
		} else {
			out.WriteString(was)
		}
		text = after
	}
}

// ofTheReport matches what follows a year that is the report's.
var ofTheReport = regexp.MustCompile(`^\s*年度?(政府信息公开(工作)?(年度报告|年报|情况)|\s*0?1\s*月\s*0?1\s*日|\s*12\s*月\s*31\s*日)`)

func endsInDigit(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsDigit(last)
}
