package template

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/report"
)

// printer prints one part of the prose.
type printer struct {
	e      *environment
	wants  *wants
	source []string
	part   part

	faults   []Fault
	told     map[Fault]bool
	unfilled []report.Unfilled

	// line is the paragraph that is being printed, of pieces; steered says that a control has to do with it.
	line    []byte
	pieces  []stretch
	steered bool
	// depth is how many controls print at the moment, glue what waits to be printed between items.
	depth int
	glue  []glue
	// waiting are what is unfilled in line.
	waiting []report.Unfilled
	// size is what has been printed so far, rounds how often something was repeated.
	size, rounds int
}

// What repetitions within repetitions may make of a few words in a part: bytes, and items.
const (
	mostPrinted = 1 << 20
	mostRounds  = 10_000
)

func (p *printer) run() {
	p.nodes(parse(p.source), nil)
	p.endParagraph()
	for i := range p.unfilled {
		p.unfilled[i].Section, p.unfilled[i].Table = p.part.Section, p.part.Table
	}
}

func (p *printer) nodes(nodes []node, in *scope) {
	for i := range nodes {
		p.node(&nodes[i], in)
	}
}

func (p *printer) node(n *node, in *scope) {
	switch n.kind {
	case wordsNode:
		words := p.source[n.paragraph][n.from:n.to]
		p.join()
		p.giveWay(words)
		at := len(p.line)
		p.put(words, n, true)
		for _, s := range p.slips(n) {
			p.await(at+s.from, at+s.to, s.problem)
			p.waiting[len(p.waiting)-1].Doubtful = true
		}
	case quotedNode:
		p.put(opening, n, false)
	case breakNode:
		if len(p.glue) > 0 {
			p.glue[len(p.glue)-1].breaks++
			return
		}
		p.endParagraph()
	case brokenNode:
		p.raw(n, n.problem)
	case fieldNode:
		p.field(n, in)
	case choiceNode:
		p.choice(n, in)
	case eachNode:
		p.each(n, in)
	}
}

// put prints text in place of what a node is in the source; exact says that it is the same byte by byte.
func (p *printer) put(text string, n *node, exact bool) {
	p.join()
	from := len(p.line)
	p.line = append(p.line, text...)
	p.size += len(text)
	p.pieces = append(p.pieces, stretch{from, len(p.line), n.paragraph, n.from, n.to, exact})
}

// giveWay drops the marks at the end of a value where the prose goes on with one of its own: whoever fills in a supplement
// ends it as a sentence or does not.
func (p *printer) giveWay(words string) {
	mark, _ := utf8.DecodeRuneInString(words)
	if len(p.pieces) == 0 || !strings.ContainsRune("。；，、：）", mark) {
		return
	}
	if last := &p.pieces[len(p.pieces)-1]; !last.exact {
		kept := max(last.from, len(bytes.TrimRight(p.line, endings)))
		p.line, last.to = p.line[:kept], kept
	}
}

// raw prints a node as it is written. Without a problem it is one that another node is to blame for: it is known to wait,
// without a word.
func (p *printer) raw(n *node, why *problem) {
	p.join()
	from := len(p.line)
	p.put(p.source[n.paragraph][n.from:n.to], n, true)
	if why == nil {
		p.await(from, len(p.line), &problem{})
		return
	}
	if why.waits {
		p.wants.in(n.text)
	}
	p.await(from, len(p.line), why)
	p.blame(n, why)
}

// await records what the printed line waits for.
func (p *printer) await(from, to int, why *problem) {
	p.waiting = append(p.waiting, report.Unfilled{
		Paragraph: len(p.part.paragraphs), From: from, To: to, Message: why.message, Advice: why.advice, Waits: why.waits,
	})
}

// blame records a fault once, however often its words are repeated.
func (p *printer) blame(n *node, why *problem) {
	f := Fault{Spot{p.part.Section, p.part.Table, n.paragraph, n.from, n.to}, why.message, why.advice, why.waits}
	if p.told[f] {
		return
	}
	if p.told == nil {
		p.told = map[Fault]bool{}
	}
	p.told[f] = true
	p.faults = append(p.faults, f)
}

func (p *printer) endParagraph() {
	left, steered := 0, p.steered || p.depth > 0
	if steered {
		left = p.trim()
	}
	if !steered || len(p.line) > 0 {
		for i := range p.waiting {
			p.waiting[i].From -= left
			p.waiting[i].To -= left
		}
		p.unfilled = append(p.unfilled, p.waiting...)
		p.part.paragraphs = append(p.part.paragraphs, string(p.line))
		p.part.stretches = append(p.part.stretches, p.pieces)
	}
	p.line, p.pieces, p.waiting, p.steered = p.line[:0], nil, p.waiting[:0], false
}

// trim takes the blanks off both ends that were written to set controls apart, and returns how many bytes on the left.
func (p *printer) trim() (left int) {
	text := string(p.line)
	left = len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	p.line = []byte(strings.TrimSpace(text))
	var kept []stretch
	for _, s := range p.pieces {
		if s.exact {
			s.sourceFrom += max(0, left-s.from)
			s.sourceTo -= max(0, s.to-left-len(p.line))
		}
		s.from, s.to = max(0, s.from-left), min(len(p.line), s.to-left)
		if s.from < s.to {
			kept = append(kept, s)
		}
	}
	p.pieces = kept
	return left
}

