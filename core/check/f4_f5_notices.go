package check

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// citation is a document number as people type it, at the end of a text: issuing words, brackets of any kind around
// the year, number.
var citation = regexp.MustCompile(`(\p{Han}{2,12}?)\s*([\[［(（【〖〔﹝<〈])\s*((?:19|20)\d{2})\s*([\]］)）】〗〕﹞>〉])\s*(\d{1,4})\s*号$`)

// longestCitation in bytes; no further back does one begin.
const longestCitation = 90

// citing are words that stand before a document number and are no part of it.
var citing = []string{"根据", "依据", "按照", "依照", "参照", "遵照", "依", "按"}

// formatOffice begins the numbers of the office that issues the formats.
const formatOffice = "国办公开办"

// ruleF4F5Notices checks the 文号 a report cites. F4: the notice of another format; F5: mistyped numbers (办涵 for
// 办函, brackets other than the six-angled 〔〕 of GB/T 9704-2012 7.3.2).
func ruleF4F5Notices(s *subject, p *paragraph, found func(Finding)) {
	const sign = "号"
	for from := 0; ; {
		i := strings.Index(p.text[from:], sign)
		if i < 0 {
			return
		}
		end := from + i + len(sign)
		from = end
		// Most 号 belong to 公众号, 一号文件 and the like; the pattern need not look at those.
		if before := strings.TrimRight(p.text[:end-len(sign)], " "); before == "" || !digit(before[len(before)-1]) {
			continue
		}
		s.citation(p, runeStart(p.text, max(0, end-longestCitation)), end, found)
	}
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// citation judges the document number that ends at end, if there is one.
func (s *subject) citation(p *paragraph, start, end int, found func(Finding)) {
	m := citation.FindStringSubmatchIndex(p.text[start:end])
	if m == nil {
		return
	}
	group := func(i int) string { return p.text[start+m[2*i] : start+m[2*i+1]] }
	printed, issuer, year, number := group(0), group(1), group(3), group(5)
	if at := strings.Index(issuer, formatOffice); at >= 0 {
		printed, issuer = printed[at:], formatOffice+"函"
	} else {
		for _, word := range citing {
			if at := strings.LastIndex(issuer, word); at >= 0 {
				printed, issuer = printed[at+len(word):], issuer[at+len(word):]
			}
		}
	}
	right := fmt.Sprintf("%s〔%s〕%s号", issuer, year, number)
	squeezed := strings.Join(strings.Fields(printed), "")
	if group(2) != "〔" || group(4) != "〕" || (strings.HasPrefix(printed, formatOffice) && squeezed != right) {
		f := p.finding("F5", form.Warning, start+m[0], end)
		f.Message = fmt.Sprintf("文号写的是「%s」，应当是「%s」", printed, right)
		f.Left, f.Right = printed, right
		f.Advice, f.Source = "改成正确的文号，年份用六角括号〔〕", "GB/T 9704-2012 7.2.5"
		found(f)
	}
	for _, other := range s.form.Wording.OtherFormatNotices {
		if right != other {
			continue
		}
		f := p.finding("F4", form.Warning, start+m[0], end)
		f.Message = fmt.Sprintf("引用的是「%s」，%d 年度的报告应当依据「%s」", right, s.report.Year, s.form.Source.Number)
		f.Left, f.Right = right, s.form.Source.Number
		f.Advice, f.Source = "改为本年度适用的格式文件", s.form.Source.Number
		found(f)
	}
}
