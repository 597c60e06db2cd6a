package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
)

func TestStagedIsNotYetInPlace(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "报告.docx")
	if err := Write(path, []byte("旧")); err != nil {
		t.Fatal(err)
	}
	for _, keep := range []bool{false, true} {
		staged, err := Stage(path, []byte("新"))
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := Read(path); string(got) != "旧" {
			t.Errorf("the file already holds %q", got)
		}
		want := "旧"
		if staged.Discard(); keep {
			if staged, err = Stage(path, []byte("新")); err != nil {
				t.Fatal(err)
			}
			if err := staged.Commit(); err != nil {
				t.Fatal(err)
			}
			want = "新"
		}
		if got, _ := Read(path); string(got) != want {
			t.Errorf("the file holds %q, want %q", got, want)
		}
		onlyFile(t, folder, "报告.docx")
	}
}

func TestReplaceRefusesAChangedFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "报告.nianbao")
	if err := Write(path, []byte("他人")); err != nil {
		t.Fatal(err)
	}
	for _, old := range []string{"旧的", "旧的长一些", ""} {
		wantSentence(t, Replace(path, []byte(old), []byte("新")), ErrChanged, "刚被别的程序改过，没有存下；请再试一次")
	}
	if err := Replace(path, []byte("他人"), []byte("新")); err != nil {
		t.Error(err)
	}
	onlyFile(t, filepath.Dir(path), "报告.nianbao")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	wantSentence(t, Replace(path, []byte("新"), nil), ErrChanged, "请再试一次")
	onlyFile(t, filepath.Dir(path))
}

// TestReplaceLosesNothing has many writers add a line each. Whoever is told that the line was saved finds it.
func TestReplaceLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "报告.nianbao")
	if err := Write(path, nil); err != nil {
		t.Fatal(err)
	}
	var writers sync.WaitGroup
	var saved sync.Map
	for n := range 32 {
		writers.Go(func() {
			for range 20 {
				old, err := Read(path)
				if err != nil {
					t.Error(err)
					return
				}
				line := strconv.Itoa(n) + "\n"
				switch err := Replace(path, old, append(bytes.Clone(old), line...)); {
				case err == nil:
					saved.Store(line, true)
					return
				case !errors.Is(err, ErrChanged):
					t.Error(err)
					return
				}
			}
		})
	}
	writers.Wait()
	got, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	saved.Range(func(line, _ any) bool {
		if !strings.Contains("\n"+string(got), "\n"+line.(string)) {
			t.Errorf("line %q was saved and is gone", line)
		}
		return true
	})
}
