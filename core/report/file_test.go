package report_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

func TestAReportComesBackAsItWas(t *testing.T) {
	yes := true
	none := []string{}
	r := blank(t, "everything-local")
	edit(t, r,
		report.SetOffice(report.Office{
			Name: "滨海街道办事处", Kind: report.Subdistrict, Address: "华宁路358号", Postcode: "266404", Telephone: "84122922",
			Email: "bhjddzb@qd.shandong.cn", Website: "https://example.gov.cn/?a=1&b=2", RuleMaking: &yes, Deadline: "02-20",
		}),
		report.SetTitle("滨海街道办事处2025年政府信息公开工作年度报告"),
		report.SetPeriod(report.Period{From: "2025-01-01", To: "2025-12-30"}),
		report.SetCover(true),
		report.SetPreamble([]string{"根据《条例》……", "现报告如下："}),
		report.SetParagraphs("overview", []string{"（一）主动公开", "公开 140 条。"}),
		report.SetSignOff(report.SignOff{Organ: "滨海街道办事处", Date: "2026-01-20", DateFirst: true, Stamped: true}),
		report.SetTable("disputes", report.TableState{Complete: true, Notes: &none, PrintedLabels: map[string]string{"社会公益组织": "社会组织"}, AbsentRows: []string{"rules"}}),
		report.SetTable("local_channels", report.TableState{Absent: true}),
		set("proactive/admin_fees/amount", "59237.2449"),
		set("local_channels/website/articles", "140"),
		set("lines/published_total/value", "61"),
		set("lines/fees/value", "400.00"),
		set("applications/new_received/natural_person", "3件"),
		report.Explain(report.Explanation{Finding: "A11@proactive/rules/*", Numbers: "1 0 0", Text: "当年制发、当年失效。", By: "张三", At: "2026-01-20T09:00:00+08:00"}),
	)
	file := encode(t, r)
	again := decode(t, file)
	if got := encode(t, again); got != file {
		t.Errorf("written again it reads\n%s\nfirst\n%s", got, file)
	}
	for place, ok := range map[string]bool{
		"form":         again.Form.ID == "everything-local",
		"year":         again.Year == 2025,
		"website":      again.Office.Website == "https://example.gov.cn/?a=1&b=2",
		"rule making":  again.Office.RuleMaking != nil && *again.Office.RuleMaking,
		"period":       again.WholePeriod().To == "2025-12-30",
		"cover":        again.Cover,
		"prose":        slices.Equal(again.Sections[0].Paragraphs, []string{"（一）主动公开", "公开 140 条。"}),
		"sign-off":     again.SignOff.DateFirst && again.SignOff.Stamped && again.SignOff.Date == "2026-01-20",
		"complete":     again.Table("disputes").Complete,
		"no notes":     len(again.Notes(again.Form.Table("disputes"))) == 0,
		"own notes":    len(again.Notes(again.Form.Table("local_channels"))) == 1,
		"label":        again.Table("disputes").PrintedLabels["社会公益组织"] == "社会组织",
		"absent row":   slices.Equal(again.Table("disputes").AbsentRows, []string{"rules"}),
		"absent table": again.Table("local_channels").Absent,
		"money":        value(t, again, "proactive/admin_fees/amount") == "59237.2449",
		"line":         value(t, again, "lines/published_total/value") == "61",
		"zeros":        value(t, again, "lines/fees/value") == "400.00",
		"text":         value(t, again, "applications/new_received/natural_person") == "3件",
		"explanation":  again.Explained("A11@proactive/rules/*") != nil && again.Explained("A11@proactive/rules/*").By == "张三",
		"no other":     again.Explained("A1@applications/*/total") == nil,
	} {
		if !ok {
			t.Errorf("the %s got lost:\n%s", place, file)
		}
	}
}

