package grid

import "fyne.io/fyne/v2"

// A grid that only shows what a table will look like is passed over by the keyboard.
var _ fyne.Disableable = (*Grid)(nil)

// Disable makes the grid a picture.
func (g *Grid) Disable() { g.still = true }

// Enable makes it one to be filled in again.
func (g *Grid) Enable() { g.still = false }

// Disabled is for Fyne.
func (g *Grid) Disabled() bool { return g.still }
