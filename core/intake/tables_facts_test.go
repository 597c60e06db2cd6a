package intake

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/report"
)

// only lays out the tables of a form with given ids, after changing them.
func only(f *form.Form, change func(s *sheet), ids ...string) *printed {
	p := newPrinted(f, 1)
	var kept []*sheet
	for _, s := range p.sheets() {
		for _, id := range ids {
			if s.table.ID == id {
				if change != nil {
					change(s)
				}
				kept = append(kept, s)
			}
		}
	}
	p.lay(kept...)
	return p
}

func TestTheFormFollowsFromTheTables(t *testing.T) {
	forms := catalog(t)
	for _, c := range []struct {
		name, title, from, want string
		tables                  []string
		doubtful                bool
	}{
		{"old tables in a new report", "某镇2022年政府信息公开工作年度报告", "guoban-2019", "guoban-2019", []string{"proactive", "applications", "disputes"}, false},
		{"new tables in an old report", "某镇2019年政府信息公开工作年度报告", "guoban-2021", "guoban-2021", []string{"applications"}, false},
		{"a table of both forms, an old year", "某镇2020年政府信息公开工作年度报告", "guoban-2021", "guoban-2019", []string{"disputes"}, false},
		{"a table of both forms, a new year", "某镇2023年政府信息公开工作年度报告", "guoban-2019", "guoban-2021", []string{"disputes"}, false},
		{"a table of both forms, no year", "年度报告", "guoban-2019", "guoban-2021", []string{"disputes"}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := only(forms.ByID(c.from), nil, c.tables...)
			p.page.Blocks = append([]page.Block{{Text: c.title}}, p.page.Blocks...)
			got := readTables(p.page, Options{Forms: forms})
			if got.form.ID != c.want {
				t.Errorf("taken for %s", got.form.ID)
			}
			for _, part := range got.parts {
				if part.Certainty != Missing && (part.Certainty == Doubtful) != c.doubtful {
					t.Errorf("%s is %s: %s", part.Name, part.Certainty, part.Reason)
				}
			}
		})
	}
}

func TestTheFormThatIsAskedForIsUsed(t *testing.T) {
	forms := catalog(t)
	p := only(forms.ByID("guoban-2021"), nil, "disputes")
	if got := readTables(p.page, Options{Forms: forms, Form: "guoban-2019", Year: 2025}); got.form.ID != "guoban-2019" {
		t.Errorf("read as %s", got.form.ID)
	}
}

func TestTablesThatAreNotThereAreAbsent(t *testing.T) {
	forms := catalog(t)
	got := readTables(only(forms.ByID("guoban-2021"), nil, "applications").page, Options{Forms: forms})
	for id, want := range map[string]bool{"proactive": true, "applications": false, "disputes": true} {
		if got.states[id].Absent != want {
			t.Errorf("%s: absent is %t", id, !want)
		}
	}
	if got.parts[0].Certainty != Missing || got.parts[1].Certainty != Sure {
		t.Errorf("the parts are %+v", got.parts)
	}
}

// row returns the index of the row with a label.
func row(s *sheet, label string) int {
	for r, cells := range s.rows {
		for _, c := range cells {
			if strings.Contains(c.Text, label) && c.role == form.RowHead {
				return r
			}
		}
	}
	return -1
}

func TestARowPrintedTwiceIsAskedAboutOnlyIfItDiffers(t *testing.T) {
	forms := catalog(t)
	for _, differs := range []bool{false, true} {
		p := only(forms.ByID("guoban-2021"), func(s *sheet) {
			s.flat(true, same)
			at := row(s, "重复申请")
			again := append([]square(nil), s.rows[at]...)
			if differs {
				again[len(again)-1].Text = "777"
			}
			s.rows = append(s.rows[:at+1:at+1], append([][]square{again}, s.rows[at+1:]...)...)
		}, "applications")
		got := readTables(p.page, Options{Forms: forms})
		if asks := len(got.questions) == 1; asks != differs {
			t.Errorf("differs: %t, asks: %+v", differs, got.questions)
		}
		if !differs && !told(got, "印了两遍") {
			t.Errorf("told %v", got.remarks)
		}
		if differs {
			answer(t, got, 1, "applications/not_processed.duplicate/total", "777")
			answer(t, got, 0, "applications/not_processed.duplicate/total", p.truth["applications/not_processed.duplicate/total"])
		}
	}
}

func told(got *tables, words string) bool {
	for _, r := range got.remarks {
		if strings.Contains(r.Text, words) {
			return true
		}
	}
	return false
}

// answer gives an answer to the first question and looks at a cell.
func answer(t *testing.T, got *tables, choice int, address form.Address, want string) {
	t.Helper()
	r := report.New(got.form, report.Office{}, 2024)
	r.Totals = report.AsPrinted
	e := report.Edit(r)
	if err := e.Do(got.questions[0].Choices[choice].Edit); err != nil {
		t.Fatal(err)
	}
	if held := r.Held(got.form.Cell(address)).String(); held != want {
		t.Errorf("the answer puts %q there, want %q", held, want)
	}
}

