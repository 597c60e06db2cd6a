package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// ruleF21Doubled finds words that stand there twice in a row. Which single characters and which words of two are a slip
// stands in the form file; three characters or more are never meant twice.
func ruleF21Doubled(s *subject, found func(Finding)) {
	doubled := &s.form.Wording.Doubled
	if len(doubled.Letters) == 0 && len(doubled.Words) == 0 {
		return
	}
	var begins []int // where in the text of all paragraphs each begins, made when something is found
	tell := func(at, end, size int) {
		if begins == nil {
			begins = s.begins()
		}
		i, exact := slices.BinarySearch(begins, at)
		if !exact {
			i--
		}
		s.paragraphs[i].doubled(at-begins[i], end-begins[i], size, found)
	}
	for _, mark := range s.present(doubled.Marks) {
		for at := range indices(s.text, mark) {
			tell(at, at+len(mark), len(mark)/2)
		}
	}
	// A run that repeats one of n characters has each of them n places after it stood last.
	var seen periods
	for at, r := range s.text {
		if n, again := seen.next(r); again {
			end := at + utf8.RuneLen(r)
			if size := len(lastRunes(s.text[:end], n)); s.slip(end, n) {
				tell(end-2*size, end, size)
			}
		}
	}
}

// begins returns where each paragraph begins in the text of all.
func (s *subject) begins() []int {
	begins := make([]int, len(s.paragraphs))
	at := 0
	for i := range s.paragraphs {
		begins[i] = at
		at += len(s.paragraphs[i].text) + 1
	}
	return begins
}

// indices yields where words stand in a text, one behind the other.
func indices(text, words string) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for from := 0; ; {
			i := strings.Index(text[from:], words)
			if i < 0 || !yield(from+i) {
				return
			}
			from += i + len(words)
		}
	}
}

// periods finds repetitions in Chinese words in one go: it remembers where each character stood last. Characters that share
// a place are told apart, so that one hides a repetition of another at most.
type periods struct {
	last  [1 << 12]struct{ letter, at int32 }
	place int32
	// distance is how far back the characters stand that were read last, run how many of them stand so.
	distance, run int32
}

// longestDoubled is how many characters a repetition has at most; a whole sentence that is there twice is no slip of the pen.
const longestDoubled = 20

// next reads a character and returns the length of a run that it completes for the second time.
func (p *periods) next(r rune) (n int, again bool) {
	p.place++
	if r < 0x3400 || !unicode.Is(unicode.Han, r) {
		p.run = 0
		return 0, false
	}
	slot := &p.last[r&(1<<12-1)]
	distance := int32(0)
	if slot.letter == r {
		distance = p.place - slot.at
	}
	slot.letter, slot.at = r, p.place
	switch {
	case distance == 0 || distance > longestDoubled:
		p.distance, p.run = 0, 0
		return 0, false
	case distance == p.distance:
		p.run++
	default:
		p.distance, p.run = distance, 1
	}
	if p.run < distance {
		return 0, false
	}
	p.run = 0
	return int(distance), true
}

// slip reports whether the n characters before a place, which stand there twice, are not meant to.
func (s *subject) slip(end, n int) bool {
	word := lastRunes(s.text[:end], n)
	if strings.ContainsFunc(lastRunes(s.text[:end], 2*n), func(r rune) bool { return !unicode.Is(unicode.Han, r) }) {
		return false
	}
	list := s.form.Wording.Doubled.Letters
	switch {
	case n == 2:
		list = s.form.Wording.Doubled.Words
	case n > 2:
		return !strings.ContainsAny(word, numerals)
	}
	for _, w := range list {
		if w.Text == word {
			return s.unmeant(&w, end-2*len(word), end)
		}
	}
	return false
}

// numerals are characters of numbers, which may rightly repeat: 二十五二十五.
const numerals = "〇零一二三四五六七八九十百千万"

// unmeant reports whether a doubled word stands in none of the longer words that have it twice.
func (s *subject) unmeant(w *form.DoubledWord, at, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[:at])
	if w.AfterNumber && (before < '0' || before > '9') && !strings.ContainsRune(numerals, before) {
		return false
	}
	for _, longer := range w.Unless {
		for i := range indices(longer, w.Text+w.Text) {
			if from := at - i; from >= 0 && strings.HasPrefix(s.text[from:], longer) {
				return false
			}
		}
	}
	return true
}

// doubled tells of a run that stands twice in text[at:end], unless blanks part the two: those are columns, say.
func (p *paragraph) doubled(at, end, size int, found func(Finding)) {
	if from, to := p.words(at, end); to-from != end-at {
		return
	}
	f := p.finding("F21", form.Warning, at, end)
	if unicode.Is(unicode.Han, firstRune(p.text[at:end])) {
		f.Message = "「" + p.text[at:at+size] + "」接连写了两遍"
	} else {
		f.Message = "标点「" + p.text[at:end] + "」连在了一起"
	}
	f.Advice = "删去多余的；确实要这样写的，说明理由"
	found(f)
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}
