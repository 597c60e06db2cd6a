// Package store puts bytes on disk so that a file is always whole: the old one or the new one, never half of each.
// It does not know what the bytes mean.
package store

import (
	"crypto/rand"
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
	if _, err := os.Lstat(path); err == nil {
		return exists(path)
	}
	return Write(path, data)
}

// Write puts a file in place at once: whoever opens it sees the old content or the new, also after a power cut. The
// permissions of an existing file stay, and a symbolic link keeps pointing to the file it names. Every error is an
// *Error and leaves what was there.
func Write(path string, data []byte) error {
	if err := write(follow(path), data); err != nil {
		if errors.Is(err, ErrFolder) {
			return folder(path)
		}
		return cannotWrite(path, err)
	}
	return nil
}

func write(path string, data []byte) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return replace(path, data, nil)
	case err != nil:
		return err
	case info.IsDir():
		return ErrFolder
	}
	// A rename needs no right to write the old file. Somebody who took that right away meant it, so ask.
	old, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		_, err := old.Write(data)
		return errors.Join(err, old.Close())
	}
	if err := old.Close(); err != nil {
		return err
	}
	return replace(path, data, info)
}

// replace writes a new file beside path and renames it over. old describes the file in place, nil if there is none.
func replace(path string, data []byte, old fs.FileInfo) (err error) {
	// The name is short whatever path is called: a name of 255 bytes is only 85 Chinese characters.
	temp := filepath.Join(filepath.Dir(path), ".nianbao-"+rand.Text()+".tmp")
	file, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(temp)
		}
	}()
	_, err = file.Write(data)
	if err == nil && old != nil {
		err = file.Chmod(old.Mode().Perm())
	}
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	if err = os.Rename(temp, path); err != nil {
		return err
	}
	syncFolder(filepath.Dir(path))
	return nil
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
