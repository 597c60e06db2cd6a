package docx

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Files of Word's kin are held against what a person noted down of them.
func TestFilesOfOtherProgramsAreReadAsAPersonReadsThem(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.docx")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(file, ".docx") + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			p, err := Read(data)
			if err != nil {
				t.Fatal(err)
			}
			got, wanted := strings.Split(dump(p), "\n"), strings.Split(string(want), "\n")
			for i := range max(len(got), len(wanted)) {
				if i >= len(got) || i >= len(wanted) || got[i] != wanted[i] {
					t.Fatalf("line %d\nread %s\nwant %s", i+1, strings.Join(got[min(i, len(got)):min(i+1, len(got))], ""),
						strings.Join(wanted[min(i, len(wanted)):min(i+1, len(wanted))], ""))
				}
			}
		})
	}
}

func BenchmarkReadAReport(b *testing.B) {
	data, err := os.ReadFile("testdata/pages/libreoffice-from-odt.docx")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data); err != nil {
			b.Fatal(err)
		}
	}
}
