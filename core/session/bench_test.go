package session_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
)

// long returns a session whose overview has so many characters in paragraphs of 200.
func long(b *testing.B, characters int) (*session.Session, []string) {
	s := session.New(blank(b), options(b))
	sentence := strings.Repeat("主动公开政府信息一百二十条，", 14) + "比上年多。"
	var paragraphs []string
	for range characters / 200 {
		paragraphs = append(paragraphs, sentence)
	}
	do(b, s, report.SetParagraphs("overview", paragraphs))
	return s, paragraphs
}

// BenchmarkCellEdit types a number into a cell and checks the report again.
func BenchmarkCellEdit(b *testing.B) {
	for _, characters := range []int{0, 10_000, 50_000} {
		b.Run(strconv.Itoa(characters), func(b *testing.B) {
			s, _ := long(b, characters)
			for i := 0; b.Loop(); i++ {
				do(b, s, cell("applications/new_received/natural_person", strconv.Itoa(i)))
				s.Findings()
			}
		})
	}
}

// BenchmarkKeystroke types a character into a long section.
func BenchmarkKeystroke(b *testing.B) {
	for _, characters := range []int{10_000, 50_000} {
		s, paragraphs := long(b, characters)
		b.Run(strconv.Itoa(characters), func(b *testing.B) {
			for b.Loop() {
				paragraphs[len(paragraphs)/2] += "字"
				if len(paragraphs[len(paragraphs)/2]) > 2000 {
					paragraphs[len(paragraphs)/2] = paragraphs[0]
				}
				if err := s.Continue(report.SetParagraphs("overview", paragraphs)); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(strconv.Itoa(characters)+" and findings", func(b *testing.B) {
			for b.Loop() {
				if err := s.Continue(report.SetParagraphs("overview", paragraphs)); err != nil {
					b.Fatal(err)
				}
				s.Findings()
			}
		})
		b.Run(strconv.Itoa(characters)+" and writing to memory", func(b *testing.B) {
			for b.Loop() {
				if err := s.Continue(report.SetParagraphs("overview", paragraphs)); err != nil {
					b.Fatal(err)
				}
				if _, err := s.Report().Encode(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkUndo takes a letter back in a long section and does it again.
func BenchmarkUndo(b *testing.B) {
	s, paragraphs := long(b, 50_000)
	do(b, s, report.SetParagraphs("overview", paragraphs[1:]))
	for b.Loop() {
		s.Undo()
		s.Redo()
	}
}
