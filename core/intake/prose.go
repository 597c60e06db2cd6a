package intake

import (
	"slices"

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
