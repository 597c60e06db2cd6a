package docx_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/export/internal/ooxmltest"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

const hostile = "a<b>&\"c\"'d' ]]> <w:p/> &amp; “引号” 😀 𠅤 龘\t制表\n换行"

// cases are reports of every kind a writer meets.
func cases(t testing.TB) map[string]struct {
	report  *report.Report
	options docx.Options
} {
	t.Helper()
	all := map[string]struct {
		report  *report.Report
		options docx.Options
	}{}
	add := func(name string, r *report.Report, o docx.Options) {
		all[name] = struct {
			report  *report.Report
			options docx.Options
		}{r, o}
	}
	add("2021", qinghe(t, "guoban-2021", 2025), docx.Options{})
	add("2019", qinghe(t, "guoban-2019", 2020), docx.Options{})
	add("extra section and note", qinghe(t, "innovation-section", 2025), docx.Options{})
	add("extra line", qinghe(t, "published-total-line", 2025), docx.Options{})
	add("local table", report.New(withLocalTable(t), report.Office{Name: "清河街道办事处"}, 2025), docx.Options{})
	add("empty", report.New(formByID(t, "guoban-2021"), report.Office{}, 2025), docx.Options{})
	add("zero", zero(t), docx.Options{})
	add("draft", qinghe(t, "guoban-2021", 2025), docx.Options{Draft: true, Remarks: []string{"差 1", hostile}})
	cover := qinghe(t, "guoban-2021", 2025)
	edit(t, cover, report.SetCover(true))
	add("cover", cover, docx.Options{})
	add("imported", imported(t), docx.Options{})

	odd := report.New(formByID(t, "guoban-2021"), report.Office{Name: hostile}, 2025)
	odd.Preamble = []string{hostile, "\x00\x01\x0b\u0085\u2028\uFFFE\xff尾"}
	odd.Sections[0].Paragraphs = []string{hostile, ""}
	odd.SignOff = report.SignOff{Organ: hostile, Date: hostile, DateFirst: true, Stamped: true}
	edit(t, odd, report.SetCells(report.CellEdit{Address: "applications/new_received/natural_person", Text: hostile}))
	add("hostile", odd, docx.Options{Draft: true, Fonts: docx.Fonts{Body: `A&B"<`, Title: "仿宋"}})

	long := qinghe(t, "guoban-2021", 2025)
	edit(t, long, report.SetParagraphs("overview", slices.Repeat([]string{strings.Repeat("依法公开政府信息", 400)}, 20)))
	add("very long", long, docx.Options{})
	return all
}

// zero is a report with 0 in every cell and nothing else.
func zero(t testing.TB) *report.Report {
	t.Helper()
	f := formByID(t, "guoban-2021")
	r := report.New(f, report.Office{Name: "清河街道办事处"}, 2025)
	for i, c := range f.Cells() {
		if !r.Locked(i) {
			edit(t, r, report.SetCells(report.CellEdit{Address: c.Address, Text: "0"}))
		}
	}
	return r
}

// imported is a report read from elsewhere, with rows and a table missing and with labels and headings of its own.
func imported(t testing.TB) *report.Report {
	t.Helper()
	r := qinghe(t, "guoban-2021", 2025)
	r.Sections[1].Heading = "二、主动公开情况"
	r.Sections = append(r.Sections, report.Section{Heading: "七、附件", Paragraphs: []string{"无。"}})
	notes := []string{"注：本表不含派出所。"}
	edit(t, r,
		report.SetTable("proactive", report.TableState{AbsentRows: []string{"licensing"}, PrintedLabels: map[string]string{"规章": "规 章"}, Notes: &notes}),
		report.SetTable("applications", report.TableState{AbsentRows: []string{"denied.state_secret", "other_disposal.correction_overdue", "other_disposal.fee_unpaid", "other_disposal.other"}}),
		report.SetTable("disputes", report.TableState{Absent: true}),
		report.SetSignOff(report.SignOff{Organ: "清河街道", Date: "二〇二六年一月十五日", DateFirst: true}),
	)
	return r
}

