package docx_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/export/internal/ooxmltest"
	"github.com/nianbao/nianbao/core/report"
)

// Numbers too wide for their column are printed smaller, not broken in two; the columns are 11 and 10.4 mm wide.
func TestNumbersFitTheirColumns(t *testing.T) {
	for _, c := range []struct {
		value                 string
		applications, dispute int // half points, 0 for 9 pt
	}{
		{"12345", 0, 0}, {"123456", 0, 17}, {"1234567", 15, 14}, {"-1234567", 13, 13}, {"1234567890123", 8, 8},
		{"12345678901234567", 0, 0}, {"无此类申请", 0, 0}, {"约1234567件", 15, 14}, {"a b c d e f", 0, 0},
	} {
		r := report.New(formByID(t, "guoban-2021"), report.Office{Name: "清河街道办事处"}, 2025)
		edit(t, r, report.SetCells(
			report.CellEdit{Address: "applications/new_received/natural_person", Text: c.value},
			report.CellEdit{Address: "disputes/cases/reconsideration.upheld", Text: c.value},
		))
		file := write(t, r, docx.Options{})
		ooxmltest.Validate(t, file)
		tables := read(t, file).tables()
		for table, want := range map[int]int{1: c.applications, 2: c.dispute} {
			for _, row := range tables[table].rows {
				for _, cell := range row.cells {
					if cell.text == c.value && cell.size != want {
						t.Errorf("%s in table %d is printed in %d half points, want %d", c.value, table, cell.size, want)
					}
				}
			}
		}
	}
}

// lengthy is the report of an office whose name takes two lines and more.
func lengthy(t testing.TB, formID string) *report.Report {
	t.Helper()
	r := qinghe(t, formID, 2025)
	office := r.Office
	office.Name = "新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府政务服务和公共资源交易管理办公室"
	edit(t, r, report.SetOffice(office), report.SetCover(true))
	return r
}

func TestCoverOfALongName(t *testing.T) {
	d := read(t, write(t, lengthy(t, "guoban-2021"), docx.Options{}))
	cover := d.paragraphs()[:3]
	for line := range strings.SplitSeq(cover[0].text, "\n") {
		if n := strings.Count(line, "") - 1; n > 22 || (n > 17 && !strings.HasPrefix(line, "2025")) {
			t.Errorf("%d characters in %s", n, line)
		}
	}
	const line, pitch = 579, 800
	if extra := strings.Count(cover[0].text, "\n") - 1; extra < 2 || cover[1].before != 8*line-extra*pitch-line {
		t.Errorf("%d twips above the organ, %d lines too many in the title", cover[1].before, extra)
	}
	short := qinghe(t, "guoban-2021", 2025)
	edit(t, short, report.SetCover(true))
	if before := read(t, write(t, short, docx.Options{})).paragraphs()[1].before; before != 8*line {
		t.Errorf("%d twips above the organ of a short name", before)
	}
}

func TestLibreOfficePrintsALongName(t *testing.T) {
	for _, formID := range []string{"guoban-2021", "guoban-2019"} {
		t.Run(formID, func(t *testing.T) {
			t.Parallel()
			pages := ooxmltest.Pages(t, ooxmltest.Convert(t, write(t, lengthy(t, formID), docx.Options{}), "docx", "pdf"))
			squeezed := make([]string, len(pages))
			for i, page := range pages {
				squeezed[i] = strings.Map(dropSpace, page)
			}
			if !strings.Contains(squeezed[0], "2026年1月15日") || !strings.Contains(squeezed[1], "—1—") {
				t.Errorf("the cover does not stand on one page:\n%s", pages[0])
			}
			whole := func(page string) bool {
				return strings.Contains(page, "三、收到和处理政府信息公开申请情况") && strings.Contains(page, "四、结转下年度继续办理")
			}
			if !slices.ContainsFunc(squeezed, whole) {
				t.Errorf("表三 is split:\n%s", strings.Join(pages, "\n"))
			}
		})
	}
}

// A table that fits a page is kept on one; a taller one may break between its groups.
func TestTablesStayWhole(t *testing.T) {
	apart := func(table readTable) (rows int) {
		for _, row := range table.rows[:len(table.rows)-1] {
			if !row.cells[0].keepNext {
				rows++
			}
		}
		return rows
	}
	for _, formID := range []string{"guoban-2021", "guoban-2019"} {
		for i, table := range read(t, write(t, qinghe(t, formID, 2025), docx.Options{})).tables() {
			if n := apart(table); n > 0 {
				t.Errorf("%s: table %d may break below %d rows", formID, i, n)
			}
		}
	}
	tall := qinghe(t, "guoban-2021", 2025)
	edit(t, tall, report.SetTable("applications", report.TableState{PrintedLabels: map[string]string{"（一）予以公开": strings.Repeat("予以公开", 150)}}))
	if n := apart(read(t, write(t, tall, docx.Options{})).tables()[1]); n == 0 {
		t.Error("a table that does not fit a page is kept on one")
	}
}

// What stands under a table stays on the page of its last row.
func TestLinesStayWithTheirTable(t *testing.T) {
	last := func(d readDocument, i int) bool {
		return d.blocks[i].table.rows[len(d.blocks[i].table.rows)-1].cells[0].keepNext
	}
	d := read(t, write(t, report.New(withLocalTable(t), report.Office{Name: "清河街道办事处"}, 2025), docx.Options{}))
	var kept []bool
	for i, b := range d.blocks {
		if b.table != nil {
			kept = append(kept, last(d, i))
		}
	}
	if !slices.Equal(kept, []bool{true, true, false, false}) {
		t.Errorf("tables kept with what follows: %t", kept)
	}
	r := qinghe(t, "published-total-line", 2025)
	notes := []string{"注：甲。", "注：乙。"}
	edit(t, r, report.SetTable("proactive", report.TableState{Notes: &notes}))
	for _, p := range read(t, write(t, r, docx.Options{})).paragraphs() {
		if p.style == "Note" && !p.keepNext {
			t.Errorf("%s is not kept with the line below", p.text)
		}
	}
	// Notes that a report leaves out keep nothing together.
	bare := report.New(withLocalTable(t), report.Office{}, 2025)
	edit(t, bare, report.SetTable("proactive", report.TableState{Notes: &[]string{}}))
	d = read(t, write(t, bare, docx.Options{}))
	if i := slices.IndexFunc(d.blocks, func(b readBlock) bool { return b.table != nil }); last(d, i) {
		t.Error("a table without notes is kept with what follows")
	}
}

func TestRemarksAreNotStretched(t *testing.T) {
	file := write(t, qinghe(t, "guoban-2021", 2025), docx.Options{Draft: true, Remarks: []string{"差 1"}})
	if got := read(t, file).styled("Remark"); !slices.Equal(got, []string{"差 1"}) {
		t.Errorf("remarks %q", got)
	}
	styles := string(ooxmltest.Parts(t, file)["word/styles.xml"])
	_, style, _ := strings.Cut(styles, `w:styleId="Remark"`)
	style, _, _ = strings.Cut(style, "</w:style>")
	if !strings.Contains(style, `<w:jc w:val="left"/>`) {
		t.Errorf("remarks are not set to the left: %s", style)
	}
}
