package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// ErrLocked is a lock that another program holds.
var ErrLocked = errors.New("locked")

// Lock is a file that says whose something is for as long as its program lives, also where that ends in a crash.
type Lock struct{ file *os.File }

// TakeLock takes the lock that a file stands for, made where there is none. If a living program holds it, the error is
// ErrLocked. Every error is an *Error.
func TakeLock(path string) (*Lock, error) {
	for {
		file, err := openLocked(path)
		if errors.Is(err, ErrLocked) {
			return nil, &Error{path, fmt.Sprintf("「%s」正被另一个程序占用；请关闭那个程序后再试", path), ErrLocked}
		}
		if err != nil {
			return nil, cannotWrite(path, false, err)
		}
		if renamesOnlyClosed || !removed(file) {
			return &Lock{file}, nil
		}
		// Whoever held it removed the file after it was opened here: it is nobody's lock any more.
		_ = file.Close()
	}
}

// removed reports whether an open file is no longer the one in its place.
func removed(file *os.File) bool {
	opened, err := file.Stat()
	if err != nil {
		return false
	}
	inPlace, err := os.Stat(file.Name())
	return errors.Is(err, fs.ErrNotExist) || err == nil && !os.SameFile(opened, inPlace)
}

// Release gives the lock up and removes its file.
func (l *Lock) Release() {
	if renamesOnlyClosed {
		_ = l.file.Close()
		_ = os.Remove(l.file.Name())
		return
	}
	_ = os.Remove(l.file.Name())
	_ = l.file.Close()
}
