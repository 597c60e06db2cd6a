package intake

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// guess is one way to read the cells of a row.
type guess struct {
	// texts are those of the columns of the band.
	texts []string
	// weight says how much speaks for it before anything is added up.
	weight float64
	// byHeads says that every text stands under the head of its column.
	byHeads bool
	// short says that the row ends before the last column: a cell may be missing, and not the last one.
	short bool
	// partial says that there are more ways to read the row than were looked at.
	partial bool
	// beyond are texts that belong to no column.
	beyond []string
}

// guesses returns the ways to read the cells behind a label. reliable says that the heads stand over the columns; a
// file that lost its merged cells may have shifted them.
func guesses(l *line, behind []shown, columns *columnMap, n int, reliable bool) []guess {
	var all []guess
	if reliable {
		g := underHeads(behind, columns, n)
		g.byHeads, g.short = true, l.ends() && l.spans && len(behind) == n-1
		g.weight = 4
		all = append(all, g)
	}
	texts := make([]string, len(behind))
	for i, c := range behind {
		texts[i] = c.text
	}
	if reliable && len(columns.shared) > 0 && len(filled(texts)) < n {
		return all
	}
	short := l.ends()
	full := len(filled(texts))
	many := full < n && ways(n, full) > mostGuesses
	for _, g := range byCounting(texts, n) {
		if short && !l.spans && len(texts) < n && g.weight == leftmost {
			// Blank cells at the end of a row are dropped more often than others.
			g.weight = 2.5
		}
		if reliable {
			// Every cell under its head is worth more than a count, unless the row ends early: then cells may have moved.
			if !short || !l.spans || len(texts) > n {
				continue
			}
			g.weight = 2.5
		}
		g.partial = many && g.weight < 2
		all = append(all, g)
	}
	return distinct(all)
}

// underHeads reads every cell under the head it begins below.
func underHeads(behind []shown, columns *columnMap, n int) guess {
	g := guess{texts: make([]string, n)}
	for _, c := range behind {
		if c.text == "" {
			continue
		}
		at := slices.IndexFunc(columns.at, func(e extent) bool { return e.from >= 0 && e.holds(c.column) })
		switch {
		case at < 0 || g.texts[at] != "" && g.texts[at] != c.text:
			g.beyond = append(g.beyond, c.text)
		default:
			g.texts[at] = c.text
		}
	}
	return g
}

// leftmost is the weight of reading a row with too few cells from the left.
const leftmost = 1.1

// byCounting reads cells from left to right: as many as there are columns, or with blank ones too many or too few.
func byCounting(texts []string, n int) []guess {
	var all []guess
	add := func(weight float64, texts ...string) {
		all = append(all, guess{texts: texts, weight: weight})
	}
	full := filled(texts)
	switch {
	case len(full) == 0:
		add(3, make([]string, n)...)
	case len(texts) == n:
		add(3, texts...)
	case len(full) == n:
		add(2.5, full...)
	case n == 1 && allEqual(full):
		add(2.5, full[0])
	case len(full) > n:
		leaveOut(full, n, add)
	case len(texts) > n:
		for from := 0; from+n <= len(texts); from++ {
			if len(filled(texts[:from]))+len(filled(texts[from+n:])) > 0 {
				continue
			}
			weight := 0.5
			switch {
			case texts[from] != "":
				weight = 2
			case from == 0:
				weight = 1
			}
			add(weight, texts[from:from+n]...)
		}
		spread(full, n, add)
	default:
		add(leftmost, append(slices.Clone(texts), make([]string, n-len(texts))...)...)
		spread(full, n, add)
	}
	return all
}

func filled(texts []string) []string {
	return slices.DeleteFunc(slices.Clone(texts), func(text string) bool { return text == "" })
}

func allEqual(texts []string) bool {
	return !slices.ContainsFunc(texts, func(text string) bool { return text != texts[0] })
}

// mostGuesses bounds the ways to read one row.
const mostGuesses = 300

// leaveOut reads a row with more numbers than columns: some are sums the form does not have, or a number was torn.
func leaveOut(full []string, n int, add func(float64, ...string)) {
	if len(full) > n+2 || ways(len(full), n) > mostGuesses {
		add(0.2, full[:n]...)
		add(0.2, make([]string, n)...)
		return
	}
	choose(len(full), n, func(kept []int) { add(0.3, pick(full, kept)...) })
	if len(full) == n+1 {
		for i := range n {
			torn := slices.Concat(full[:i], []string{full[i] + " " + full[i+1]}, full[i+2:])
			add(0.2, torn...)
		}
	}
}

