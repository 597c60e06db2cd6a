package report_test

import (
	"slices"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"滨海街道":             "滨海街道",
		"a\tb":             "a\tb",
		"a\x00b\x1bc\x7fd": "abcd",
		"\uFEFF甲":          "甲",
		"甲\xff乙":           "甲乙",
		"甲\uFFFE乙\uFFFF":   "甲乙",
		"第一行\n第二行":         "第一行第二行",
		"𠮷野家 “三安全一稳定” 〔2021〕": "𠮷野家 “三安全一稳定” 〔2021〕",
	} {
		if got := report.Clean(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	for _, c := range []struct{ texts, want []string }{
		{nil, nil},
		{[]string{"", " ", "\n\n"}, nil},
		{[]string{"一段。"}, []string{"一段。"}},
		{[]string{"甲。\n乙。\r\n丙。"}, []string{"甲。", "乙。", "丙。"}},
		{[]string{"甲。\n", "\n乙。"}, []string{"甲。", "乙。"}},
		{[]string{"　　首行缩进两字。　"}, []string{"首行缩进两字。"}},
		{[]string{"甲。\u2028乙。\u2029丙。\v丁。\f戊。"}, []string{"甲。", "乙。", "丙。", "丁。", "戊。"}},
		{[]string{"甲\x00乙", "\x01"}, []string{"甲乙"}},
		{[]string{"2020 年，新港 街道"}, []string{"2020 年，新港 街道"}},
	} {
		if got := report.Paragraphs(c.texts...); !slices.Equal(got, c.want) {
			t.Errorf("%q splits into %q, want %q", c.texts, got, c.want)
		}
	}
}

// Text reaches paper by many ways; none of them lets a control character or a line break through.
func TestEveryTextIsCleaned(t *testing.T) {
	const dirty, clean = "甲\x01\n乙", "甲乙"
	r := blank(t, "guoban-2021")
	notes := []string{dirty}
	edit(t, r,
		report.SetTitle(dirty),
		report.SetOffice(report.Office{Name: dirty, Address: dirty, Telephone: dirty}),
		report.SetSignOff(report.SignOff{Organ: dirty, Date: dirty}),
		report.SetPreamble([]string{dirty}),
		report.SetSections([]report.Section{{ID: "overview", Heading: dirty, Paragraphs: []string{dirty}}}),
		report.SetTable("disputes", report.TableState{Notes: &notes, PrintedLabels: map[string]string{"总计": dirty}}),
		set("disputes/cases/direct.upheld", dirty),
	)
	check := func(what string, r *report.Report) {
		t.Helper()
		state := r.Table("disputes")
		for place, got := range map[string]string{
			"title": r.Title, "office": r.Office.Name, "address": r.Office.Address, "telephone": r.Office.Telephone,
			"organ": r.SignOff.Organ, "date": r.SignOff.Date, "heading": r.Sections[0].Heading, "label": state.PrintedLabels["总计"],
		} {
			if got != clean {
				t.Errorf("%s: the %s is %q", what, place, got)
			}
		}
		for place, got := range map[string][]string{"preamble": r.Preamble, "prose": r.Sections[0].Paragraphs, "notes": *state.Notes} {
			if !slices.Equal(got, []string{"甲", "乙"}) {
				t.Errorf("%s: the %s is %q", what, place, got)
			}
		}
		if got := value(t, r, "disputes/cases/direct.upheld"); got != "甲 乙" {
			t.Errorf("%s: the cell holds %q", what, got)
		}
	}
	check("edited", r)
	if notes[0] != dirty {
		t.Error("the caller's own list was changed")
	}
	check("read", decode(t, `{"nianbao": 1, "form": "guoban-2021", "year": 2025, "title": "甲\u0001\n乙",
		"office": {"name": "甲\u0001\n乙", "address": "甲\u0001\n乙", "telephone": "甲\u0001\n乙"},
		"sign_off": {"organ": "甲\u0001\n乙", "date": "甲\u0001\n乙"}, "preamble": ["甲\u0001\n乙"],
		"sections": [{"id": "overview", "heading": "甲\u0001\n乙", "paragraphs": ["甲\u0001\n乙"]}],
		"tables": {"disputes": {"notes": ["甲\u0001\n乙"], "printed_labels": {"总计": "甲\u0001\n乙"}, "cells": {"cases/direct.upheld": "甲\u0001\n乙"}}}}`))
}

func TestShorten(t *testing.T) {
	for text, want := range map[string]string{"": "", "年报": "年报", "政府信": "政府信", "政府信息": "政府信……", "𠅤𠅤𠅤𠅤": "𠅤𠅤𠅤……"} {
		if got := report.Shorten(text, 3); got != want {
			t.Errorf("%q becomes %q, not %q", text, got, want)
		}
	}
}

func TestCharactersAreCountedWithoutBlanks(t *testing.T) {
	if n := report.Characters("　　一是 公开\t12 条。", "", " ", "好"); n != 9 {
		t.Errorf("%d characters, want 9", n)
	}
}
