package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFilesAreReadAsAPersonWould compares each file of testdata with what a person noted beside it.
func TestFilesAreReadAsAPersonWould(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			p, err := Read(data)
			if err != nil {
				t.Fatal(err)
			}
			noted := strings.TrimSuffix(file, ".txt") + ".page"
			if os.Getenv("NIANBAO_UPDATE") != "" {
				if err := os.WriteFile(noted, []byte(dump(p)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(noted)
			if err != nil {
				t.Fatal(err)
			}
			if got := dump(p); got != string(want) {
				t.Errorf("read as\n%s", got)
			}
		})
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// checkKept reports characters of a text that no block holds, and blocks that are none.
func checkKept(t *testing.T, what, text string) {
	t.Helper()
	p, err := Read([]byte(text))
	if err != nil {
		return
	}
	var got strings.Builder
	for i, b := range p.Blocks {
		if b.Place == "" || (b.Text == "") == (b.Table == nil) || strings.Contains(b.Text, "\n") {
			t.Errorf("block %d of %s is %+v", i, what, b)
		}
		got.WriteString(b.Text)
		if b.Table != nil {
			for _, cells := range b.Table.Rows {
				for _, c := range cells {
					got.WriteString(c.Text)
				}
			}
		}
	}
	counts := map[rune]int{}
	for _, r := range kept(text) {
		counts[r]++
	}
	for _, r := range kept(got.String()) {
		counts[r]--
	}
	for r, n := range counts {
		if n > 0 {
			t.Errorf("%d of %q are lost of %s", n, r, what)
		}
	}
}
