// Package look is how the window looks: colours, fonts, sizes, icons. It is one light look whatever the desktop prefers,
// since the reports are printed on white paper.
package look

import "image/color"

// The colours of the window. Ink colours write, fill colours lie behind writing.
var (
	// Ink is ordinary writing, Faint what explains it.
	Ink   = color.NRGBA{0x1f, 0x23, 0x29, 0xff}
	Faint = color.NRGBA{0x60, 0x67, 0x70, 0xff}
	// Paper is what people write on, Desk what lies around it, Rule the lines of tables and between panels.
	Paper = color.NRGBA{0xff, 0xff, 0xff, 0xff}
	Desk  = color.NRGBA{0xf3, 0xf4, 0xf6, 0xff}
	Rule  = color.NRGBA{0xb8, 0xbe, 0xc6, 0xff}
	// Accent marks what is active: the caret, the frame of the active cell, the chosen line of a list.
	Accent = color.NRGBA{0x1a, 0x5f, 0xb4, 0xff}
	// Selected lies behind selected text and cells, Head behind the labels of tables, Locked behind computed totals.
	Selected = color.NRGBA{0xcf, 0xe2, 0xf9, 0xff}
	Head     = color.NRGBA{0xec, 0xef, 0xf3, 0xff}
	Locked   = color.NRGBA{0xf3, 0xf4, 0xf6, 0xff}

	ErrorInk    = color.NRGBA{0xc0, 0x1c, 0x28, 0xff}
	ErrorFill   = color.NRGBA{0xfd, 0xe3, 0xe4, 0xff}
	WarningInk  = color.NRGBA{0x9a, 0x5b, 0x00, 0xff}
	WarningFill = color.NRGBA{0xff, 0xf0, 0xd0, 0xff}
	NoticeInk   = color.NRGBA{0x1a, 0x5f, 0xb4, 0xff}
	NoticeFill  = color.NRGBA{0xe4, 0xef, 0xfb, 0xff}
	DoneInk     = color.NRGBA{0x26, 0x7a, 0x3e, 0xff}
	DoneFill    = color.NRGBA{0xe3, 0xf4, 0xe8, 0xff}
	// Fields in prose stand for a value, controls choose or repeat what stands between them.
	FieldInk    = color.NRGBA{0x5a, 0x3d, 0x9e, 0xff}
	FieldFill   = color.NRGBA{0xee, 0xe9, 0xfa, 0xff}
	ControlInk  = color.NRGBA{0x1d, 0x68, 0x72, 0xff}
	ControlFill = color.NRGBA{0xe3, 0xf1, 0xf2, 0xff}
)
