package export

import "golang.org/x/sys/windows"

// launch opens a file or a folder with the program the desktop has for it. A file URL would not do: Windows reads the
// bytes of its escapes in the code page of the system, not as UTF-8.
func launch(path string) error {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, nil, name, nil, nil, windows.SW_SHOWNORMAL)
}
