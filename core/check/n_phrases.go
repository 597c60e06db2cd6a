package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// longestGap in bytes is how far a … of a phrase reaches: some thirty characters.
const longestGap = 100

// clauseMarks end a clause, which no gap crosses.
const clauseMarks = "，。；！？：,;!?:\n"

// matcher finds phrases in a sentence. Years written as signs in a phrase become those of the report.
type matcher struct {
	text        string
	start, stop int // within text: no phrase reaches further
	year        int
}

// options returns the words of which one must stand there.
func (m *matcher) options(words *form.Words) []string {
	if !words.Dated {
		return words.Options
	}
	years := strings.NewReplacer(form.LastYear, strconv.Itoa(m.year-1), form.ThisYear, strconv.Itoa(m.year), form.NextYear, strconv.Itoa(m.year+1))
	options := make([]string, len(words.Options))
	for i, option := range words.Options {
		options[i] = years.Replace(option)
	}
	return options
}

// before matches words that end at end. It returns where they begin and how many bytes of the text are theirs, gaps left
// out: the more, the surer.
func (m *matcher) before(words []form.Words, end int) (start, sure int, ok bool) {
	if len(words) == 0 {
		return end, 0, true
	}
	last, rest := words[len(words)-1], words[:len(words)-1]
	if !last.Gap {
		for _, option := range m.options(&last) {
			if end-len(option) < m.start || !strings.HasSuffix(m.text[:end], option) {
				continue
			}
			if start, sure, ok = m.before(rest, end-len(option)); ok {
				return start, sure + len(option), true
			}
		}
		return 0, 0, false
	}
	first := runeStart(m.text, max(m.start, end-longestGap))
	if i := strings.LastIndexAny(m.text[first:end], clauseMarks); i >= 0 {
		first += i
	}
	for _, option := range m.options(&rest[len(rest)-1]) {
		if option == "" {
			if start, sure, ok = m.before(append(slices.Clone(rest[:len(rest)-1]), last), end); ok {
				return start, sure, true
			}
			continue
		}
		for at := end; ; {
			i := strings.LastIndex(m.text[first:at], option)
			if i < 0 {
				break
			}
			if start, sure, ok = m.before(rest[:len(rest)-1], first+i); ok {
				return start, sure + len(option), true
			}
			at = first + i + len(option) - 1
		}
	}
	return 0, 0, false
}

// after matches words that begin at the given place, in the same way.
func (m *matcher) after(words []form.Words, at int) (end, sure int, ok bool) {
	if len(words) == 0 {
		return at, 0, true
	}
	next, rest := words[0], words[1:]
	if !next.Gap {
		for _, option := range m.options(&next) {
			if at+len(option) > m.stop || !strings.HasPrefix(m.text[at:], option) {
				continue
			}
			if end, sure, ok = m.after(rest, at+len(option)); ok {
				return end, sure + len(option), true
			}
		}
		return 0, 0, false
	}
	last := min(m.stop, at+longestGap)
	if i := strings.IndexAny(m.text[at:last], clauseMarks); i >= 0 {
		last = at + i
	}
	for _, option := range m.options(&rest[0]) {
		if option == "" {
			if end, sure, ok = m.after(append([]form.Words{next}, rest[1:]...), at); ok {
				return end, sure, true
			}
			continue
		}
		for from := at; ; {
			i := strings.Index(m.text[from:last], option)
			if i < 0 {
				break
			}
			if end, sure, ok = m.after(rest[1:], from+i+len(option)); ok {
				return end, sure + len(option), true
			}
			from += i + 1
		}
	}
	return 0, 0, false
}

// match is a phrase found in a text.
type match struct {
	form.Saying
	from, to, sure int
}

// around finds the phrase that says most about a number.
func (m *matcher) around(c *form.Claims, f *figure, year int) (best match) {
	try := func(sayings []form.Saying, end int) {
		for _, s := range sayings {
			if s.Phrase.Counts != (f.unit == ofCount) || f.unit == inPercent || !s.Claim.Years.Contains(year) {
				continue
			}
			from, sure, ok := m.before(s.Phrase.Before, end)
			if !ok {
				continue
			}
			to, more, ok := m.after(s.Phrase.After, f.end)
			if ok && sure+more > best.sure {
				best = match{s, from, to, sure + more}
			}
		}
	}
	for end := f.at; end > m.start; {
		r, _ := utf8.DecodeLastRuneInString(m.text[:end])
		try(c.Before(r), end)
		filler := c.Filler(m.text[m.start:end])
		if filler == "" {
			try(c.Before(0), end)
			break
		}
		end -= len(filler)
	}
	if f.end < m.stop {
		r, _ := utf8.DecodeRuneInString(m.text[f.end:])
		try(c.After(r), f.at)
		try(c.After(0), f.at)
	}
	return best
}

// zero finds the phrase without a number that begins at the given place and says most.
func (m *matcher) zero(c *form.Claims, at, year int) (best []match) {
	r, _ := utf8.DecodeRuneInString(m.text[at:])
	for _, s := range c.Zero(r) {
		if !s.Claim.Years.Contains(year) {
			continue
		}
		if end, sure, ok := m.after(s.Phrase.After, at); ok {
			best = append(best, match{s, at, end, sure})
		}
	}
	return best
}
