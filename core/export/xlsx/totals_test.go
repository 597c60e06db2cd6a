package xlsx

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/nianbao/nianbao/core/export/internal/ooxmltest"
	"github.com/nianbao/nianbao/core/export/internal/pack"
	"github.com/nianbao/nianbao/core/report"
)

// zipped puts parts together again.
func zipped(t testing.TB, parts map[string][]byte) []byte {
	t.Helper()
	var list []pack.Part
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		list = append(list, pack.Compress(name, parts[name]))
	}
	var out bytes.Buffer
	if err := pack.Write(&out, list); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// shownTotals returns what a file holds as the results of its totals, by address.
func shownTotals(t *testing.T, r *report.Report, file []byte) map[string]string {
	t.Helper()
	b, err := openBook(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]string{}
	for i, table := range r.Form.Tables {
		cells, err := b.sheet(sheetNames(r.Form)[i])
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range layoutOf(r.Form, table, r.Table(table.ID)).spots {
			if def := r.Form.Cells()[s.cell]; def.Total != nil {
				shown[string(def.Address)] = cells[s.at].text
			}
		}
	}
	return shown
}

func wantedTotals(r *report.Report) map[string]string {
	totals := map[string]string{}
	for i, value := range r.Values(nil) {
		if def := r.Form.Cells()[i]; def.Total != nil {
			totals[string(def.Address)] = value.String()
		}
	}
	return totals
}

func TestTotalsAreInTheFile(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			want := wantedTotals(r)
			got := shownTotals(t, r, write(t, r, Options{}))
			for address := range want {
				if got[address] != want[address] {
					t.Errorf("%s holds %q, want %q", address, got[address], want[address])
				}
			}
		})
	}
}

var (
	result = regexp.MustCompile(`</f><v>[^<]*</v>`)
	cached = regexp.MustCompile(`( t="str")?><f>`)
)

// LibreOffice opens the workbook without results, comes to the same totals and saves the same report.
func TestLibreOffice(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			parts := ooxmltest.Parts(t, write(t, r, Options{Draft: true}))
			for part, data := range parts {
				parts[part] = cached.ReplaceAll(result.ReplaceAll(data, []byte("</f>")), []byte("><f>"))
			}
			saved := ooxmltest.Convert(t, zipped(t, parts), "xlsx", "xlsx")
			sameReport(t, r, saved)
			want, got := wantedTotals(r), shownTotals(t, r, saved)
			for address := range want {
				if got[address] != want[address] {
					t.Errorf("%s computed as %q, want %q", address, got[address], want[address])
				}
			}
		})
	}
}

// python runs a script that needs openpyxl.
func python(t *testing.T, script, file string) []byte {
	t.Helper()
	const interpreter = "/usr/bin/python3"
	if exec.Command(interpreter, "-c", "import openpyxl").Run() != nil {
		t.Skip("python3-openpyxl is not installed")
	}
	out, err := exec.Command(interpreter, "-c", script, file).Output()
	if err != nil {
		t.Fatalf("openpyxl: %v", err)
	}
	return out
}

const openpyxl = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({s.title: {c.coordinate: c.value for row in s.iter_rows() for c in row if c.value is not None} for s in book}))
`

// A reader that does not compute sees numbers, not blanks.
func TestOpenpyxlSeesTotals(t *testing.T) {
	r := full(t, "guoban-2021")
	name := filepath.Join(t.TempDir(), "report.xlsx")
	if err := os.WriteFile(name, write(t, r, Options{}), 0o600); err != nil {
		t.Fatal(err)
	}
	var sheets map[string]map[string]any
	if err := json.Unmarshal(python(t, openpyxl, name), &sheets); err != nil {
		t.Fatal(err)
	}
	table := r.Form.Table("applications")
	l := layoutOf(r.Form, table, r.Table(table.ID))
	values := r.Values(nil)
	for _, s := range l.spots {
		number, _ := values[s.cell].Number()
		want, _ := number.Float64()
		if got := sheets[table.Name][s.at.String()]; got != want {
			t.Errorf("%s is %v, want %v", s.at, got, want)
		}
	}
}

// A program that drops the results of formulas when it saves does not change the report.
func TestSavedByOpenpyxl(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), "report.xlsx")
			if err := os.WriteFile(name, write(t, r, Options{}), 0o600); err != nil {
				t.Fatal(err)
			}
			const save = "import sys, openpyxl\nopenpyxl.load_workbook(sys.argv[1]).save(sys.argv[1])"
			python(t, save, name)
			saved, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			sameReport(t, r, saved)
		})
	}
}

// A number longer than a spreadsheet keeps goes in as text, which SUM passes over: its totals are constants.
func TestTotalOfALongNumberIsNoFormula(t *testing.T) {
	r := do(t, empty(t, "guoban-2021"), cell("applications/granted/natural_person", "1234567890123456"), cell("applications/granted/legal_person.other", "1"))
	file := write(t, r, Options{})
	if got := shownTotals(t, r, file)["applications/granted/total"]; got != "1234567890123457" {
		t.Errorf("total is %q", got)
	}
	sameReport(t, r, file)
	sameReport(t, r, ooxmltest.Convert(t, file, "xlsx", "xlsx"))
}
