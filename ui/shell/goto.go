package shell

import (
	"slices"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/find"
)

// goTo shows where a finding is.
func (d *desk) goTo(f check.Finding) {
	d.turn(check.PartOf(d.report(), &f))
	p := place{cell: -1, paragraph: f.Paragraph, from: f.From, to: f.To}
	if len(f.Addresses) > 0 {
		p.cell = d.report().Form.Cell(f.Addresses[d.worst(f)])
	}
	d.page().show(p)
}

// worst returns the address of a finding to go to: an empty cell or one with text before others.
func (d *desk) worst(f check.Finding) int {
	r := d.report()
	return max(0, slices.IndexFunc(f.Addresses, func(a form.Address) bool {
		i := r.Form.Cell(a)
		if i < 0 || r.Locked(i) {
			return false
		}
		_, number := r.Held(i).Number()
		return !number
	}))
}

// goToHit shows where a search hit is, while the clerk goes on typing what to search for.
func (d *desk) goToHit(h find.Hit) {
	p := place{cell: h.Cell, paragraph: h.Paragraph, from: h.From, to: h.To, table: h.Table, glance: true}
	switch {
	case h.Section == find.Title, h.Section == find.SignOff:
		d.turn(check.PartFacts)
	case h.Section == find.Preamble:
		d.turn(check.PartPreamble)
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
		d.turn(d.partOfCell(c.Cells[0]))
		d.page().show(place{cell: c.Cells[0], paragraph: -1})
	case c.Section != "":
		d.turn(c.Section)
		d.page().focus()
	}
}

func (d *desk) partOfCell(cell int) string {
	r := d.report()
	return check.PartOf(r, &check.Finding{Addresses: []form.Address{r.Form.Cells()[cell].Address}})
}

// step turns to the part before or after.
func (d *desk) step(by int) {
	parts := check.Progress(d.report(), d.shown)
	i := slices.IndexFunc(parts, func(p check.Part) bool { return p.ID == d.part })
	if next := i + by; i >= 0 && next >= 0 && next < len(parts) {
		d.turn(parts[next].ID)
		d.page().focus()
	}
}
