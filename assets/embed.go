// Package assets carries the files that are built into the programs.
package assets

import "embed"

// Forms holds the mandated forms and the local example variants, as YAML under forms/.
//
//go:embed forms
var Forms embed.FS

// Examples holds the numbers and prose of made-up offices, a folder each under examples/.
//
//go:embed examples
var Examples embed.FS

// Templates holds the drafts for kinds of offices and the phrases, as YAML under templates/.
//
//go:embed templates
var Templates embed.FS

// Language holds the dictionaries from Chinese to other languages, language/<code>.json.
//
//go:embed language
var Language embed.FS

// FontRegular and FontBold are the fonts of the window, cut by fonts/build.
//
//go:embed fonts/NotoSansSC-Regular.otf
var FontRegular []byte

//go:embed fonts/NotoSansSC-Bold.otf
var FontBold []byte

// Icon is the icon of the program, 512 pixels square.
//
//go:embed icon.png
var Icon []byte
