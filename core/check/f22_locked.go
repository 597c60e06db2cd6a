package check

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// ruleF22Locked tells which words that a template locks are not as whoever gave it out wants them: gone, changed by other
// means than this program, or released. A template speaks of the prose as written.
func ruleF22Locked(s *subject, found func(Finding)) {
	missing := s.written.Missing()
	for o := range s.written.Origins {
		origin := &s.written.Origins[o]
		for b := range origin.Blocks {
			block := &origin.Blocks[b]
			switch {
			case slices.ContainsFunc(missing, func(l report.Lock) bool { return l.Block == block }):
				f := s.lockedFinding(origin, block)
				f.Message = "「" + f.Excerpt + "」是" + origin.Giver() + "锁定的文字，这一部分里没有，或已被改动"
				f.Advice = "照模板改回来，或说明改动的理由"
				found(f)
			case block.Locked && block.Released:
				f := s.lockedFinding(origin, block)
				f.Message = "「" + f.Excerpt + "」是" + origin.Giver() + "锁定的文字，本单位解除了锁定"
				f.Advice = "说明解除锁定的理由；不需要改动的，撤销解除锁定"
				found(f)
			}
		}
	}
}

func (s *subject) lockedFinding(origin *report.Origin, block *report.OriginBlock) Finding {
	f := Finding{
		ID: "F22@" + origin.Template + "/" + block.ID, Rule: "F22", Severity: form.Warning, Place: "前言",
		Section: block.Section, Numbers: fingerprint(strings.Join(block.Paragraphs, "\n")),
	}
	if len(block.Paragraphs) > 0 {
		f.Excerpt = report.Shorten(block.Paragraphs[0], 20)
	}
	switch i := s.report.Section(block.Section); {
	case block.Section == sectionPreamble:
		f.Part = PartPreamble
	case i >= 0:
		f.Part, f.Place = PartOfSection(s.report, i), s.report.Heading(i)
	default:
		f.Part, f.Place, f.Section = PartFacts, "报告", ""
	}
	return f
}
