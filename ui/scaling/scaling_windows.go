package scaling

import "golang.org/x/sys/windows"

const unscaled = 96

var systemDPI = windows.NewLazySystemDLL("user32.dll").NewProc("GetDpiForSystem")

// Fyne draws as large as Windows says by itself, and multiplies that by the scale it is given.
func desktop() float64 { return 0 }

func relative(scale float64) float64 {
	if systemDPI.Find() != nil {
		return scale
	}
	dpi, _, _ := systemDPI.Call()
	return scale * unscaled / float64(max(dpi, unscaled))
}
