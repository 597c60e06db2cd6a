package ask

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// button is a button that Enter presses, arrows step away from and Escape leaves.
type button struct {
	widget.Button
	step  func(by int)
	leave func()
}

func newButton(label string, tapped func()) *button {
	b := &button{}
	b.Text, b.OnTapped = label, tapped
	b.ExtendBaseWidget(b)
	return b
}

func (b *button) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.OnTapped()
	case fyne.KeyEscape:
		b.leave()
	case fyne.KeyLeft, fyne.KeyUp:
		b.step(-1)
	case fyne.KeyRight, fyne.KeyDown:
		b.step(1)
	default:
		b.Button.TypedKey(key)
	}
}
