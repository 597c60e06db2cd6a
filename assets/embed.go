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
