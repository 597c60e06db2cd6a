// Package ooxml opens the zip containers and XML parts of DOCX and XLSX within bounded time and memory, whatever the file
// claims of itself. It says what is wrong by cause; each reader has its own sentence for the clerk.
package ooxml

import "errors"

// The causes for which a file is refused.
var (
	ErrNotZip    = errors.New("ooxml: no zip container")
	ErrOLE       = errors.New("ooxml: an OLE file, as of Office 97 to 2003")
	ErrTruncated = errors.New("ooxml: cut off, damaged or not well-formed")
	ErrEncrypted = errors.New("ooxml: encrypted")
	ErrOther     = errors.New("ooxml: a zip container of another kind")
	ErrMacros    = errors.New("ooxml: holds macros")
	ErrTooLarge  = errors.New("ooxml: larger than a reader takes")
	ErrPath      = errors.New("ooxml: a part's name leads out of the container")
)

// Limits are what a reader takes; the sizes a zip directory claims are not believed.
type Limits struct {
	// Parts is how many there may be, Part and Total how many bytes one and all that are read may unpack to.
	Parts       int
	Part, Total int64
	// Unread holds the parts that are never read to the limits too, such as pictures.
	Unread bool
	// Elements is how many elements all parts that are read may have, Depth how deep they may be nested.
	Elements, Depth int
}
