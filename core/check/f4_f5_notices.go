package check

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// citation is a document number as people type it, at the end of a text: issuing words, brackets of any kind around
// the year, number.
var citation = regexp.MustCompile(`(\p{Han}{2,12}?)([\[［(（【〖〔﹝<〈{])((?:19|20)\d{2})([\]］)）】〗〕﹞>〉}])第?(\d{1,4})号$`)

// longestCitation in bytes: twelve characters, a year in brackets, 第, four digits, 号.
const longestCitation = 12*3 + 3 + 4 + 3 + 3 + 4 + 3

// citing are words that stand before a document number and are no part of it.
var citing = []string{"根据", "依据", "按照", "依照", "参照", "遵照", "依", "按"}

// formatIssuer begins the numbers of the format notices, formatIssuers finds it mistyped.
const formatIssuer = "国办公开办函"

var formatIssuers = regexp.MustCompile(`国办?公开办?[函涵汉含寒]$|国办公开办.$`)

// ruleF4F5Notices checks the 文号 a report cites. F4: the notice of another format; F5: mistyped numbers (办涵 for
// 办函, brackets other than the six-angled 〔〕 of GB/T 9704-2012 7.2.5, the year of one notice with the number of
// another).
func ruleF4F5Notices(s *subject, p *paragraph, found func(Finding)) {
	for _, title := range s.form.Wording.OtherFormatTitles {
		// The last character tells cheaply that most paragraphs cite no such title.
		if !strings.Contains(p.text, "试行") || !strings.Contains(canonical(p.text), canonical(title)) {
			continue
		}
		at := strings.Index(p.text, "试行")
		from, to := findLike(p.text, title)
		s.otherFormat(p, at, at, from, to, title, found)
	}
	const sign = "号"
	for from := 0; ; {
		i := strings.Index(p.text[from:], sign)
		if i < 0 {
			return
		}
		end := from + i + len(sign)
		// Most 号 belong to 公众号, 18号 and the like; the pattern need not look at those.
		if before := strings.TrimRight(p.text[:from+i], "0123456789"); len(before) < from+i && endsYear(before) {
			s.citation(p, runeStart(p.text, max(0, end-longestCitation)), end, found)
		}
		from = end
	}
}

// endsYear reports whether a text ends with the bracket behind the year of a document number.
func endsYear(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(text, "第"))
	return strings.ContainsRune("]］)）】〗〕﹞>〉}", r)
}

// citation judges the document number that ends at end, if there is one.
func (s *subject) citation(p *paragraph, start, end int, found func(Finding)) {
	m := citation.FindStringSubmatchIndex(p.text[start:end])
	if m == nil {
		return
	}
	group := func(i int) string { return p.text[start+m[2*i] : start+m[2*i+1]] }
	printed, issuer, year, number := group(0), group(1), group(3), group(5)
	right := ""
	if at := formatIssuers.FindStringIndex(issuer); at != nil {
		printed = printed[at[0]:]
		right = s.knownNotice(fmt.Sprintf("%s〔%s〕%s号", formatIssuer, year, number))
	} else {
		for _, word := range citing {
			if at := strings.LastIndex(issuer, word); at >= 0 {
				printed, issuer = printed[at+len(word):], issuer[at+len(word):]
			}
		}
		right = fmt.Sprintf("%s〔%s〕%s号", issuer, year, number)
	}
	if printed != right {
		f := p.finding("F5", form.Warning, start+m[0], end)
		p.concern(&f, end-len(printed), end)
		f.Message = fmt.Sprintf("文号写的是「%s」，应当是「%s」", printed, right)
		f.Left, f.Right = printed, right
		f.Advice, f.Source = "改成正确的文号，年份用六角括号〔〕", "GB/T 9704-2012 7.2.5"
		found(f)
	}
	for _, other := range s.form.Wording.OtherFormatNotices {
		if right == other {
			s.otherFormat(p, start+m[0], end, end-len(printed), end, right, found)
		}
	}
}

// knownNotice returns the format notice that is meant where a number has the year of one and the serial of another.
func (s *subject) knownNotice(number string) string {
	known := append([]string{s.form.Source.Number}, s.form.Wording.OtherFormatNotices...)
	year, serial, _ := strings.Cut(number, "〕")
	for _, a := range known {
		for _, b := range known {
			if a != b && strings.HasPrefix(a, year) && strings.HasSuffix(b, "〕"+serial) {
				return a
			}
		}
	}
	return number
}

// otherFormat reports the notice of another format, cited by number or title as text[from:to] in the sentence around
// text[at:end].
func (s *subject) otherFormat(p *paragraph, at, end, from, to int, cited string, found func(Finding)) {
	f := p.finding("F4", form.Warning, at, end)
	p.concern(&f, from, to)
	f.Message = fmt.Sprintf("引用的是「%s」，%d 年度的报告应当依据「%s」", cited, s.report.Year, s.form.Source.Number)
	f.Left, f.Right = cited, s.form.Source.Number
	f.Advice, f.Source = "改为本年度适用的格式文件", s.form.Source.Number
	found(f)
}
