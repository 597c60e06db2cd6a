package html

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPagesAreReadAsAPersonWould compares each file of testdata with what a person noted beside it.
func TestPagesAreReadAsAPersonWould(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.*html")
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
			noted := strings.TrimSuffix(file, filepath.Ext(file)) + ".page"
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
