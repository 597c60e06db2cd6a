package check_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// residue returns what rules F9 and F21 find.
func residue(r *report.Report, written *report.Report) []check.Finding {
	return slices.DeleteFunc(check.Run(r, check.Options{Written: written}), func(f check.Finding) bool { return f.Rule != "F9" && f.Rule != "F21" })
}

// lines returns the sentences of a file; what stands before a bar is what is looked for in them.
func lines(t testing.TB, file string) [][2]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all [][2]string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		want, text, ok := strings.Cut(line, " | ")
		if !ok {
			want, text = "", line
		}
		all = append(all, [2]string{want, text})
	}
	return all
}

func TestWordsThatAreRightTwiceAreLeftAlone(t *testing.T) {
	files, err := filepath.Glob("testdata/sentences/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	texts := lines(t, "testdata/residue/right.txt")
	for _, file := range files {
		texts = append(texts, lines(t, file)...)
	}
	for _, c := range proseCases(t, "agree.txt") {
		texts = append(texts, [2]string{"", c.text})
	}
	for _, line := range texts {
		r := report.New(forms(t).ByID("guoban-2021"), office, 2025)
		r.Preamble = []string{line[1]}
		for _, f := range residue(r, nil) {
			t.Error(words(f))
		}
	}
}

func TestResidueIsFound(t *testing.T) {
	for _, line := range lines(t, "testdata/residue/wrong.txt") {
		rule, concerned, _ := strings.Cut(line[0], " ")
		for _, id := range []string{"guoban-2019", "guoban-2021"} {
			r := report.New(forms(t).ByID(id), office, 2025)
			r.Preamble = []string{line[1]}
			if !slices.ContainsFunc(residue(r, nil), func(f check.Finding) bool {
				severity := form.Error
				if strings.HasPrefix(rule, "F21") || strings.HasSuffix(rule, "?") {
					severity = form.Warning
				}
				return f.Rule == strings.TrimSuffix(rule, "?") && f.Severity == severity && line[1][f.From:f.To] == concerned
			}) {
				t.Errorf("%s of %q is not found on %s: %v", line[0], line[1], id, residue(r, nil))
			}
		}
	}
}

// What offices published has none, but for the one that published the empty template.
func TestPublishedReportsHoldNoResidue(t *testing.T) {
	files, err := filepath.Glob("../intake/testdata/corpus/*")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, file := range files {
		if !slices.Contains([]string{".docx", ".html", ".txt"}, filepath.Ext(file)) {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		result, err := intake.Read(t.Context(), intake.Source{Name: filepath.Base(file), Data: data}, intake.Options{Forms: forms(t)})
		if err != nil {
			t.Fatal(err)
		}
		read++
		findings := residue(template.Print(result.Report, nil).Report, result.Report)
		if strings.Contains(file, "empty-template") {
			if len(findings) == 0 {
				t.Errorf("the words of the empty template in %s are not found", file)
			}
			continue
		}
		for _, f := range findings {
			t.Errorf("%s: %s", filepath.Base(file), words(f))
		}
	}
	if read < 50 {
		t.Errorf("only %d files were read", read)
	}
}
