package intake

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/report"
)

var builtIn = sync.OnceValues(func() (*form.Catalog, error) { return form.LoadCatalog(assets.Forms) })

func loadForms(t testing.TB) *form.Catalog {
	t.Helper()
	forms, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	return forms
}

// pageOf is a page of paragraphs.
func pageOf(lines ...string) *page.Page {
	p := &page.Page{}
	for i, line := range lines {
		p.Blocks = append(p.Blocks, page.Block{Place: fmt.Sprintf("第 %d 段", i+1), Text: line})
	}
	return p
}

// understood reads a page of paragraphs.
func understood(t *testing.T, lines ...string) *Result {
	t.Helper()
	return understoodPage(t, pageOf(lines...), "", Options{})
}

func understoodPage(t *testing.T, p *page.Page, name string, o Options) *Result {
	t.Helper()
	o.Forms = loadForms(t)
	result, err := understand(p, "文本", name, o)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// ids are the sections of a report, an extra one by its heading.
func ids(r *report.Report) []string {
	var list []string
	for i, s := range r.Sections {
		if s.ID == "" {
			list = append(list, r.Heading(i))
		} else {
			list = append(list, s.ID)
		}
	}
	return list
}

var (
	title6    = "青河县清河街道办事处2024年政府信息公开工作年度报告"
	sections6 = []string{"overview", "proactive", "applications", "disputes", "problems", "other_matters"}
)

// printout prints a report as a page: what a person has in hand who reads it. A table is one block.
func printout(r *report.Report) (*page.Page, *tables) {
	p := &page.Page{}
	t := &tables{form: r.Form, states: map[string]report.TableState{}, at: map[string]int{}}
	add := func(texts ...string) {
		for _, text := range texts {
			p.Blocks = append(p.Blocks, page.Block{Place: fmt.Sprintf("第 %d 段", len(p.Blocks)+1), Text: text})
		}
	}
	add(r.PrintedTitle())
	add(r.Preamble...)
	for i, s := range r.Sections {
		add(r.Heading(i))
		add(s.Paragraphs...)
		if own := r.Form.Section(s.ID); own != nil && own.TableID != "" {
			t.at[own.TableID] = len(p.Blocks)
			p.Blocks = append(p.Blocks, page.Block{Place: "表格", Table: &page.Table{}})
			add(r.Notes(r.Form.Table(own.TableID))...)
		}
	}
	signed := []string{r.PrintedOrgan(), r.SignOff.Date}
	if date, ok := report.ReadDate(r.SignOff.Date); ok {
		signed[1] = date.Format(report.PrintedDate)
	}
	if r.SignOff.DateFirst {
		slices.Reverse(signed)
	}
	if !r.SignOff.Absent {
		add(signed...)
	}
	t.taken = make([]bool, len(p.Blocks))
	for _, at := range t.at {
		t.taken[at] = true
	}
	return p, t
}

func TestProseOfPublishedReportsIsReadAsPrinted(t *testing.T) {
	forms := loadForms(t)
	samples, err := filepath.Glob("../check/testdata/samples/*" + report.Extension)
	if err != nil || len(samples) == 0 {
		t.Fatal("no samples", err)
	}
	for _, path := range samples {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			want, err := report.Decode(data, forms.ByID)
			if err != nil {
				t.Fatal(err)
			}
			p, tables := printout(want)
			s := readProse(p, tables)
			id := identify(s, "", Options{})
			got := report.New(want.Form, id.office, id.year)
			if err := write(report.Edit(got), tables, s, &id); err != nil {
				t.Fatal(err)
			}
			if got.PrintedTitle() != want.PrintedTitle() || got.Year != want.Year || !reflect.DeepEqual(got.Office, want.Office) {
				t.Errorf("%q of %+v for %d", got.PrintedTitle(), got.Office, got.Year)
			}
			if !slices.Equal(got.Preamble, want.Preamble) {
				t.Errorf("preamble %q", got.Preamble)
			}
			if !slices.Equal(ids(got), ids(want)) {
				t.Fatalf("sections %q, want %q", ids(got), ids(want))
			}
			for i := range want.Sections {
				if got.Heading(i) != want.Heading(i) || !slices.Equal(got.Sections[i].Paragraphs, want.Sections[i].Paragraphs) {
					t.Errorf("%q holds %q", got.Heading(i), got.Sections[i].Paragraphs)
				}
			}
			for _, table := range want.Form.Tables {
				if !slices.Equal(got.Notes(table), want.Notes(table)) {
					t.Errorf("notes under %s: %q", table.Name, got.Notes(table))
				}
			}
			if got.PrintedOrgan() != want.PrintedOrgan() || got.SignOff.Date != want.SignOff.Date || got.SignOff.DateFirst != want.SignOff.DateFirst || got.SignOff.Absent != want.SignOff.Absent {
				t.Errorf("sign-off %+v", got.SignOff)
			}
			if len(got.Unsorted) > 0 || len(s.remarks) > 0 {
				t.Errorf("unsorted %q, remarks %v", got.Unsorted, s.remarks)
			}
		})
	}
}

