package check

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// ruleF10Names finds names that say the text is another office's: 我镇 in the report of a subdistrict, a neighbour's name
// where the office's own is due, applications made to the government above, the head office of another city. Superiors
// as superiors and neighbours beside others are none.
func ruleF10Names(s *subject, found func(Finding)) {
	if s.report.Office.Name == "" {
		return
	}
	own := nameOf(s.report.Office)
	// The old name of a renamed office rightly stands in its report.
	tell := func(f Finding) {
		if !s.renamed() {
			found(f)
		}
	}
	elsewhere := s.otherCities(own)
	for i := range s.paragraphs {
		p := &s.paragraphs[i]
		own.selves(p, tell)
		own.neighbours(p, tell)
		own.announced(p, tell)
		own.superiors(s.report.Office, p, tell)
		own.strangers(elsewhere, p, tell)
	}
}

// wrongName words a finding of this rule.
func (n officeName) wrongName(p *paragraph, at, end int, message string, found func(Finding)) {
	f := p.finding("F10", form.Warning, at, end)
	p.concern(&f, at, end)
	f.Left, f.Right = p.text[at:end], n.whole
	f.Message = message
	f.Advice = "改成本单位的情况；确实说的是别的单位的，请说明"
	found(f)
}

// notOurs are the words by which offices of other levels speak of themselves. 我县, 我市 and 我区 are the place, which
// every office may speak of.
var notOurs = map[string][]string{
	"街道": {"我镇", "我乡", "我局", "本镇", "本乡", "本局"},
	"镇":  {"我街道", "我乡", "我局", "本街道", "本乡", "本局"},
	"乡":  {"我街道", "我镇", "我局", "本街道", "本镇", "本局"},
	"局":  {"我街道", "我镇", "我乡", "本街道", "本镇", "本乡"},
	"县":  {"我街道", "我镇", "我乡", "我局", "本街道", "本局"},
}

// selves finds an office that speaks of itself as one of another level.
func (n officeName) selves(p *paragraph, found func(Finding)) {
	if !strings.Contains(p.text, "我") && !strings.Contains(p.text, "本") {
		return
	}
	words := notOurs[n.level]
	if n.level != "" && strings.ContainsAny(n.place, "市区") && !strings.Contains(n.whole, "县") && !strings.Contains(n.whole, "旗") {
		words = append([]string{"我县", "本县"}, words...)
	}
	for _, word := range words {
		for from := 0; ; {
			i := strings.Index(p.text[from:], word)
			if i < 0 {
				break
			}
			at := from + i
			from = at + len(word)
			if !inWord(p.text, at, from) && !inQuotes(p.text, at) {
				n.wrongName(p, at, from, fmt.Sprintf("写的是「%s」，而本单位是「%s」，可能是别的单位的文字", word, n.whole), found)
				return
			}
		}
	}
}

// inWord reports whether 我局, 本镇 and the like at text[at:end] are pieces of other words: 自我局限, 基本局面, 我镇（街道）.
func inWord(text string, at, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return strings.ContainsRune("自忘爱美基根成资样文版脚剧副原书课亏标日", before) || strings.ContainsRune("限面势部域街乡镇（(、/本土村", after)
}

// farthest is how far back a rule looks for what words belong to, in bytes.
const farthest = 300

// inQuotes reports whether text[at:] stands in quotation marks or a title.
func inQuotes(text string, at int) bool {
	before := text[runeStart(text, max(0, at-farthest)):at]
	return strings.LastIndex(before, "“") > strings.LastIndex(before, "”") || strings.LastIndex(before, "《") > strings.LastIndex(before, "》")
}

// ofUs are words that follow the name of the office that the report is about.
var ofUs = []string{
	"认真贯彻", "深入贯彻", "全面贯彻", "坚决贯彻", "严格按照", "严格遵守", "严格落实", "严格执行", "认真落实", "全面落实", "认真按照", "高度重视", "坚持以",
	"始终坚持", "紧紧围绕", "共收到", "未收到", "没有收到", "收到政府信息公开", "共受理", "主动公开政府信息", "主动公开信息",
	"积极推进政", "持续推进政", "深入推进政", "扎实推进政", "切实加强政",
}

// neighbours finds a statement about the reporting office that begins with the name of another.
func (n officeName) neighbours(p *paragraph, found func(Finding)) {
	switch {
	case n.stem == "":
	case n.isTown():
		for _, word := range [...]string{"街道", "镇", "乡"} {
			n.subjects(p, word, []string{"党工委办事处", "办事处", "人民政府", "党工委", "党委政府", "党委", "政府"}, found)
		}
	case n.level == "局":
		n.subjects(p, n.level, nil, found)
	}
}

// subjects looks at each name that ends with a word and goes on as the subject of a statement about the office.
func (n officeName) subjects(p *paragraph, word string, ends []string, found func(Finding)) {
	for from := 0; ; {
		i := strings.Index(p.text[from:], word)
		if i < 0 {
			return
		}
		at := from + i
		from = at + len(word)
		end := from + len(prefixOf(p.text[from:], ends))
		rest := strings.TrimLeft(p.text[end:], "，,")
		if prefixOf(rest, ofUs) == "" && !governed(rest) {
			continue
		}
		start, name := subjectName(p.text, at)
		if name != "" && !n.mayBe(name, word) {
			n.wrongName(p, start, end, fmt.Sprintf("写的是「%s」，而本单位是「%s」，可能是别的单位的文字", p.text[start:end], n.whole), found)
			return
		}
	}
}

// governed reports whether text goes on 在县委、县政府的正确领导下.
func governed(text string) bool {
	text, ok := strings.CutPrefix(text, "在")
	if !ok {
		return false
	}
	start, end := clause(text, 0, 0, "，,。；")
	return strings.Contains(text[start:end], "领导下") || strings.Contains(text[start:end], "指导下")
}