func TestWriteValid(t *testing.T) {
	for name, c := range cases(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ooxmltest.Validate(t, write(t, c.report, c.options))
		})
	}
}

func TestTablesPrintEveryCell(t *testing.T) {
	for name, c := range cases(t) {
		t.Run(name, func(t *testing.T) {
			tables := read(t, write(t, c.report, c.options)).tables()
			values := c.report.Values(nil)
			for _, table := range printedTables(c.report) {
				if len(tables) == 0 {
					t.Fatalf("%s is not printed", table.Name)
				}
				compare(t, table, c.report.Grid(table), values, tables[0])
				tables = tables[1:]
			}
			if len(tables) > 0 {
				t.Errorf("%d tables too many", len(tables))
			}
		})
	}
}

func printedTables(r *report.Report) []*form.Table {
	var tables []*form.Table
	for _, s := range r.Sections {
		if own := r.Form.Section(s.ID); own != nil {
			for _, table := range r.Form.TablesOf(own) {
				if !r.Table(table.ID).Absent {
					tables = append(tables, table)
				}
			}
		}
	}
	return tables
}

// compare holds a printed table against its grid: texts, spans, widths, repeated headers.
func compare(t *testing.T, table *form.Table, g form.Grid, values []report.Cell, printed readTable) {
	t.Helper()
	if len(printed.rows) != g.Rows || len(printed.columns) != g.Columns {
		t.Fatalf("%s is %d × %d, its grid %d × %d", table.Name, len(printed.rows), len(printed.columns), g.Rows, g.Columns)
	}
	if width := sum(printed.columns); width < 8843 || width > 8845 {
		t.Errorf("%s is %d twips wide, want 8844 (156 mm)", table.Name, width)
	}
	type place struct{ row, column int }
	want := map[place]readCell{}
	for _, item := range g.Items {
		cell := readCell{text: item.Text, span: item.ColumnSpan, width: sum(printed.columns[item.Column : item.Column+item.ColumnSpan])}
		if item.Role == form.Value {
			cell.text = strings.ReplaceAll(values[item.Cell].String(), "\n", "")
		}
		for row := range item.RowSpan {
			if item.RowSpan > 1 {
				cell.merge = "restart"
			}
			if row > 0 {
				cell.merge, cell.text = "continue", ""
			}
			want[place{item.Row + row, item.Column}] = cell
		}
	}
	for row, r := range printed.rows {
		if r.header != (row < g.HeaderRows) || !r.cantSplit || r.height == 0 {
			t.Errorf("%s row %d: header %t, kept whole %t, height %d", table.Name, row, r.header, r.cantSplit, r.height)
		}
		column := 0
		for _, cell := range r.cells {
			cell.keepNext, cell.size = false, 0
			if cell != want[place{row, column}] {
				t.Errorf("%s row %d column %d is %+v, want %+v", table.Name, row, column, cell, want[place{row, column}])
			}
			column += cell.span
		}
		if column != g.Columns {
			t.Errorf("%s row %d covers %d of %d columns", table.Name, row, column, g.Columns)
		}
	}
}

func sum(widths []int) int {
	total := 0
	for _, w := range widths {
		total += w
	}
	return total
}

