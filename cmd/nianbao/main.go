// Command nianbao is the window: write the report, fill the tables, see what is wrong, export.
package main

import (
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	window := app.NewWithID("org.nianbao.app").NewWindow("年报")
	window.SetContent(widget.NewLabel("年报"))
	window.ShowAndRun()
}
