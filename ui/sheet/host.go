package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Host is what the objects of a form turn to with keys that are not theirs.
type Host interface {
	Take()
	Leave()
	Reveal(fyne.CanvasObject)
}

// turner is a host that is higher than its window can be.
type turner interface {
	// Turn goes on by a page, or back by one.
	Turn(pages float32)
}

// Adopt gives the objects of this package within o a host.
func Adopt(o fyne.CanvasObject, h Host) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			Adopt(child, h)
		}
	case *container.Scroll:
		Adopt(o.Content, h)
	case interface{ adopt(Host) }:
		o.adopt(h)
	}
}

// Guest is an object with a host.
type Guest struct{ host Host }

func (g *Guest) adopt(h Host) { g.host = h }

// Key hands the keys of the host over and reports whether the key was one.
func (g *Guest) Key(name fyne.KeyName) bool {
	if g.host == nil {
		return false
	}
	switch name {
	case fyne.KeyEscape:
		g.host.Leave()
	case fyne.KeyReturn, fyne.KeyEnter:
		g.host.Take()
	case fyne.KeyPageDown:
		return g.turn(1)
	case fyne.KeyPageUp:
		return g.turn(-1)
	default:
		return false
	}
	return true
}

func (g *Guest) turn(pages float32) bool {
	t, ok := g.host.(turner)
	if ok {
		t.Turn(pages)
	}
	return ok
}

// Shown has the host scroll an object into view.
func (g *Guest) Shown(o fyne.CanvasObject) {
	if g.host != nil {
		g.host.Reveal(o)
	}
}
