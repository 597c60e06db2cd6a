package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/assets"
)

// Theme is the look of all widgets: light, with Chinese fonts of our own, in the sizes of an office program.
func Theme() fyne.Theme { return office{theme.DefaultTheme()} }

// Icon is the icon of the program.
func Icon() fyne.Resource { return icon }

var (
	regular = &fyne.StaticResource{StaticName: "NotoSansSC-Regular.otf", StaticContent: assets.FontRegular}
	bold    = &fyne.StaticResource{StaticName: "NotoSansSC-Bold.otf", StaticContent: assets.FontBold}
	icon    = &fyne.StaticResource{StaticName: "icon.png", StaticContent: assets.Icon}
)

// office answers what it cares about and leaves the rest to Fyne's own theme.
type office struct{ fyne.Theme }

// Font gives Chinese fonts for every style: Fyne's own italic and monospace faces have no Chinese, and their line height
// would cut off what a fallback puts in their place.
func (o office) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return o.Theme.Font(style)
	case style.Bold:
		return bold
	default:
		return regular
	}
}

func (o office) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if chosen, ok := colors[name]; ok {
		return chosen
	}
	return o.Theme.Color(name, theme.VariantLight)
}

func (o office) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := sizes[name]; ok {
		return size
	}
	return o.Theme.Size(name)
}

// clear is for what is laid over other colours.
func clear(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}

// The window is paper all over: on a machine without a graphics card every large area drawn on top of another costs
// milliseconds a frame. Names that are missing keep Fyne's colours. Disabled writing is as dark as an explanation, since a
// person still has to read it. Buttons are seen on paper and on the desk.
var colors = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          Paper,
	theme.ColorNameForeground:          Ink,
	theme.ColorNameDisabled:            Faint,
	theme.ColorNamePlaceHolder:         Faint,
	theme.ColorNameButton:              clear(Ink, 0x16),
	theme.ColorNameDisabledButton:      clear(Ink, 0x0a),
	theme.ColorNameInputBackground:     Paper,
	theme.ColorNameInputBorder:         Rule,
	theme.ColorNameMenuBackground:      Paper,
	theme.ColorNameOverlayBackground:   Paper,
	theme.ColorNameHeaderBackground:    Head,
	theme.ColorNameSeparator:           Rule,
	theme.ColorNamePrimary:             Accent,
	theme.ColorNameHyperlink:           Accent,
	theme.ColorNameForegroundOnPrimary: Paper,
	theme.ColorNameFocus:               clear(Accent, 0x60),
	theme.ColorNameSelection:           Selected,
	theme.ColorNameHover:               clear(Ink, 0x12),
	theme.ColorNamePressed:             clear(Ink, 0x24),
	theme.ColorNameScrollBar:           clear(Faint, 0xb0),
	theme.ColorNameScrollBarBackground: clear(Ink, 0x0a),
	theme.ColorNameError:               ErrorInk,
	theme.ColorNameForegroundOnError:   Paper,
	theme.ColorNameWarning:             WarningInk,
	theme.ColorNameForegroundOnWarning: Paper,
	theme.ColorNameSuccess:             DoneInk,
	theme.ColorNameForegroundOnSuccess: Paper,
}

var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:           14,
	theme.SizeNameCaptionText:    12,
	theme.SizeNameSubHeadingText: 16,
	theme.SizeNameHeadingText:    20,
	theme.SizeNameInlineIcon:     18,
	theme.SizeNamePadding:        4,
	theme.SizeNameInnerPadding:   6,
	theme.SizeNameLineSpacing:    4,
	theme.SizeNameScrollBar:      14,
	theme.SizeNameScrollBarSmall: 6,
	theme.SizeNameSplitThickness: 4,
	theme.SizeNameInputRadius:    3,
	theme.SizeNameButtonRadius:   3,
	theme.SizeNameMenuRadius:     3,
	theme.SizeNamePopupRadius:    3,
	theme.SizeNameDialogRadius:   4,
}
