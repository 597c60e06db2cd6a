package intake

import (
	"regexp"
	"strings"

	"golang.org/x/text/width"

	"github.com/nianbao/nianbao/core/report"
)

// factLabel is what stands before a contact fact. Longer labels come first: 网站地址 is no address.
var factLabel = regexp.MustCompile(`(?i)(电子邮箱地址|电子邮件地址|电子邮箱|电子邮件|电子信箱|邮箱地址|邮箱|e-?mail)|(网站地址|网站网址|网址|网站|平台地址)|` +
	`(邮政编码|邮政编号|邮\s*编)|(传真号码|传真电话|传\s*真)|(联系电话|咨询电话|办公电话|电话号码|服务电话|监督电话|固定电话|联系方式|电\s*话)|` +
	`(通讯地址|通信地址|联系地址|办公地址|单位地址|详细地址|邮寄地址|地\s*址)|(联系人|联系单位|联系部门|办公时间|工作时间|受理时间|微信公众号)`)

var (
	emailShape   = regexp.MustCompile(`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)
	websiteShape = regexp.MustCompile(`(?i)(?:https?://[\w.\-/:?=&%#~]+|www(?:\.[\w-]+)+[\w\-/.?=&%#~]*|[\w-]+(?:\.[\w-]+)*\.(?:gov|com|org|net)(?:\.cn)?[\w\-/.?=&%#~]*)`)
	postcode     = regexp.MustCompile(`\b\d{6}\b`)
	telephone    = regexp.MustCompile(`\(?\d[\d()\-—– ]{4,}\d(?:转\d+)?`)
)

// readFacts takes the contact facts of an office from its contact line.
func readFacts(text string) (o report.Office) {
	// Folding keeps the marks people see: what is held is what a clerk would type.
	folded := width.Fold.String(text)
	labels := factLabel.FindAllStringSubmatchIndex(folded, -1)
	for i, m := range labels {
		end := len(folded)
		if i+1 < len(labels) {
			end = labels[i+1][0]
		}
		value := folded[m[1]:end]
		if i := strings.IndexAny(value, ";。\n"); i >= 0 {
			value = value[:i]
		}
		kind := 1
		for m[2*kind] < 0 {
			kind++
		}
		switch kind {
		case 1:
			set(&o.Email, emailShape.FindString(value))
		case 2:
			set(&o.Website, website(value))
		case 3:
			set(&o.Postcode, postcode.FindString(strings.ReplaceAll(value, " ", "")))
		case 5:
			set(&o.Telephone, strings.TrimSpace(telephone.FindString(value)))
		case 6:
			set(&o.Address, address(value))
		}
	}
	set(&o.Email, emailShape.FindString(folded))
	if o.Website == "" && strings.Contains(folded, "http") {
		o.Website = website(folded[strings.Index(folded, "http"):])
	}
	return o
}

// set keeps the first of several facts.
func set(fact *string, value string) {
	if *fact == "" {
		*fact = value
	}
}

func website(text string) string { return strings.TrimRight(websiteShape.FindString(text), ".,") }

// address returns the address that follows a label, "" where the label is a word of a sentence.
func address(value string) string {
	trimmed := strings.TrimLeft(value, " \t")
	switch {
	case strings.HasPrefix(trimmed, ":"):
		trimmed = trimmed[1:]
	case strings.HasPrefix(trimmed, "为"), strings.HasPrefix(trimmed, "是"), strings.HasPrefix(trimmed, "在"):
		trimmed = trimmed[len("为"):]
	case trimmed == value:
		return ""
	}
	trimmed = strings.TrimLeft(trimmed, ": ")
	if strings.Count(trimmed, "(") < strings.Count(trimmed, ")") {
		trimmed = trimmed[:strings.LastIndexByte(trimmed, ')')]
	}
	trimmed = strings.Trim(trimmed, " ,、，:")
	if length(trimmed) > 60 {
		return ""
	}
	return trimmed
}
