//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"
)

func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func readOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

func inUse(err error) bool { return errors.Is(err, syscall.ETXTBSY) || errors.Is(err, syscall.EBUSY) }

func notFolder(err error) bool { return errors.Is(err, syscall.ENOTDIR) }

func nameTooLong(err error) bool { return errors.Is(err, syscall.ENAMETOOLONG) }

func linkLoop(err error) bool { return errors.Is(err, syscall.ELOOP) }

// renamesOnlyClosed says whether a file that is open cannot be replaced.
const renamesOnlyClosed = false

// lock keeps other runs of ours from replacing a file until it is closed, and reports whether it was free. Where a
// file system has no locks it counts as free.
func lock(file *os.File) bool {
	err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	return !errors.Is(err, syscall.EWOULDBLOCK)
}

// openLocked opens a file, made where there is none, that no other run of ours holds.
func openLocked(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if !lock(file) {
		_ = file.Close()
		return nil, ErrLocked
	}
	return file, nil
}

// syncFolder makes a rename in the folder survive a power cut. Some file systems (network drives among them) refuse
// to sync a folder; the file itself is safe by then, so that is no failure.
func syncFolder(path string) {
	if folder, err := os.Open(path); err == nil {
		_ = folder.Sync()
		_ = folder.Close()
	}
}
