package look

import (
	"bytes"
	"image/color"
	"image/png"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestLightWhateverTheDesktopPrefers(t *testing.T) {
	test.NewTempApp(t)
	for _, name := range []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameForeground, theme.ColorNameShadow, theme.ColorNameInputBackground} {
		if Theme().Color(name, theme.VariantDark) != Theme().Color(name, theme.VariantLight) {
			t.Errorf("%s follows the desktop", name)
		}
	}
}

// readable is the contrast that accessibility guidelines ask for ordinary writing.
const readable = 4.5

// TestWritingCanBeRead holds every ink against what lies behind it.
func TestWritingCanBeRead(t *testing.T) {
	test.NewTempApp(t)
	look := func(name fyne.ThemeColorName) color.Color { return Theme().Color(name, theme.VariantLight) }
	onDesk := func(name fyne.ThemeColorName) color.Color { return over(look(name).(color.NRGBA), Desk) }
	for _, pair := range []struct {
		ink, fill color.Color
		what      string
	}{
		{look(theme.ColorNameForeground), look(theme.ColorNameBackground), "ordinary writing"},
		{look(theme.ColorNameForeground), onDesk(theme.ColorNamePressed), "a pressed button"},
		{look(theme.ColorNameForeground), look(theme.ColorNameSelection), "selected writing"},
		{look(theme.ColorNameDisabled), onDesk(theme.ColorNameDisabledButton), "a disabled button"},
		{look(theme.ColorNameDisabled), look(theme.ColorNameMenuBackground), "a disabled menu entry"},
		{look(theme.ColorNamePlaceHolder), look(theme.ColorNameInputBackground), "a placeholder"},
		{look(theme.ColorNameForegroundOnPrimary), look(theme.ColorNamePrimary), "the main button"},
		{look(theme.ColorNameForegroundOnError), look(theme.ColorNameError), "a dangerous button"},
		{look(theme.ColorNameForegroundOnSuccess), look(theme.ColorNameSuccess), "a good button"},
		{look(theme.ColorNameForegroundOnWarning), look(theme.ColorNameWarning), "a warning button"},
		{look(theme.ColorNameHyperlink), look(theme.ColorNameBackground), "a link"},
		{Ink, Head, "a table's label"}, {Faint, Desk, "an explanation"}, {Faint, Locked, "a locked cell"},
		{ErrorInk, ErrorFill, "an error"}, {WarningInk, WarningFill, "a warning"}, {NoticeInk, NoticeFill, "a notice"}, {DoneInk, Desk, "a done mark"},
		{DoneInk, DoneFill, "an addition"}, {FieldInk, FieldFill, "a field"}, {ControlInk, ControlFill, "a control"},
		{FieldInk, Selected, "a selected field"}, {ControlInk, Selected, "a selected control"},
	} {
		if got := contrast(pair.ink, pair.fill); got < readable {
			t.Errorf("%s has contrast %.2f, want %.1f", pair.what, got, readable)
		}
	}
	if contrast(Rule, Paper) < 1.5 {
		t.Error("the lines of tables are hard to see")
	}
}

func TestIconIsSquare(t *testing.T) {
	picture, err := png.Decode(bytes.NewReader(Icon().Content()))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != 512 || size.Y != 512 {
		t.Errorf("the icon is %v", size)
	}
}

func contrast(a, b color.Color) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

// over is what is seen of a colour laid over another.
func over(top, below color.NRGBA) color.Color {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(top.A) + int(b)*(255-int(top.A))) / 255) }
	return color.NRGBA{mix(top.R, below.R), mix(top.G, below.G), mix(top.B, below.B), 0xff}
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	part := func(value uint32) float64 {
		v := float64(value) / 0xffff
		if v <= 0.03928 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*part(r) + 0.7152*part(g) + 0.0722*part(b)
}
