package intake

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// identity is whose report a file is, and of which year.
type identity struct {
	office report.Office
	year   int
	// officePart and yearPart tell how they were found.
	officePart, yearPart Part
	// officeNames and yearNumbers are the choices where the file does not settle them, the one taken first.
	officeNames []said
	yearNumbers []said
	// officeAsk and yearAsk are the questions, "" for none.
	officeAsk, yearAsk string
}

// identify tells office and year from all the places that say something of them.
func identify(s *prose, name string, o Options) identity {
	var id identity
	firm, weak := sayings(s, name)
	id.findOffice(firm, weak, name, o)
	id.findYear(firm, weak, s.form, o)
	facts := readFacts(strings.Join(s.preamble, "\n"))
	facts.Name, facts.Kind = id.office.Name, report.GuessKind(id.office.Name)
	id.office = facts
	return id
}

// sayings returns what the file says of office and year: first where it is meant to, then where it may slip out.
func sayings(s *prose, name string) (firm, weak []said) {
	if s.title.text != "" {
		t := said{where: "标题", place: s.titlePlace()}
		if s.titleFrom != "" {
			t.where = s.titleFrom
		}
		t.office, t.year = readTitle(s.title.text)
		firm = append(firm, t)
	} else {
		firm = s.sayingsAboveTables()
	}
	if year, place := s.yearOfPeriod(); year != 0 {
		firm = append(firm, said{where: "统计期限", place: place, year: year})
	}
	if s.signedAt >= 0 {
		signed := said{where: "落款", place: s.page.Blocks[s.signedAt].Place, office: s.signOff.Organ}
		if date, ok := report.ReadDate(s.signOff.Date); ok {
			signed.year = date.Year() - 1
		}
		firm = append(firm, signed)
	}
	weak = []said{sayingOfName(name)}
	if office := sayingOfProse(slices.Concat(append([][]string{s.preamble}, s.paragraphs...)...)); office != "" {
		weak = append(weak, said{where: "正文", office: office})
	}
	for i, text := range s.preamble {
		if m := yearDigits.FindStringSubmatch(squeeze(text)); m != nil {
			weak = append(weak, said{where: "前言", place: s.preamblePlace(i), year: readYear(m[1])})
			break
		}
	}
	if len(s.paragraphs) > 0 {
		weak = append(weak, said{where: "正文", place: s.page.Blocks[s.headings[0].first].Place, year: mostNamedYear(s.paragraphs[0])})
	}
	return firm, weak
}

// yearOfPeriod is the year of the statistical period that the preamble states, or the first section where there is none.
func (s *prose) yearOfPeriod() (year int, place string) {
	stated := func(text string) int {
		if p, odd, ok := statedPeriod(text); ok && !odd && p.From[:4] == p.To[:4] {
			return readYear(p.From[:4])
		}
		return 0
	}
	for i, text := range s.preamble {
		if year := stated(text); year != 0 {
			return year, s.preamblePlace(i)
		}
	}
	if len(s.paragraphs) > 0 {
		for _, text := range s.paragraphs[0] {
			if year := stated(text); year != 0 {
				return year, s.page.Blocks[s.headings[0].first].Place
			}
		}
	}
	return 0, ""
}

// mostNamedYear is the year that paragraphs name more often than any other, 0 if there is none such.
func mostNamedYear(paragraphs []string) int {
	named := map[int]int{}
	for _, text := range paragraphs {
		for _, m := range yearDigits.FindAllStringSubmatch(squeeze(text), -1) {
			if strings.HasSuffix(m[0], "年") || strings.HasSuffix(m[0], "年度") {
				named[readYear(m[1])]++
			}
		}
	}
	most := 0
	for year, n := range named {
		switch {
		case year == 0 || year == most:
		case n > named[most]:
			most = year
		}
	}
	for year, n := range named {
		if most == 0 || year != most && year != 0 && n == named[most] {
			return 0
		}
	}
	return most
}

