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

var cities = strings.Fields(cityList)

// cityOf returns the city that an office's name begins with, with or without its province; "" where the name tells none.
func cityOf(office string) string {
	for _, city := range cities {
		if at := strings.Index(office, city); at == 0 || at > 0 && strings.HasSuffix(office[:at], "省") {
			return city
		}
	}
	return ""
}

// otherCities returns the cities besides its own that the report of an office names, if the office's name tells its city.
func (s *subject) otherCities(own officeName) []string {
	city := cityOf(own.whole)
	if city == "" {
		return nil
	}
	return slices.DeleteFunc(s.present(cities), func(other string) bool { return other == city })
}

// headOffice is a city as the superior of the office: 按照宜宾市政府办公室要求, 在宜宾市委、市政府的领导下.
var headOffice = regexp.MustCompile(`(?:根据|按照|在|依据|落实|贯彻)《?(\p{Han}{2,9}(?:市|州|盟|地区))(?:委|人民政府|政府|政务公开)` +
	`[^。；，]{0,30}?(?:要求|领导|指导|部署|安排|通知|工作要点|工作方案|考核)`)

// strangers finds a superior that is another city's.
func (n officeName) strangers(elsewhere []string, p *paragraph, found func(Finding)) {
	if !mentions(p.text, elsewhere) {
		return
	}
	for _, m := range headOffice.FindAllStringSubmatchIndex(p.text, -1) {
		if city := p.text[m[2]:m[3]]; slices.Contains(elsewhere, city) {
			n.wrongName(p, m[2], m[3], fmt.Sprintf("写的是「%s」，而本单位是「%s」，可能是别处的文字", city, n.whole), found)
			return
		}
	}
}
