package check

// letterSet are the characters of a text. It tells at little cost that the text lacks a phrase, as it mostly does.
type letterSet [1 << 10]uint64

// lettersOf returns the characters of a text; those beyond the Basic Multilingual Plane are left out.
func lettersOf(text string) *letterSet {
	set := new(letterSet)
	for _, r := range text {
		if r < 1<<16 {
			set[r>>6] |= 1 << (r & 63)
		}
	}
	return set
}

// mayHold reports whether all characters of a phrase are there.
func (l *letterSet) mayHold(phrase string) bool {
	for _, r := range phrase {
		if r < 1<<16 && l[r>>6]&(1<<(r&63)) == 0 {
			return false
		}
	}
	return true
}