// A program that calculates with floating point would lose these.
func TestEveryDigitSurvives(t *testing.T) {
	for _, digits := range []string{"59237.2449", "0.10", "1234567890123456789", "12345678901234567890", "0.1234567890123456789", "9007199254740993", "1.00"} {
		r := blank(t, "guoban-2021")
		edit(t, r, set("proactive/admin_fees/amount", digits))
		if got := value(t, decode(t, encode(t, r)), "proactive/admin_fees/amount"); got != digits {
			t.Errorf("%s comes back as %s", digits, got)
		}
	}
	// Some programs that write JSON put numbers as text, some text as numbers.
	for written, want := range map[string]string{`"12"`: "12", `12`: "12", `1e3`: "1e3", `-0`: "-0", `"１２"`: "１２", `null`: "", `""`: "", `12345678901234567890123`: "12345678901234567890123"} {
		r := decode(t, `{"nianbao":1,"form":"guoban-2021","year":2025,"tables":{"applications":{"cells":{"granted/natural_person":`+written+`}}}}`)
		if got := value(t, r, "applications/granted/natural_person"); got != want {
			t.Errorf("%s is read as %q", written, got)
		}
	}
}

func TestOneCellALine(t *testing.T) {
	r := blank(t, "guoban-2021")
	edit(t, r, set("applications/new_received/natural_person", "3"), set("applications/granted/natural_person", "3"))
	for _, line := range []string{`        "new_received/natural_person": 3,`, `        "granted/natural_person": 3`} {
		if !slices.Contains(strings.Split(encode(t, r), "\n"), line) {
			t.Errorf("no line %s in\n%s", line, encode(t, r))
		}
	}
}

func TestComputedTotalsAreNotStored(t *testing.T) {
	r := blank(t, "guoban-2021")
	edit(t, r, set("applications/new_received/natural_person", "3"))
	if file := encode(t, r); strings.Contains(file, "new_received/total") {
		t.Errorf("a computed total is in the file:\n%s", file)
	}
	edit(t, r, report.SetTotals(report.AsPrinted))
	if file := encode(t, r); !strings.Contains(file, `"new_received/total": 3`) {
		t.Errorf("a printed total is not in the file:\n%s", file)
	}
}

// Somebody typed a total into the file by hand; while totals are computed it neither shows nor comes back.
func TestATypedTotalGivesWayToTheComputedOne(t *testing.T) {
	r := decode(t, `{"nianbao":1,"form":"guoban-2021","year":2025,"tables":{"applications":{"cells":{"granted/natural_person":3,"granted/total":9}}}}`)
	if got := value(t, r, "applications/granted/total"); got != "3" {
		t.Errorf("the total shows %q", got)
	}
	if file := encode(t, r); strings.Contains(file, "granted/total") {
		t.Errorf("the typed total is written back:\n%s", file)
	}
}