func (p *printer) field(n *node, in *scope) {
	x, why := p.e.expression(n.text)
	text := ""
	if why == nil {
		text, why = p.e.print(x, in)
	}
	if why == nil && x.ofWords() && saysNothing(text) && !p.answers(n) {
		p.wants.add(x.terms[0].symbol.name)
		why = waiting("写上本单位的情况；没有的，删去这句话，或用【如果 有 "+n.text+"】…【完】把它包起来",
			"补充事项「%s」填的是「%s」，印在这里不成句", n.text, text)
	}
	if why == nil && x.ofWords() {
		text = said(p.line, text)
	}
	switch {
	case why == problemOutsideEach && (n.orphaned || in != nil && in.broken):
		p.raw(n, nil)
	case why != nil:
		p.raw(n, why)
	default:
		p.put(text, n, false)
	}
}

// answers reports whether a word such as 无 may stand for a field: behind a colon, or where it is all that a part says.
func (p *printer) answers(n *node) bool {
	before := bytes.TrimRight(p.line, " ")
	rest := p.source[n.paragraph][:n.from] + p.source[n.paragraph][n.to:]
	return bytes.HasSuffix(before, []byte("：")) || bytes.HasSuffix(before, []byte(":")) ||
		len(p.source) == 1 && strings.Trim(rest, endings) == ""
}

// choice prints the first branch whose condition holds. A condition that cannot be told yet is printed in place of all;
// one that cannot be read leaves everything as it is written.
func (p *printer) choice(n *node, in *scope) {
	p.steered = true
	chosen := false
	for i := range n.branches {
		b := &n.branches[i]
		if chosen {
			p.inspectBranch(b, in)
			continue
		}
		holds := b.always
		if !b.always {
			var why *problem
			if holds, why = p.holds(b, in); why != nil {
				p.undecided(n, i, why, in)
				return
			}
		}
		if !holds {
			p.inspect(b.body, in)
			continue
		}
		chosen = true
		p.depth++
		p.nodes(b.body, in)
		p.depth--
		p.steered = true
	}
}

func (p *printer) holds(b *branch, in *scope) (bool, *problem) {
	c, why := p.e.condition(b.control.text)
	if why != nil {
		return false, why
	}
	return c.holds(p.e, in)
}

func (p *printer) undecided(n *node, at int, why *problem, in *scope) {
	if why == problemOutsideEach && (n.orphaned || in != nil && in.broken) {
		why = nil
	}
	if why != nil && why.waits {
		p.raw(&n.branches[at].control, why)
		for i := at; i < len(n.branches); i++ {
			p.inspect(n.branches[i].body, in)
			p.wants.in(n.branches[i].control.text)
			p.wants.under(n.branches[i].body)
		}
		return
	}
	rest := *n
	rest.branches = slices.Clone(n.branches[at:])
	for i := 1; i < len(rest.branches); i++ {
		if b := &rest.branches[i]; !b.always {
			_, b.control.problem = p.e.condition(b.control.text)
		}
	}
	p.nodes(rest.asWritten(why), in)
	p.steered = true
}

// inspect tells what is wrong in nodes that are not printed.
func (p *printer) inspect(nodes []node, in *scope) {
	for i := range nodes {
		n := &nodes[i]
		var why *problem
		switch n.kind {
		case wordsNode:
			for _, s := range p.slips(n) {
				p.blame(&node{paragraph: n.paragraph, from: n.from + s.from, to: n.from + s.to}, s.problem)
			}
		case brokenNode:
			why = n.problem
		case fieldNode:
			var x *expression
			if x, why = p.e.expression(n.text); why == nil && in == nil && !n.orphaned && x.ofItem() {
				why = problemOutsideEach
			}
		case choiceNode:
			for j := range n.branches {
				p.inspectBranch(&n.branches[j], in)
			}
		case eachNode:
			if _, _, why = p.e.list(n.branches[0].control.text); why == nil {
				p.inspect(n.branches[0].body, &scope{})
			}
		}
		if why != nil {
			p.blame(n, why)
		}
	}
}

func (p *printer) inspectBranch(b *branch, in *scope) {
	if !b.always {
		if _, why := p.e.condition(b.control.text); why != nil {
			p.blame(&b.control, why)
		}
	}
	p.inspect(b.body, in)
}

// reuse keeps the paragraphs that a section has from last year known as such: they read otherwise once printed.
func (p *Printed) reuse(at *part, r *report.Report) {
	if at.Section < 0 {
		return
	}
	section := &p.Report.Sections[at.Section]
	still := r.Reused(at.Section)
	if len(still) == 0 {
		return
	}
	section.Reused = slices.DeleteFunc(slices.Clone(section.Reused), func(text string) bool { return strings.Contains(text, opening) })
	for i, stretches := range at.stretches {
		if len(stretches) > 0 && slices.Contains(still, stretches[0].paragraph) && !slices.Contains(section.Reused, at.paragraphs[i]) {
			section.Reused = append(section.Reused, at.paragraphs[i])
		}
	}
}
