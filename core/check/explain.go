package check

import (
	"regexp"
	"unicode"
)

// stock are the words people write instead of a reason.
var stock = regexp.MustCompile(`核实|核对|核查|审核|检查|确认|复核|情况|属实|无误|没有?问题|正确|如实|同上|真实|有效|可靠|准确|` +
	`认真|填报|来源|审阅|业务科室|科室|请放心|领导|同意|请示|批准|保留|特殊|特此|说明|原来|就是|这样|不需要?|不用改?|无需修?改?|实际|数据|数字|已经?|均|再次|经|该|确|实|以上|的|了|是|无`)

// What has to remain of an explanation without its stock words, in letters and digits.
const (
	leastReason   = 4
	leastDistinct = 3
)

// Substantial reports whether an explanation says why: after stock words such as 「核实无误」 are taken out, at least four
// letters or digits must remain, three of them different and two of them Chinese.
func Substantial(text string) bool {
	distinct := map[rune]bool{}
	n, chinese := 0, 0
	for _, r := range stock.ReplaceAllString(text, "") {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		n++
		distinct[r] = true
		if unicode.Is(unicode.Han, r) {
			chinese++
		}
	}
	return n >= leastReason && len(distinct) >= leastDistinct && chinese >= 2
}
