package report_test

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

func paragraphs(section, text string) report.Command {
	return report.SetParagraphs(section, []string{text})
}

func TestLettersOfAWordAreOneStep(t *testing.T) {
	for _, c := range []struct {
		name         string
		first, carry report.Command
		one          bool
	}{
		{"the same section", paragraphs("overview", "甲"), paragraphs("overview", "甲乙"), true},
		{"another section", paragraphs("overview", "甲"), paragraphs("problems", "甲乙"), false},
		{"the preamble", report.SetPreamble([]string{"甲"}), report.SetPreamble([]string{"甲乙"}), true},
		{"the title", report.SetTitle("甲"), report.SetTitle("甲乙"), true},
		{"the office", report.SetOffice(report.Office{Name: "甲"}), report.SetOffice(report.Office{Name: "甲乙"}), true},
		{"title and section", report.SetTitle("甲"), paragraphs("overview", "甲乙"), false},
		{"the same cell", set("applications/granted/natural_person", "1"), set("applications/granted/natural_person", "12"), true},
		{"another cell", set("applications/granted/natural_person", "1"), set("disputes/cases/direct.upheld", "12"), false},
		{"the same table", report.SetTable("disputes", report.TableState{Complete: true}), report.SetTable("disputes", report.TableState{}), true},
		{"another table", report.SetTable("disputes", report.TableState{Complete: true}), report.SetTable("applications", report.TableState{Complete: true}), false},
		{"several at once", report.Together("替换", paragraphs("overview", "甲")), paragraphs("overview", "甲乙"), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := blank(t, "guoban-2021")
			states := []string{encode(t, r)}
			e := edit(t, r, c.first)
			states = append(states, encode(t, r))
			if err := e.Continue(c.carry); err != nil {
				t.Fatal(err)
			}
			typed := encode(t, r)
			want := states[1]
			if c.one {
				want = states[0]
			}
			if e.Undo(); encode(t, r) != want {
				t.Errorf("undoing leaves\n%s", encode(t, r))
			}
			if e.Redo(); encode(t, r) != typed {
				t.Errorf("redoing leaves\n%s", encode(t, r))
			}
		})
	}
}

func TestTypingAfterUndoIsAStepOfItsOwn(t *testing.T) {
	r := blank(t, "guoban-2021")
	e := edit(t, r, report.SetTitle("甲"), report.SetTitle("乙"))
	e.Undo()
	e.Redo()
	if err := e.Continue(report.SetTitle("丙")); err != nil {
		t.Fatal(err)
	}
	if e.Undo(); r.Title != "乙" {
		t.Errorf("the title is %q", r.Title)
	}
}

func TestARefusedContinuationIsNoStep(t *testing.T) {
	r := blank(t, "guoban-2021")
	e := edit(t, r, set("applications/granted/natural_person", "1"))
	state := e.State()
	if err := e.Continue(set("applications/granted/total", "1")); err == nil {
		t.Fatal("a total was typed over")
	}
	if label, ok := e.UndoLabel(); !ok || label != "填写单元格" || e.State() != state {
		t.Errorf("undoing offers %q, %v; the state went from %d to %d", label, ok, state, e.State())
	}
}

func TestTogetherIsOneStep(t *testing.T) {
	r := blank(t, "guoban-2021")
	before := encode(t, r)
	e := edit(t, r, report.Together("全部替换", paragraphs("overview", "甲"), report.SetTitle("乙"), paragraphs("overview", "丙")))
	after := encode(t, r)
	if label, ok := e.Undo(); !ok || label != "全部替换" || encode(t, r) != before {
		t.Errorf("undoing %q, %v leaves\n%s", label, ok, encode(t, r))
	}
	if label, ok := e.Redo(); !ok || label != "全部替换" || encode(t, r) != after {
		t.Errorf("redoing %q, %v leaves\n%s", label, ok, encode(t, r))
	}
}

