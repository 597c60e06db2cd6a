package template

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// sought is an entry as it is searched: its names and its place, folded, and the first letters of their pinyin.
type sought struct {
	names, initials []string
	place           string
}

// How well an entry fits, the best first.
const (
	fitsWhole = iota
	fitsBeginning
	fitsInitials
	fitsWithin
	fitsInitialsWithin
	fitsInOrder
	fitsPlace
	fitsNot
)

// Search returns the fields that best fit what somebody typed, the best first: names that begin with it, by their pinyin too
// (xssq finds 新收申请), that hold it, that have its letters in that order, and cells by their places. Nothing typed gives the
// fields as they are listed, without the seldom ones.
func (v *Vocabulary) Search(typed string, most int) []Entry {
	entries := v.Entries()
	if v.sought == nil {
		for i := range entries {
			v.sought = append(v.sought, newSought(&entries[i]))
		}
	}
	key := fold(typed)
	type hit struct{ entry, fit, length int }
	var hits []hit
	for i := range entries {
		fit := v.sought[i].fit(key)
		if fit == fitsNot || key == "" && entries[i].Seldom {
			continue
		}
		length := 0
		if key != "" {
			length = utf8.RuneCountInString(entries[i].Name)
		}
		// A seldom field stands behind all others that fit as well.
		fit *= 2
		if entries[i].Seldom {
			fit++
		}
		hits = append(hits, hit{i, fit, length})
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Or(cmp.Compare(a.fit, b.fit), cmp.Compare(a.length, b.length)) })
	var found []Entry
	for _, h := range hits[:min(max(most, 0), len(hits))] {
		found = append(found, entries[h.entry])
	}
	return found
}

func newSought(e *Entry) sought {
	s := sought{place: fold(e.Place)}
	for _, name := range append([]string{e.Name}, e.aliases...) {
		s.names = append(s.names, fold(name))
		s.initials = append(s.initials, initials(fold(name)))
	}
	return s
}

func (s *sought) fit(key string) int {
	if key == "" {
		return fitsWhole
	}
	best := fitsNot
	for i, name := range s.names {
		switch {
		case name == key:
			best = min(best, fitsWhole)
		case strings.HasPrefix(name, key):
			best = min(best, fitsBeginning)
		case strings.HasPrefix(s.initials[i], key):
			best = min(best, fitsInitials)
		case strings.Contains(name, key):
			best = min(best, fitsWithin)
		case strings.Contains(s.initials[i], key):
			best = min(best, fitsInitialsWithin)
		case inOrder(key, name):
			best = min(best, fitsInOrder)
		}
	}
	if best == fitsNot && inOrder(key, s.place) {
		best = fitsPlace
	}
	return best
}

// inOrder reports whether all characters of part stand in whole in that order.
func inOrder(part, whole string) bool {
	for _, r := range part {
		i := strings.IndexRune(whole, r)
		if i < 0 {
			return false
		}
		_, size := utf8.DecodeRuneInString(whole[i:])
		whole = whole[i+size:]
	}
	return true
}

// pinyin is where each first letter begins among the common characters of GB 2312, which stand in the order of their pinyin.
var pinyin = []struct {
	from   uint16
	letter byte
}{
	{0xb0a1, 'a'}, {0xb0c5, 'b'}, {0xb2c1, 'c'}, {0xb4ee, 'd'}, {0xb6ea, 'e'}, {0xb7a2, 'f'}, {0xb8c1, 'g'}, {0xb9fe, 'h'},
	{0xbbf7, 'j'}, {0xbfa6, 'k'}, {0xc0ac, 'l'}, {0xc2e8, 'm'}, {0xc4c3, 'n'}, {0xc5b6, 'o'}, {0xc5be, 'p'}, {0xc6da, 'q'},
	{0xc8bb, 'r'}, {0xc8f6, 's'}, {0xcbfa, 't'}, {0xcdda, 'w'}, {0xcef4, 'x'}, {0xd1b9, 'y'}, {0xd4d1, 'z'}, {0xd7fa, 0},
}

// letters returns the first letter of the pinyin of each common character.
var letters = sync.OnceValue(func() map[rune]byte {
	letters := map[rune]byte{}
	decoder := simplifiedchinese.GBK.NewDecoder()
	for i, p := range pinyin[:len(pinyin)-1] {
		for code := p.from; code < pinyin[i+1].from; code++ {
			// A row has 94 characters.
			if low := code & 0xff; low < 0xa1 || low > 0xfe {
				continue
			}
			if text, err := decoder.Bytes([]byte{byte(code >> 8), byte(code)}); err == nil {
				r, _ := utf8.DecodeRune(text)
				letters[r] = p.letter
			}
		}
	}
	return letters
})

// initials returns the first letters of the pinyin of a text; other characters than the common ones stay.
func initials(text string) string {
	var out strings.Builder
	for _, r := range text {
		if letter := letters()[r]; letter != 0 {
			out.WriteByte(letter)
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}
