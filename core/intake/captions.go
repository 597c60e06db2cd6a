package intake

import "regexp"

var (
	// caption is what stands above one table of a workbook: office, year and what the table shows.
	caption = regexp.MustCompile(`^\p{Han}{2,40}20\d{2}年度?\p{Han}*(?:公开|复议|诉讼|申请)[\p{Han}、]*表$`)
	// filledInBy names who filled a form in.
	filledInBy = regexp.MustCompile(`(?:填报|报送|编制)单位(?:\(盖?章?\))?:(\p{Han}{2,40}?)(?:填报|报送|编制|填表|日期|$)`)
)

// longestCaption is how many characters such a line has at most.
const longestCaption = 100

// sayingsAboveTables is what a file without title says above its tables: whose they are, and who filled them in.
func (s *prose) sayingsAboveTables() (list []said) {
	for i := range s.page.Blocks {
		b := &s.page.Blocks[i]
		if b.Table != nil || length(b.Text) > longestCaption {
			continue
		}
		squeezed := squeeze(b.Text)
		if caption.MatchString(squeezed) {
			office, year := readTitle(squeezed)
			list = append(list, said{where: "表题", place: b.Place, office: office, year: year})
		} else if m := filledInBy.FindStringSubmatch(squeezed); m != nil {
			list = append(list, said{where: "填报单位", place: b.Place, office: m[1]})
		}
	}
	return list
}
