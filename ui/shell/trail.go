package shell

import (
	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/ui/language"
)

// spot is somewhere in the report that one may come back to.
type spot struct {
	part string
	at   place
	// supplement is the one whose field had the keyboard, "" for none.
	supplement string
}

// longestTrail is how many spots one can go back by.
const longestTrail = 50

// leap goes elsewhere, so that one can come back.
func (d *desk) leap(elsewhere func()) {
	if from := d.here(); len(d.trail) == 0 || d.trail[len(d.trail)-1] != from {
		d.trail = append(d.trail, from)
	}
	if len(d.trail) > longestTrail {
		d.trail = d.trail[1:]
	}
	elsewhere()
	d.window.menu.update()
}

// here is where the clerk is.
func (d *desk) here() spot {
	s := spot{part: d.part, at: place{cell: -1, paragraph: -1}}
	switch p := d.page().(type) {
	case *prosePage:
		s.at = p.caret()
	case *supplementsPage:
		s.supplement = p.form.Active()
	case *tablesPage:
		if d.window.window.Canvas().Focused() == p.prose.editor {
			s.at = p.prose.caret()
		} else {
			s.at.cell = p.sheet().active
		}
	}
	return s
}

// back goes to where the clerk was before the last leap.
func (d *desk) back() {
	last := len(d.trail) - 1
	to := d.trail[last]
	d.trail = d.trail[:last]
	switch {
	case !d.has(to.part): // its section was taken out since
	case to.supplement != "":
		d.goToSupplement(to.supplement)
	default:
		d.turn(to.part)
		d.page().show(to.at)
	}
	d.window.menu.update()
}

// has reports whether there is something to show for a part.
func (d *desk) has(part string) bool {
	switch part {
	case check.PartFacts, check.PartPreamble, partCompare, partSupplements:
		return true
	}
	return check.ProseOf(d.report(), part) != nil || check.SectionAt(d.report(), part) >= 0
}

func (w *window) noTrail() string {
	if w.desk != nil && len(w.desk.trail) == 0 {
		return language.L("还没有从别处跳过来")
	}
	return w.noReport()
}
