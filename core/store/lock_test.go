package store

import (
	"errors"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
)

func TestALockIsHeldByOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.lock")
	first, err := TakeLock(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = TakeLock(path)
	wantSentence(t, err, ErrLocked, "正被另一个程序占用")
	first.Release()
	onlyFile(t, filepath.Dir(path))
	second, err := TakeLock(path)
	if err != nil {
		t.Fatal(err)
	}
	second.Release()
}

func TestALockNeedsItsFolder(t *testing.T) {
	if _, err := TakeLock(filepath.Join(t.TempDir(), "不在", "a.lock")); err == nil || errors.Is(err, ErrLocked) {
		t.Errorf("%v", err)
	}
}

// TestLocksThatComeAndGo has many ask for a lock whose file is removed each time it is given up.
func TestLocksThatComeAndGo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.lock")
	var holders, taken atomic.Int32
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 200 {
				lock, err := TakeLock(path)
				if errors.Is(err, ErrLocked) {
					continue
				}
				if err != nil {
					t.Error(err)
					return
				}
				taken.Add(1)
				if n := holders.Add(1); n != 1 {
					t.Errorf("%d hold the lock", n)
				}
				holders.Add(-1)
				lock.Release()
			}
		})
	}
	wait.Wait()
	if taken.Load() == 0 {
		t.Error("nobody got the lock")
	}
}
