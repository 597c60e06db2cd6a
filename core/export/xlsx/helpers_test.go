package xlsx

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// load loads the built-in forms and one of our own.
func load() (*form.Catalog, error) {
	return form.LoadCatalog(assets.Forms, fstest.MapFS{"local.yaml": {Data: []byte(localForm)}})
}

var loaded = sync.OnceValues(load)

func catalog(t testing.TB) *form.Catalog {
	t.Helper()
	c, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// empty is a report on a form with no answers.
func empty(t testing.TB, formID string) *report.Report {
	t.Helper()
	f := catalog(t).ByID(formID)
	if f == nil {
		t.Fatalf("no form %s", formID)
	}
	office := report.Office{
		Name: "某某区清河街道办事处", Kind: report.Subdistrict, Address: "清河路1号", Postcode: "010020",
		Telephone: "0471-1234567", Email: "qinghe@example.cn", Website: "www.example.cn",
	}
	return report.New(f, office, 2025)
}

// do edits a report.
func do(t testing.TB, r *report.Report, commands ...report.Command) *report.Report {
	t.Helper()
	editor := report.Edit(r)
	for _, c := range commands {
		if err := editor.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

func cell(address, text string) report.Command {
	return report.SetCells(report.CellEdit{Address: form.Address(address), Text: text})
}

// zero fills every open cell with 0.
func zero(t testing.TB, formID string) *report.Report {
	t.Helper()
	return answer(t, empty(t, formID), func(int) string { return "0" })
}

// full fills every open cell and writes every kind of prose.
func full(t testing.TB, formID string) *report.Report {
	t.Helper()
	r := answer(t, empty(t, formID), func(i int) string { return strconv.Itoa(i * 7 % 23) })
	do(t, r,
		report.SetPreamble([]string{"根据《中华人民共和国政府信息公开条例》编制本报告。", "电话：0471-1234567。"}),
		report.SetParagraphs("overview", []string{"（一）主动公开。2025年公开信息12条，“三公”经费<另表>&说明。", "（二）依申请公开。", "（三）政府信息管理。"}),
		report.SetParagraphs("problems", []string{strings.Repeat("问题与改进情况。", 60)}),
		report.SetSignOff(report.SignOff{Organ: "清河街道", Date: "2026-01-20", Stamped: true}),
		report.SetPeriod(report.Period{From: "2025-01-01", To: "2025-12-31"}),
		report.SetCover(true),
		report.Explain(report.Explanation{Finding: "A11@proactive/rules/*", Numbers: "1,2", Text: "当年制发、当年失效", By: "张三", At: "2026-01-10T09:00:00+08:00"}),
	)
	return r
}

func answer(t testing.TB, r *report.Report, text func(i int) string) *report.Report {
	t.Helper()
	var edits []report.CellEdit
	for i, def := range r.Form.Cells() {
		if !r.Locked(i) {
			edits = append(edits, report.CellEdit{Address: def.Address, Text: text(i)})
		}
	}
	return do(t, r, report.SetCells(edits...))
}

func write(t testing.TB, r *report.Report, o Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, r, o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func read(t testing.TB, file []byte) (*report.Report, []string) {
	t.Helper()
	r, notes, err := Read(bytes.NewReader(file), int64(len(file)), catalog(t).ByID)
	if err != nil {
		t.Fatal(err)
	}
	return r, notes
}

func encode(t testing.TB, r *report.Report) string {
	t.Helper()
	data, err := r.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// decode makes a report of a file's text.
func decode(t testing.TB, text string) *report.Report {
	t.Helper()
	r, err := report.Decode([]byte(text), catalog(t).ByID)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sameReport fails unless a file holds exactly the report, without a note.
func sameReport(t *testing.T, want *report.Report, file []byte) {
	t.Helper()
	got, notes := read(t, file)
	if len(notes) > 0 {
		t.Errorf("notes: %s", notes)
	}
	if w, g := encode(t, want), encode(t, got); w != g {
		t.Errorf("read back differs:\n%s", firstDifference(w, g))
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		var a, b string
		if i < len(w) {
			a = w[i]
		}
		if i < len(g) {
			b = g[i]
		}
		if a != b {
			return "line " + strconv.Itoa(i+1) + "\nwant " + a[:min(len(a), 300)] + "\ngot  " + b[:min(len(b), 300)]
		}
	}
	return ""
}

// column returns the first cells of a sheet's first column.
func column(t testing.TB, file []byte, sheet string, rows int) []string {
	t.Helper()
	b, err := openBook(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	cells, err := b.sheet(sheet)
	if err != nil {
		t.Fatal(err)
	}
	texts := make([]string, rows)
	for i := range texts {
		texts[i] = cells[place{i, 0}].text
	}
	return texts
}

var absolute = regexp.MustCompile(`\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?`)

// onSheet makes the references of a formula point to another sheet.
func onSheet(formula, sheet string) string {
	return absolute.ReplaceAllString(formula, "'"+sheet+"'!$0")
}
