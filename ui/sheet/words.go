package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Words is text that breaks into lines as wide as the form.
func Words(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapBreak
	return l
}

// Remark is Words that explain something.
func Remark(text string) *widget.Label {
	l := Words(text)
	l.Importance = widget.LowImportance
	l.SizeName = theme.SizeNameCaptionText
	return l
}

// Say shows a sentence in a label, or takes the label away for "".
func Say(l *widget.Label, sentence string) {
	l.SetText(sentence)
	if sentence == "" {
		l.Hide()
	} else {
		l.Show()
	}
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