func (id *identity) findOffice(firm, weak []said, name string, o Options) {
	id.officePart = Part{ID: PartOffice, Name: "单位", Certainty: Sure}
	if o.Office != "" {
		id.office.Name = o.Office
		return
	}
	given := offices(firm)
	switch {
	case len(given) > 1:
		id.officePart.Certainty = Doubtful
		id.officeNames = given
		id.officeAsk = fmt.Sprintf("报告是哪个单位的？%s写的是「%s」，%s写的是「%s」", given[0].where, given[0].office, given[1].where, given[1].office)
		id.officePart.Reason = fmt.Sprintf("%s和%s写的单位不同", given[0].where, given[1].where)
	case len(given) == 0:
		given = offices(weak)
		id.officePart.Certainty = Doubtful
		if len(given) > 0 {
			id.officePart.Reason = "标题和落款都没有写单位，取自" + given[0].where
		}
		if placeholder := baseName(name); placeholder != "" {
			given = append(given, said{where: "文件名", office: placeholder})
		} else if len(given) == 0 {
			given = []said{{office: "（单位名称）"}}
		}
		if id.officePart.Reason == "" {
			id.officePart.Reason = fmt.Sprintf("没有找到单位名称，先写「%s」", given[0].office)
		}
		id.officeNames = given
		id.officeAsk = "报告是哪个单位的？标题和落款都没有写；这里没有的，读入后在单位信息里改"
	}
	id.office.Name = report.Clean(given[0].office)
	id.officePart.Place = given[0].place
}

func (id *identity) findYear(firm, weak []said, f *form.Form, o Options) {
	id.yearPart = Part{ID: PartYear, Name: "年度", Certainty: Sure}
	if o.Year != 0 {
		id.year = o.Year
		return
	}
	given := years(firm)
	// Two places that agree outweigh a third: sign-offs are often of another year than they should be.
	agreed := len(firm) >= 2 && firm[0].year != 0 && firm[0].year == firm[1].year
	switch {
	case len(given) > 1 && !agreed:
		id.yearPart.Certainty = Doubtful
		id.yearNumbers = given
		id.yearAsk = fmt.Sprintf("这是哪一年度的报告？按%s是 %d 年度，按%s是 %d 年度", given[0].where, given[0].year, given[1].where, given[1].year)
		id.yearPart.Reason = fmt.Sprintf("%s和%s说的年度不同", given[0].where, given[1].where)
	case len(given) == 1 && firm[0].year == 0:
		id.yearPart.Certainty, id.yearPart.Reason = Likely, "标题没有写年度，取自"+given[0].where
	case len(given) == 0 && len(years(weak)) > 0:
		given = years(weak)
		id.yearPart.Certainty, id.yearPart.Reason = Doubtful, "标题、统计期限和落款都没有写年度，取自"+given[0].where
		if len(given) > 1 {
			id.yearNumbers = given
			id.yearAsk = fmt.Sprintf("这是哪一年度的报告？按%s是 %d 年度，按%s是 %d 年度", given[0].where, given[0].year, given[1].where, given[1].year)
		}
	case len(given) == 0:
		given = possibleYears(f)
		id.yearNumbers = given
		id.yearAsk = "这是哪一年度的报告？文件里没有写"
		id.yearPart.Certainty, id.yearPart.Reason = Doubtful, fmt.Sprintf("没有找到年度，先按 %d 年度", given[0].year)
	}
	id.year, id.yearPart.Place = given[0].year, given[0].place
}

// possibleYears are those a form was in force for and that have ended, the latest first.
func possibleYears(f *form.Form) []said {
	const most = 6
	latest := max(time.Now().Year()-1, f.Years.From)
	if f.Years.To != 0 {
		latest = min(latest, f.Years.To)
	}
	var list []said
	for year := latest; year >= f.Years.From && len(list) < most; year-- {
		list = append(list, said{year: year})
	}
	return list
}

// questions asks whose report it is and of which year where the file does not settle it.
func (id *identity) questions() []Question {
	var list []Question
	if id.officeAsk != "" {
		q := Question{ID: PartOffice, Place: id.officePart.Place, Text: id.officeAsk}
		for _, s := range id.officeNames {
			office := id.office
			office.Name, office.Kind = report.Clean(s.office), report.GuessKind(s.office)
			q.Choices = append(q.Choices, Choice{Label: office.Name, Edit: report.SetOffice(office)})
		}
		list = append(list, q)
	}
	if id.yearAsk != "" {
		q := Question{ID: PartYear, Place: id.yearPart.Place, Text: id.yearAsk}
		for _, s := range id.yearNumbers {
			q.Choices = append(q.Choices, Choice{Label: yearLabel(s.year), Edit: report.SetYear(s.year)})
		}
		list = append(list, q)
	}
	return list
}