// spread reads a row with fewer numbers than columns: nobody knows which are missing.
func spread(full []string, n int, add func(float64, ...string)) {
	if ways(n, len(full)) > mostGuesses {
		add(0.3, make([]string, n)...)
		add(0.3, append(make([]string, n-len(full)), full...)...)
		return
	}
	choose(n, len(full), func(at []int) {
		texts := make([]string, n)
		for i, column := range at {
			texts[column] = full[i]
		}
		add(0.3, texts...)
	})
}

// ways counts how k of n can be chosen, up to a bit more than mostGuesses.
func ways(n, k int) int {
	count := 1
	for i := 1; i <= min(k, n-k); i++ {
		if count = count * (n - i + 1) / i; count > mostGuesses {
			break
		}
	}
	return count
}

// choose calls for the ways to choose k of n, in order.
func choose(n, k int, each func([]int)) {
	chosen := make([]int, k)
	var from func(i, least int)
	from = func(i, least int) {
		if i == k {
			each(chosen)
			return
		}
		for next := least; next <= n-(k-i); next++ {
			chosen[i] = next
			from(i+1, next+1)
		}
	}
	from(0, 0)
}

func pick(texts []string, at []int) []string {
	picked := make([]string, len(at))
	for i, index := range at {
		picked[i] = texts[index]
	}
	return picked
}

// distinct keeps of the guesses that say the same the weightiest.
func distinct(all []guess) []guess {
	at := map[string]int{}
	var kept []guess
	for _, g := range all {
		key := strings.Join(g.texts, "\x00")
		i, ok := at[key]
		switch {
		case !ok:
			at[key] = len(kept)
			kept = append(kept, g)
		case kept[i].weight < g.weight:
			g.byHeads = g.byHeads || kept[i].byHeads
			kept[i] = g
		}
	}
	return kept
}

// sums holds numbers against the relations of a table.
type sums struct {
	form   *form.Form
	byCell map[int][]*form.Instance
}

// newSums knows the relations of a table within one year that are equations, or those of them that columns obey.
func newSums(f *form.Form, t *form.Table, columnsOnly bool) *sums {
	s := &sums{form: f, byCell: map[int][]*form.Instance{}}
	for _, r := range t.Relations {
		if r.Op != form.Equal || r.AcrossYears() || columnsOnly && r.PerRow() {
			continue
		}
		for _, i := range r.Instances {
			for _, term := range append(append([]form.Term(nil), i.Left...), i.Right...) {
				s.byCell[term.Cell] = append(s.byCell[term.Cell], i)
			}
		}
	}
	return s
}

// check counts the relations about given cells that hold and that are broken. read gives the text of a cell, known is
// false for one not read yet: a relation with such a cell says nothing, nor does one of noughts.
func (s *sums) check(cells []int, read func(cell int) (text string, known bool)) (holds, broken int) {
	seen := map[*form.Instance]bool{}
	for _, cell := range cells {
		for _, i := range s.byCell[cell] {
			if seen[i] {
				continue
			}
			seen[i] = true
			switch ok, telling := s.holds(i, read); {
			case !telling:
			case ok:
				holds++
			default:
				broken++
			}
		}
	}
	return holds, broken
}

func (s *sums) holds(i *form.Instance, read func(int) (string, bool)) (ok, telling bool) {
	values := map[int]report.Cell{}
	for _, term := range append(append([]form.Term(nil), i.Left...), i.Right...) {
		text, known := read(term.Cell)
		if !known {
			return false, false
		}
		def := &s.form.Cells()[term.Cell]
		cell := report.ReadCell(def, report.Understand(def, text))
		if !cell.Empty() {
			if _, number := cell.Number(); !number {
				return false, false
			}
			telling = telling || !cell.Zero()
		}
		values[term.Cell] = cell
	}
	return telling && equal(i, values), telling
}

func equal(i *form.Instance, values map[int]report.Cell) bool {
	left, right := sumOf(i.Left, values), sumOf(i.Right, values)
	return left != nil && right != nil && left.Cmp(*right) == 0
}
