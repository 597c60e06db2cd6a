package alike

import "math/bits"

// Prose returns how alike two paragraphs are, from 0 to 1: 0.9 says that nine characters of ten are the same ones in the
// same order. It is the length of the longest common subsequence over the mean length, found in time n·m/64 and space
// n+m, so that paragraphs of any length a report can hold are compared in full.
func Prose(a, b string) float64 {
	if a == b {
		return 1
	}
	return newLetters().alike([]rune(a), []rune(b))
}

// Closest returns which of some paragraphs is most like text and how alike they are; index is -1 where none is at least
// so alike.
func Closest(text string, among []string, least float64) (index int, alikeness float64) {
	index = -1
	own, scratch := []rune(text), newLetters()
	for i, other := range among {
		if other == text {
			return i, 1
		}
		// Most pairs differ so much in length or in letters that the order of these need not be looked at.
		others := []rune(other)
		if ceiling(len(own), len(others)) < max(least, alikeness) || scratch.ceiling(own, others) < max(least, alikeness) {
			continue
		}
		if alike := scratch.alike(own, others); alike >= least && alike > alikeness {
			index, alikeness = i, alike
		}
	}
	return index, alikeness
}

// ceiling is the most that texts of two lengths can be alike.
func ceiling(a, b int) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * float64(min(a, b)) / float64(a+b)
}

// letters is scratch space for comparing texts: it counts or numbers the different letters of one.
type letters struct{ of map[rune]int32 }

func newLetters() *letters { return &letters{of: map[rune]int32{}} }

// ceiling is the most that two texts can be alike by the letters they have in common, in whatever order.
func (l *letters) ceiling(a, b []rune) float64 {
	clear(l.of)
	for _, r := range a {
		l.of[r]++
	}
	common := 0
	for _, r := range b {
		if l.of[r] > 0 {
			l.of[r]--
			common++
		}
	}
	return 2 * float64(common) / float64(max(1, len(a)+len(b)))
}

// alike finds the longest common subsequence with one bit for each letter of a, 64 letters at a time (H. Hyyrö, Bit-parallel
// LCS-length computation revisited, 2004).
func (l *letters) alike(a, b []rune) float64 {
	if len(a) == 0 || len(b) == 0 {
		return ceiling(len(a), len(b))
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	clear(l.of)
	for _, r := range a {
		if _, known := l.of[r]; !known {
			l.of[r] = int32(len(l.of)) + 1
		}
	}
	numbers := make([]int32, len(b)) // 0 for letters that a does not have
	for i, r := range b {
		numbers[i] = l.of[r]
	}
	match := make([]uint64, len(l.of)+1)
	carries := make([]bool, len(b)) // from one block of 64 letters into the next
	common := 0
	for start := 0; start < len(a); start += wordSize {
		block := a[start:min(len(a), start+wordSize)]
		for i, r := range block {
			match[l.of[r]] |= 1 << i
		}
		common += commonOf(match, numbers, carries, len(block))
		for _, r := range block {
			match[l.of[r]] = 0
		}
	}
	return 2 * float64(common) / float64(len(a)+len(b))
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
