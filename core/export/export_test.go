package export

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/store"
)

func sample(t *testing.T) *report.Report {
	t.Helper()
	forms, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	return report.New(forms.ForYear(2025), report.Office{Name: "青河县清河街道办事处"}, 2025)
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestFilesAreNamedAfterTheReport(t *testing.T) {
	files := Files(sample(t), "送审", true, DOCX, XLSX)
	want := []File{
		{DOCX, filepath.Join("送审", "青河县清河街道办事处2025年政府信息公开工作年度报告（草稿）.docx")},
		{XLSX, filepath.Join("送审", "青河县清河街道办事处2025年政府信息公开工作年度报告（草稿）.xlsx")},
	}
	if !slices.Equal(files, want) {
		t.Errorf("got %v, want %v", files, want)
	}
	if name := filepath.Base(Files(sample(t), "", false, XLSX)[0].Path); strings.Contains(name, "草稿") {
		t.Errorf("a final is named %s", name)
	}
}

func TestWritePutsAllInPlace(t *testing.T) {
	r, folder := sample(t), t.TempDir()
	var steps []Doing
	last := 0
	progress := func(step, of int, now Step) {
		if step != last+1 || of != 5 {
			t.Errorf("step %d of %d after %d", step, of, last)
		}
		last = step
		steps = append(steps, now.Doing)
	}
	files := Files(r, folder, false, Kinds...)
	if err := Write(context.Background(), r, files, Options{Progress: progress}); err != nil {
		t.Fatal(err)
	}
	if len(names(t, folder)) != 2 || !slices.Equal(steps, []Doing{Make, Stage, Make, Stage, Place}) {
		t.Errorf("the folder holds %v after %d steps (%v)", names(t, folder), last, steps)
	}
	for _, f := range files {
		alone, err := Bytes(r, f.Kind, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(f.Path); !bytes.Equal(got, alone) {
			t.Errorf("%s differs from the paper made alone", f.Kind)
		}
	}
}

// TestCancelLeavesNothing ends the work before each of its steps.
func TestCancelLeavesNothing(t *testing.T) {
	r := sample(t)
	for end := 1; end <= 5; end++ {
		folder := t.TempDir()
		ctx, cancel := context.WithCancel(context.Background())
		progress := func(step, _ int, _ Step) {
			if step == end {
				cancel()
			}
		}
		err := Write(ctx, r, Files(r, folder, false, Kinds...), Options{Progress: progress})
		if !errors.Is(err, context.Canceled) || len(names(t, folder)) != 0 {
			t.Errorf("cancelled at step %d: %v, the folder holds %v", end, err, names(t, folder))
		}
		cancel()
	}
}

// TestFaultLeavesWhatWas lets the second file fail at the very last: a folder takes its place after it was staged.
func TestFaultLeavesWhatWas(t *testing.T) {
	for _, old := range []string{"", "上一稿"} {
		r, folder := sample(t), t.TempDir()
		files := Files(r, folder, false, Kinds...)
		want := []string{filepath.Base(files[1].Path)}
		if old != "" {
			if err := os.WriteFile(files[0].Path, []byte(old), 0o666); err != nil {
				t.Fatal(err)
			}
			want = []string{filepath.Base(files[0].Path), filepath.Base(files[1].Path)}
		}
		progress := func(step, of int, _ Step) {
			if step == of {
				if err := os.Mkdir(files[1].Path, 0o777); err != nil {
					t.Fatal(err)
				}
			}
		}
		err := Write(context.Background(), r, files, Options{Progress: progress})
		var told *store.Error
		if !errors.As(err, &told) {
			t.Errorf("Write: %v, want an error of the store", err)
		}
		if got := names(t, folder); !slices.Equal(got, want) {
			t.Errorf("the folder holds %v, want %v", got, want)
		}
		if got, _ := os.ReadFile(files[0].Path); string(got) != old {
			t.Errorf("the first file holds %d bytes, want %q", len(got), old)
		}
	}
}

func TestStagingFaultLeavesNothing(t *testing.T) {
	r, folder := sample(t), t.TempDir()
	files := []File{{DOCX, filepath.Join(folder, "a.docx")}, {XLSX, filepath.Join(folder, "没有", "a.xlsx")}}
	err := Write(context.Background(), r, files, Options{})
	if err == nil || !strings.Contains(err.Error(), "所在的文件夹不存在") || len(names(t, folder)) != 0 {
		t.Errorf("Write: %v, the folder holds %v", err, names(t, folder))
	}
}

func TestOpenRemarksKeepAFinalBack(t *testing.T) {
	r, folder := sample(t), t.TempDir()
	open := Remark{Severity: form.Error, Rule: "A1", Place: "表三 · 自然人", Message: "8 ≠ 9", Open: true}
	for _, test := range []struct {
		draft bool
		open  bool
		want  error
	}{{true, true, nil}, {false, false, nil}, {false, true, ErrOpen}} {
		open.Open = test.open
		err := Write(context.Background(), r, Files(r, folder, test.draft, DOCX), Options{Draft: test.draft, Remarks: []Remark{open}})
		if !errors.Is(err, test.want) {
			t.Errorf("draft %v, open %v: %v, want %v", test.draft, test.open, err, test.want)
		}
	}
}

func TestRemarkInOneLine(t *testing.T) {
	m := Remark{Severity: form.Warning, Rule: "Y1", Place: "表三 · 自然人", Message: "差 1"}
	if got, want := m.String(), "警示 Y1 表三 · 自然人：差 1"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	m.Explanation = "上年漏报一件"
	if got, want := m.String(), "警示 Y1 表三 · 自然人：差 1（已说明：上年漏报一件）"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
