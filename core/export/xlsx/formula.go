package xlsx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// area is a block of cells, both corners included.
type area struct{ from, to place }

// String returns the reference: D5:D24, or D5 for a single cell.
func (a area) String() string {
	if a.from == a.to {
		return a.from.String()
	}
	return a.from.String() + ":" + a.to.String()
}

// absolute returns the reference that does not move with the cell it is used in: $D$5:$D$24.
func (a area) absolute() string {
	fixed := func(p place) string { return "$" + columnName(p.column) + "$" + strconv.Itoa(p.row+1) }
	if a.from == a.to {
		return fixed(a.from)
	}
	return fixed(a.from) + ":" + fixed(a.to)
}

func (a area) cells() int { return (a.to.row - a.from.row + 1) * (a.to.column - a.from.column + 1) }

// runs joins cells that follow each other down a column or along a row.
func runs(places []place) []area {
	var areas []area
	for _, p := range places {
		if len(areas) > 0 {
			last := &areas[len(areas)-1]
			below := p == place{last.to.row + 1, last.to.column} && last.from.column == p.column
			beside := p == place{last.to.row, last.to.column + 1} && last.from.row == p.row
			if below || beside {
				last.to = p
				continue
			}
		}
		areas = append(areas, area{p, p})
	}
	return areas
}

// blocks joins cells in reading order to rectangles, so that a rule over many cells has a short reference.
func blocks(places []place) []area {
	var areas []area
	for _, run := range runs(places) {
		above := slices.IndexFunc(areas, func(a area) bool {
			return a.to.row+1 == run.from.row && run.from.row == run.to.row &&
				a.from.column == run.from.column && a.to.column == run.to.column
		})
		if above >= 0 {
			areas[above].to = run.to
		} else {
			areas = append(areas, run)
		}
	}
	return areas
}

func list(areas []area, separator string, reference func(area) string) string {
	references := make([]string, len(areas))
	for i, a := range areas {
		references[i] = reference(a)
	}
	return strings.Join(references, separator)
}

// split returns the places of the terms that are added and of those that are taken off.
func (l *layout) split(terms []form.Term) (plus, minus []area) {
	var added, taken []place
	for _, t := range terms {
		if t.Minus {
			taken = append(taken, l.places[t.Cell])
		} else {
			added = append(added, l.places[t.Cell])
		}
	}
	return runs(added), runs(taken)
}

// sum is the formula that adds terms; cells without a number do not count.
func (l *layout) sum(terms []form.Term, reference func(area) string) string {
	plus, minus := l.split(terms)
	formula := "0"
	if len(plus) > 0 {
		formula = "SUM(" + list(plus, ",", reference) + ")"
	}
	if len(minus) > 0 {
		formula += "-SUM(" + list(minus, ",", reference) + ")"
	}
	return formula
}

// total is the formula of a total cell. It gives what report.Total gives: the sum of the numbers there are, nothing
// while there are none.
func (l *layout) total(i *form.Instance) string {
	plus, minus := l.split(i.Right)
	return fmt.Sprintf(`IF(COUNT(%s)=0,"",%s)`, list(append(plus, minus...), ",", area.String), l.sum(i.Right, area.String))
}

// broken is the condition under which a relation does not hold, and the cells it concerns. Text in one of the cells
// makes it false: then it cannot be told.
func (l *layout) broken(i *form.Instance) (condition string, concerned []area) {
	var all []place
	for _, t := range slices.Concat(i.Left, i.Right) {
		all = append(all, l.places[t.Cell])
	}
	concerned = runs(all)
	cells := 0
	blank := ""
	for _, a := range concerned {
		cells += a.cells()
		blank += "+COUNTBLANK(" + a.absolute() + ")"
	}
	operator := "<>"
	if i.Relation.Op == form.AtMost {
		operator = ">"
	}
	// Rounding takes away what binary fractions add: 0.1+0.2 is 0.3 here.
	return fmt.Sprintf("AND(COUNT(%s)%s=%d,ROUND(%s-(%s),8)%s0)", list(concerned, ",", area.absolute), blank, cells,
		l.sum(i.Left, area.absolute), l.sum(i.Right, area.absolute), operator), concerned
}
