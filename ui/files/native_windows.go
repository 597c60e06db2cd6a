package files

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"github.com/ncruces/zenity"
	"golang.org/x/sys/windows"

	"github.com/nianbao/nianbao/ui/language"
)

// native puts the question through Windows' own dialog. The dialog runs on a thread of its own with the window as its
// owner, so the window goes on drawing behind it but takes no input. Where it cannot be shown our own dialog asks.
func native(w fyne.Window, why purpose, o Options, chosen func(path string)) bool {
	var handle uintptr
	window, ok := w.(driver.NativeWindow)
	if !ok {
		return false
	}
	window.RunNative(func(context any) {
		if native, ok := context.(driver.WindowsWindowContext); ok {
			handle = native.HWND
		}
	})
	if handle == 0 {
		return false
	}
	go func() {
		path, err := show(handle, why, o)
		fyne.Do(func() {
			switch {
			case err == nil:
				chosen(path)
			case !errors.Is(err, zenity.ErrCanceled):
				pick(w, why, o, chosen)
			}
		})
	}()
	return true
}

func show(owner uintptr, why purpose, o Options) (string, error) {
	// The shell's dialogs want a thread that they alone call objects on; zenity would share them among threads.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE) == nil {
		defer windows.CoUninitialize()
	}
	start := o.Folder + string(os.PathSeparator)
	if why == saving {
		start = filepath.Join(o.Folder, o.withExtension(o.Name))
	}
	options := []zenity.Option{zenity.Attach(owner), zenity.Title(o.Title), zenity.Filename(start)}
	if len(o.Extensions) > 0 {
		options = append(options, filters(why, o))
	}
	switch why {
	case foldering:
		return zenity.SelectFile(append(options, zenity.Directory())...)
	case opening:
		return zenity.SelectFile(options...)
	}
	for {
		path, err := zenity.SelectFileSave(append(options, zenity.ConfirmOverwrite())...)
		if err != nil || o.fits(path) {
			return path, err
		}
		// Windows leaves a name alone whose extension it knows, so it has not asked about the file meant here.
		path = o.withExtension(path)
		if _, err := os.Stat(path); err != nil {
			return path, nil
		}
		err = zenity.Question(overwriting(path), zenity.Attach(owner), zenity.Title(o.Title), zenity.WarningIcon,
			zenity.OKLabel(language.L("覆盖")), zenity.CancelLabel(language.L("换个名字")), zenity.DefaultCancel())
		if err == nil {
			return path, nil
		}
	}
}

func filters(why purpose, o Options) zenity.FileFilters {
	patterns := make([]string, len(o.Extensions))
	for i, extension := range o.Extensions {
		patterns[i] = "*" + extension
	}
	wanted := zenity.FileFilter{Name: kinds(o), Patterns: patterns}
	if why == saving {
		return zenity.FileFilters{wanted}
	}
	return zenity.FileFilters{wanted, {Name: language.L("所有文件"), Patterns: []string{"*.*"}}}
}
