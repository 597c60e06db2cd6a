package variant

import (
	"slices"

	"github.com/nianbao/nianbao/core/form"
)

// outline is rows or columns as a list in which groups are told by how far their labels are indented.
type outline []outlined

type outlined struct {
	label form.VariantLabel
	depth int
}

// outlineOf lists labels, groups before what is in them.
func outlineOf(labels []form.VariantLabel) outline {
	var list outline
	var visit func(labels []form.VariantLabel, depth int)
	visit = func(labels []form.VariantLabel, depth int) {
		for _, l := range labels {
			children := l.Children
			l.Children = nil
			list = append(list, outlined{l, depth})
			visit(children, depth+1)
		}
	}
	visit(labels, 0)
	return list
}

// labels makes groups of what is indented. newID names labels that have cells now and had none.
func (o outline) labels(newID func() string) []form.VariantLabel {
	labels, _ := o.nest(0, 0, newID)
	return labels
}

func (o outline) nest(at, depth int, newID func() string) (labels []form.VariantLabel, next int) {
	for at < len(o) && o[at].depth >= depth {
		l := o[at].label
		l.Children, next = o.nest(at+1, o[at].depth+1, newID)
		if len(l.Children) == 0 {
			l.Keyed = false
			if l.ID == "" {
				l.ID = newID()
			}
		} else {
			l.Total = false
		}
		labels = append(labels, l)
		at = next
	}
	return labels, at
}

// group reports whether the label at an index heads others.
func (o outline) group(at int) bool { return at+1 < len(o) && o[at+1].depth > o[at].depth }

// end is the index behind a label and what it heads.
func (o outline) end(at int) int {
	next := at + 1
	for next < len(o) && o[next].depth > o[at].depth {
		next++
	}
	return next
}

// canShift reports whether a label can go deeper or less deep.
func (o outline) canShift(at, by int) bool {
	depth := o[at].depth + by
	if depth < 0 || at == 0 && depth > 0 || at > 0 && depth > o[at-1].depth+1 {
		return false
	}
	for _, l := range o[at:o.end(at)] {
		if l.depth+by >= form.MostLevels {
			return false
		}
	}
	return true
}

// shift indents a label with what it heads.
func (o outline) shift(at, by int) outline {
	next := slices.Clone(o)
	for i := at; i < o.end(at); i++ {
		next[i].depth += by
	}
	return next
}

// move exchanges a label and what it heads with its neighbour of the same depth; ok is false where there is none.
func (o outline) move(at, by int) (next outline, to int, ok bool) {
	if by > 0 {
		other := o.end(at)
		if other >= len(o) || o[other].depth != o[at].depth {
			return o, at, false
		}
		next, _, ok = o.move(other, -1)
		return next, at + o.end(other) - other, ok
	}
	other := at - 1
	for other >= 0 && o[other].depth > o[at].depth {
		other--
	}
	if other < 0 || o[other].depth != o[at].depth {
		return o, at, false
	}
	next = slices.Concat(o[:other], o[at:o.end(at)], o[other:at], o[o.end(at):])
	return next, other, true
}

// insert puts a new label behind one and what it heads, as deep as that one; behind nothing it comes first.
func (o outline) insert(behind int, l form.VariantLabel) (next outline, at int) {
	if behind < 0 || len(o) == 0 {
		return slices.Insert(slices.Clone(o), 0, outlined{l, 0}), 0
	}
	at = o.end(behind)
	return slices.Insert(slices.Clone(o), at, outlined{l, o[behind].depth}), at
}

// remove takes a label out; what it heads moves up in its place.
func (o outline) remove(at int) outline {
	next := o.shift(at, 0)
	for i := at + 1; i < o.end(at); i++ {
		next[i].depth--
	}
	return slices.Delete(next, at, at+1)
}