func TestProseInATableIsNotLost(t *testing.T) {
	forms := catalog(t)
	p := newPrinted(forms.ByID("guoban-2021"), 3)
	for _, ugly := range uglinesses {
		if ugly.name == "all in one table" {
			ugly.make(p)
		}
	}
	got := readTables(p.page, Options{Forms: forms})
	if len(got.taken) != len(p.page.Blocks) {
		t.Fatalf("%d blocks, %d marks", len(p.page.Blocks), len(got.taken))
	}
	var left []string
	for i, b := range p.page.Blocks {
		if !got.taken[i] {
			left = append(left, b.Text)
		}
	}
	for _, want := range []string{"二、以下是表二", "三、以下是表三", "四、以下是表四", "五、存在的主要问题及改进情况。今年做得不够。"} {
		if !strings.Contains(strings.Join(left, "\n"), want) {
			t.Errorf("%s is not among %q", want, left)
		}
	}
	for _, table := range p.form.Tables {
		if b := p.page.Blocks[got.at[table.ID]]; b.Table == nil || !got.taken[got.at[table.ID]] {
			t.Errorf("%s is said to begin at %+v", table.Name, b)
		}
	}
}

func TestATableThatIsThereTwiceIsTold(t *testing.T) {
	forms := catalog(t)
	p := only(forms.ByID("guoban-2021"), nil, "applications")
	q := newPrinted(p.form, 9)
	for _, s := range q.sheets() {
		if s.table.ID == "applications" {
			p.lay(s)
		}
	}
	got := readTables(p.page, Options{Forms: forms})
	if !told(got, "没有读入") || got.parts[1].Certainty != Doubtful {
		t.Errorf("%+v, told %v", got.parts[1], got.remarks)
	}
	for _, c := range p.form.Cells() {
		if c.Table.ID == "applications" && got.cells[c.Address] != p.truth[c.Address] {
			t.Errorf("%s: read %q, the first table has %q", c.Place(), got.cells[c.Address], p.truth[c.Address])
		}
	}
}

func TestCellsKeepWhatWasPrinted(t *testing.T) {
	f := catalog(t).ByID("guoban-2021")
	count, money := &f.Cells()[f.Cell("applications/granted/total")], &f.Cells()[f.Cell("proactive/admin_fees/amount")]
	old := catalog(t).ByID("guoban-2019")
	amount := &old.Cells()[old.Cell("proactive/procurement/amount")]
	for _, c := range []struct {
		def           *form.Cell
		printed, text string
		told          string
		unsure, torn  bool
	}{
		{count, " 12 ", "12", "", false, false},
		{count, "１２", "12", "", false, false},
		{count, "1,234", "1234", "", false, false},
		{count, "12件", "12件", "", false, false},
		{count, "/", "/", "", false, false},
		{count, "无", "无", "", false, false},
		{count, "202 2", "2022", "连起来读作 2022", false, true},
		{count, "3①", "3", "脚注", false, false},
		{count, "3*", "3", "脚注", false, false},
		{count, "O", "0", "像是认错的字", false, false},
		{count, "l2", "12", "像是认错的字", true, false},
		{count, "Z", "Z", "不像填的数", true, false},
		{count, "", "", "", false, false},
		{money, "0.5万元", "0.5万元", "", false, false},
		{money, "5000元", "5000元", "本栏的单位是万元", false, false},
		{money, "12.3456", "12.3456", "", false, false},
		{amount, "251000元", "251000元", "", false, false},
		{amount, "4.8 万元", "4.8万元", "", false, false},
	} {
		got := readCellText(c.def, c.printed)
		if got.text != c.text || got.unsure != c.unsure || got.torn != c.torn || !strings.Contains(got.told, c.told) || c.told == "" && got.told != "" {
			t.Errorf("%q is read as %+v", c.printed, got)
		}
	}
}

func TestLocalTablesAndLinesAreFound(t *testing.T) {
	forms, err := form.LoadCatalog(assets.Forms, os.DirFS("../form/testdata/variants"))
	if err != nil {
		t.Fatal(err)
	}
	p := newPrinted(forms.ByID("everything-local"), 5)
	p.lay(p.sheets()...)
	p.paragraph("2024年发布信息总数：1,061")
	got := readTables(p.page, Options{Forms: forms})
	if got.form != p.form {
		t.Fatalf("taken for %s", got.form.ID)
	}
	p.compare(t, got)
	if text := got.cells["lines/published_total/value"]; text != "1061" {
		t.Errorf("the line says %q", text)
	}
	if !got.taken[len(got.taken)-1] {
		t.Error("the line is left to the prose")
	}
}

// A form that nobody knows yet is read by its file alone.
func TestAFutureFormIsReadToo(t *testing.T) {
	data, err := fs.ReadFile(assets.Forms, "forms/guoban-2021.yaml")
	if err != nil {
		t.Fatal(err)
	}
	future := strings.NewReplacer("id: guoban-2021", "id: guoban-2030", "from: 2021", "from: 2030", "本年制发件数", "全年印发件数", "行政许可", "许可备案",
		"（六）其他处理", "（六）终止办理", "法律服务机构", "个体工商户").Replace(string(data))
	forms, err := form.LoadCatalog(assets.Forms, fstest.MapFS{"guoban-2030.yaml": {Data: []byte(future)}})
	if err != nil {
		t.Fatal(err)
	}
	for _, ugly := range uglinesses[:6] {
		p := newPrinted(forms.ByID("guoban-2030"), 5)
		ugly.make(p)
		got := readTables(p.page, Options{Forms: forms})
		if got.form != p.form {
			t.Fatalf("%s: taken for %s", ugly.name, got.form.ID)
		}
		p.compare(t, got)
	}
}
