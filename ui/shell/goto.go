package shell

import (
	"slices"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/find"
)

// goTo shows where a finding is.
func (d *desk) goTo(f check.Finding) {
	d.leap(func() {
		d.turn(f.Part)
		if p, facts := d.page().(*factsPage); facts && p.form.GoTo(d.window.window.Canvas(), &f) {
			return
		}
		d.page().show(place{cell: f.Cell(d.report()), paragraph: f.Paragraph, from: f.From, to: f.To})
	})
}

// goToHit shows where a search hit is, while the clerk goes on typing what to search for.
func (d *desk) goToHit(h find.Hit) {
	p := place{cell: h.Cell, paragraph: h.Paragraph, from: h.From, to: h.To, table: h.Table, glance: true}
	switch {
	case h.Section == find.Title, h.Section == find.SignOff:
		d.turn(check.PartFacts)
	default:
		d.turn(h.Section)
	}
	d.page().show(p)
}

// goToChange shows what undoing or redoing changed.
func (d *desk) goToChange(c session.Change) {
	d.refresh()
	switch {
	case len(c.Cells) > 0:
		d.turn(check.PartOfCell(d.report(), c.Cells[0]))
		d.page().show(place{cell: c.Cells[0], paragraph: -1})
	case c.Supplement != "" && (c.Part == "" || d.part == partSupplements):
		d.goToSupplement(c.Supplement)
	case c.Part != "":
		d.turn(c.Part)
		d.page().focus()
	}
}

// step turns to the part before or after.
func (d *desk) step(by int) {
	parts := check.Progress(d.report(), d.shown)
	here := d.part
	switch here {
	case partCompare:
		here = d.before
	case partSupplements:
		here = check.PartFacts
	}
	i := slices.IndexFunc(parts, func(p check.Part) bool { return p.ID == here })
	if i < 0 {
		i = len(parts) // 「未归类」 stood there until it was emptied
	}
	if next := i + by; next >= 0 && next < len(parts) {
		d.turn(parts[next].ID)
		d.page().focus()
	}
}