func TestTextStandsInOrder(t *testing.T) {
	r := qinghe(t, "published-total-line", 2025)
	edit(t, r, report.SetCells(report.CellEdit{Address: "lines/published_total/value", Text: "136"}))
	d := read(t, write(t, r, docx.Options{}))
	want := append([]string{"清河街道办事处\n2025年政府信息公开工作年度报告"}, r.Preamble...)
	for i, s := range r.Sections {
		want = append(append(want, r.Heading(i)), s.Paragraphs...)
		if s.ID == "proactive" {
			want = append(want, "2025年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）：136")
		}
	}
	want = append(want, "", "清河街道办事处", "2026年1月15日")
	if got := d.texts(); !slices.Equal(got, want) {
		t.Errorf("the document reads\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := d.styled("Heading1"); len(got) != len(r.Sections) {
		t.Errorf("headings %q", got)
	}
	if got := d.styled("Heading2"); len(got) != 5 || got[4] != "（五）监督保障" {
		t.Errorf("sub-headings %q", got)
	}
	if got := d.styled("Heading3"); !slices.Equal(got, []string{"1.完善发布审核制度", "2.动态调整公开目录"}) {
		t.Errorf("items %q", got)
	}
}

func TestLocalTableFollowsTheNationalOne(t *testing.T) {
	r := report.New(withLocalTable(t), report.Office{Name: "清河街道办事处"}, 2025)
	edit(t, r, report.SetCells(report.CellEdit{Address: "lines/hall/value", Text: "320"}))
	var printed []string
	for _, b := range read(t, write(t, r, docx.Options{})).blocks {
		if b.table != nil {
			printed = append(printed, "table of "+strconv.Itoa(len(b.table.rows))+" rows")
		} else {
			printed = append(printed, b.paragraph.text)
		}
	}
	want := []string{
		"二、主动公开政府信息情况", "table of 14 rows", "注：行政许可含初审转报件。",
		"政府信息发布渠道情况", "table of 3 rows", "清河街道办事处2025年专区接待查阅：320人次", "三、收到和处理政府信息公开申请情况",
	}
	if at := slices.Index(printed, want[0]); at < 0 || !slices.Equal(printed[at:at+len(want)], want) {
		t.Errorf("the document prints %q, want in it %q", printed, want)
	}
}

func TestImportedReportPrintsAsItWas(t *testing.T) {
	r := imported(t)
	d := read(t, write(t, r, docx.Options{}))
	for _, want := range []string{"二、主动公开情况", "注：本表不含派出所。", "七、附件", "无。", "二〇二六年一月十五日"} {
		if !slices.Contains(d.texts(), want) {
			t.Errorf("%s is missing", want)
		}
	}
	if texts := d.texts(); !slices.Equal(texts[len(texts)-2:], []string{"二〇二六年一月十五日", "清河街道"}) {
		t.Errorf("the date does not stand first: %q", texts[len(texts)-2:])
	}
	if n := len(d.tables()); n != 2 {
		t.Errorf("%d tables, want 2 without the absent one", n)
	}
}

func TestSameBytes(t *testing.T) {
	options := docx.Options{Draft: true, Remarks: []string{"差 1"}}
	want := write(t, qinghe(t, "guoban-2021", 2025), options)
	var group sync.WaitGroup
	for range 8 {
		// Another form loaded from the same file compiles to the same document.
		r := qinghe(t, "guoban-2021", 2025)
		group.Go(func() {
			var file bytes.Buffer
			if err := docx.Write(&file, r, options); err != nil || !bytes.Equal(file.Bytes(), want) {
				t.Errorf("the same report gives other bytes (%v)", err)
			}
		})
	}
	group.Wait()
}

func TestDraft(t *testing.T) {
	r := qinghe(t, "guoban-2021", 2025)
	file := write(t, r, docx.Options{Draft: true, Remarks: []string{"一", "二"}})
	texts := read(t, file).texts()
	if texts[0] != "草稿" || !slices.Equal(texts[len(texts)-3:], []string{"附：尚未解决的问题", "一", "二"}) {
		t.Errorf("a draft begins with %q and ends with %q", texts[0], texts[len(texts)-3:])
	}
	if core := ooxmltest.Parts(t, file)["docProps/core.xml"]; !bytes.Contains(core, []byte("年度报告（草稿）</dc:title>")) {
		t.Errorf("the title does not tell the draft: %s", core)
	}
	final := write(t, r, docx.Options{Remarks: []string{"一"}})
	for name, part := range ooxmltest.Parts(t, final) {
		if name != "word/styles.xml" && (bytes.Contains(part, []byte("草稿")) || bytes.Contains(part, []byte("附："))) {
			t.Errorf("%s of a final tells of a draft", name)
		}
	}
}

func TestCover(t *testing.T) {
	r := qinghe(t, "guoban-2021", 2025)
	edit(t, r, report.SetCover(true))
	d := read(t, write(t, r, docx.Options{}))
	title := "清河街道办事处\n2025年政府信息公开工作年度报告"
	if texts := d.texts(); !slices.Equal(texts[:5], []string{title, "清河街道办事处", "2026年1月15日", "", title}) {
		t.Errorf("the document begins with %q", texts[:5])
	}
	if len(d.sections) != 2 || d.sections[0] != nil || !slices.Equal(d.sections[1], []string{"default", "even"}) {
		t.Errorf("want a section without page numbers and one with, got %q", d.sections)
	}
}

func TestTitleBreaks(t *testing.T) {
	for _, c := range []struct{ office, title, want string }{
		{"清河街道办事处", "", "清河街道办事处\n2025年政府信息公开工作年度报告"},
		{"财政局", "", "财政局2025年政府信息公开工作年度报告"},
		{"青岛市黄岛区人民政府滨海街道办事处", "", "青岛市黄岛区人民政府滨海街道办事处\n2025年政府信息公开工作年度报告"},
		{"新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府", "", "新疆维吾尔自治区伊犁哈萨克自治州\n察布查尔锡伯自治县人民政府\n2025年政府信息公开工作年度报告"},
		{"甲", "关于2025年度政府信息公开工作情况的年度报告（公开版）", "关于2025年度政府信息公开工作情况的\n年度报告（公开版）"},
	} {
		r := report.New(formByID(t, "guoban-2021"), report.Office{Name: c.office}, 2025)
		edit(t, r, report.SetTitle(c.title))
		if got := read(t, write(t, r, docx.Options{})).styled("Title")[0]; got != c.want {
			t.Errorf("%s prints the title\n%s\nwant\n%s", c.office, got, c.want)
		}
	}
}

func TestSignOff(t *testing.T) {
	type line struct {
		text string
		in   int
	}
	const organ = "清河街道办事处" // 7 characters; 2026年1月15日 takes 6.5.
	for _, c := range []struct {
		name string
		s    report.SignOff
		want []line
	}{
		{"not stamped", report.SignOff{Date: "2026-01-15"}, []line{{organ, 200}, {"2026年1月15日", 50}}},
		{"date longer than organ", report.SignOff{Organ: "财政局", Date: "2026-01-15"}, []line{{"财政局", 750}, {"2026年1月15日", 200}}},
		{"stamped", report.SignOff{Date: "2026-01-15", Stamped: true}, []line{{organ, 375}, {"2026年1月15日", 400}}},
		{"stamped, long organ", report.SignOff{Organ: strings.Repeat("局", 17), Date: "2026-01-15", Stamped: true}, []line{{strings.Repeat("局", 17), 0}, {"2026年1月15日", 525}}},
		{"date first", report.SignOff{Date: "2026-01-15", DateFirst: true}, []line{{"2026年1月15日", 50}, {organ, 200}}},
		{"date as printed", report.SignOff{Date: "二〇二六年一月"}, []line{{organ, 200}, {"二〇二六年一月", 0}}},
		{"no date", report.SignOff{}, []line{{organ, 200}}},
		{"organ longer than a line", report.SignOff{Organ: strings.Repeat("局", 40), Date: "2026-01-15"}, []line{{strings.Repeat("局", 20) + "\n" + strings.Repeat("局", 20), 200}, {"2026年1月15日", 400}}},
		{"absent", report.SignOff{Absent: true, Date: "2026-01-15"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := qinghe(t, "guoban-2021", 2025)
			edit(t, r, report.SetSignOff(c.s))
			all := read(t, write(t, r, docx.Options{})).paragraphs()
			last := slices.IndexFunc(all, func(p readParagraph) bool { return strings.HasPrefix(p.text, "本年度发出收费通知") })
			var got []line
			for i, p := range all[last+1:] {
				if i > 0 {
					got = append(got, line{p.text, p.rightChars})
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("signed %v, want %v", got, c.want)
			}
			if signed := c.want != nil; all[last].keepNext != signed || (signed && (!all[last+1].keepNext || all[last+1].text != "")) {
				t.Errorf("the last line is kept with the sign-off: %t", all[last].keepNext)
			}
		})
	}
}

func TestFonts(t *testing.T) {
	r := qinghe(t, "guoban-2021", 2025)
	parts := ooxmltest.Parts(t, write(t, r, docx.Options{Fonts: docx.Fonts{Body: "仿宋", Latin: "Liberation Serif"}}))
	styles := string(parts["word/styles.xml"])
	for _, want := range []string{"方正小标宋简体", "黑体", "楷体_GB2312", "宋体", `w:eastAsia="仿宋"`, `w:ascii="Liberation Serif"`} {
		if !strings.Contains(styles, want) {
			t.Errorf("no style has %s", want)
		}
	}
	if strings.Contains(styles, "仿宋_GB2312") || strings.Contains(styles, "Times New Roman") {
		t.Error("a style has a font that was replaced")
	}
	// Quotation marks and dashes are shared by both scripts: every run says that it is Chinese.
	document := string(parts["word/document.xml"])
	if runs, hints := strings.Count(document, "<w:r>"), strings.Count(document, `<w:rFonts w:hint="eastAsia"/>`); runs == 0 || runs != hints {
		t.Errorf("%d runs, %d of them marked as Chinese", runs, hints)
	}
}

func TestProperties(t *testing.T) {
	parts := ooxmltest.Parts(t, write(t, qinghe(t, "guoban-2021", 2025), docx.Options{}))
	for part, want := range map[string]string{
		"docProps/core.xml": "<dc:creator>清河街道办事处</dc:creator><dc:title>清河街道办事处2025年政府信息公开工作年度报告</dc:title>",
		"docProps/app.xml":  "<Company>清河街道办事处</Company>",
	} {
		if !strings.Contains(string(parts[part]), want) {
			t.Errorf("%s lacks %s: %s", part, want, parts[part])
		}
	}
	for name, part := range parts {
		for _, unwanted := range []string{"conformance", "Baliance", "unioffice", "created", "modified"} {
			if strings.Contains(string(part), unwanted) {
				t.Errorf("%s holds %s", name, unwanted)
			}
		}
	}
}

func TestLibreOfficePrints(t *testing.T) {
	r := qinghe(t, "guoban-2021", 2025)
	pages := ooxmltest.Pages(t, ooxmltest.Convert(t, write(t, r, docx.Options{}), "docx", "pdf"))
	all := strings.Join(pages, "")
	for i := range r.Sections {
		if !strings.Contains(all, r.Heading(i)) {
			t.Errorf("%s is not printed", r.Heading(i))
		}
	}
	for i, page := range pages {
		lines := strings.Split(strings.TrimRight(page, "\n"), "\n")
		last := lines[len(lines)-1]
		if strings.Map(dropSpace, last) != "—"+strconv.Itoa(i+1)+"—" {
			t.Errorf("page %d ends with %q", i+1, last)
		}
		if right := strings.HasPrefix(last, strings.Repeat(" ", 20)); right != (i%2 == 0) {
			t.Errorf("page %d has its number on the wrong side: %q", i+1, last)
		}
	}
}

func TestPageHolds22LinesOf28Characters(t *testing.T) {
	r := qinghe(t, "guoban-2021", 2025)
	edit(t, r, report.SetParagraphs("overview", []string{strings.Repeat("公开", 1500)}))
	page := ooxmltest.Pages(t, ooxmltest.Convert(t, write(t, r, docx.Options{}), "docx", "pdf"))[2]
	var lines []string
	for line := range strings.Lines(page) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "公开") || strings.HasPrefix(line, "开公") {
			lines = append(lines, line)
		}
	}
	if len(lines) != 22 {
		t.Errorf("%d lines", len(lines))
	}
	for _, line := range lines {
		if characters := strings.Count(strings.Map(dropSpace, line), "") - 1; characters != 28 {
			t.Errorf("%d characters in %s", characters, line)
		}
	}
}

func dropSpace(r rune) rune {
	if unicode.IsSpace(r) {
		return -1
	}
	return r
}
