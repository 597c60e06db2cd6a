package intake

import (
	"fmt"
	"slices"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// asWords makes all prose of a report mean what stands in it: what a file has in brackets was printed, and is no field.
func asWords(r *report.Report) (*report.Report, error) {
	prose := map[report.ProsePart][]string{}
	for part, paragraphs := range r.Prose() {
		if literal := literals(paragraphs); !slices.Equal(literal, paragraphs) {
			prose[part] = literal
		}
	}
	if len(prose) > 0 {
		r = r.Reworded(prose)
	}
	// The clerk will move it to where it belongs.
	if literal := literals(r.Unsorted); !slices.Equal(literal, r.Unsorted) {
		if err := report.Edit(r).Do(report.SetUnsorted(literal)); err != nil {
			return nil, fmt.Errorf("读出的内容放不进报告：%w", err)
		}
	}
	return r, nil
}

func literals(paragraphs []string) []string {
	literal := slices.Clone(paragraphs)
	for i, text := range literal {
		literal[i] = template.Literal(text)
	}
	return literal
}
