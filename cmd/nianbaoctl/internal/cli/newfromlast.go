package cli

import (
	"cmp"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/report"
)

// The ways to use last year's prose.
const (
	proseStart     = "start"
	proseReference = "reference"
)

// succession says which report a new one begins from, and what becomes of its prose.
type succession struct{ path, prose string }

// newRequest is what the command line says of the new report itself.
type newRequest struct {
	office, kind, formID, templateID, output string
	year                                     int
	force                                    bool
}

// succeed starts a report from last year's.
func (a *app) succeed(cmd *cobra.Command, from *succession, asked newRequest) error {
	prose := report.ProseForReference
	switch from.prose {
	case proseStart:
		prose = report.ProseAsStart
	case "", proseReference:
	default:
		return usageError(cmd, "--prose 是 %s（作底稿）或 %s（只作参考），不是「%s」", proseStart, proseReference, brief(from.prose))
	}
	last, err := a.openBefore(from.path, asked.year)
	if err != nil {
		return err
	}
	year := last.Year + 1
	if asked.year != 0 && asked.year != year {
		return fmt.Errorf("「%s」是 %d 年度的报告，从它开始的是 %d 年度的，不是 %d 年度的", said(from.path), last.Year, year, asked.year)
	}
	f := last.Form
	if asked.formID != "" || !f.Years.Contains(year) {
		if f, err = a.chooseForm(asked.formID, year); err != nil {
			return err
		}
	}
	facts := last.Office
	switch {
	case facts.Name == "" && asked.office == "":
		return usageError(cmd, "「%s」没有写是哪个单位的，要写明单位（--office）", said(from.path))
	case facts.Name == "":
		facts.Name = asked.office
	case asked.office != "" && asked.office != facts.Name:
		facts.Name = asked.office
		a.note("上年报告的单位是「%s」，新报告用「%s」；请核对沿用的文字里的单位名称。", last.Office.Name, asked.office)
	}
	if facts.Kind == "" {
		facts.Kind = report.GuessKind(facts.Name)
	}
	if asked.kind != "" {
		if facts.Kind, err = readKind(asked.kind); err != nil {
			return err
		}
	}
	r := report.Succeed(last, f, facts, prose)
	output := cmp.Or(asked.output, export.ReportName(facts.Name, year))
	if samePlace(output, from.path) {
		return fmt.Errorf("「%s」是上年的报告本身；请换个文件名", output)
	}
	if err := a.draft(r, asked.templateID); err != nil {
		return err
	}
	if err := a.start(output, r, asked.force); err != nil {
		return err
	}
	a.tellOfSuccession(r, last, output)
	return nil
}

// tellOfSuccession says what the new report has from last year's, unless the report itself goes to standard output.
func (a *app) tellOfSuccession(r, last *report.Report, output string) {
	if output == stream {
		return
	}
	if last.Form != r.Form {
		a.note("上年用的是%s，今年用%s；两份格式都有的数才会沿用。", last.Form.Name, r.Form.Name)
	}
	for i, def := range r.Form.Cells() {
		if held := r.Held(i); !held.Empty() && def.Total == nil && !held.Zero() {
			a.printf("已填 %s：%s\n", r.Place(i), held)
		}
	}
	reused := 0
	for i := range r.Sections {
		reused += len(r.Reused(i))
	}
	if reused > 0 {
		a.printf("沿用上年正文 %d 段，请逐段改成今年的情况。\n", reused)
	}
	if len(r.Unsorted) > 0 {
		a.note("上年有 %d 段文字不属于新格式的任何一节，留在「未归类」里。", len(r.Unsorted))
	}
}
