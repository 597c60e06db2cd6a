package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/compare"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

var catalog = sync.OnceValues(func() (*form.Catalog, error) { return form.LoadCatalog(assets.Forms) })

// begin returns a report with cells filled from lines "address value".
func begin(t testing.TB, id string, year int, lines ...string) *report.Report {
	t.Helper()
	forms, err := catalog()
	if err != nil {
		t.Fatal(err)
	}
	r := report.New(forms.ByID(id), report.Office{Name: "青河县清河街道办事处"}, year)
	for _, line := range lines {
		address, text, _ := strings.Cut(line, " ")
		write(t, r, report.SetCells(report.CellEdit{Address: form.Address(address), Text: text}))
	}
	return r
}

func write(t testing.TB, r *report.Report, commands ...report.Command) {
	t.Helper()
	for _, c := range commands {
		if err := report.Edit(r).Do(c); err != nil {
			t.Fatal(err)
		}
	}
}

// says tells of a cell what a table shows: place, this year, last year, difference, ratio.
func says(c *compare.Cell) string {
	difference, ratio := "", ""
	if d, ok := c.Difference(); ok {
		difference = d.String()
	}
	if p, ok := c.Percent(); ok {
		ratio = p.String() + "%"
	}
	return strings.Join([]string{c.Place(), c.Now.String(), c.Before.String(), difference, ratio}, "|")
}

func changed(c *compare.Comparison) []string {
	var list []string
	for i := range c.Cells {
		if c.Cells[i].Changed() {
			list = append(list, says(&c.Cells[i]))
		}
	}
	return list
}

func TestCellsStandBesideLastYears(t *testing.T) {
	last := begin(t, "guoban-2021", 2024, "proactive/licensing/decisions 8", "proactive/penalty/decisions 0", "proactive/compulsion/decisions 3",
		"proactive/admin_fees/amount 1.50", "proactive/rules/issued 0", "proactive/rules/in_force 2", "applications/new_received/natural_person 3")
	this := begin(t, "guoban-2021", 2025, "proactive/licensing/decisions 9", "proactive/penalty/decisions 4", "proactive/compulsion/decisions 约3",
		"proactive/admin_fees/amount 1.5", "applications/new_received/natural_person 2")
	got := changed(compare.Reports(this, last))
	want := []string{
		"表二 规章 · 现行有效件数||2||", // not yet filled in, as 本年制发件数 is not
		"表二 行政许可 · 本年处理决定数量|9|8|1|12.5%",
		"表二 行政处罚 · 本年处理决定数量|4|0|4|",
		"表二 行政强制 · 本年处理决定数量|约3|3||",
		"表三 一、本年新收政府信息公开申请数量 · 自然人|2|3|-1|-33.3%",
		"表三 一、本年新收政府信息公开申请数量 · 总计|2|3|-1|-33.3%",
	}
	if !slices.Equal(got, want) {
		t.Errorf("changed are\n%s", strings.Join(got, "\n"))
	}
}

func TestRatiosAreRoundedAsOfficesRound(t *testing.T) {
	for _, c := range []struct{ before, now, want string }{
		{"400", "401", "0.3%"}, {"400", "399", "-0.3%"}, {"3", "5", "66.7%"}, {"7", "7", "0.0%"}, {"0.1", "0.3", "200.0%"}, {"9999999999999999999", "0", "-100.0%"},
	} {
		last := begin(t, "guoban-2021", 2024, "proactive/admin_fees/amount "+c.before)
		this := begin(t, "guoban-2021", 2025, "proactive/admin_fees/amount "+c.now)
		cell := cellAt(compare.Reports(this, last), "表二 行政事业性收费 · 本年收费金额（单位：万元）")
		if p, ok := cell.Percent(); !ok || p.String()+"%" != c.want {
			t.Errorf("%s after %s is %s, want %s", c.now, c.before, p, c.want)
		}
	}
}

func cellAt(c *compare.Comparison, place string) *compare.Cell {
	for i := range c.Cells {
		if c.Cells[i].Place() == place {
			return &c.Cells[i]
		}
	}
	return &compare.Cell{}
}

