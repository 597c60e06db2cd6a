package docx_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/report"
)

// FuzzText puts any text wherever a report holds text: the document stays well formed and gives the text back.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"依法公开", hostile, "", " ", "\r\n", "\x00\x1f\uFFFE\uFFFF", "\xf0\x9f", "（一）", "1.项", "\uFDD0", "\uFFFD", "𠅤"} {
		f.Add(seed)
	}
	form := formByID(f, "guoban-2021")
	f.Fuzz(func(t *testing.T, text string) {
		r := report.New(form, report.Office{Name: text}, 2025)
		r.Preamble = []string{text}
		r.Sections[0].Heading = "一、" + text
		r.Sections[0].Paragraphs = []string{text}
		r.SignOff.Date = text
		edit(t, r, report.SetCells(report.CellEdit{Address: "applications/new_received/natural_person", Text: text}))
		d := read(t, write(t, r, docx.Options{Draft: true, Remarks: []string{text}}))

		want := printable(text)
		texts := d.texts()
		for i, want := range map[int]string{2: want, 3: "一、" + want, 4: want, len(texts) - 1: want} {
			if texts[i] != want {
				t.Errorf("paragraph %d gives back %q, want %q", i, texts[i], want)
			}
		}
		cell := strings.ReplaceAll(d.tables()[1].rows[3].cells[1].text, "\n", "")
		if want := r.Held(form.Cell("applications/new_received/natural_person")).String(); cell != want {
			t.Errorf("the cell gives back %q of %q", cell, want)
		}
	})
}

// printable is text without what XML cannot hold.
func printable(text string) string {
	var kept strings.Builder
	for i, r := range text {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD") {
			size = 0
		}
		if size == 0 || (r < ' ' && r != '\t' && r != '\n') || r == 0xFFFE || r == 0xFFFF {
			continue
		}
		kept.WriteRune(r)
	}
	return kept.String()
}
