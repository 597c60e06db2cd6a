package check

import (
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/report"
)

// officeName is the name of an office taken apart: 烟台市蓬莱区新港街道办事处 is 街道 of stem 新港 in 烟台市蓬莱区.
type officeName struct {
	// whole is the name as typed, without blanks.
	whole string
	// level is 街道, 镇, 乡, 局 or 县; "" for offices that the rules of names leave alone.
	level string
	// stem is what tells the office from its neighbours, place what stands before it.
	stem, place string
}

// levels are the ends of names, longest first, and what kind of office each tells.
var levels = []struct{ end, level string }{
	{"街道党工委办事处", "街道"}, {"街道办事处", "街道"}, {"街道办", "街道"}, {"街道", "街道"},
	{"镇人民政府", "镇"}, {"镇政府", "镇"}, {"镇", "镇"},
	{"乡人民政府", "乡"}, {"乡政府", "乡"}, {"乡", "乡"},
	{"县人民政府", "县"}, {"县政府", "县"},
	{"局", "局"},
}

// nameOf takes the name of a reporting office apart.
func nameOf(o report.Office) officeName {
	whole := canonical(o.Name)
	for _, l := range levels {
		if rest, ok := strings.CutSuffix(whole, l.end); ok {
			place, stem := cutPlace(rest)
			return officeName{whole: whole, level: l.level, stem: stem, place: place}
		}
	}
	return officeName{whole: whole}
}

// isTown reports whether the office is one of the lowest level, which have neighbours of one make.
func (n officeName) isTown() bool { return n.level == "街道" || n.level == "镇" || n.level == "乡" }

// notPlaces are words that hold the last character of a place's name without being one.
var notPlaces = strings.NewReplacer("市场", "〇场", "城市", "城〇", "市政", "〇政", "市容", "〇容", "市民", "〇民", "社区", "社〇", "人民政府", "")

// cutPlace cuts off the province, city, district or county that a name begins with.
func cutPlace(name string) (place, stem string) {
	hidden := notPlaces.Replace(name)
	cut := 0
	for i, r := range hidden {
		if end := i + utf8.RuneLen(r); strings.ContainsRune("省市区县旗盟州", r) && i > 0 && end < len(hidden) {
			cut = end
		}
	}
	// The words that hide a place are as long as what they hide, 人民政府 apart, which stands behind the place.
	stem = hidden[cut:]
	if stem != "" && strings.HasSuffix(name, stem) {
		return name[:len(name)-len(stem)], stem
	}
	runes := []rune(name)
	tail := utf8.RuneCountInString(stem)
	return string(runes[:len(runes)-tail]), string(runes[len(runes)-tail:])
}

// sameStem reports whether another office's stem may be the own one: 根据新港 for 新港, 环翠 for 威海市环翠.
func (n officeName) sameStem(stem string) bool {
	return strings.HasSuffix(stem, n.stem) || strings.HasSuffix(n.stem, stem) || strings.Contains(n.whole, stem)
}

// sameDuty reports whether another bureau's stem may be of the same bureau: the characters of 人社 stand in that order in
// 人力资源和社会保障, and a bureau that was renamed kept two in a row.
func (n officeName) sameDuty(stem string) bool {
	return inOrder(stem, n.stem) || inOrder(n.stem, stem) || shareTwo(stem, n.stem)
}

// reorganised are words of a report that tells how its office was renamed.
var reorganised = []string{"撤镇", "撤乡", "撤县", "改设", "撤并", "更名", "合并成立", "机构改革"}

// renamed reports whether the report tells of the office's renaming.
func (s *subject) renamed() bool { return len(s.present(reorganised)) > 0 }
