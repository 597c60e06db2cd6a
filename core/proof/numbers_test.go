package proof_test

import (
	"bytes"
	"fmt"
	"math/rand"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/form"
	reader "github.com/nianbao/nianbao/core/intake/docx"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// told are sentences that the claims of the forms recognise, with their numbers as fields.
var told = []string{
	"本年度共收到政府信息公开申请【新收申请总数】件。",
	"本年度共收到政府信息公开申请【新收申请总数·千分位】件。",
	"【如果 有 新收申请总数】本年度收到政府信息公开申请【新收申请总数·中文数字】件。【否则】本年度未收到政府信息公开申请。【完】",
	"收到政府信息公开申请【新收申请总数】件，【新收申请总数·同比】。",
	"收到政府信息公开申请【新收申请总数】件，【新收申请总数·增减】。",
	"收到政府信息公开申请【新收申请总数】件，【如果 新收申请总数 比上年 增加】比上年增加【新收申请总数·增减数】件【否则如果 新收申请总数 比上年 减少】" +
		"比上年减少【新收申请总数·增减数】件【否则】与上年持平【完】。",
	"上年结转政府信息公开申请【上年结转申请总数】件。",
	"政府信息公开申请结转下年度继续办理【结转下年度申请总数】件。",
	"共办结政府信息公开申请【办结总数】件。",
	"本年度办结政府信息公开申请【办结总数】件，其中予以公开【予以公开总数】件，占【予以公开总数·占办结总数】。",
	"对政府信息公开申请，予以公开【予以公开总数】件，部分公开【部分公开总数】件，不予公开【不予公开总数】件，无法提供【无法提供总数】件。",
	"因政府信息公开工作引起的行政复议【行政复议总数】件，行政诉讼【行政诉讼总数】件。",
	"【如果 没有 行政复议和诉讼总数】未发生因政府信息公开引起的行政复议和行政诉讼。【否则】因政府信息公开引起行政复议、行政诉讼共【行政复议和诉讼总数】件。【完】",
}

// anyNumber is mostly 0, as in most reports, sometimes nothing and sometimes large.
func anyNumber(random *rand.Rand, kind form.Kind) string {
	n := 0
	switch random.Intn(10) {
	case 0:
		return ""
	case 1, 2, 3:
		n = random.Intn(30)
	case 4:
		n = random.Intn(3_000_000)
	}
	if kind == form.Money && random.Intn(2) == 0 {
		return fmt.Sprintf("%d.%0*d", n, 1+random.Intn(4), random.Intn(10))
	}
	if kind == form.Amount && n > 0 {
		return strconv.Itoa(n) + []string{"元", "万元"}[random.Intn(2)]
	}
	return strconv.Itoa(n)
}

func anyReport(t *testing.T, random *rand.Rand, f *form.Form, year int) *report.Editor {
	e := report.Edit(report.New(f, report.Office{Name: "青河县清河街道办事处", Kind: report.Subdistrict}, year))
	if random.Intn(3) == 0 {
		do(t, e, report.SetTotals(report.AsPrinted))
	}
	var edits []report.CellEdit
	for i := range f.Cells() {
		if !e.Report().Locked(i) {
			edits = append(edits, report.CellEdit{Address: f.Cells()[i].Address, Text: anyNumber(random, f.Cells()[i].Kind)})
		}
	}
	do(t, e, report.SetCells(edits...))
	return e
}

// TestNoNumberOfAnExportDiffersFromItsCells prints fields of random reports and reads the numbers back from the paper.
func TestNoNumberOfAnExportDiffersFromItsCells(t *testing.T) {
	catalog, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewSource(20260115))
	recognised, decided := 0, 0
	for round := range 24 {
		f, year := catalog.ByID("guoban-2021"), 2026
		if round%4 == 0 {
			f, year = catalog.ByID("guoban-2019"), 2020
		}
		e, last := anyReport(t, random, f, year), anyReport(t, random, f, year-1).Report()
		entries := template.NewVocabulary(e.Report(), last).Entries()
		var asked []template.Entry
		for range 40 {
			if entry := entries[random.Intn(len(entries))]; entry.Insert == "" && !entry.Fact {
				asked = append(asked, entry)
			}
		}
		var written []string
		for _, entry := range asked {
			written = append(written, "甲乙丙"+mark+"【"+entry.Name+"】"+mark+"【"+entry.Name+"·千分位】"+mark+"【上年"+entry.Name+"】"+mark+"丁。")
		}
		do(t, e, report.SetParagraphs("overview", told))
		do(t, e, report.SetParagraphs("problems", written))
		p := proof.Of(e.Report(), last)
		paper := onPaper(t, p.Report)
		for i, entry := range asked {
			text := p.Report.Sections[p.Report.Section("problems")].Paragraphs[i]
			if !slices.Contains(paper, text) {
				t.Errorf("the paper lacks %q", text)
			}
			numbers := strings.Split(text, mark)
			agrees(t, entry.Name, numbers[1], e.Report(), entry.Cells)
			agrees(t, entry.Name+"·千分位", strings.ReplaceAll(numbers[2], ",", ""), e.Report(), entry.Cells)
			agrees(t, "上年"+entry.Name, numbers[3], last, entry.Cells)
		}
		for _, statement := range check.Statements(p.Report) {
			if statement.Part == check.PartOfSection(p.Report, 0) {
				recognised++
				if !statement.Agrees {
					t.Errorf("%q says %s", p.Report.Sections[0].Paragraphs[statement.Paragraph], statement.Number)
				}
			}
		}
		for _, u := range p.Report.Unfilled {
			if u.Section == 0 && !strings.Contains(u.Message, "没有填") && !strings.Contains(u.Message, "是 0") {
				t.Errorf("unfilled: %s", u.Message)
			}
		}
		for _, finding := range p.Check(true) {
			if strings.HasPrefix(finding.Rule, "N") && finding.Severity != form.Notice && finding.Section == "overview" {
				t.Errorf("%s: %s in %q", finding.Rule, finding.Message, finding.Excerpt)
			}
			if finding.Section == "overview" && finding.Paragraph >= 0 && finding.To > len(told[finding.Paragraph]) {
				t.Errorf("%s is found beyond its paragraph", finding.Rule)
			}
		}
		for _, text := range p.Report.Sections[0].Paragraphs {
			if strings.Contains(text, "未收到") || strings.Contains(text, "未发生") {
				decided++
			}
		}
	}
	if recognised < 100 || decided == 0 {
		t.Errorf("only %d statements were recognised and %d said that there was nothing", recognised, decided)
	}
}

