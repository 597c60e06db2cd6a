package proof_test

import (
	"math/rand"
	"slices"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
)

func TestFindingsStandWhereTheClerkWroteTheWords(t *testing.T) {
	e := anyReport(t, rand.New(rand.NewSource(3)), shippedForm(t, "guoban-2021"), 2026)
	do(t, e, report.SetCells(report.CellEdit{Address: "applications/new_received/natural_person", Text: "12"}))
	do(t, e, report.SetPreamble([]string{"【机关名称】编制本报告，联系人XX。"}))
	const overview = "【如果 有 新收申请总数】共收到政府信息公开申请【新收申请总数】件，其中自然人申请10件，待补充。【完】"
	do(t, e, report.SetParagraphs("overview", []string{"【如果 没有 新收申请总数】没有。【完】", overview}))
	p := proof.Of(e.Report(), nil)
	written := map[string]string{"F9 preamble": "XX", "F9 overview": "待补充", "N1 overview": "10件"}
	for _, f := range p.Check(false) {
		want, known := written[f.Rule+" "+f.Section]
		if !known {
			continue
		}
		delete(written, f.Rule+" "+f.Section)
		paragraphs := e.Report().Preamble
		if f.Section == "overview" {
			paragraphs = e.Report().Sections[0].Paragraphs
			if f.Paragraph != 1 {
				t.Errorf("%s is found in paragraph %d", f.Rule, f.Paragraph)
				continue
			}
		}
		if got := paragraphs[f.Paragraph][f.From:f.To]; got != want {
			t.Errorf("%s is found at %q, not at %q", f.Rule, got, want)
		}
	}
	if len(written) > 0 {
		t.Errorf("%v are not found; there are %v", written, findingsOf(p))
	}
	for _, f := range p.Findings(false) {
		if f.Section == "overview" && f.Paragraph > 0 {
			t.Errorf("%s is found in paragraph %d of what is printed", f.Rule, f.Paragraph)
		}
	}
}

func findingsOf(p *proof.Proof) (rules []string) {
	for _, f := range p.Check(false) {
		rules = append(rules, f.Rule+" "+f.Section+" "+f.Excerpt)
	}
	return rules
}

func TestLastYearsReportIsReadAsItWasPrinted(t *testing.T) {
	random := rand.New(rand.NewSource(4))
	this, last := anyReport(t, random, shippedForm(t, "guoban-2021"), 2026), anyReport(t, random, shippedForm(t, "guoban-2021"), 2025)
	do(t, last, report.SetParagraphs("overview", []string{"【年度】年，【机关名称】没有大事。"}))
	p := proof.Of(this.Report(), last.Report())
	if want := []string{"2025年，青河县清河街道办事处没有大事。"}; !slices.Equal(p.Last.Sections[0].Paragraphs, want) {
		t.Errorf("last year's report reads %q", p.Last.Sections[0].Paragraphs)
	}
	again := p.Again(this.Report())
	if again.Last != p.Last || !slices.EqualFunc(again.Check(true), p.Check(true), func(a, b check.Finding) bool { return a.ID == b.ID }) {
		t.Error("the proof made again is another")
	}
}
