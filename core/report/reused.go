package report

import (
	"fmt"
	"slices"
	"strings"
)

// Reused returns the indices of the paragraphs in the section at index i that still read as they did last year. Nothing is
// tracked: a paragraph that was changed reads otherwise, and one changed back counts again.
func (r *Report) Reused(i int) []int {
	s := r.Sections[i]
	if len(s.Reused) == 0 {
		return nil
	}
	begun := make(map[string]bool, len(s.Reused))
	for _, text := range s.Reused {
		begun[text] = true
	}
	var still []int
	for at, text := range s.Paragraphs {
		if begun[text] {
			still = append(still, at)
		}
	}
	return still
}

// SettleReused says that what a section still has of last year's was looked over and stays. The section is the one at
// index i.
func SettleReused(i int) Command {
	return assign[[]string]{"确认沿用上年的文字", func(r *Report) (*[]string, error) {
		if i < 0 || i >= len(r.Sections) {
			return nil, fmt.Errorf("本报告没有第 %d 部分", i+1)
		}
		return &r.Sections[i].Reused, nil
	}, nil}
}

// toLookOver returns the paragraphs that say something: sub-headings and 「无」 are the same every year.
func toLookOver(paragraphs []string) []string {
	const statement = 10
	return slices.DeleteFunc(slices.Clone(paragraphs), func(text string) bool {
		return Characters(text) < statement || !strings.ContainsAny(text, "。；！？")
	})
}
