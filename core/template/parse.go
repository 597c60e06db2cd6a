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
}

type nodeKind int

const (
	wordsNode nodeKind = iota
	quotedNode
	fieldNode
	// breakNode ends a paragraph.
	breakNode
	// brokenNode is printed as it is written.
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
				n.kind, n.problem = brokenNode, problemUnclosed
				if next := i + 1; next < len(paragraphs) && strings.HasPrefix(bracketsOf(paragraphs[next]), closing) {
					n.problem = problemParted
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
	case ifControl, eachControl:
		if len(p.frames) == deepest {
			broken(problemTooDeep)
			return
		}
		n.text = argument
		frame := n
		frame.kind = choiceNode
		if control == eachControl {
			frame.kind = eachNode
		}
		frame.branches = []branch{{control: n}}
		p.frames = append(p.frames, &frame)
	case elseIfControl, elseControl:
		switch {
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
		if len(p.frames) == 0 {
			broken(problemStrayEnd)
			return
		}
		closed := p.inner()
		p.frames = p.frames[:len(p.frames)-1]
		closed.end = &n
		p.add(*closed)
	}
}

// giveUp takes the innermost control, which nothing closes, for words: what it should have chosen is printed.
func (p *parser) giveUp() {
	open := p.inner()
	p.frames = p.frames[:len(p.frames)-1]
	why := problemIfWithoutEnd
	if open.kind == eachNode {
		why = problemEachWithoutEnd
		blameless(open.branches[0].body)
	}
	p.add(open.asWritten(why)...)
}

// blameless leaves the fields of items as they are written, without a word about each.
func blameless(nodes []node) {
	for i := range nodes {
		n := &nodes[i]
		if n.kind == fieldNode && itemWords[fold(n.text)] != noItem {
			n.kind = brokenNode
		}
		for j := range n.branches {
			if n.kind == choiceNode {
				blameless(n.branches[j].body)
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