// The three published reports stand in the tree as the program writes them.
func TestPublishedReportsAreByteIdentical(t *testing.T) {
	files, err := filepath.Glob("../check/testdata/samples/*" + report.Extension)
	if err != nil || len(files) != 3 {
		t.Fatalf("%v, %v", files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := encode(t, decode(t, string(data))); got != string(data) {
			t.Errorf("%s is written differently", name)
		}
	}
}

// Fields of a later version or of another program stay where they are, through saving and through edits beside them.
func TestUnknownFieldsAreKept(t *testing.T) {
	const file = `{
  "nianbao": 1,
  "form": "guoban-2021",
  "year": 2025,
  "office": {
    "name": "滨海街道办事处",
    "fax": "84121200"
  },
  "period": {
    "from": "2025-01-01",
    "calendar": "gregorian"
  },
  "sections": [
    {
      "id": "overview",
      "paragraphs": [
        "甲。"
      ],
      "author": "张三"
    }
  ],
  "tables": {
    "annex": {
      "cells": {
        "a/b": "c"
      },
      "colour": "red"
    },
    "applications": {
      "complete": true,
      "cells": {
        "granted/natural_person": 3,
        "granted/robots": {
          "model": [
            1,
            2
          ]
        }
      },
      "source": "台账"
    },
    "disputes": {
      "cells": {}
    },
    "proactive": {
      "cells": {}
    }
  },
  "lines": {
    "nowhere/value": 61
  },
  "sign_off": {
    "date": "2026-01-20",
    "seal": "round"
  },
  "explanations": [
    {
      "finding": "A1",
      "numbers": "1 2",
      "text": "甲",
      "level": 2
    }
  ],
  "": "nameless",
  "reviews": {
    "first": true,
    "url": "https://example.gov.cn/?a=1&b=<2>"
  }
}
`
	r := decode(t, file)
	if got := encode(t, r); got != file {
		t.Fatalf("written again it reads\n%s", got)
	}
	if got := r.Stray(); !slices.Equal(got, []form.Address{"annex/a/b", "applications/granted/robots", "lines/nowhere/value"}) {
		t.Errorf("cells the form does not have: %v", got)
	}
	e := edit(t, r,
		report.SetOffice(report.Office{Name: "滨海街道"}),
		report.SetPeriod(report.Period{To: "2025-12-31"}),
		report.SetSections([]report.Section{{ID: "overview", Heading: "一、概述"}, {ID: "problems"}}),
		report.SetParagraphs("overview", []string{"乙。"}),
		report.SetTable("applications", report.TableState{}),
		report.SetSignOff(report.SignOff{Organ: "滨海街道"}),
		report.Explain(report.Explanation{Finding: "A2", Numbers: "3", Text: "乙"}),
		set("applications/granted/natural_person", "4"),
		report.SetTotals(report.AsPrinted),
	)
	edited := encode(t, r)
	for _, field := range []string{`"fax"`, `"calendar"`, `"author"`, `"colour"`, `"granted/robots"`, `"source"`, `"nowhere/value"`, `"seal"`, `"level"`, `"nameless"`, `"reviews"`} {
		if !strings.Contains(edited, field) {
			t.Errorf("%s got lost in an edit:\n%s", field, edited)
		}
	}
	for {
		if _, ok := e.Undo(); !ok {
			break
		}
	}
	if got := encode(t, r); got != file {
		t.Errorf("after undoing it reads\n%s", got)
	}
}

// A command may be given to several reports; what it carries over from one must not reach the next.
func TestUnknownFieldsStayInTheirReport(t *testing.T) {
	first := decode(t, `{"nianbao":1,"form":"guoban-2021","year":2025,"office":{"name":"甲","fax":"1"},"sections":[{"id":"overview","paragraphs":[],"author":"张三"}]}`)
	second := blank(t, "guoban-2021")
	for _, c := range []report.Command{report.SetOffice(report.Office{Name: "乙"}), report.SetSections([]report.Section{{ID: "overview"}})} {
		edit(t, first, c)
		edit(t, second, c)
	}
	if file := encode(t, first); !strings.Contains(file, "fax") || !strings.Contains(file, "author") {
		t.Errorf("the first lost its own fields:\n%s", file)
	}
	if file := encode(t, second); strings.Contains(file, "fax") || strings.Contains(file, "author") {
		t.Errorf("fields of the first stand in the second:\n%s", file)
	}
}

// JSON written by hand: "Title" is read as the title, and an edit of the title must hold.
func TestFieldsInCapitals(t *testing.T) {
	r := decode(t, `{"Nianbao": 1, "FORM": "guoban-2021", "Year": 2025, "Title": "旧", "office": {"Name": "旧"}, "tables": {"disputes": {"Complete": true, "CELLS": {"cases/direct.upheld": 1}}}}`)
	if r.Title != "旧" || r.Office.Name != "旧" || !r.Table("disputes").Complete || value(t, r, "disputes/cases/direct.upheld") != "1" {
		t.Fatalf("read as %q of %q", r.Title, r.Office.Name)
	}
	edit(t, r, report.SetTitle("新"), report.SetOffice(report.Office{Name: "新"}), report.SetTable("disputes", report.TableState{}), set("disputes/cases/direct.upheld", "2"))
	again := decode(t, encode(t, r))
	if again.Title != "新" || again.Office.Name != "新" || again.Table("disputes").Complete || value(t, again, "disputes/cases/direct.upheld") != "2" {
		t.Errorf("the edits are gone:\n%s", encode(t, r))
	}
}

const newer = `{"nianbao": 7, "form": "guoban-2021", "year": 2025, "totals": "by_agreement",
 "office": {"name": "滨海街道办事处"}, "sections": [{"id": "overview", "paragraphs": ["甲。", "", "  乙。"], "mood": "calm"}],
 "tables": {"applications": {"cells": {"granted/total": 9, "granted/natural_person": 3}}}, "galaxy": {"a": [1, 2]}}`

func TestANewerVersionOpensReadOnly(t *testing.T) {
	r := decode(t, newer)
	if !strings.Contains(r.ReadOnly, "只能查看") || !strings.Contains(r.ReadOnly, "7") {
		t.Errorf("it says %q", r.ReadOnly)
	}
	if got := value(t, r, "applications/granted/natural_person"); got != "3" {
		t.Errorf("a cell reads %q", got)
	}
	if got := value(t, r, "applications/granted/total"); got != "9" {
		t.Errorf("a total by a rule we do not know is computed by ours: %q", got)
	}
	e := report.Edit(r)
	for _, c := range []report.Command{report.SetTitle("新"), set("applications/granted/natural_person", "4"), report.SetTotals(report.Computed)} {
		if err := e.Do(c); err != report.ErrReadOnly {
			t.Errorf("%s: %v", c.Label(), err)
		}
	}
	if _, ok := e.Undo(); ok {
		t.Error("there is something to undo")
	}
	if got := encode(t, r); got != newer {
		t.Errorf("it is given back as\n%s", got)
	}
}

// Programs that know no fields open what has some read-only; all else they can edit as before.
func TestAFileSaysTheVersionItNeeds(t *testing.T) {
	locked := []report.Origin{{Template: "county", Blocks: []report.OriginBlock{{ID: "a", Section: "overview", Paragraphs: []string{"甲。"}, Locked: true}}}}
	for what, c := range map[string]struct {
		command report.Command
		version string
	}{
		"words":       {report.SetParagraphs("overview", []string{"收到申请9件】。"}), `"nianbao": 1,`},
		"supplements": {report.SetSupplements([]report.Supplement{{Name: "网站公开条数", Value: "9"}}), `"nianbao": 1,`},
		"a field":     {report.SetParagraphs("overview", []string{"甲。", "收到申请【新收申请总数】件。"}), `"nianbao": 2,`},
		"a note":      {report.SetTable("disputes", report.TableState{Notes: &[]string{"【年度】年。"}}), `"nianbao": 2,`},
		"a lock":      {report.SetOrigins(locked), `"nianbao": 2,`},
	} {
		r := blank(t, "guoban-2021")
		edit(t, r, c.command)
		file := encode(t, r)
		if !strings.Contains(file, c.version) {
			t.Errorf("%s: want %s in\n%s", what, c.version, file)
		}
		if again := decode(t, file); again.ReadOnly != "" || encode(t, again) != file {
			t.Errorf("%s: it does not come back: %s", what, again.ReadOnly)
		}
	}
}

func TestTheSameReportTheSameBytes(t *testing.T) {
	r := blank(t, "everything-local")
	edit(t, r, report.SetTable("disputes", report.TableState{PrintedLabels: map[string]string{"甲": "1", "乙": "2", "丙": "3", "丁": "4"}}))
	first := encode(t, r)
	for range 20 {
		if again := encode(t, r); again != first {
			t.Fatalf("written again it reads\n%s\nfirst\n%s", again, first)
		}
	}
}

func TestAByteOrderMarkIsNoFault(t *testing.T) {
	if r := decode(t, "\uFEFF"+`{"nianbao":1,"form":"guoban-2021","year":2025}`); r.Year != 2025 {
		t.Error(r.Year)
	}
}
