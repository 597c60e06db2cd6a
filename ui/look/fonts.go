package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// ReadFonts reads the fonts now, which takes as long as the rest of a window: a start does so while it waits for
// something else. The app has to have the theme already.
func ReadFonts() {
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		fyne.MeasureText("年", theme.TextSize(), style)
	}
}
