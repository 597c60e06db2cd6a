package report_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

var county = []string{"本报告由县政府办公室统一格式。", "数据以表格为准。"}

// lockedReport holds two paragraphs of a county's template between words of the office's own.
func lockedReport(t *testing.T) *report.Editor {
	t.Helper()
	return edit(t, blank(t, "guoban-2021"),
		report.SetParagraphs("overview", []string{"先说的话。", county[0], county[1], "后说的话。"}),
		report.SetOrigins([]report.Origin{{
			Template: "towns", Name: "乡镇年报", Version: "1", Issuer: "平湖县人民政府办公室",
			Blocks: []report.OriginBlock{
				{ID: "head", Section: "overview", Paragraphs: county, Locked: true},
				{ID: "free", Section: "overview", Paragraphs: []string{"后说的话。"}},
			},
		}}),
	)
}

func TestLockedWordsStayAsTheyStand(t *testing.T) {
	overview := func(paragraphs ...string) report.Command { return report.SetParagraphs("overview", paragraphs) }
	without := func(old []report.Section) []report.Section { return old[1:] }
	for _, c := range []struct {
		name    string
		command report.Command
		refused bool
	}{
		{"words before", overview("新写的。", "先说的话。", county[0], county[1], "后说的话。"), false},
		{"words behind", overview(county[0], county[1], "新写的。"), false},
		{"the office's own words gone", overview(county...), false},
		{"a locked word changed", overview("先说的话。", county[0]+"！", county[1], "后说的话。"), true},
		{"a locked paragraph dropped", overview("先说的话。", county[0], "后说的话。"), true},
		{"words within", overview(county[0], "新写的。", county[1]), true},
		{"the order turned", overview(county[1], county[0]), true},
		{"everything gone", overview(), true},
		{"two paragraphs joined", overview(county[0] + county[1]), true},
		{"the section gone", report.ReviseSections(without), true},
		{"the section moved", report.ReviseSections(func(old []report.Section) []report.Section {
			return append(slices.Clone(old[1:]), old[0])
		}), false},
		{"another section", report.SetParagraphs("problems", []string{"不足。"}), false},
		{"together with others", report.Together("替换", report.SetTitle("甲"), overview("乙")), true},
		{"the preamble", report.SetPreamble([]string{"甲"}), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := lockedReport(t)
			before := encode(t, e.Report())
			err := e.Do(c.command)
			if !c.refused {
				if err != nil {
					t.Error(err)
				}
				return
			}
			const want = "「本报告由县政府办公室统一格式。」是平湖县人民政府办公室的模板「乡镇年报」锁定的文字，不能修改、删除或从中间断开，前后可以另加段落；确需改动，请先对这一段“解除锁定”"
			var locked *report.LockedProseError
			if !errors.As(err, &locked) || err.Error() != want || locked.Block.ID != "head" {
				t.Errorf("%v", err)
			}
			if encode(t, e.Report()) != before {
				t.Error("the refused edit changed the report all the same")
			}
		})
	}
}

func TestTheEditorIsToldWhichParagraphsAreLocked(t *testing.T) {
	e := lockedReport(t)
	if got := e.Report().LockedParagraphs(0); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("locked are %v", got)
	}
	if got := e.Report().LockedParagraphs(report.Preamble); got != nil {
		t.Errorf("locked are %v of the preamble", got)
	}
	again := decode(t, encode(t, e.Report()))
	if got := again.LockedParagraphs(0); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("the file forgets the locks: %v", got)
	}
}

