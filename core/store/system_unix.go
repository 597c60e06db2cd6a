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

// syncFolder makes a rename in the folder survive a power cut. Some file systems (network drives among them) refuse
// to sync a folder; the file itself is safe by then, so that is no failure.
func syncFolder(path string) {
	if folder, err := os.Open(path); err == nil {
		_ = folder.Sync()
		_ = folder.Close()
	}
}
