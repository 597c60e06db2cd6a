package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// Words is text that breaks into lines as wide as the form.
func Words(text string) *wrap.Text { return wrap.NewLabel(text, look.Ink, theme.SizeNameText) }

// Remark is Words that explain something.
func Remark(text string) *wrap.Text {
	return wrap.NewLabel(text, look.Faint, theme.SizeNameCaptionText)
}

// Heading is the title of a part of a form.
func Heading(text string) *widget.Label {
	return widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}

// Fields lays label and object out in two columns, one pair a line.
func Fields(pairs ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewFormLayout(), pairs...)
}

// Row puts an object before some at its right end.
func Row(object fyne.CanvasObject, end ...fyne.CanvasObject) *fyne.Container {
	return container.NewBorder(nil, nil, nil, container.NewHBox(end...), object)
}