func TestRowsThatBecameThreeAreAddedUp(t *testing.T) {
	last := begin(t, "guoban-2019", 2020, "applications/other_disposal/natural_person 4", "proactive/rules/published_total 6")
	this := begin(t, "guoban-2021", 2021, "applications/other_disposal.fee_unpaid/natural_person 1", "applications/other_disposal.other/natural_person 2")
	c := compare.Reports(this, last)
	whole := cellAt(c, "表三 （六）其他处理 · 自然人")
	if !whole.Summed || says(whole) != "表三 （六）其他处理 · 自然人|3|4|-1|-25.0%" {
		t.Errorf("the whole is %s", says(whole))
	}
	if at := this.Form.Cells()[whole.At].Address; at != "applications/other_disposal.correction_overdue/natural_person" {
		t.Errorf("it goes to %s", at)
	}
	if part := cellAt(c, "表三 （六）其他处理 3.其他 · 自然人"); !part.OnlyNow || part.Now.String() != "2" || !part.Before.Empty() {
		t.Errorf("a part is %s", says(part))
	}
	if gone := cellAt(c, "表二 规章 · 对外公开总数量"); !gone.OnlyBefore || gone.At != -1 || gone.Before.String() != "6" {
		t.Errorf("what the form has no more is %s", says(gone))
	}
	back := compare.Reports(last, this)
	if whole := cellAt(back, "表三 （六）其他处理 · 自然人"); says(whole) != "表三 （六）其他处理 · 自然人|4|3|1|33.3%" {
		t.Errorf("the other way it is %s", says(whole))
	}
	if part := cellAt(back, "表三 （六）其他处理 3.其他 · 自然人"); part.Column != "" {
		t.Errorf("the other way a part stands by itself: %s", says(part))
	}
}

func TestEveryCellIsListedOnceInOrder(t *testing.T) {
	for _, ids := range [][2]string{{"guoban-2021", "guoban-2021"}, {"guoban-2021", "guoban-2019"}, {"guoban-2019", "guoban-2021"}} {
		this, last := begin(t, ids[0], 2025), begin(t, ids[1], 2024)
		next := 0
		for _, c := range compare.Reports(this, last).Cells {
			ofThis := !c.OnlyBefore && (!c.Summed || this.Form.ID == "guoban-2019")
			if ofThis && c.At != next {
				t.Errorf("%v: %s stands where cell %d should", ids, c.Place(), next)
			}
			if ofThis {
				next++
			}
		}
		if next != len(this.Form.Cells()) {
			t.Errorf("%v: %d of %d cells", ids, next, len(this.Form.Cells()))
		}
	}
}

func TestAmountsInDifferentUnitsAreNotSubtracted(t *testing.T) {
	last := begin(t, "guoban-2019", 2019, "proactive/procurement/amount 251000元")
	this := begin(t, "guoban-2019", 2020, "proactive/procurement/amount 30万元")
	cell := cellAt(compare.Reports(this, last), "表二 政府集中采购 · 采购总金额")
	if got := says(cell); got != "表二 政府集中采购 · 采购总金额|30万元|251000元||" || !cell.Changed() {
		t.Errorf("it says %s", got)
	}
}

func TestParagraphsFindTheOnesTheyWereMadeFrom(t *testing.T) {
	last, this := begin(t, "guoban-2021", 2024), begin(t, "guoban-2021", 2025)
	write(t, last, report.SetParagraphs("overview", []string{
		"（一）主动公开", "2024年主动公开政府信息120条，其中规范性文件3件。", "开展政府开放日活动一次，邀请群众代表二十人。", "（五）监督保障", "全年开展业务培训二次。",
	}))
	write(t, this, report.SetParagraphs("overview", []string{
		"（一）主动公开", "完善公开指南和目录，及时更新机构职能。", "2025年主动公开政府信息135条，其中规范性文件4件。", "（五）监督保障", "全年开展业务培训三次。",
	}), report.SetParagraphs("problems", []string{"一是人手不足。"}))
	c := compare.Reports(this, last)
	s := c.Sections[1]
	var got []string
	for _, p := range s.Paragraphs {
		got = append(got, fmt.Sprintf("%d %d %s", p.Now, p.Before, marked(p.Runs)))
	}
	want := []string{
		"0 0 （一）主动公开",
		"1 -1 [+完善公开指南和目录，及时更新机构职能。]",
		"2 1 [-2024][+2025]年主动公开政府信息[-120][+135]条，其中规范性文件[-3][+4]件。",
		"-1 2 [-开展政府开放日活动一次，邀请群众代表二十人。]",
		"3 3 （五）监督保障",
		"4 4 全年开展业务培训[-二][+三]次。",
	}
	if s.ID != "overview" || !slices.Equal(got, want) {
		t.Errorf("%s reads\n%s", s.Heading, strings.Join(got, "\n"))
	}
	if s.Similarity < 0.5 || s.Similarity > 0.8 {
		t.Errorf("similarity %.2f", s.Similarity)
	}
	if other := c.Sections[this.Section("problems")+1]; other.Similarity != 0 || !other.Changed() {
		t.Errorf("a section written anew is %.2f like last year's", other.Similarity)
	}
}