func TestALockIsUndoneAndComesBack(t *testing.T) {
	e := lockedReport(t)
	if err := e.Do(report.Release("towns", "head")); err != nil {
		t.Fatal(err)
	}
	if b := e.Report().Origin("towns").Block("head"); !b.Released || !b.Locked || e.Report().LockedParagraphs(0) != nil {
		t.Errorf("released it is %+v", b)
	}
	if err := e.Do(report.SetParagraphs("overview", []string{"全是自己的话。"})); err != nil {
		t.Fatal(err)
	}
	e.Undo()
	e.Undo()
	if err := e.Do(report.SetParagraphs("overview", nil)); err == nil {
		t.Error("the lock did not come back")
	}
	e.Undo()
	if got := e.Report().LockedParagraphs(0); got != nil {
		t.Errorf("without its template the report has locked %v", got)
	}
}

func TestOnlyWhatIsLockedCanBeReleased(t *testing.T) {
	e := lockedReport(t)
	for _, c := range []struct{ template, block, want string }{
		{"cities", "head", "本报告没有用过模板「cities」"},
		{"towns", "tail", "平湖县人民政府办公室的模板「乡镇年报」没有锁定的「tail」"},
		{"towns", "free", "平湖县人民政府办公室的模板「乡镇年报」没有锁定的「free」"},
	} {
		if err := e.Do(report.Release(c.template, c.block)); err == nil || err.Error() != c.want {
			t.Errorf("%v", err)
		}
	}
}

// A file that another program changed may have lost a locked paragraph. Nobody is kept from writing on.
func TestWordsChangedByOtherMeansAreMissedNotGuarded(t *testing.T) {
	e := lockedReport(t)
	e.Report().Sections[0].Paragraphs = []string{county[0]}
	if missing := e.Report().Missing(); len(missing) != 1 || missing[0].Block.ID != "head" {
		t.Errorf("missing are %v", missing)
	}
	if err := e.Do(report.SetParagraphs("overview", []string{"改写。"})); err != nil {
		t.Error(err)
	}
}

func TestLocksComeAlongWithTheProse(t *testing.T) {
	last := lockedReport(t).Report()
	preamble := []string{"编制同心街道2025年政府信息公开工作年度报告。"}
	edit(t, last, report.SetPreamble(preamble), report.SetOrigins(append(slices.Clone(last.Origins), report.Origin{
		Template: "front", Blocks: []report.OriginBlock{{ID: "front", Section: report.SectionPreamble, Paragraphs: preamble, Locked: true}},
	})))
	r := report.Succeed(last, last.Form, last.Office, report.ProseAsStart)
	if got := r.LockedParagraphs(0); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("locked are %v", got)
	}
	if got := r.LockedParagraphs(report.Preamble); !slices.Equal(got, []int{0}) {
		t.Errorf("locked are %v of the preamble %q", got, r.Preamble)
	}
	if slices.ContainsFunc(r.Reused(0), func(i int) bool { return i == 1 || i == 2 }) {
		t.Errorf("what nobody may change is to be looked over: %v", r.Reused(0))
	}
	edit(t, r, report.Release("towns", "head"))
	if last.Origin("towns").Block("head").Released {
		t.Error("releasing this year's released last year's")
	}
	if r := report.Succeed(last, last.Form, last.Office, report.ProseForReference); len(r.Origins) > 0 {
		t.Errorf("prose that is only read beside brings %v", r.Origins)
	}
	if converted, _ := report.Convert(last, forms(t).ByID("guoban-2019")); !slices.Equal(converted.LockedParagraphs(0), []int{1, 2}) {
		t.Errorf("on another form locked are %v", converted.LockedParagraphs(0))
	}
}

func TestWhatIsNotKnownOfTemplatesIsKept(t *testing.T) {
	file := encode(t, lockedReport(t).Report())
	file = strings.Replace(file, `"template": "towns"`, `"seal": 1, "template": "towns"`, 1)
	file = strings.Replace(file, `"id": "head"`, `"why": "县里定的", "id": "head"`, 1)
	again := encode(t, decode(t, file))
	if !strings.Contains(again, `"seal": 1`) || !strings.Contains(again, `"why": "县里定的"`) {
		t.Errorf("it is written as\n%s", again)
	}
}
