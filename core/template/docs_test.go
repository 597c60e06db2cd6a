package template_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// What docs/templates.md shows is what the program reads.
func TestTheExamplesOfTheGuideHold(t *testing.T) {
	data, err := os.ReadFile("../../docs/templates.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(data), "```yaml\n")
	file, rest, _ := strings.Cut(rest, "```\n")
	if err := template.CheckFile("templates.md", []byte(file), formsByID(t)); err != nil {
		t.Error(err)
	}
	example, err := template.Load("templates.md", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	e := blank(t)
	do(t, e, report.SetSupplements(example.Supplements))
	v := template.NewVocabulary(e.Report(), nil)
	looked := 0
	for row := range strings.Lines(rest) {
		if !strings.HasPrefix(row, "| 【") || strings.Contains(row, "如果") {
			continue
		}
		written := strings.Split(row, "|")[1]
		for _, field := range regexp.MustCompile(`【([^【】]+)】`).FindAllStringSubmatch(written, -1) {
			looked++
			if _, problem := v.Lookup(field[1]); problem != "" && field[1] != "完" {
				t.Errorf("【%s】: %s", field[1], problem)
			}
		}
	}
	if looked < 15 {
		t.Errorf("only %d fields were looked at", looked)
	}
}
