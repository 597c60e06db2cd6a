package alike

import (
	"math/bits"
	"slices"
)

// Prose returns how alike two paragraphs are, from 0 to 1: 0.9 says that nine characters of ten are the same ones in the
// same order. It is the length of the longest common subsequence over the mean length, found in time n·m/64 and space
// n+m, so that paragraphs of any length a report can hold are compared in full.
func Prose(a, b string) float64 {
	if a == b {
		return 1
	}
	return subsequence([]rune(a), []rune(b))
}

// Closest looks for one text among others; see Paragraphs.Closest.
func Closest(text string, among []string, least float64) (index int, alikeness float64) {
	return NewParagraphs(among).Closest(text, least)
}

// Paragraphs are texts that others are looked for among.
type Paragraphs struct {
	texts []string
	runes [][]rune
	held  letters
}

// NewParagraphs makes texts ready for being looked through.
func NewParagraphs(texts []string) *Paragraphs {
	p := &Paragraphs{texts: texts}
	for _, text := range texts {
		p.runes = append(p.runes, []rune(text))
	}
	return p
}

// Closest returns which of the paragraphs is most like a text and how alike they are; index is -1 where none is at least so
// alike.
func (p *Paragraphs) Closest(text string, least float64) (index int, alikeness float64) {
	if index = slices.Index(p.texts, text); index >= 0 {
		return index, 1
	}
	own := []rune(text)
	p.held.add(own, 1)
	defer p.held.add(own, -1)
	for i, other := range p.runes {
		// Most pairs differ so much in length or in letters that the order of these need not be looked at.
		goal := max(least, alikeness)
		if ratio(min(len(own), len(other)), len(own), len(other)) < goal || ratio(p.held.common(other), len(own), len(other)) < goal {
			continue
		}
		if alike := subsequence(own, other); alike >= least && alike > alikeness {
			index, alikeness = i, alike
		}
	}
	return index, alikeness
}

// ratio says how alike texts of two lengths are that have so many characters in common.
func ratio(common, a, b int) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * float64(common) / float64(a+b)
}

// letters counts the letters of a text. Some share a place, so that more of another text may seem to be there, never less.
type letters [1 << 12]int32

func place(r rune) int { return int(r) & (1<<12 - 1) }

func (l *letters) add(text []rune, times int32) {
	for _, r := range text {
		l[place(r)] += times
	}
}

// common counts the letters that another text has, too, in whatever order.
func (l *letters) common(other []rune) int {
	n := 0
	for _, r := range other {
		if l[place(r)] > 0 {
			n++
		}
		l[place(r)]--
	}
	l.add(other, 1)
	return n
}

// subsequence finds the longest common subsequence with one bit for each letter of a, 64 letters at a time (H. Hyyrö,
// Bit-parallel LCS-length computation revisited, 2004), and says how alike that makes two texts.
func subsequence(a, b []rune) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	number := make(map[rune]int32, min(len(a), 500))
	for _, r := range a {
		if _, known := number[r]; !known {
			number[r] = int32(len(number)) + 1
		}
	}
	numbers := make([]int32, len(b)) // 0 for letters that a does not have
	for i, r := range b {
		numbers[i] = number[r]
	}
	match := make([]uint64, len(number)+1)
	carries := make([]bool, len(b)) // from one block of 64 letters into the next
	common := 0
	for start := 0; start < len(a); start += wordSize {
		block := a[start:min(len(a), start+wordSize)]
		for i, r := range block {
			match[number[r]] |= 1 << i
		}
		common += commonOf(match, numbers, carries, len(block))
		for _, r := range block {
			match[number[r]] = 0
		}
	}
	return ratio(common, len(a), len(b))
}

const wordSize = 64

// commonOf counts the letters of one block that belong to the longest common subsequence: those whose bit, all set at
// first, a row of b has taken away.
func commonOf(match []uint64, numbers []int32, carries []bool, size int) int {
	row := ^uint64(0)
	for i, number := range numbers {
		carry := uint64(0)
		if carries[i] {
			carry = 1
		}
		hits := row & match[number]
		sum, out := bits.Add64(row, hits, carry)
		row = sum | row&^hits
		carries[i] = out != 0
	}
	return size - bits.OnesCount64(row<<(wordSize-size))
}
