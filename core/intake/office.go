package intake

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"github.com/nianbao/nianbao/core/alike"
)

// said is what one place of a file says of office or year.
type said struct {
	// where names the place for the clerk, place is where it stands in the file.
	where, place string
	office       string
	year         int
}

// baseName returns a file's name without folder and extension.
func baseName(name string) string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	if base == "." || base == "/" || base == "-" {
		return ""
	}
	return strings.TrimSpace(strings.TrimSuffix(base, path.Ext(base)))
}

// sayingOfName is what the name of the file says.
func sayingOfName(name string) said {
	base := baseName(name)
	s := said{where: "文件名", place: name}
	if base == "" {
		return s
	}
	office, year := readTitle(base)
	s.year = year
	if isTitle(base) || isName(office) {
		s.office = office
	}
	return s
}

// namedOffice is an office as a sentence names it, not 我局 nor 区教育局.
var namedOffice = regexp.MustCompile(`^[^我本该全各区县市省州盟旗镇乡]\p{Han}{1,17}(?:街道办事处|人民政府|委员会|管委会|街道|中心|办公室|[局厅院镇乡县市区旗])$`)

// sayingOfProse is the office that a text names where it tells whose report it is.
func sayingOfProse(paragraphs []string) string {
	for _, p := range paragraphs {
		squeezed := squeeze(p)
		for _, words := range whoseReport {
			if m := words.FindStringSubmatch(squeezed); m != nil {
				if namedOffice.MatchString(m[1]) {
					return m[1]
				}
			}
		}
	}
	for _, p := range paragraphs {
		for _, words := range whoAnswers {
			if m := words.FindStringSubmatch(squeeze(p)); m != nil {
				return strings.Replace(m[1], "局局", "局", 1)
			}
		}
	}
	return ""
}

// whoAnswers finds the office where a text tells who made the report and whom to ask about it.
var whoAnswers = []*regexp.Regexp{
	regexp.MustCompile(`由(\p{Han}{2,24}?` + officeEnd + `)(?:党政|综合)?(?:办公室)?(?:\p{Han}{1,3}科)?(?:负责|组织)?编制`),
	regexp.MustCompile(`请(?:与|联系|咨询):?(\p{Han}{2,28}` + officeEnd + `)(?:局?党政|综合|政务公开|信息公开\p{Han}{0,6}){0,2}(?:办公?室|联系|$|[^\p{Han}局])`),
}

const officeEnd = `(?:局|厅|政府|委员会|管委会|办事处|街道|镇|乡)`

var whoseReport = []*regexp.Regexp{
	regexp.MustCompile(`(?:公布|发布|编制)(?:20\d{2})年?度?的?(\p{Han}{2,20}?)(?:20\d{2}年度?)?(?:政府)?信息公开工作?(?:年度)?(?:报告|年报)`),
	regexp.MustCompile(`^20\d{2}年度?,(\p{Han}{2,20}?)(?:严格|认真|坚持|深入|全面|按照|以|在|紧紧|高度)`),
	regexp.MustCompile(`^20\d{2}年度?,([^区县市省州盟旗镇乡我本]\p{Han}{3,20}办公室)(?:严格|认真|坚持|深入|全面|按照|以|在|紧紧|高度)`),
	regexp.MustCompile(`(?:现将|现公布|公布|发布|编制)(\p{Han}{2,24}?)20\d{2}年`),
}

// sameName reports whether two names may be of one office: one holds the other, or they share most of their letters.
func sameName(a, b string) bool {
	a, b = letters(a), letters(b)
	return strings.Contains(a, b) || strings.Contains(b, a) || alike.Labels(a, b) >= 0.5
}

// offices returns the names that places give, the first of each office only.
func offices(sayings []said) []said {
	var list []said
	for _, s := range sayings {
		known := s.office == ""
		for _, other := range list {
			known = known || sameName(s.office, other.office)
		}
		if !known {
			list = append(list, s)
		}
	}
	return list
}

// years returns the years that places give, each once.
func years(sayings []said) []said {
	var list []said
	for _, s := range sayings {
		known := s.year == 0
		for _, other := range list {
			known = known || s.year == other.year
		}
		if !known {
			list = append(list, s)
		}
	}
	return list
}

func yearLabel(year int) string { return fmt.Sprintf("%d 年度", year) }
