//go:build !windows

package export

import (
	"net/url"

	"fyne.io/fyne/v2"
)

// launch opens a file or a folder with the program the desktop has for it.
func launch(path string) error {
	return fyne.CurrentApp().OpenURL(&url.URL{Scheme: "file", Path: path})
}
