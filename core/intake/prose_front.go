package intake

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/report"
)

// sortFront finds title, cover and preamble.
func (s *prose) sortFront(lines []int) {
	titles := findTitles(s.page, lines)
	if len(titles) > 0 {
		s.title = titles[fullest(titles)]
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
		end := titles[len(titles)-1].blocks
		first, last := titles[0].blocks[0], end[len(end)-1]
		for _, i := range lines {
			if i > last {
				break
			}
			begin++
			if slices.Contains(s.title.blocks, i) {
				continue
			}
			if strings.Contains(letters(s.page.Blocks[i].Text), letters(s.title.text)) {
				s.roles[i] = asCover
				continue
			}
			if i < first {
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

// isScrap tells a line of the front that is no sentence and announces none.
func isScrap(text string) bool {
	return length(text) <= longestHeading && !strings.ContainsAny(text, sentenceMarks+"：:、")
}
