// Package text reads plain text as pages: UTF-8, UTF-16 or GB 18030, tables set with tabs, bars, spaces or one cell a line,
// as they come from the clipboard, from web pages, PDF files and e-mail.
package text

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/intake/charset"
	"github.com/nianbao/nianbao/core/intake/page"
)

// A report has some hundred lines; these bounds only keep a wrong file from taking the computer's time and memory.
const (
	largest  = 4 << 20
	longest  = 100_000
	mostRows = 5_000
	// widestLine is how many bytes a line of a table may have, and a paragraph that is put together.
	widestLine = 20_000
)

// Errors are sentences for the clerk.
var (
	ErrEmpty = errors.New("里面没有文字；请看看是不是选错了文件，或者没有复制到")
	ErrLarge = errors.New("文字太多，不像一份年度报告；请只留下年度报告的内容后再读入")
)

// Read reads a file. Every error is one sentence for the clerk.
func Read(data []byte) (*page.Page, error) {
	if len(data) > largest {
		return nil, ErrLarge
	}
	text, err := charset.Decode(data)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(text) == "" {
		return nil, ErrEmpty
	}
	if rows := separated(text); rows != nil {
		r := &reader{page: &page.Page{}}
		r.table(rows)
		return r.page, nil
	}
	r := &reader{page: &page.Page{}, lines: atBreaks(split(text))}
	if len(r.lines) > longest {
		return nil, ErrLarge
	}
	withBars(r.lines)
	r.markdown = looksLikeMarkdown(r.lines)
	r.read()
	return r.page, nil
}

// line is a line of the file without the spaces at its end.
type line struct {
	number int
	text   string
	// furniture marks page numbers and heads of pages, which stand in the middle of what goes on over the page.
	furniture bool
}

func (l line) blank() bool { return l.text == "" || l.furniture }

// row is a row of a table and the lines it stands in.
type row struct {
	first, last int
	cells       []string
	// spans are those of the cells where the file shows what is merged.
	spans []span
}

// span is how many rows and columns a cell covers.
type span struct{ rows, columns int }

// reader goes through the lines once.
type reader struct {
	lines    []line
	page     *page.Page
	wrap     int
	parted   bool
	markdown bool
}

var pageNumber = regexp.MustCompile(`^\s*(?:[-—–－─]+\s*\d{1,4}\s*[-—–－─]+|第\s*\d{1,4}\s*页(?:[，,、/\s]*共\s*\d{1,4}\s*页)?)$`)

// split cuts a text at line ends and page breaks.
func split(text string) []line {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\u2028", "\n", "\u2029", "\n",
		"\f", "\n\f", "\u00a0", " ", "\u200b", "", "\ufeff", "").Replace(text)
	var lines []line
	number, top := 0, false
	tops := map[string][]int{}
	for s := range strings.SplitSeq(text, "\n") {
		s, broken := strings.CutPrefix(s, "\f")
		if !broken {
			number++
		}
		top = top || broken
		s = strings.TrimRight(s, " \u3000")
		if strings.TrimSpace(s) == "" && !strings.HasPrefix(s, "\t") {
			s = ""
		}
		if top && s != "" {
			tops[strings.TrimSpace(s)] = append(tops[strings.TrimSpace(s)], len(lines))
			top = false
		}
		lines = append(lines, line{number: number, text: s, furniture: pageNumber.MatchString(s)})
	}
	// What begins several pages is printed at the head of each; a table that goes on repeats its head only below that.
	for text, at := range tops {
		for _, i := range at {
			lines[i].furniture = lines[i].furniture || len(at) > 1 && !gap.MatchString(text) && utf8.RuneCountInString(text) > 6
		}
	}
	return lines
}

// atBreaks cuts paragraphs at the line breaks of web pages that some programs write into texts. Those in cells are the cells'.
func atBreaks(lines []line) []line {
	var cut []line
	for _, l := range lines {
		if !strings.Contains(l.text, "<") || barred(l.text) || tabbed(l.text) {
			cut = append(cut, l)
			continue
		}
		for i, text := range lineBreak.Split(l.text, -1) {
			if i > 0 {
				cut = append(cut, line{number: l.number})
			}
			cut = append(cut, line{number: l.number, text: strings.TrimRight(text, " \u3000"), furniture: l.furniture})
		}
	}
	return cut
}

// taker finds a table that begins at the first of some lines. It returns how many lines it looked at: they are the rows,
// or, without rows, are no table of its kind.
type taker func([]line) (rows []row, lines int)

func (r *reader) read() {
	r.wrap = wrapWidth(r.lines)
	r.parted = r.partedByBlanks()
	takers := []taker{takeCells, takeBars, takeTabs, takeColumns}
	notBefore := make([]int, len(takers))
	var prose []line
	for i := 0; i < len(r.lines); {
		var rows []row
		taken := 0
		for k, take := range takers {
			if i < notBefore[k] || r.lines[i].blank() || len(r.lines[i].text) > widestLine {
				continue
			}
			if rows, taken = take(r.lines[i:min(len(r.lines), i+mostRows)]); len(rows) > 0 {
				if above := aboveColumns(prose); k == len(takers)-1 && above > 0 {
					rows = layOut(r.lines[i-above : i+taken])
					prose = prose[:len(prose)-above]
				}
				break
			}
			notBefore[k] = i + taken
		}
		if len(rows) == 0 {
			prose = append(prose, r.lines[i])
			i++
			continue
		}
		r.prose(prose)
		prose = nil
		r.table(rows)
		for _, l := range r.lines[i : i+taken] {
			r.aside(l)
		}
		i += taken
	}
	r.prose(prose)
}

// aside keeps the number or head of a page.
func (r *reader) aside(l line) {
	if l.furniture {
		r.page.Blocks = append(r.page.Blocks, page.Block{Place: place(l.number), Text: strings.TrimSpace(l.text), Aside: true})
	}
}

func place(line int) string { return fmt.Sprintf("第 %d 行", line) }

func places(first, last int) string {
	if first == last {
		return place(first)
	}
	return fmt.Sprintf("第 %d—%d 行", first, last)
}
