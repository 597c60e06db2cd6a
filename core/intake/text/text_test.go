package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFilesAreReadAsAPersonWould compares each file of testdata with what a person noted beside it.
func TestFilesAreReadAsAPersonWould(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			p, err := Read(data)
			if err != nil {
				t.Fatal(err)
			}
			noted := strings.TrimSuffix(file, ".txt") + ".page"
			if os.Getenv("NIANBAO_UPDATE") != "" {
				if err := os.WriteFile(noted, []byte(dump(p)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(noted)
			if err != nil {
				t.Fatal(err)
			}
			if got := dump(p); got != string(want) {
				t.Errorf("read as\n%s", got)
			}
		})
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// checkKept reports characters of a text that no block holds, and blocks that are none.
func checkKept(t *testing.T, what, text string) {
	t.Helper()
	p, err := Read([]byte(text))
	if err != nil {
		return
	}
	var got strings.Builder
	for i, b := range p.Blocks {
		if b.Place == "" || (b.Text == "") == (b.Table == nil) || strings.Contains(b.Text, "\n") {
			t.Errorf("block %d of %s is %+v", i, what, b)
		}
		got.WriteString(b.Text)
		if b.Table != nil {
			for _, cells := range b.Table.Rows {
				for _, c := range cells {
					got.WriteString(c.Text)
				}
			}
		}
	}
	counts := map[rune]int{}
	for _, r := range kept(text) {
		counts[r]++
	}
	for _, r := range kept(got.String()) {
		counts[r]--
	}
	for r, n := range counts {
		if n > 0 {
			t.Errorf("%d of %q are lost of %s", n, r, what)
		}
	}
}

func TestLineBreaksOfWebPagesAreLineBreaks(t *testing.T) {
	p, err := Read([]byte("总体情况<br>工作有序。<BR/>完成。\n\n| 信息<br>内容 | 件数 |\n|---|---|\n| 规章 | 0 |\n"))
	if err != nil {
		t.Fatal(err)
	}
	const want = "第 1 行: 总体情况\n第 1 行: 工作有序。\n第 1 行: 完成。\n"
	if got := dump(p); !strings.HasPrefix(got, want) || !strings.Contains(got, "[信息⏎内容] [件数]") {
		t.Errorf("read as\n%s", got)
	}
}

func TestABlankLineBehindALabelDoesNotEndItsRow(t *testing.T) {
	p, err := Read([]byte("\t结果维持\n\t结果纠正\n\n\t0\n\t1\n\n\t行政处罚\n\n\t8507\n\n\t（七）总计\n\n\t3\n\t0\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := dump(p)
	for _, row := range []string{" [结果维持] [结果纠正]\n", " [0] [1]\n", " [行政处罚] [8507]\n", " [（七）总计] [3] [0]\n"} {
		if !strings.Contains(got, row) {
			t.Errorf("no row%sin\n%s", row, got)
		}
	}
}

func TestASentenceThatFillsItsLineDoesNotEndAParagraph(t *testing.T) {
	full := strings.Repeat("公开", 18) + "工作。"
	text := strings.Repeat(full+"\n"+full+"\n二是公开。\n\n", 3) + "（一）完成。\n\n"
	p, err := Read([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Blocks) != 4 || p.Blocks[0].Text != full+full+"二是公开。" {
		t.Errorf("read as\n%s", dump(p))
	}
	// Where paragraphs follow each other without a blank line, the end of a sentence is all there is to go by.
	p, err = Read([]byte("短句。\n" + text))
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Blocks) < 7 {
		t.Errorf("read as\n%s", dump(p))
	}
}

func TestRowsSetOneSpaceApartAreNoHeadsOfColumns(t *testing.T) {
	p, err := Read([]byte("规章 0 0 0\n行政规范性文件 0 0 0\n信息内容  本年处理决定数量\n行政许可  6\n行政处罚  7\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := dump(p); !strings.HasPrefix(got, "第 1 行: 规章 0 0 0\n第 2 行: 行政规范性文件 0 0 0\n") {
		t.Errorf("read as\n%s", got)
	}
}
