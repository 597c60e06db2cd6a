package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestWriteThenRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "青河县清河街道办事处-2025.nianbao")
	for _, content := range []string{"第一版", "第二版，更长一些", ""} {
		if err := Write(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
		got, err := Read(path)
		if err != nil || string(got) != content {
			t.Fatalf("read %q, %v; want %q", got, err, content)
		}
	}
	onlyFile(t, filepath.Dir(path), filepath.Base(path))
}

// onlyFile fails if a temporary file was left behind.
func onlyFile(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if strings.Join(names, "|") != strings.Join(want, "|") {
		t.Errorf("folder holds %q, want %q", names, want)
	}
}

func TestCreateRefusesToReplace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "报告.nianbao")
	if err := Create(path, []byte("旧")); err != nil {
		t.Fatal(err)
	}
	err := Create(path, []byte("新"))
	if !errors.Is(err, ErrExists) {
		t.Errorf("second Create: %v, want ErrExists", err)
	}
	if got, _ := Read(path); string(got) != "旧" {
		t.Errorf("the file holds %q", got)
	}
}

func TestCreateRefusesToReplaceALinkToNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "报告.nianbao")
	link(t, "不在.nianbao", path)
	if err := Create(path, nil); !errors.Is(err, ErrExists) {
		t.Errorf("Create: %v, want ErrExists", err)
	}
}

func link(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
}

func TestWriteKeepsLinksAndPermissions(t *testing.T) {
	folder := t.TempDir()
	target, alias := filepath.Join(folder, "a.nianbao"), filepath.Join(folder, "b.nianbao")
	if err := os.WriteFile(target, []byte("旧"), 0o640); err != nil {
		t.Fatal(err)
	}
	link(t, "a.nianbao", alias)
	if err := Write(alias, []byte("新")); err != nil {
		t.Fatal(err)
	}
	if to, err := os.Readlink(alias); err != nil || to != "a.nianbao" {
		t.Errorf("the link names %q, %v", to, err)
	}
	if got, _ := os.ReadFile(target); string(got) != "新" {
		t.Errorf("the file holds %q", got)
	}
	if info, _ := os.Stat(target); runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("permissions are %v, want 0640", info.Mode().Perm())
	}
	onlyFile(t, folder, "a.nianbao", "b.nianbao")
}

func TestWriteThroughALinkToNothing(t *testing.T) {
	folder := t.TempDir()
	alias := filepath.Join(folder, "b.nianbao")
	link(t, "a.nianbao", alias)
	if err := Write(alias, []byte("新")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(filepath.Join(folder, "a.nianbao")); string(got) != "新" {
		t.Errorf("the file holds %q", got)
	}
}

func TestLinksInACircleEnd(t *testing.T) {
	folder := t.TempDir()
	a, b := filepath.Join(folder, "a"), filepath.Join(folder, "b")
	link(t, "b", a)
	link(t, "a", b)
	var wrong *Error
	if err := Write(a, nil); !errors.As(err, &wrong) || !strings.Contains(err.Error(), "绕圈的链接") {
		t.Errorf("Write: %v, want an *Error about links in a circle", err)
	}
	if _, err := Read(a); !errors.As(err, &wrong) || !strings.Contains(err.Error(), "绕圈的链接") {
		t.Errorf("Read: %v, want an *Error about links in a circle", err)
	}
}

func TestFaultsAreSentences(t *testing.T) {
	folder := t.TempDir()
	big := filepath.Join(folder, "大.nianbao")
	if err := os.WriteFile(big, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(big, MaxBytes+1); err != nil {
		t.Fatal(err)
	}
	read := func(path string) error { _, err := Read(path); return err }
	write := func(path string) error { return Write(path, []byte("新")) }
	for _, test := range []struct {
		name string
		do   func(path string) error
		path string
		is   error
		says string
	}{
		{"read a missing file", read, filepath.Join(folder, "无"), fs.ErrNotExist, "找不到"},
		{"read below a file", read, filepath.Join(big, "无"), nil, "找不到"},
		{"read a folder", read, folder, ErrFolder, "是文件夹"},
		{"read too much", read, big, ErrTooBig, "超过 64 MB"},
		{"read a name too long", read, filepath.Join(folder, strings.Repeat("长", 300)), nil, "太长"},
		{"write a folder", write, folder, ErrFolder, "是文件夹"},
		{"write into no folder", write, filepath.Join(folder, "无", "报告"), fs.ErrNotExist, "文件夹不存在"},
		{"create a folder", func(path string) error { return Create(path, nil) }, folder, ErrFolder, "是文件夹"},
		{"write a name too long", write, filepath.Join(folder, strings.Repeat("长", 300)), nil, "太长"},
	} {
		t.Run(test.name, func(t *testing.T) { wantSentence(t, test.do(test.path), test.is, test.says) })
	}
	onlyFile(t, folder, "大.nianbao")
}

func wantSentence(t *testing.T, err, is error, says string) {
	t.Helper()
	var sentence *Error
	if !errors.As(err, &sentence) || (is != nil && !errors.Is(err, is)) || !strings.Contains(err.Error(), says) {
		t.Errorf("got %v, want an *Error that is %v and says %q", err, is, says)
	}
	if err != nil && strings.Contains(err.Error(), "\n") {
		t.Errorf("more than one line: %q", err)
	}
}

func TestReadFromIsCapped(t *testing.T) {
	_, err := ReadFrom(bytes.NewReader(make([]byte, MaxBytes+1)), "标准输入")
	wantSentence(t, err, ErrTooBig, "标准输入")
	if data, err := ReadFrom(bytes.NewReader(make([]byte, MaxBytes)), "标准输入"); err != nil || len(data) != MaxBytes {
		t.Errorf("read %d bytes, %v", len(data), err)
	}
}