func TestTogetherIsAllOrNothing(t *testing.T) {
	r := blank(t, "guoban-2021")
	before := encode(t, r)
	err := report.Edit(r).Do(report.Together("全部替换",
		paragraphs("overview", "甲"), report.SetTotals(report.AsPrinted), paragraphs("overview", "乙"), paragraphs("nowhere", "丙")))
	if err == nil || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("%v", err)
	}
	if got := encode(t, r); got != before {
		t.Errorf("the refused command left\n%s", got)
	}
}

func TestLabelsAhead(t *testing.T) {
	e := report.Edit(blank(t, "guoban-2021"))
	want := func(undo, redo string) {
		t.Helper()
		gotUndo, canUndo := e.UndoLabel()
		gotRedo, canRedo := e.RedoLabel()
		if gotUndo != undo || gotRedo != redo || canUndo != (undo != "") || canRedo != (redo != "") {
			t.Errorf("undo %q %v, redo %q %v; want %q, %q", gotUndo, canUndo, gotRedo, canRedo, undo, redo)
		}
	}
	want("", "")
	if err := e.Do(report.SetTitle("甲")); err != nil {
		t.Fatal(err)
	}
	want("修改标题", "")
	e.Undo()
	want("", "修改标题")
}

func TestTheOldestStepsAreForgotten(t *testing.T) {
	r := blank(t, "guoban-2021")
	e := report.Edit(r)
	const edits = 1500
	for i := range edits {
		if err := e.Do(report.SetTitle(fmt.Sprint(i))); err != nil {
			t.Fatal(err)
		}
	}
	steps := 0
	for {
		if _, ok := e.Undo(); !ok {
			break
		}
		steps++
	}
	if want := fmt.Sprint(edits - 1 - steps); steps < 1000 || r.Title != want {
		t.Errorf("%d steps lead back to %q, want %q", steps, r.Title, want)
	}
}

// Whatever a clerk does, the report is the one a simple history of whole files has, and its state number says so.
func TestHistoryIsThatOfWholeFiles(t *testing.T) {
	type version struct {
		file  string
		state uint64
	}
	for seed := range int64(30) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			random := rand.New(rand.NewSource(seed))
			r := blank(t, "everything-local")
			e := report.Edit(r)
			done, undone := []version{{encode(t, r), e.State()}}, []version(nil)
			typing := "" // the section that the last step typed into
			for range 120 {
				switch random.Intn(6) {
				case 0:
					if _, ok := e.Undo(); ok != (len(done) > 1) {
						t.Fatalf("undo says %v with %d versions", ok, len(done))
					} else if ok {
						undone, done, typing = append(undone, done[len(done)-1]), done[:len(done)-1], ""
					}
				case 1:
					if _, ok := e.Redo(); ok != (len(undone) > 0) {
						t.Fatalf("redo says %v with %d versions", ok, len(undone))
					} else if ok {
						done, undone, typing = append(done, undone[len(undone)-1]), undone[:len(undone)-1], ""
					}
				case 2:
					if e.Do(report.Together("一起", anyCommand(random, r), anyCommand(random, r))) == nil {
						done, undone, typing = append(done, version{encode(t, r), e.State()}), nil, ""
					}
				case 3, 4:
					section := []string{"overview", "problems"}[random.Intn(2)]
					if e.Continue(paragraphs(section, fmt.Sprint(random.Intn(99)))) == nil {
						if section == typing {
							done = done[:len(done)-1]
						}
						done, undone, typing = append(done, version{encode(t, r), e.State()}), nil, section
					}
				default:
					if e.Do(report.SetTitle(fmt.Sprint(random.Intn(99)))) == nil {
						done, undone, typing = append(done, version{encode(t, r), e.State()}), nil, ""
					}
				}
				if got, want := (version{encode(t, r), e.State()}), done[len(done)-1]; got != want {
					t.Fatalf("the report is %d\n%s\nnot %d\n%s", got.state, got.file, want.state, want.file)
				}
			}
		})
	}
}
