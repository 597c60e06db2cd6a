package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// asNobody runs f without root's right to read and write everything.
func asNobody(t *testing.T, f func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		f()
		return
	}
	const nobody = 65534
	// The file-system user belongs to a thread; this one goes away with the goroutine that never unlocks it.
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		if err := syscall.Setfsuid(nobody); err != nil {
			t.Error(err)
			return
		}
		f()
	}()
	<-done
}

func TestPermissions(t *testing.T) {
	// t.TempDir lies below a folder only its owner may enter.
	folder, err := os.MkdirTemp("", "store")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "报告.nianbao")
	if err := os.WriteFile(path, []byte("旧"), 0o666); err != nil {
		t.Fatal(err)
	}
	try := func(t *testing.T, folderMode, fileMode os.FileMode, f func() error, says string) {
		t.Helper()
		chmod(t, folder, folderMode)
		chmod(t, path, fileMode)
		asNobody(t, func() { wantSentence(t, f(), fs.ErrPermission, says) })
		chmod(t, folder, 0o755)
		onlyFile(t, folder, "报告.nianbao")
		if got, _ := os.ReadFile(path); os.Geteuid() == 0 && string(got) != "旧" {
			t.Errorf("the file holds %q", got)
		}
	}
	write := func() error { return Write(path, []byte("新")) }
	read := func() error { _, err := Read(path); return err }
	t.Run("file not for reading", func(t *testing.T) { try(t, 0o777, 0o000, read, "没有权限读") })
	t.Run("file not for writing", func(t *testing.T) { try(t, 0o777, 0o444, write, "没有权限写") })
	t.Run("folder not for writing", func(t *testing.T) { try(t, 0o555, 0o666, write, "没有权限在") })
	chmod(t, path, 0o666)
}

func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

func TestDiskFull(t *testing.T) {
	wantSentence(t, Write("/dev/full", []byte("新")), syscall.ENOSPC, "磁盘已满")
}

// mount gives the test a small disk of its own, which takes root.
func mount(t *testing.T) (folder string) {
	t.Helper()
	folder = t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("cannot mount here: ", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, 0); err != nil {
			t.Error(err)
		}
	})
	return folder
}

func TestDiskFullLeavesTheOldFile(t *testing.T) {
	folder := mount(t)
	path := filepath.Join(folder, "报告.nianbao")
	if err := Write(path, []byte("旧")); err != nil {
		t.Fatal(err)
	}
	wantSentence(t, Write(path, make([]byte, 1<<20)), syscall.ENOSPC, "磁盘已满")
	if got, err := Read(path); err != nil || string(got) != "旧" {
		t.Errorf("the file holds %q, %v", got, err)
	}
	onlyFile(t, folder, "报告.nianbao")
}

func TestReadOnlyDisk(t *testing.T) {
	folder := mount(t)
	if err := syscall.Mount("", folder, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip("cannot remount here: ", err)
	}
	wantSentence(t, Write(filepath.Join(folder, "报告.nianbao"), nil), syscall.EROFS, "只读")
}
