package docx_test

import (
	"io"
	"testing"

	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/report"
)

func BenchmarkWrite(b *testing.B) {
	r := qinghe(b, "guoban-2021", 2025)
	b.ReportAllocs()
	for b.Loop() {
		if err := docx.Write(io.Discard, r, docx.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWriteImported measures a report that does not print its tables as the form does.
func BenchmarkWriteImported(b *testing.B) {
	r := imported(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := docx.Write(io.Discard, r, docx.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCompile measures the first document of a form.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		r := report.New(formByID(b, "guoban-2021"), report.Office{Name: "清河街道办事处"}, 2025)
		b.StartTimer()
		if err := docx.Write(io.Discard, r, docx.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
