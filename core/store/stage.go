package store

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Staged is a file that is written but not yet in place. Whoever writes several files stages all of them first: what
// can go wrong goes wrong then, before the first of them is in place.
type Staged struct {
	path string
	// target is the file that path ends at, temp the one that takes its place.
	target, temp string
	existed      bool
	// device is the target where it is a device or a pipe: nothing can take the place of that, data goes into it.
	device *os.File
	data   []byte
}

// Stage writes a file beside the one it is to replace. Every error is an *Error and leaves what was there.
func Stage(path string, data []byte) (*Staged, error) {
	s := &Staged{path: path, target: follow(path), data: data}
	if err := s.stage(); err != nil {
		return nil, s.fault(err)
	}
	return s, nil
}

// Commit puts the file in place. Every error is an *Error and leaves what was there.
func (s *Staged) Commit() error {
	if s.device != nil {
		_, err := s.device.Write(s.data)
		if err = errors.Join(err, s.device.Close()); err != nil {
			return s.fault(err)
		}
		return nil
	}
	if err := os.Rename(s.temp, s.target); err != nil {
		s.Discard()
		return s.fault(err)
	}
	syncFolder(filepath.Dir(s.target))
	return nil
}

// Discard leaves no trace of a file that is not wanted any more.
func (s *Staged) Discard() {
	if s.device != nil {
		_ = s.device.Close()
		return
	}
	_ = os.Remove(s.temp)
}

func (s *Staged) fault(err error) error {
	if errors.Is(err, ErrFolder) {
		return folder(s.path)
	}
	return cannotWrite(s.path, s.existed, err)
}

func (s *Staged) stage() error {
	info, err := os.Stat(s.target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s.writeTemp(nil)
	case err != nil:
		return err
	case info.IsDir():
		return ErrFolder
	}
	s.existed = info.Mode().IsRegular()
	// A rename needs no right to write the old file. Somebody who took that right away meant it, so ask.
	old, err := os.OpenFile(s.target, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		s.device = old
		return nil
	}
	if err := old.Close(); err != nil {
		return err
	}
	return s.writeTemp(info)
}

// writeTemp writes a new file beside the target. old describes the file in place, nil if there is none.
func (s *Staged) writeTemp(old fs.FileInfo) (err error) {
	// The name is short whatever path is called: a name of 255 bytes is only 85 Chinese characters.
	temp := filepath.Join(filepath.Dir(s.target), ".nianbao-"+rand.Text()+".tmp")
	file, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrPermission) {
		return errors.Join(errFolderClosed, err)
	}
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(temp)
		}
	}()
	_, err = file.Write(s.data)
	if err == nil && old != nil {
		err = file.Chmod(old.Mode().Perm())
	}
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	s.temp, s.data = temp, nil
	return nil
}
