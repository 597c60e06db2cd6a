package convert

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// told returns all text in a DOCX or XLSX file, or the file.
func told(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return string(data)
	}
	var b strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err = io.Copy(&b, r); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func TestFilesOfOlderProgramsAreConverted(t *testing.T) {
	for file, c := range map[string]struct{ program, becomes string }{
		"report.doc": {findSuite(), ".docx"},
		"report.rtf": {findSuite(), ".docx"},
		"report.odt": {findSuite(), ".docx"},
		"report.xls": {findSuite(), ".xlsx"},
		"report.pdf": {found("pdftotext"), ".txt"},
	} {
		t.Run(file, func(t *testing.T) {
			t.Parallel()
			if c.program == "" {
				t.Skip("no program that converts it is installed")
			}
			data, err := os.ReadFile(filepath.Join("testdata", file))
			if err != nil {
				t.Fatal(err)
			}
			name, converted, err := Convert(context.Background(), "../年报 -x;"+filepath.Ext(file), data)
			if err != nil {
				t.Fatal(err)
			}
			if name != "年报 -x;"+c.becomes {
				t.Errorf("it is called %q", name)
			}
			if text := told(t, converted); !strings.Contains(text, "行政许可") || !strings.Contains(text, "326") {
				t.Errorf("it says %.500q", text)
			}
		})
	}
}

func found(program string) string {
	path, err := exec.LookPath(program)
	if err != nil {
		return ""
	}
	return path
}

// nowhere hides what is installed, and returns a folder in which programs are found.
func nowhere(t *testing.T) (folder string) {
	t.Helper()
	folder = t.TempDir()
	t.Setenv("PATH", folder)
	before := places
	places = func() []string { return nil }
	t.Cleanup(func() { places = before })
	return folder
}

func TestAProgramThatDoesNotEndIsEnded(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the program is a script")
	}
	script := "#!/bin/sh\nPATH=/usr/bin:/bin\nsleep 60 &\nwait\n"
	if err := os.WriteFile(filepath.Join(nowhere(t), "soffice"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	if _, _, err := Convert(ctx, "年报.doc", []byte("x")); !errors.Is(err, ErrSlow) {
		t.Errorf("it says %v", err)
	}
}

func TestWithoutAProgramOneSentenceSaysWhatToDo(t *testing.T) {
	nowhere(t)
	for name, says := range map[string]string{"年报.doc": "*.docx", "年报.et": "*.xlsx", "年报.pdf": "原来的 Word 文件"} {
		if _, _, err := Convert(context.Background(), name, []byte("x")); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhatIsNotConvertedIsSaid(t *testing.T) {
	if found("pdftotext") == "" {
		t.Skip("pdftotext is not installed")
	}
	if _, _, err := Convert(context.Background(), "年报.pdf", []byte("%PDF-1.4\ntruncated")); !errors.Is(err, ErrFailed) {
		t.Errorf("a damaged file: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := Convert(ctx, "年报.pdf", []byte("%PDF-1.4\n")); !errors.Is(err, context.Canceled) {
		t.Errorf("when it is called off: %v", err)
	}
}

func TestNothingStaysBehind(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	t.Setenv("TMP", temp)
	_, _, _ = Convert(context.Background(), "年报.pdf", []byte("%PDF-1.4\n")) // whether it works is told elsewhere
	if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
		t.Errorf("left are %v, %v", left, err)
	}
}

func TestSuitesAreLookedForWhereTheyAreInstalled(t *testing.T) {
	windows := usual("windows", func(name string) string { return map[string]string{"ProgramFiles": `C:\Program Files`}[name] })
	if len(windows) != 1 || !strings.HasSuffix(windows[0], "soffice.com") {
		t.Errorf("on Windows: %q", windows)
	}
	if linux := usual("linux", os.Getenv); !slices.Contains(linux, "/opt/libreoffice*/program/soffice") {
		t.Errorf("on Linux: %q", linux)
	}
	folder := t.TempDir()
	for version, age := range map[string]time.Duration{"libreoffice7.3": time.Hour, "libreoffice24.2": 0} {
		file := filepath.Join(folder, version, "soffice")
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file, time.Time{}, time.Now().Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	want := filepath.Join(folder, "libreoffice24.2", "soffice")
	if got := firstFile([]string{folder + "/none*/soffice", folder + "/libreoffice*/soffice"}); got != want {
		t.Errorf("of two suites %s is taken", got)
	}
}
