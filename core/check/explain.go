package check

import (
	"regexp"
	"strings"
	"unicode"
)

// stock are the words people write instead of a reason.
var stock = regexp.MustCompile(`经?再?次?(核实|核对|核查|审核|检查|确认|复核|核)|情况|属实|无误|没有?问题|正确|如实|同上|数据|数字|已|均|经|确|实|以上|填报|填写|报告|不用改|无需修改|无`)

const (
	leastReason   = 6
	leastDistinct = 4
)

// Substantial reports whether an explanation says why: after stock words such as 「核实无误」 are taken out, at least six
// characters, four of them different, must remain.
func Substantial(text string) bool {
	rest := stock.ReplaceAllString(strings.TrimSpace(text), "")
	distinct := map[rune]bool{}
	n := 0
	for _, r := range rest {
		if unicode.IsLetter(r) {
			distinct[r] = true
			n++
		}
	}
	return n >= leastReason && len(distinct) >= leastDistinct
}