func TestNotesStandUnderTheTableTheyFollow(t *testing.T) {
	p := pageOf(title6, "一、总体情况", "注：这不是表后的注。", "二、主动公开政府信息情况", "",
		"2024年本行政区域政府信息公开发布总数量（非新闻类）：61", "注：1.甲。", "2.乙。", "我街道没有制发规章。")
	p.Blocks[4].Table = &page.Table{}
	forms := loadForms(t)
	tables := &tables{form: forms.ByID("guoban-2021"), taken: make([]bool, len(p.Blocks)), at: map[string]int{"proactive": 4}}
	tables.taken[4] = true
	s := readProse(p, tables)
	if want := []string{"2024年本行政区域政府信息公开发布总数量（非新闻类）：61", "注：1.甲。", "2.乙。"}; !slices.Equal(s.notes["proactive"], want) {
		t.Errorf("notes %q", s.notes)
	}
	if !slices.Equal(s.paragraphs[0], []string{"注：这不是表后的注。"}) || !slices.Equal(s.paragraphs[1], []string{"我街道没有制发规章。"}) {
		t.Errorf("paragraphs %q", s.paragraphs)
	}
}

func TestLabelsThatCameOffATableAreNoProse(t *testing.T) {
	p := pageOf(title6, "点击蓝字 关注我们", "二、主动公开政府信息情况", "", "信息内容", "本年制", "发件数", "无", "三、收到和处理政府信息公开申请情况", "信息内容")
	p.Blocks[3].Table = &page.Table{}
	forms := loadForms(t)
	tables := &tables{form: forms.ByID("guoban-2021"), taken: make([]bool, len(p.Blocks)), at: map[string]int{"proactive": 3}}
	tables.taken[3] = true
	s := readProse(p, tables)
	if !slices.Equal(s.paragraphs[0], []string{"无"}) || !slices.Equal(s.paragraphs[1], []string{"信息内容"}) {
		t.Errorf("paragraphs %q", s.paragraphs)
	}
	if len(s.preamble) > 0 || !slices.Equal(s.left, []string{"点击蓝字 关注我们"}) {
		t.Errorf("preamble %q, unsorted %q", s.preamble, s.left)
	}
}

func TestOtherTablesAndPicturesAreNotLost(t *testing.T) {
	p := pageOf(title6, "一、总体情况", "", "三、收到和处理政府信息公开申请情况", "")
	p.Blocks[2].Table = &page.Table{Rows: [][]page.Cell{{{Text: "渠道"}, {Text: "条数"}}, {{Text: "网\n站"}, {Text: "5"}}}}
	p.Blocks[4].Picture = true
	result := understoodPage(t, p, "", Options{})
	if want := []string{"〔第 3 段〕", "渠道\t条数", "网 站\t5"}; !slices.Equal(result.Report.Unsorted, want) {
		t.Errorf("unsorted %q", result.Report.Unsorted)
	}
	if !slices.ContainsFunc(result.Remarks, func(r Remark) bool {
		return r.Place == "第 5 段" && strings.Contains(r.Text, "表三请对照原件填写")
	}) {
		t.Errorf("remarks %+v", result.Remarks)
	}
}

func TestAFileOfSomethingElseIsRefused(t *testing.T) {
	_, err := understand(pageOf("关于召开会议的通知", "各科室：", "定于明天开会。"), "文本", "通知.txt", Options{Forms: loadForms(t)})
	if err == nil || !strings.Contains(err.Error(), "「一、总体情况」") || !strings.Contains(err.Error(), "表三") {
		t.Errorf("said %v", err)
	}
}
