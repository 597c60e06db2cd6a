// Package intake takes a foreign file in: it shows that the file is being read, then what was understood of it and how
// surely, asks what the file leaves open, and hands over what the clerk wants of it.
package intake

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/intake"
)

// Options say what is taken in and what for.
type Options struct {
	// Name is what the clerk calls the source: a file's name, or 剪贴板.
	Name string
	// Read reads the source. It is called on a goroutine.
	Read func(ctx context.Context) (*intake.Result, error)
	// Into says that parts are to go into the report that is open; the clerk ticks which. Otherwise all of it becomes a
	// report of its own.
	Into bool
	// OnTake is told what was read, with the answers in it, and the parts that are wanted.
	OnTake func(result *intake.Result, wanted []intake.Part)
	// Later runs something on the goroutine of the windows.
	Later func(func())
	// OnFail is told in one sentence why nothing was read.
	OnFail func(err error)
}

// Show reads the source and asks about it. Nothing is called when the clerk leaves.
func Show(w fyne.Window, o Options) { newDialog(w, o).read() }

// ShowAccount shows again what was understood of a file, to look at.
func ShowAccount(w fyne.Window, name string, result *intake.Result) {
	newDialog(w, Options{Name: name}).showAccount(result)
}
