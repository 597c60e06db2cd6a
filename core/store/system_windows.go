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

// openLocked opens a file, made where there is none, that no other run of ours holds: nobody can open what is opened
// for sharing with none.
func openLocked(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	const sharedWithNone = 0
	handle, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, sharedWithNone, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if inUse(err) {
		return nil, ErrLocked
	}
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	return os.NewFile(uintptr(handle), path), nil
}

// syncFolder does nothing: Windows cannot sync a folder, NTFS journals the rename.
func syncFolder(string) {}
