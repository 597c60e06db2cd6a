// Package files asks which file or folder to read or write. On Windows the system's own dialogs ask, elsewhere one of our
// own: Fyne's speaks English in places and wants the mouse.
package files

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
)

// Options say what a question starts from.
type Options struct {
	Title string
	// Folder is where to begin, "" for the person's documents.
	Folder string
	// Name is proposed for a file to be saved.
	Name string
	// Extensions, with their dots, limit what is shown; the first is given to a saved file that has none of them.
	Extensions []string
}

// Open asks for a file that exists. Nothing is called when the person leaves; the same holds for Save and Folder.
func Open(w fyne.Window, o Options, chosen func(path string)) { question(w, opening, o, chosen) }

// Save asks where to write a file, and whether to write over one that is there.
func Save(w fyne.Window, o Options, chosen func(path string)) { question(w, saving, o, chosen) }

// Folder asks for a folder that exists.
func Folder(w fyne.Window, o Options, chosen func(path string)) { question(w, foldering, o, chosen) }

type purpose int

const (
	opening purpose = iota
	saving
	foldering
)

func question(w fyne.Window, why purpose, o Options, chosen func(path string)) {
	if o.Folder == "" || !soon(func() bool { return isFolder(o.Folder) }, false) {
		o.Folder = soon(documents, string(filepath.Separator))
	}
	used := func(path string) {
		if why == foldering {
			remember(path)
		} else {
			remember(filepath.Dir(path))
		}
		chosen(path)
	}
	if !native(w, why, o, used) {
		pick(w, why, o, used)
	}
}

// withExtension gives a file to be saved the extension it should have.
func (o Options) withExtension(path string) string {
	if len(o.Extensions) == 0 || o.fits(path) {
		return path
	}
	return path + o.Extensions[0]
}

// fits says whether a file is of the kinds wanted.
func (o Options) fits(name string) bool {
	if len(o.Extensions) == 0 {
		return true
	}
	for _, extension := range o.Extensions {
		if strings.HasSuffix(strings.ToLower(name), strings.ToLower(extension)) {
			return true
		}
	}
	return false
}