// leadIn is what a sentence begins with before its subject.
var leadIn = regexp.MustCompile(`^(?:(?:\d{4}年(?:度|以来|来)?|今年(?:以来)?|本年度?|近年来|一年来)[，,]?` +
	`|[一二三四五六]是[，,：:]?|[(（][一二三四五六][)）]|\d{1,2}[、.．])*`)

// subjectName returns the name that ends at text[at:] and where it begins, "" where the sentence does not begin with it.
func subjectName(text string, at int) (start int, name string) {
	from := runeStart(text, max(0, at-farthest))
	start, _ = clause(text[from:at], at-from, at-from, "。；;！？")
	start += from
	start += len(leadIn.FindString(text[start:at]))
	name = text[start:at]
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) || mentions(name, doings) {
		return 0, ""
	}
	return start, name
}

// doings tell a sentence that begins with what is done from one that begins with who does it: 稳步推进街道…….
var doings = []string{
	"推进", "推动", "加强", "规范", "做好", "提升", "强化", "完善", "落实", "深化", "抓好", "开展", "健全", "压实", "优化", "拓宽", "扩大", "提高",
	"结合", "围绕", "聚焦", "创新", "严格", "组织", "指导", "督促", "要求", "协调", "配合", "建立", "明确", "打造", "通过", "根据", "按照",
}

// Characters with which words in front of 街道, 镇 and 局 begin and end that are no names: 各镇, 推动街道, 小城镇, 格局.
const (
	noNameBegins = "各全我本该每所其此两由对向为与及从使让将把按根据督促指推要求加组协在以是经要并"
	noNameEnds   = "各全我本该每所其此两等的个乡大小内级辖属下性动促导求强持布格结当僵总分支和与及或"
)

// leadingDuties are those of offices that lead the work, with which a bureau's report may begin a sentence.
var leadingDuties = []string{"政务", "数据", "司法", "档案", "保密", "信访"}

// mayBe reports whether a name may be the office's own, or is none.
func (n officeName) mayBe(name, word string) bool {
	place, stem := cutPlace(name)
	// 县住建局 names its place by its kind alone.
	stem = strings.TrimLeft(stem, "省市县区州旗")
	first, _ := utf8.DecodeRuneInString(stem)
	last, _ := utf8.DecodeLastRuneInString(stem)
	size := utf8.RuneCountInString(stem)
	if size < 2 || size > 12 || strings.ContainsRune(noNameBegins, first) || strings.ContainsRune(noNameEnds, last) {
		return true
	}
	if word != "局" {
		return size > 5 || n.sameStem(stem)
	}
	if mentions(stem, leadingDuties) {
		return true
	}
	samePlace := utf8.RuneCountInString(place) < 3 || n.place == "" || strings.Contains(n.whole, place)
	return n.sameDuty(stem) && samePlace
}

// announcement is 「编制韦寨镇人民政府2025年政府信息公开工作年度报告」 and 「请与韦寨镇党政办公室联系」.
var announcement = regexp.MustCompile(
	`(?:编制|公布|发布|现将|制作|形成|撰写)(?:了|的)?(\p{Han}{2,20}?(街道|镇|乡|局))(?:办事处|人民政府|政府)?(?:\d{4}年度?)(?:政府)?信息公开(?:工作)?年度报告` +
		`|请(?:与|联系|向|和)(\p{Han}{2,20}?(街道|镇|乡|局))\p{Han}{0,15}?(?:联系|咨询|反映|，|（|\()`)

// announced finds a preamble that announces the report of another office of the same level, or sends the reader there.
func (n officeName) announced(p *paragraph, found func(Finding)) {
	if p.section != sectionPreamble || n.stem == "" || !n.isTown() && n.level != "局" {
		return
	}
	for _, m := range announcement.FindAllStringSubmatchIndex(p.text, -1) {
		name, word := 2, 4
		if m[name] < 0 {
			name, word = 6, 8
		}
		level := p.text[m[word]:m[word+1]]
		if (level == "局") != (n.level == "局") || n.mayBe(strings.TrimSuffix(p.text[m[name]:m[name+1]], level), level) {
			continue
		}
		n.wrongName(p, m[name], m[name+1], fmt.Sprintf("写的是「%s」，而本单位是「%s」", p.text[m[name]:m[name+1]], n.whole), found)
		return
	}
}

// toSuperior is 「收到向市政府及市政府办公室提出的政府信息公开申请5件」.
var toSuperior = regexp.MustCompile(`向([省市县区州](?:人民)?政府)[^。；，]{0,16}?(?:提出|提交|申请)[^。；，]{0,20}?申请(?:共|共计|合计)?\d+[件条次份]`)

// superiors finds counted applications that were made to the government above.
func (n officeName) superiors(o report.Office, p *paragraph, found func(Finding)) {
	government := n.level == "" || n.level == "县" || o.Kind == report.CountyGovernment || o.Kind == report.CityGovernment
	if government || !strings.Contains(p.text, "政府") {
		return
	}
	for _, m := range toSuperior.FindAllStringSubmatchIndex(p.text, -1) {
		start, end := clause(p.text, m[0], m[1], "。；")
		if mentions(p.text[start:end], []string{"复议", "诉讼", "配合", "协助", "协办", "转办", "交办", "转来", "转送", "移送", "告知"}) {
			continue
		}
		n.wrongName(p, m[0], m[1], fmt.Sprintf("写的是向「%s」提出的申请，而本单位是「%s」：只写向本机关提出的", p.text[m[2]:m[3]], n.whole), found)
		return
	}
}
