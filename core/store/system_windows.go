package store

import (
	"errors"
	"os"
	"syscall"
)

// Error numbers of Windows that package syscall has no names for.
const (
	errorWriteProtect     syscall.Errno = 19
	errorSharingViolation syscall.Errno = 32
	errorLockViolation    syscall.Errno = 33
	errorHandleDiskFull   syscall.Errno = 39
	errorDiskFull         syscall.Errno = 112
	errorInvalidName      syscall.Errno = 123
	errorNameTooLong      syscall.Errno = 206
	errorNotFolder        syscall.Errno = 267
	errorLinkLoop         syscall.Errno = 1921
)

func diskFull(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull)
}

func readOnly(err error) bool { return errors.Is(err, errorWriteProtect) }

func inUse(err error) bool {
	return errors.Is(err, errorSharingViolation) || errors.Is(err, errorLockViolation)
}

func notFolder(err error) bool { return errors.Is(err, errorNotFolder) }

func nameTooLong(err error) bool {
	return errors.Is(err, errorNameTooLong) || errors.Is(err, errorInvalidName)
}

func linkLoop(err error) bool { return errors.Is(err, errorLinkLoop) }

// renamesOnlyClosed says whether a file that is open cannot be replaced.
const renamesOnlyClosed = true

// lock has nothing to hold on to: the file must be closed before it can be replaced.
func lock(*os.File) bool { return true }

// syncFolder does nothing: Windows cannot sync a folder, NTFS journals the rename.
func syncFolder(string) {}
