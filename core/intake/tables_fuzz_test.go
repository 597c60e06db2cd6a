package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/intake/text"
)

// FuzzTables: whatever stands in the tables, reading them ends, invents no digit and loses no word.
func FuzzTables(f *testing.F) {
	files, err := filepath.Glob("testdata/tables/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, false)
		f.Add(data, true)
	}
	f.Add([]byte("规章\t1\t2\n行政规范性文件\t3 3\t4\t5\t6\n总计 总计 总计\n0 0 0\n"), true)
	f.Add([]byte("| 行政复议 | 行政诉讼 |\n| 结果维持 | 结果纠正 | 总计 |\n| 1 | O | l |\n"), false)
	forms := catalog(f)
	f.Fuzz(func(t *testing.T, data []byte, spans bool) {
		p, err := text.Read(data)
		if err != nil || len(data) > 20_000 {
			return
		}
		for i := range p.Blocks {
			if table := p.Blocks[i].Table; table != nil {
				table.Spans = spans
			}
		}
		before, words := digitsOf(p), wordsOf(p)
		got := readTables(p, Options{Forms: forms})
		if len(got.taken) != len(p.Blocks) || len(got.parts) != len(got.form.Tables) {
			t.Fatalf("%d marks for %d blocks, %d parts", len(got.taken), len(p.Blocks), len(got.parts))
		}
		if after := wordsOf(p); after != words {
			t.Errorf("the page said %q, now %q", words, after)
		}
		for address, cell := range got.cells {
			if got.form.Cell(address) < 0 {
				t.Errorf("%s is no cell", address)
			}
			if digits := onlyDigits(cell); !strings.Contains(before, strings.TrimLeft(digits, "0")) {
				t.Errorf("%s holds %q, which stands nowhere", address, cell)
			}
		}
		checkQuestions(t, got)
	})
}

func checkQuestions(t *testing.T, got *tables) {
	t.Helper()
	ids := map[string]bool{}
	for _, q := range got.questions {
		if ids[q.ID] || q.Text == "" || q.Chosen < 0 || q.Chosen >= len(q.Choices) {
			t.Errorf("not a question: %+v", q)
		}
		ids[q.ID] = true
	}
}

// likeDigits are the letters that are taken for digits.
var likeDigits = strings.NewReplacer("O", "0", "o", "0", "〇", "0", "○", "0", "l", "1", "I", "1")

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, likeDigits.Replace(norm.NFKC.String(s)))
}

func digitsOf(p *page.Page) string { return onlyDigits(allText(p)) }

func wordsOf(p *page.Page) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, allText(p))
}

func allText(p *page.Page) string {
	var all strings.Builder
	for _, b := range p.Blocks {
		all.WriteString(b.Text)
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, c := range row {
				all.WriteString(c.Text)
			}
		}
	}
	return all.String()
}

// A sheet with tens of thousands of rows is read in bounded time, and its end is told to be left out.
func TestAnEnormousSheetIsReadInPart(t *testing.T) {
	forms := catalog(t)
	p := only(forms.ByID("guoban-2021"), nil, "disputes")
	huge := &page.Table{Spans: true}
	for range 60_000 {
		huge.Rows = append(huge.Rows, []page.Cell{{Text: "行政处罚决定", RowSpan: 1, ColumnSpan: 1}, {Text: "12", RowSpan: 1, ColumnSpan: 1}})
	}
	p.page.Blocks = append(p.page.Blocks, page.Block{Place: "第 2 个表格", Table: huge})
	got := readTables(p.page, Options{Forms: forms})
	if got.states["disputes"].Absent || !told(got, "只看了前") {
		t.Errorf("told %v", got.remarks)
	}
}

func BenchmarkTables(b *testing.B) {
	forms := catalog(b)
	for _, ugly := range uglinesses[:4] {
		b.Run(ugly.name, func(b *testing.B) {
			for b.Loop() {
				p := newPrinted(forms.ByID("guoban-2021"), 1)
				ugly.make(p)
				readTables(p.page, Options{Forms: forms})
			}
		})
	}
}
