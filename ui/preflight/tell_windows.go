package preflight

import "golang.org/x/sys/windows"

// Tell shows a message without Fyne: in a box of Windows' own.
func Tell(title, sentence string) {
	caption, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return
	}
	text, err := windows.UTF16PtrFromString(sentence)
	if err != nil {
		return
	}
	windows.MessageBox(0, text, caption, windows.MB_OK|windows.MB_ICONERROR|windows.MB_SETFOREGROUND)
}