func TestMovedParagraphsAreNotNew(t *testing.T) {
	last, this := begin(t, "guoban-2021", 2024), begin(t, "guoban-2021", 2025)
	texts := []string{"一是公开渠道还不够丰富，形式较为单一。", "二是业务人员变动频繁，培训没有跟上。", "三是政策解读质量有待提高，图文解读偏少。"}
	write(t, last, report.SetParagraphs("problems", texts))
	write(t, this, report.SetParagraphs("problems", []string{texts[2], texts[0], texts[1]}))
	s := compare.Reports(this, last).Sections[this.Section("problems")+1]
	moved := 0
	for _, p := range s.Paragraphs {
		if p.Moved {
			moved++
		}
	}
	if moved != 1 || len(s.Paragraphs) != 3 || s.Similarity != 1 || !s.Changed() {
		t.Errorf("%d of %d moved, similarity %.2f", moved, len(s.Paragraphs), s.Similarity)
	}
}

func TestSectionsThatAreNoMoreComeLast(t *testing.T) {
	last, this := begin(t, "guoban-2021", 2024), begin(t, "guoban-2021", 2025)
	write(t, last, report.SetSections(append(slices.Clone(last.Sections), report.Section{Heading: "七、创新工作", Paragraphs: []string{"开展了政府开放日。"}})))
	sections := compare.Reports(this, last).Sections
	if s := sections[len(sections)-1]; s.Heading != "七、创新工作" || s.Paragraphs[0].Now != -1 {
		t.Errorf("the last is %+v", s)
	}
}

// A file may hold a book. Its paragraphs are too many and too long to hold each against each.
func TestABookIsComparedToo(t *testing.T) {
	last, this := begin(t, "guoban-2021", 2024), begin(t, "guoban-2021", 2025)
	long := strings.Repeat("政府信息公开工作", 20_000)
	write(t, last, report.SetParagraphs("overview", []string{"甲" + long, "相同的一段。"}))
	write(t, this, report.SetParagraphs("overview", []string{"乙" + long, "相同的一段。"}))
	short := make([]string, 3000)
	for i := range short {
		short[i] = fmt.Sprintf("第%d段文字。", i)
	}
	write(t, last, report.SetParagraphs("problems", short))
	write(t, this, report.SetParagraphs("problems", append([]string{"新的。"}, short[1:]...)))
	c := compare.Reports(this, last)
	if got := len(c.Sections[1].Paragraphs); got != 3 {
		t.Errorf("two long paragraphs became %d, want one gone, one new, one the same", got)
	}
	if got := len(c.Sections[this.Section("problems")+1].Paragraphs); got != 3001 {
		t.Errorf("there are %d paragraphs", got)
	}
}

// FuzzPair: each paragraph of both years is listed once, those of this year in order.
func FuzzPair(f *testing.F) {
	f.Add("一是甲。\n二是乙。\n三是丙丙丙。", "二是乙。\n三是丙丙。\n一是甲。\n")
	f.Add("甲\n甲\n甲", "甲")
	f.Fuzz(func(t *testing.T, before, now string) {
		last, this := begin(t, "guoban-2021", 2024), begin(t, "guoban-2021", 2025)
		write(t, last, report.SetPreamble([]string{before}))
		write(t, this, report.SetPreamble([]string{now}))
		s := compare.Reports(this, last).Sections[0]
		nextNow := 0
		seen := make([]bool, len(last.Preamble))
		for _, p := range s.Paragraphs {
			if p.Now >= 0 && p.Now != nextNow {
				t.Errorf("paragraph %d where %d should be", p.Now, nextNow)
			}
			if p.Now >= 0 {
				nextNow++
			}
			if p.Before >= 0 {
				if seen[p.Before] {
					t.Errorf("last year's paragraph %d stands twice", p.Before)
				}
				seen[p.Before] = true
			}
		}
		if nextNow != len(this.Preamble) || slices.Contains(seen, false) {
			t.Errorf("%d of %d paragraphs, of last year's %v", nextNow, len(this.Preamble), seen)
		}
		if s.Similarity < 0 || s.Similarity > 1 {
			t.Errorf("similarity %v", s.Similarity)
		}
	})
}
