package check

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// cities are the cities with districts, prefectures and leagues, and the four cities that are provinces, one a line.
//
//go:embed cities.txt
var cityList string

var cities = func() []string {
	list := strings.Fields(cityList)
	slices.Sort(list)
	return list
}()

// cityOf returns the city of the list that a text begins with, "" where there is none.
func cityOf(text string) string {
	for _, city := range cities {
		if strings.HasPrefix(text, city) {
			return city
		}
	}
	return ""
}

// headOffice is a city as the superior of the office: 按照宜宾市政府办公室要求, 在宜宾市委、市政府的领导下.
var headOffice = regexp.MustCompile(`(?:根据|按照|在|依据|落实|贯彻|贯彻落实)《?(\p{Han}{2,9}(?:市|州|盟|地区))(?:委|人民政府|政府|政务公开)[^。；，]{0,30}?(?:要求|领导|指导|部署|安排|通知|工作要点|工作方案|考核)`)

// cities finds a superior that is another city's, where the office's own name tells its city.
func (n officeName) cities(p *paragraph, found func(Finding)) {
	if !strings.Contains(p.text, "市") && !strings.Contains(p.text, "州") {
		return
	}
	name := n.whole
	if i := strings.Index(name, "省"); i >= 0 && i <= len("黑龙江") {
		name = name[i+len("省"):]
	}
	own := cityOf(name)
	if own == "" {
		return
	}
	for _, m := range headOffice.FindAllStringSubmatchIndex(p.text, -1) {
		other := cityOf(p.text[m[2]:m[3]])
		if other != "" && other != own {
			n.wrongName(p, m[2], m[2]+len(other), fmt.Sprintf("写的是「%s」，而本单位是「%s」，可能是别处的文字", other, n.whole), found)
		}
	}
}
