package proof_test

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// received is a report of twelve requests, 1 234 of which were carried in, that says something in its overview.
func received(t *testing.T, text string) *report.Report {
	t.Helper()
	catalog, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	r := report.New(catalog.ByID("guoban-2021"), report.Office{Name: "青河县清河街道办事处"}, 2025)
	e := report.Edit(r)
	edits := []report.Command{report.SetParagraphs("overview", []string{text}), report.SetCells(
		report.CellEdit{Address: "applications/new_received/natural_person", Text: "12"},
		report.CellEdit{Address: "applications/carried_in/natural_person", Text: "1234"},
	)}
	if err := e.Do(report.Together("填写", edits...)); err != nil {
		t.Fatal(err)
	}
	for _, table := range r.Form.Tables {
		if err := e.Do(r.FillZeroes(table)); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

func TestNumbersBecomeTheFieldsThatPrintThemAsTheyAreWritten(t *testing.T) {
	for written, want := range map[string]string{
		"全年收到政府信息公开申请12件。":               "全年收到政府信息公开申请【新收申请总数】件。",
		"全年收到政府信息公开申请十二件。":               "全年收到政府信息公开申请【新收申请总数·中文数字】件。",
		"全年收到政府信息公开申请 １２ 件。":             "全年收到政府信息公开申请 【新收申请总数】 件。",
		"收到政府信息公开申请12件，其中自然人12件。":        "收到政府信息公开申请【新收申请总数】件，其中自然人【新收申请·自然人】件。",
		"收到政府信息公开申请【新收申请总数】件，其中自然人12件。":  "收到政府信息公开申请【新收申请总数】件，其中自然人【新收申请·自然人】件。",
		"【如果 有 新收申请总数】收到政府信息公开申请12件。【完】": "【如果 有 新收申请总数】收到政府信息公开申请【新收申请总数】件。【完】",
		"上年结转政府信息公开申请1,234件。":            "上年结转政府信息公开申请【上年结转申请总数·千分位】件。",
		// What is no exact number of this year's cells stays.
		"收到政府信息公开申请约12件。": "收到政府信息公开申请约12件。",
		"收到政府信息公开申请11件。":  "收到政府信息公开申请11件。",
		"未发生行政诉讼。":        "未发生行政诉讼。",
		"全年发布信息12条。":      "全年发布信息12条。",
	} {
		r := received(t, written)
		p := proof.Of(r, nil)
		var agreeing []proof.Number
		for _, n := range p.Numbers(template.NewVocabulary(r, nil)) {
			if n.Agrees {
				agreeing = append(agreeing, n)
			}
			if !strings.HasPrefix(n.Sentence[n.At:], n.Text) {
				t.Errorf("%q does not stand at %d in %q", n.Text, n.At, n.Sentence)
			}
		}
		paragraphs := r.Sections[r.Section("overview")].Paragraphs
		if got := proof.Replace(paragraphs, agreeing)[0]; got != want {
			t.Errorf("%s\n got %s\nwant %s", written, got, want)
		}
	}
}

func TestContradictionsTellTheFieldTheyShouldBe(t *testing.T) {
	r := received(t, "收到政府信息公开申请11件，上年结转政府信息公开申请一千件。")
	numbers := proof.Of(r, nil).Numbers(template.NewVocabulary(r, nil))
	if len(numbers) != 2 {
		t.Fatalf("%+v", numbers)
	}
	for i, want := range []string{"11 新收申请总数 12", "一千 上年结转申请总数·中文数字 一千二百三十四"} {
		if n := numbers[i]; n.Agrees || n.Text+" "+n.Field+" "+n.Value != want {
			t.Errorf("%+v, want %s", n, want)
		}
	}
}
