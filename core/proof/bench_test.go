package proof_test

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
)

// BenchmarkFaults proves paragraphs of 100 KB with nothing right in them: each costs what its length does, not its square.
func BenchmarkFaults(b *testing.B) {
	for name, words := range map[string]string{"unknown": "【不存在】", "empty": "【】", "open": "【如果 有 机关名称】", "doubled": "的的"} {
		b.Run(name, func(b *testing.B) {
			r := report.New(shippedForm(b, "guoban-2021"), report.Office{Name: "清河街道办事处"}, 2025)
			r.Sections[0].Paragraphs = []string{strings.Repeat(words, 100_000/len(words))}
			for b.Loop() {
				if len(proof.Of(r, nil).Check(true)) == 0 {
					b.Fatal("nothing is found")
				}
			}
		})
	}
}
