// Package store puts bytes on disk so that a file is always whole: the old one or the new one, never half of each.
// It does not know what the bytes mean.
package store

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// MaxBytes is the most a file may hold; a report is a few hundred kilobytes at worst.
const MaxBytes = 64 << 20

// Read returns the content of a file. Every error is an *Error.
func Read(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, cannotRead(path, err)
	}
	defer file.Close()
	info, err := file.Stat()
	switch {
	case err != nil:
		return nil, cannotRead(path, err)
	case info.IsDir():
		return nil, folder(path)
	case info.Size() > MaxBytes:
		return nil, tooBig(path)
	}
	return ReadFrom(file, path)
}

// ReadFrom is Read for a stream, such as standard input; name stands for it in sentences.
func ReadFrom(r io.Reader, name string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return nil, cannotRead(name, err)
	case len(data) > MaxBytes:
		return nil, tooBig(name)
	}
	return data, nil
}

// Create writes a file that must not be there yet. Every error is an *Error.
func Create(path string, data []byte) error {
	if info, err := os.Lstat(path); err == nil {
		if info.IsDir() {
			return folder(path)
		}
		return exists(path)
	}
	return Write(path, data)
}

// Write puts a file in place at once: whoever opens it sees the old content or the new, also after a power cut. The
// permissions of an existing file stay, and a symbolic link keeps pointing to the file it names. Every error is an
// *Error and leaves what was there.
func Write(path string, data []byte) error {
	staged, err := Stage(path, data)
	if err != nil {
		return err
	}
	return staged.Commit()
}

// Replace is Write for a file that was read before and held old. If it holds something else by now, another program
// has written it, and writing over that would lose its work: the error is ErrChanged.
func Replace(path string, old, data []byte) error {
	staged, err := Stage(path, data)
	if err != nil {
		return err
	}
	release, err := hold(staged.target, old)
	if err != nil {
		staged.Discard()
		if errors.Is(err, ErrChanged) {
			return changed(path)
		}
		return cannotRead(path, err)
	}
	defer release()
	return staged.Commit()
}

// hold locks a file and makes sure that it holds what it held. Between two programs that do so, the second finds the
// lock taken or, once it has the lock, that the file is another one.
func hold(path string, old []byte) (release func(), err error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrChanged
	}
	if err != nil {
		return nil, err
	}
	now, err := unchanged(file, path, old)
	if err == nil && !now {
		err = ErrChanged
	}
	if err != nil || renamesOnlyClosed {
		_ = file.Close()
		return func() {}, err
	}
	return func() { _ = file.Close() }, nil
}

func unchanged(file *os.File, path string, old []byte) (bool, error) {
	opened, err := file.Stat()
	if err != nil || !opened.Mode().IsRegular() {
		return err == nil, err
	}
	if !lock(file) {
		return false, nil
	}
	inPlace, err := os.Stat(path)
	if err != nil || !os.SameFile(opened, inPlace) || inPlace.Size() != int64(len(old)) {
		return false, nil
	}
	data, err := ReadFrom(file, path)
	return bytes.Equal(data, old), err
}

// follow returns the file that a chain of symbolic links ends at, there or not.
func follow(path string) string {
	const longest = 40 // as Linux
	for range longest {
		link, err := os.Readlink(path)
		if err != nil {
			return path
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(path), link)
		}
		path = link
	}
	return path
}
