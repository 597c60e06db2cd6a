package check

import (
	"strings"
	"unicode/utf8"
)

// generic are the words that names of offices share.
var generic = strings.NewReplacer(
	"人民政府", "", "街道", "", "办事处", "", "办公室", "", "委员会", "", "管理", "", "自治", "", "综合", "", "党政", "", "党工委", "",
	"省", "", "市", "", "县", "", "区", "", "镇", "", "乡", "", "局", "", "厅", "", "委", "", "办", "",
)

// sameOffice reports whether two names may be of one office: one holds the other, or they share two characters in a
// row that are not words such as 街道办事处, as 清河街道党政综合办公室 and 青河县清河街道办事处 do.
func sameOffice(a, b string) bool {
	a, b = canonical(a), canonical(b)
	if strings.Contains(a, b) || strings.Contains(b, a) {
		return true
	}
	own, other := []rune(generic.Replace(a)), generic.Replace(b)
	if len(own) < 2 || len([]rune(other)) < 2 {
		return true
	}
	for i := range own[1:] {
		if strings.Contains(other, string(own[i:i+2])) {
			return true
		}
	}
	return false
}

// abbreviates reports whether a short name has only characters of the long one, in order: 县卫健局 of 青河县卫生健康局.
func abbreviates(short, long string) bool {
	for _, letter := range short {
		at := strings.IndexRune(long, letter)
		if at < 0 {
			return false
		}
		long = long[at+utf8.RuneLen(letter):]
	}
	return true
}
