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
	a, b = generic.Replace(a), generic.Replace(b)
	return utf8.RuneCountInString(a) < 2 || utf8.RuneCountInString(b) < 2 || shareTwo(a, b)
}
