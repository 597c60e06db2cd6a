package grid

import (
	"slices"

	"github.com/govalues/decimal"
)

// goTo makes a place the active one and the only one selected.
func (g *Grid) goTo(p place) {
	g.active, g.head = p, p
	g.tabbedFrom = -1
	g.selected(p)
}

// extend selects from the active place to another.
func (g *Grid) extend(to place) {
	g.head = to
	g.selected(to)
}

func (g *Grid) selectArea(a area) {
	g.active, g.head = place{a.top, a.left}, place{a.bottom, a.right}
	g.tabbedFrom = -1
	g.selected(g.active)
}

// selected shows and tells a selection that has changed, with p in view.
func (g *Grid) selected(p place) {
	g.block = g.between(g.active, g.head)
	g.hideHint()
	g.reveal(p)
	g.show()
	g.tell(false)
}

// single reports whether no more than the active cell is selected.
func (g *Grid) single() bool { return len(g.in(g.block)) == 1 }

// tell calls OnSelect when the selection or what is in it differs from what was told last, or in any case.
func (g *Grid) tell(inAnyCase bool) {
	if g.empty() {
		return
	}
	now := g.selection()
	if g.OnSelect != nil && (inAnyCase || now != g.told) {
		g.told = now
		g.OnSelect(now)
	}
	g.tellCaret()
}

func (g *Grid) selection() Selection {
	active := g.activeValue()
	s := Selection{
		Active: active.item.Cell, Place: active.cell.Place, Hint: active.cell.Hint,
	}
	var total decimal.Decimal
	exact := true
	for _, v := range g.in(g.block) {
		s.Cells++
		c := &g.values[v].cell
		if !c.Number {
			continue
		}
		n, err := decimal.Parse(c.Text)
		if err != nil {
			continue
		}
		s.Numbers++
		if total, err = total.AddExact(n, max(total.Scale(), n.Scale())); err != nil {
			exact = false
			break
		}
	}
	if s.Numbers == 0 || !exact {
		return s
	}
	s.Sum = total.Trim(0).String()
	if mean, err := total.Quo(decimal.MustNew(int64(s.Numbers), 0)); err == nil {
		s.Average = mean.Round(2).Trim(0).String()
	}
	return s
}

// step is the place next to p: at the other side of the value there when going sideways.
func (g *Grid) step(p place, rows, columns int) place {
	next := place{p.row + rows, p.column}
	switch {
	case columns > 0:
		next.column = g.value(p).last + 1
	case columns < 0:
		next.column = g.value(p).first - 1
	}
	if next.column < 0 || next.column >= len(g.columns) {
		return p
	}
	return g.clamp(next)
}

// edge is where Ctrl with an arrow leads: the last of a run of filled cells, or over empty ones to the next filled.
func (g *Grid) edge(p place, rows, columns int) place {
	filled := func(p place) bool { return g.value(p).cell.Text != "" }
	next := g.step(p, rows, columns)
	run := filled(p) && filled(next)
	for next != p {
		if !run && filled(next) {
			return next
		}
		after := g.step(next, rows, columns)
		if run && !filled(after) {
			return next
		}
		p, next = next, after
	}
	return p
}

// along moves the active cell through the selected block, by rows or by columns, and round at its ends.
func (g *Grid) along(columns bool, by int) {
	order := g.in(g.block)
	if columns {
		slices.SortStableFunc(order, func(a, b int) int { return g.values[a].first - g.values[b].first })
	}
	at := slices.Index(order, g.at[g.active.row][g.active.column])
	next := g.first(order[(at+by+len(order))%len(order)])
	block := g.block
	g.active = next
	// The corner that Shift would move is now the one that lies across from the active cell.
	g.head = next
	g.block = block
	g.hideHint()
	g.reveal(next)
	g.show()
	g.tell(false)
}

// tab moves on by one cell that can be typed into, from the end of a row to the next row.
func (g *Grid) tab(by int) {
	from := g.tabbedFrom
	if from < 0 {
		from = g.active.column
	}
	v := g.at[g.active.row][g.active.column]
	for next := v + by; next >= 0 && next < len(g.values); next += by {
		if g.values[next].cell.Locked == "" || g.readOnly {
			g.goTo(g.first(next))
			g.tabbedFrom = from
			return
		}
	}
}

// enter moves up or down by one row, after a run of Tab back to the column where it began.
func (g *Grid) enter(by int) {
	p := g.step(g.active, by, 0)
	if g.tabbedFrom >= 0 && p.row != g.active.row {
		p.column = g.tabbedFrom
	}
	g.goTo(p)
}
