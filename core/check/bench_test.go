package check_test

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
)

// BenchmarkCheck runs every rule over whole reports: a published one with prose, and one against last year's.
func BenchmarkCheck(b *testing.B) {
	b.Run("published", func(b *testing.B) {
		r := sample(b, "binhai-2020")
		b.ReportAllocs()
		for b.Loop() {
			check.Run(r, check.Options{})
		}
	})
	b.Run("clean", func(b *testing.B) {
		r := clean(b, "guoban-2021", 2025).Report()
		b.ReportAllocs()
		for b.Loop() {
			check.Run(r, check.Options{})
		}
	})
	b.Run("published, against last year", func(b *testing.B) {
		r, last := sample(b, "binhai-2020"), sample(b, "binhai-2020")
		last.Year--
		for i := range last.Sections {
			for j, text := range last.Sections[i].Paragraphs {
				last.Sections[i].Paragraphs[j] = strings.ReplaceAll(text, "街道", "镇")
			}
		}
		b.ReportAllocs()
		for b.Loop() {
			check.Run(r, check.Options{Last: last})
		}
	})
	b.Run("against last year", func(b *testing.B) {
		r, last := clean(b, "guoban-2021", 2025).Report(), clean(b, "guoban-2021", 2024).Report()
		b.ReportAllocs()
		for b.Loop() {
			check.Run(r, check.Options{Last: last})
		}
	})
}
