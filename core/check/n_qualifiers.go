package check

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// tableOf returns the id of the table that a claim names, "" for a local line.
func (r *sentenceReader) tableOf(c *form.Claim) string {
	if t := r.s.form.Cells()[c.Sums[0].Cells[0]].Table; t != nil {
		return t.ID
	}
	return ""
}

// columnIn returns the column that words name: "" when none or all of them, ok is false when several but not all.
func (r *sentenceReader) columnIn(c *form.Claim, words string) (column string, ok bool) {
	table := r.tableOf(c)
	var named []*form.ColumnWords
	for _, candidate := range r.claims.Columns {
		if candidate.Table == table && c.Sums[0].In(candidate.Column) != nil && mentions(words, candidate.Words) {
			named = append(named, candidate)
		}
	}
	// A part of a column that is named too says nothing more.
	for i := 0; i < len(named); i++ {
		for _, finer := range named {
			if strings.HasPrefix(finer.Column, named[i].Column+".") {
				named = slices.Delete(named, i, i+1)
				i--
				break
			}
		}
	}
	switch {
	case len(named) == 0:
		return "", true
	case len(named) == 1:
		return named[0].Column, true
	}
	covered := 0
	for _, one := range named {
		covered += len(c.Sums[0].In(one.Column).Cells)
	}
	parts := 0
	for _, candidate := range r.claims.Columns {
		if sum := c.Sums[0].In(candidate.Column); candidate.Table == table && sum != nil && !strings.Contains(candidate.Column, ".") {
			parts += len(sum.Cells)
		}
	}
	return "", covered == parts
}

// totals are words by which a clause speaks of everything, whatever stands in the clause before.
var totals = []string{"全年", "共", "总", "累计", "合计"}

// partly reports whether words make a number count a part, as by channel: words of its own clause, and of the clause
// before where that has no number itself and nothing says that all is counted.
func (r *sentenceReader) partly(q *sentenceFigures, start int, own string) bool {
	if mentions(own, r.partlyWords) {
		return true
	}
	if start <= q.start || mentions(own, totals) {
		return false
	}
	text := q.paragraph.text
	mark := runeStart(text, start-1)
	before, _ := clause(text, mark, mark, clauseMarks)
	for i := range q.figures {
		if q.figures[i].at >= before && q.figures[i].at < mark {
			return false
		}
	}
	return before >= q.start && mentions(text[before:start], r.partlyWords)
}

// besides reports whether the words behind a number go on with what it leaves out: 「91件（另有2件结转下年度）」.
func besides(words string) bool {
	return strings.HasPrefix(strings.TrimLeft(words, "，,（( "), "另有")
}

// withdrawn reports whether the clause behind a number tells of applications that nobody decided on: some count them among
// the results, some do not.
func withdrawn(words string) bool {
	words = strings.TrimLeft(words, "，,；;、（( ")
	if end := strings.IndexAny(words, clauseMarks); end >= 0 {
		words = words[:end]
	}
	return mentions(words, []string{"撤回", "撤销", "撤件", "终止"})
}

// organs end the names of offices; saidOf stand between the name of an office and what it did.
var (
	organs = []string{"办事处", "街道", "委员会", "政府", "机关", "部门", "单位", "中心", "公司", "法院", "局", "委", "厅", "镇", "乡", "办", "院", "所", "队"}
	saidOf = []string{"共", "总共", "累计", "全年", "年内", "今年", "本年度", "本年", "已", "已经", "年度", "年", "一共", "先后", "依法", "内", "共计"}
)

// another reports whether words name an office other than the reporting one as who did it. An office is called by some of
// the characters of its name, in order: 县卫健局 for 青河县卫生健康局.
func (r *sentenceReader) another(words string) bool {
	for {
		if filler := suffixOf(words, saidOf); filler != "" {
			words = words[:len(words)-len(filler)]
		} else if trimmed := strings.TrimRight(words, "0123456789"); trimmed != words {
			words = trimmed
		} else {
			break
		}
	}
	organ := suffixOf(words, organs)
	if organ == "" || organ == words {
		return false
	}
	if strings.ContainsAny(lastRunes(words, shortestOrgan+1), "我本全各该") {
		return false
	}
	// How many characters of a clause are the name shows only by whether they are those of the office.
	return !inOrder(lastRunes(words, shortestOrgan), r.s.report.Office.Name)
}

// shortestOrgan in characters of an office's name as sentences shorten it: 县政府, 卫健局.
const shortestOrgan = 3
