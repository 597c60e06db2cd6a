package prose

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/ui/look"
)

// desk is an editor in a window with somebody at the keyboard.
type desk struct {
	*Editor
	t      testing.TB
	canvas fyne.Canvas
	clock  time.Time
	// undo holds the texts that undoing would go back to.
	undo    [][]string
	now     []string
	notices []string
	carets  []fyne.Position
}

func sit(t testing.TB, paragraphs ...string) *desk {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	d := &desk{Editor: New(), t: t, clock: time.Date(2026, 1, 15, 9, 0, 0, 0, time.UTC), now: paragraphs}
	d.Editor.now = func() time.Time { return d.clock }
	d.OnChange = func(text []string, typing bool) {
		if !typing {
			d.undo = append(d.undo, d.now)
		}
		d.now = text
	}
	d.OnNotice = func(s string) { d.notices = append(d.notices, s) }
	d.OnCaret = func(at fyne.Position, _ float32) { d.carets = append(d.carets, at) }
	w := test.NewTempWindow(t, d.Editor)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(700, 400))
	d.Load(paragraphs)
	d.canvas = w.Canvas()
	d.canvas.Focus(d.Editor)
	return d
}

func (d *desk) keys(names ...fyne.KeyName) {
	for _, name := range names {
		d.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (d *desk) shifted(names ...fyne.KeyName) {
	d.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	d.keys(names...)
	d.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func (d *desk) control(names ...fyne.KeyName) {
	for _, name := range names {
		d.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl})
	}
}

func (d *desk) types(text string) { test.Type(d.Editor, text) }

func (d *desk) paste(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	d.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
}

func (d *desk) has(want ...string) {
	d.t.Helper()
	if got := d.Text(); !slices.Equal(got, want) {
		d.t.Errorf("the text is %q, want %q", got, want)
	}
}

func (d *desk) selects(want string) {
	d.t.Helper()
	if got := d.Selected(); got != want {
		d.t.Errorf("%q is selected, want %q", got, want)
	}
}

// press presses the mouse at a place of the text.
func (d *desk) press(paragraph, at int, modifier fyne.KeyModifier) fyne.Position {
	p := place{paragraph, at}
	line := d.lineOf(p)
	point := fyne.NewPos(d.across(p, line)+1, d.lineTop(paragraph, line)-d.offset+d.page.line/2)
	d.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: point}, Button: desktop.MouseButtonPrimary, Modifier: modifier})
	return point
}

func (d *desk) click(paragraph, at int, modifier fyne.KeyModifier) {
	d.press(paragraph, at, modifier)
	d.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
}

// pressAt is the main button of the mouse at a point.
func pressAt(point fyne.Position) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: point}, Button: desktop.MouseButtonPrimary}
}
