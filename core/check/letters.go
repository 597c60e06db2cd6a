package check

// letterSet are the characters of a text and its pairs of neighbours. It tells at little cost that the text lacks a phrase, as
// it mostly does.
type letterSet struct{ letters, pairs [1 << 10]uint64 }

// lettersOf returns the characters of a text; those beyond the Basic Multilingual Plane are left out.
func lettersOf(text string) *letterSet {
	set := new(letterSet)
	last := rune(0)
	for _, r := range text {
		if r < 1<<16 {
			set.letters[r>>6] |= 1 << (r & 63)
		}
		pair := pairOf(last, r)
		set.pairs[pair>>6] |= 1 << (pair & 63)
		last = r
	}
	return set
}

// pairOf is a place for two neighbours, which some share: a phrase may seem to be there, never to be missing.
func pairOf(a, b rune) uint16 { return uint16(a)*31 ^ uint16(b) }

// mayHold reports whether all characters of a phrase are there, each beside the next.
func (l *letterSet) mayHold(phrase string) bool {
	last := rune(0)
	for _, r := range phrase {
		if r < 1<<16 && l.letters[r>>6]&(1<<(r&63)) == 0 {
			return false
		}
		if pair := pairOf(last, r); last != 0 && l.pairs[pair>>6]&(1<<(pair&63)) == 0 {
			return false
		}
		last = r
	}
	return true
}
