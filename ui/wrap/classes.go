package wrap

import "unicode"

// MayBreak reports whether a line may end behind a and the next begin with b (避头尾). Words and numbers stay whole:
// 1,234.5%, 2022-2025, 〔2021〕30.
func MayBreak(a, b rune) bool {
	switch {
	case unicode.IsSpace(b):
		return false
	case unicode.IsSpace(a):
		return !Closes(b)
	case Closes(b) || Opens(a):
		return false
	case Wordly(a) && Wordly(b):
		return false
	case a == '〕' && Digit(b):
		return false
	case a == b && (a == '—' || a == '…' || a == '⸺'):
		return false
	case b >= 0x0300 && unicode.Is(unicode.Mn, b), b == '\u200d', a == '\u200d':
		return false
	}
	return true
}

// Closes reports whether no line begins with r.
func Closes(r rune) bool {
	switch r {
	case '，', '。', '、', '；', '：', '？', '！', '）', '》', '〉', '」', '』', '】', '〕', '〗', '］', '｝', '”', '’', '·', '～',
		'℃', '％', '‰', '°', '．', '／', '｜',
		',', '.', ';', ':', '?', '!', ')', ']', '}', '%':
		return true
	}
	return false
}

// Opens reports whether no line ends with r.
func Opens(r rune) bool {
	switch r {
	case '（', '《', '〈', '「', '『', '【', '〔', '〖', '［', '｛', '“', '‘', '￥', '＄', '(', '[', '{', '¥', '$', '№', '§':
		return true
	}
	return false
}

// Wordly reports whether r is part of a word, a number, an address: what is neither Chinese nor blank.
func Wordly(r rune) bool {
	return r > ' ' && r < 0x2000 && r != '·' || Digit(r) || r >= 'Ａ' && r <= 'ｚ'
}

// Digit reports whether r is a digit, full-width ones too.
func Digit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }
