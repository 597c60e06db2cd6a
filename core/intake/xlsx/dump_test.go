package xlsx_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/intake/xlsx"
)

var update = flag.Bool("update", false, "write what is read beside the files of other programs, to be looked through")

// dump shows a page as a person would note it down.
func dump(p *page.Page) string {
	var s strings.Builder
	for _, b := range p.Blocks {
		s.WriteString(b.Place)
		for i, set := range []bool{b.Aside, b.Centred, b.Right, b.Picture} {
			if set {
				s.WriteString([]string{" aside", " centred", " right", " picture"}[i])
			}
		}
		if b.Level > 0 {
			fmt.Fprintf(&s, " level %d", b.Level)
		}
		if b.Table == nil {
			fmt.Fprintf(&s, ": %s\n", b.Text)
			continue
		}
		s.WriteString(":\n")
		for i, cells := range b.Table.Rows {
			fmt.Fprintf(&s, "\t%s", b.PlaceOfRow(i))
			for _, c := range cells {
				fmt.Fprintf(&s, " [%s", strings.ReplaceAll(c.Text, "\n", "⏎"))
				if c.RowSpan > 1 || c.ColumnSpan > 1 {
					fmt.Fprintf(&s, " %d×%d", c.RowSpan, c.ColumnSpan)
				}
				s.WriteString("]")
			}
			s.WriteString("\n")
		}
	}
	for _, remark := range p.Remarks {
		fmt.Fprintf(&s, "remark: %s\n", remark)
	}
	return s.String()
}

func read(t testing.TB, data []byte) *page.Page {
	t.Helper()
	p, err := xlsx.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestFilesOfOtherProgramsAreRead(t *testing.T) {
	files, err := filepath.Glob("testdata/*.xlsx")
	if err != nil || len(files) < 2 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		got := dump(read(t, data))
		noted := strings.TrimSuffix(path, ".xlsx") + ".txt"
		if *update {
			if err := os.WriteFile(noted, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(noted)
		if err != nil {
			t.Fatal(err)
		}
		if want = bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n")); got != string(want) {
			t.Errorf("%s is read as\n%s\nnot\n%s", path, got, want)
		}
	}
}
