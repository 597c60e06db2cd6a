// Package scaling draws the window as large as the rest of the desktop. Fyne reads neither the desktop's scale on X11
// nor a setting of ours: left alone, it goes by the millimetres that the monitor claims to measure.
package scaling

import (
	"math"
	"os"
	"strconv"
)

// Least and Most bound the scale, and Step is what Fyne rounds it to.
const (
	Least = 0.8
	Most  = 3.0
	Step  = 0.1
)

// Apply tells Fyne, through the environment, how large to draw: the setting, or as the desktop says when it is 0. It has
// to come before the app is made. A scale that the user put into the environment stays.
func Apply(setting float64) {
	if os.Getenv("FYNE_SCALE") != "" {
		return
	}
	scale := setting
	if scale <= 0 {
		scale = desktop()
	}
	if scale <= 0 {
		return
	}
	os.Setenv("FYNE_SCALE", strconv.FormatFloat(relative(round(scale)), 'f', -1, 64))
}

func round(scale float64) float64 {
	scale = math.Round(scale/Step) * Step
	return math.Round(min(max(scale, Least), Most)*100) / 100
}
