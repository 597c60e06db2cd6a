package template

import "strings"

// node is a piece of a part's prose with what hangs on it.
type node struct {
	kind nodeKind
	// paragraph, from and to are where the piece, or the control that begins it, stands.
	paragraph, from, to int
	// text is what stands between the brackets: all of a field, the argument of a control.
	text string
	// problem says why a broken piece is none of the others.
	problem *problem
	// branches are those of a choice; each, with one branch, has what is repeated.
	branches []branch
	// end is the 【完】 of a choice or a repetition.
	end *node
	// orphaned says that it stands in a repetition that is none: it may speak of items that nobody lists.
	orphaned bool
}

type nodeKind int

const (
	wordsNode nodeKind = iota
	quotedNode
	fieldNode
	// breakNode ends a paragraph.
	breakNode
	// brokenNode is printed as it is written. Without a problem another node tells why.
	brokenNode
	choiceNode
	eachNode
)

// branch is what a control opens.
type branch struct {
	// control is 【如果…】, 【否则如果…】, 【否则】 or 【逐项…】, its text the argument.
	control node
	// always marks 【否则】.
	always bool
	body   []node
}

// parser puts the pieces of a part together to a tree.
type parser struct {
	// top is what stands outside of all controls, frames are those not closed yet, the innermost last.
	top    []node
	frames []*node
	// lost are the controls that are open within the innermost frame and too deep for one of their own.
	lost int
	// parted is the paragraph that begins with the end of a field of the one before; 0 for none.
	parted int
}

// parse reads a part's prose.
func parse(paragraphs []string) []node {
	var p parser
	for i, text := range paragraphs {
		if i > 0 {
			p.add(node{kind: breakNode, paragraph: i - 1, from: len(paragraphs[i-1]), to: len(paragraphs[i-1])})
		}
		for at := cut(text, 0); at.to > at.from; at = cut(text, at.to) {
			n := node{paragraph: i, from: at.from, to: at.to}
			switch at.shape {
			case quotedShape:
				n.kind = quotedNode
			case openShape:
				why := problemUnclosed
				if next := i + 1; next < len(paragraphs) && strings.HasPrefix(bracketsOf(paragraphs[next]), closing) {
					why, p.parted = problemParted, next
				}
				p.unclosed(n, text[at.to:], why)
				continue
			case wordsShape:
				if i > 0 && p.parted == i && strings.Contains(text[at.from:at.to], closing) {
					p.parted = 0
					p.endOfParted(n, text)
					continue
				}
			case bracketShape:
				p.bracketed(n, at.inner(text))
				continue
			}
			p.add(n)
		}
	}
	for len(p.frames) > 0 {
		p.giveUp()
	}
	return p.top
}

// bracketsOf is a text without all but its brackets.
func bracketsOf(text string) string {
	return strings.Map(func(r rune) rune {
		if s := string(r); s == opening || s == closing {
			return r
		}
		return -1
	}, text)
}

func (p *parser) add(nodes ...node) {
	if len(p.frames) == 0 {
		p.top = append(p.top, nodes...)
		return
	}
	p.open().body = append(p.open().body, nodes...)
}

func (p *parser) inner() *node { return p.frames[len(p.frames)-1] }

// open is the branch that goes on.
func (p *parser) open() *branch { return &p.inner().branches[len(p.inner().branches)-1] }

// deepest is how far choices and repetitions nest before the reader, too, would lose the thread.
const deepest = 20

// unclosed takes a 【 without its 】. One that begins a control still has its 【否则】 and its 【完】.
func (p *parser) unclosed(n node, rest string, why *problem) {
	n.kind, n.problem = brokenNode, why
	if next := strings.Index(rest, opening); next >= 0 {
		rest = rest[:next]
	}
	switch control, _ := controlOf(strings.TrimSpace(rest)); control {
	case ifControl:
		p.begin(choiceNode, n)
	case eachControl:
		p.begin(eachNode, n)
	default:
		p.add(n)
	}
}

// endOfParted adds words that begin with the end of a field of the paragraph before.
func (p *parser) endOfParted(n node, text string) {
	end := n
	end.kind, end.from = brokenNode, n.from+strings.Index(text[n.from:n.to], closing)
	end.to = end.from + len(closing)
	before, after := n, n
	before.to, after.from = end.from, end.to
	for _, one := range []node{before, end, after} {
		if one.from < one.to {
			p.add(one)
		}
	}
}

// begin opens a control, which may have a problem already.
func (p *parser) begin(kind nodeKind, control node) {
	if len(p.frames) == deepest {
		p.lost++
		if control.problem == nil {
			control.problem = problemTooDeep
		}
		control.kind = brokenNode
		p.add(control)
		return
	}
	frame := control
	frame.kind, frame.branches = kind, []branch{{control: control}}
	p.frames = append(p.frames, &frame)
}

func (p *parser) bracketed(n node, inner string) {
	control, argument := controlOf(inner)
	broken := func(why *problem) {
		n.kind, n.problem = brokenNode, why
		p.add(n)
	}
	switch control {
	case noControl:
		n.kind, n.text = fieldNode, inner
		p.add(n)
	case ifControl:
		n.text = argument
		p.begin(choiceNode, n)
	case eachControl:
		n.text = argument
		p.begin(eachNode, n)
	case elseIfControl, elseControl:
		switch {
		case p.lost > 0:
			broken(nil)
		case len(p.frames) == 0 || p.inner().kind != choiceNode:
			broken(problemStrayElse)
		case p.open().always:
			broken(problemSecondElse)
		case control == elseControl && argument != "":
			broken(problemElseWithWords)
		default:
			n.text = argument
			p.inner().branches = append(p.inner().branches, branch{control: n, always: control == elseControl})
		}
	case endControl:
		if p.lost > 0 {
			p.lost--
			broken(nil)
			return
		}
		if len(p.frames) == 0 {
			broken(problemStrayEnd)
			return
		}
		p.inner().end = &n
		if p.inner().problem != nil {
			p.giveUp()
			return
		}
		closed := p.inner()
		p.frames = p.frames[:len(p.frames)-1]
		p.add(*closed)
	}
}

// giveUp takes the innermost control, which is not whole, for words: what it should have chosen is printed.
func (p *parser) giveUp() {
	open := p.inner()
	p.frames = p.frames[:len(p.frames)-1]
	why := open.problem
	if open.kind == eachNode {
		orphan(open.branches[0].body)
	}
	switch {
	case why != nil:
	case open.kind == eachNode:
		why = problemEachWithoutEnd
	default:
		why = problemIfWithoutEnd
	}
	p.add(open.asWritten(why)...)
}

// orphan marks what speaks of items, so that there is no word about each.
func orphan(nodes []node) {
	for i := range nodes {
		n := &nodes[i]
		n.orphaned = true
		for j := range n.branches {
			if n.kind == choiceNode {
				orphan(n.branches[j].body)
			}
		}
	}
}

// asWritten returns the nodes that print a choice or a repetition as it is written, for the reason given.
func (n *node) asWritten(why *problem) []node {
	var nodes []node
	for i, b := range n.branches {
		control := b.control
		control.kind = brokenNode
		if i == 0 {
			control.problem = why
		}
		nodes = append(append(nodes, control), b.body...)
	}
	if n.end != nil {
		end := *n.end
		end.kind = brokenNode
		nodes = append(nodes, end)
	}
	return nodes
}
