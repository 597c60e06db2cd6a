package intake

import (
	"math/rand"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/intake/text"
	"github.com/nianbao/nianbao/core/report"
)

// wholeText is all that a report holds of words, as it is recognised.
func wholeText(r *report.Report) string {
	texts := []string{r.PrintedTitle()}
	texts = append(texts, r.Preamble...)
	for i, s := range r.Sections {
		texts = append(append(texts, r.Heading(i)), s.Paragraphs...)
	}
	for _, t := range r.Form.Tables {
		texts = append(texts, r.Notes(t)...)
	}
	return letters(strings.Join(append(texts, r.Unsorted...), ""))
}

// lost returns a paragraph of the running text that a report does not hold. Covers and sign-offs are held in another
// shape, page numbers not at all.
func lost(p *page.Page, forms *form.Catalog) (paragraph string, role role) {
	tables, s, err := recognise(p, Options{Forms: forms})
	if err != nil {
		return err.Error(), 0
	}
	id := identify(s, "", Options{})
	r := report.New(tables.form, id.office, id.year)
	if err := write(report.Edit(r), tables, s, &id); err != nil {
		return err.Error(), 0
	}
	whole := wholeText(r)
	for i := range p.Blocks {
		b := &p.Blocks[i]
		switch s.roles[i] {
		case asTable, asOtherTable, asPicture, asOutside, asCover, asSignOff:
			continue
		case asUnsorted:
			if isChrome(b.Text) && s.around(i) {
				continue
			}
		case asNote:
			if _, ok := readLine(tables.form, s.tableAbove(i), b.Text); ok {
				continue
			}
		}
		if !strings.Contains(whole, letters(report.Clean(b.Text))) {
			return b.Text, s.roles[i]
		}
	}
	return "", 0
}

// scraps are lines of reports in every role.
var scraps = []string{
	title6, "青河县清河街道办事处", "2025年1月20日", "目录", "一、总体情况", "二、主动公开政府信息情况", "五、存在的主要问题及改进情况：人手不足。",
	"六、其他需要报告的事项 无", "三、收到和处理政府信息公开", "申请情况", "七、其他", "（一）主动公开情况", "注：按原件。", "发布时间：2025-01-20 来源：本站",
	"2024年，我街道认真执行《政府信息", "公开条例》，工作有序，", "进展顺利。", "— 3 —", "打印本页", "关于", "合计：61", "总体情况", "二〇二四年",
}

func TestNothingOfTheProseIsLost(t *testing.T) {
	forms := loadForms(t)
	random := rand.New(rand.NewSource(1))
	for range 150 {
		p := &page.Page{}
		for range random.Intn(25) {
			b := page.Block{Place: "某处", Text: scraps[random.Intn(len(scraps))], Centred: random.Intn(4) == 0, Right: random.Intn(4) == 0, Level: random.Intn(3)}
			p.Blocks = append(p.Blocks, b)
		}
		if paragraph, role := lost(p, forms); paragraph != "" {
			var lines []string
			for _, b := range p.Blocks {
				lines = append(lines, b.Text)
			}
			t.Fatalf("%q (role %d) is lost from\n%s", paragraph, role, strings.Join(lines, "\n"))
		}
	}
}

func FuzzUnderstand(f *testing.F) {
	f.Add(strings.Join(scraps, "\n"))
	f.Add(title6 + "\n一、总体情况\n甲。\n六、其他需要报告的事项 无\n青河县清河街道办事处 2025年1月20日")
	f.Add("—、总体情况\n1、总体情况\n第一部分总体情况\n《\n》\n，\n统计20201月1日至2020年13月45日")
	forms := loadForms(f)
	f.Fuzz(func(t *testing.T, input string) {
		p, err := text.Read([]byte(input))
		if err != nil {
			return
		}
		if paragraph, role := lost(p, forms); paragraph != "" {
			t.Errorf("%q (role %d) is lost", paragraph, role)
		}
		if result, err := understand(p, "文本", "", Options{Forms: forms}); err == nil {
			if _, err := result.Report.Encode(); err != nil {
				t.Error(err)
			}
		}
	})
}