// mark parts numbers in the prose.
const mark = "丨"

// agrees compares a printed number with the cells it is the sum of.
func agrees(t *testing.T, name, text string, r *report.Report, cells []form.Address) {
	t.Helper()
	sum, filled, whole := decimal.Zero, 0, ""
	for _, address := range cells {
		cell := r.Value(r.Form.Cell(address))
		if number, ok := cell.Number(); ok {
			sum, _ = sum.AddExact(number, max(sum.Scale(), number.Scale()))
			filled, whole = filled+1, cell.String()
		}
	}
	switch {
	case filled == 0:
		if text != "【"+name+"】" {
			t.Errorf("%s has no number and is printed as %q", name, text)
		}
	case len(cells) == 1 && !strings.HasSuffix(name, "·千分位"):
		if text != whole {
			t.Errorf("%s is printed as %q, the cell holds %q", name, text, whole)
		}
	default:
		if number, err := decimal.Parse(text); err != nil || number.Cmp(sum) != 0 {
			t.Errorf("%s is printed as %q, the cells hold %s", name, text, sum)
		}
	}
}

// onPaper returns the paragraphs of the exported document.
func onPaper(t *testing.T, r *report.Report) []string {
	t.Helper()
	var file bytes.Buffer
	if err := docx.Write(&file, r, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	page, err := reader.Read(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, b := range page.Blocks {
		texts = append(texts, b.Text)
	}
	return texts
}
