package template_test

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func always(template.Change) bool { return true }

func never(template.Change) bool { return false }

// draft is a template with one block a text in the overview; 「锁：」 locks one, 「甲＝」 names one.
func draft(version string, texts ...string) *template.Template {
	t := &template.Template{ID: "towns", Name: "乡镇年报", Version: version, Issuer: "平湖县人民政府办公室"}
	part := template.Part{Section: "overview"}
	for i, text := range texts {
		b := template.Block{ID: fmt.Sprintf("overview-%d", i+1)}
		if id, rest, named := strings.Cut(text, "＝"); named {
			b.ID, text = id, rest
		}
		text, b.Locked = strings.CutPrefix(text, "锁：")
		b.Paragraphs = report.Paragraphs(text)
		part.Blocks = append(part.Blocks, b)
	}
	t.Parts = []template.Part{part}
	return t
}

// taken is a report that a template was taken over into, with the overview that the office made of it.
func taken(t testing.TB, from *template.Template, overview ...string) *report.Editor {
	t.Helper()
	e := blank(t)
	do(t, e, from.Apply(e.Report(), everywhere))
	if overview != nil {
		do(t, e, report.SetParagraphs("overview", overview))
	}
	return e
}

const (
	first  = "全年公开信息若干条，渠道是网站。"
	second = "全年收到申请若干件，全部办结。"
	third  = "平台建设稳步推进，栏目不变。"
	newer  = "全年公开信息若干条，渠道是网站和新媒体。"
	other  = "开展业务培训，考核合格。"
	own    = "本镇自己加的一段话。"
)

func TestAnUpdateTouchesOnlyWhatTheTemplateWrote(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new []string
		overview []string
		fates    []template.Fate
		want     []string
	}{
		{"nothing is new", []string{first}, []string{first}, nil, nil, []string{first}},
		{"new words", []string{first, second}, []string{newer, second}, nil, []template.Fate{template.Replace}, []string{newer, second}},
		{"new words beside own ones", []string{first, second}, []string{newer, second}, []string{own, first, second}, []template.Fate{template.Replace}, []string{own, newer, second}},
		{"a new block", []string{first, third}, []string{first, "new＝" + second, third}, []string{first, own, third}, []template.Fate{template.Add}, []string{first, second, own, third}},
		{"a new block at the beginning", []string{second, third}, []string{first, second, third}, nil, []template.Fate{template.Add}, []string{first, second, third}},
		{"a block is gone", []string{first, second, third}, []string{first, third}, nil, []template.Fate{template.Remove}, []string{first, third}},
		{"rewritten", []string{first, second}, []string{newer, second}, []string{"全年公开信息120条，渠道是网站。", own, second}, []template.Fate{template.Rewritten}, []string{"全年公开信息120条，渠道是网站。", newer, own, second}},
		{"rewritten and gone", []string{first, second}, []string{second}, []string{"全年公开信息120条，渠道是网站。", second}, []template.Fate{template.Rewritten}, []string{"全年公开信息120条，渠道是网站。", second}},
		{"dropped and gone", []string{first, second}, []string{second}, []string{second}, nil, []string{second}},
		{"dropped and new", []string{first, second}, []string{newer, second}, []string{second}, []template.Fate{template.Rewritten}, []string{newer, second}},
		{"updated by hand", []string{first, second}, []string{newer, second}, []string{newer, second}, nil, []string{newer, second}},
		{"locked from now on", []string{first, second}, []string{"锁：" + first, second}, nil, []template.Fate{template.Replace}, []string{first, second}},
		{"locked words change", []string{"锁：" + first, second}, []string{"锁：" + newer, second}, []string{own, first, second}, []template.Fate{template.Replace}, []string{own, newer, second}},
		{"two blocks side by side", []string{first, second}, []string{newer, "全年收到申请若干件，均已办结。"}, nil, []template.Fate{template.Replace, template.Replace}, []string{newer, "全年收到申请若干件，均已办结。"}},
		{"the section was emptied", []string{first}, []string{newer}, []string{}, []template.Fate{template.Rewritten}, []string{newer}},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := taken(t, draft("1", c.old...), c.overview...)
			if c.overview != nil && len(c.overview) == 0 {
				do(t, e, report.SetParagraphs("overview", nil))
			}
			r := e.Report()
			before, next := encode(t, r), draft("2", c.new...)
			var fates []template.Fate
			for _, change := range template.Updates(r, next) {
				fates = append(fates, change.Fate)
			}
			if !slices.Equal(fates, c.fates) {
				t.Errorf("told is %+v", template.Updates(r, next))
			}
			written := slices.Clone(r.Sections[0].Paragraphs)
			do(t, e, template.Update(r, next, never))
			if got := r.Sections[0].Paragraphs; !slices.Equal(got, written) || r.Origins[0].Version != "2" {
				t.Errorf("without anything accepted version %s reads %q", r.Origins[0].Version, got)
			}
			if e.Undo(); encode(t, r) != before {
				t.Errorf("undoing leaves\n%s", encode(t, r))
			}
			do(t, e, template.Update(r, next, always))
			if got := r.Sections[0].Paragraphs; !slices.Equal(got, c.want) {
				t.Errorf("it becomes %q, want %q", got, c.want)
			}
			if again := template.Updates(r, next); again != nil {
				t.Errorf("then it is told again: %+v", again)
			}
		})
	}
}

func TestWhatTheOfficeWroteIsShownBesideTheNewWords(t *testing.T) {
	mine := "全年公开信息120条，渠道是网站。"
	e := taken(t, draft("1", first, second), own, mine, second)
	changes := template.Updates(e.Report(), draft("2", newer, second))
	if len(changes) != 1 {
		t.Fatalf("told is %+v", changes)
	}
	c := changes[0]
	if !slices.Equal(c.Before, []string{first}) || !slices.Equal(c.Now, []string{mine}) || !slices.Equal(c.After, []string{newer}) {
		t.Errorf("told is %+v", c)
	}
}

func TestALockThatComesWithAnUpdateHolds(t *testing.T) {
	e := taken(t, draft("1", first, second))
	do(t, e, template.Update(e.Report(), draft("2", "锁："+first, second), always))
	if err := e.Do(report.SetParagraphs("overview", []string{second})); err == nil {
		t.Error("the new lock holds nothing")
	}
	e.Undo()
	if err := e.Do(report.SetParagraphs("overview", []string{second})); err != nil {
		t.Error(err)
	}
}

func TestWhatWasReleasedStaysReleased(t *testing.T) {
	e := taken(t, draft("1", "锁："+first, second))
	do(t, e, report.Release("towns", "overview-1"), report.SetParagraphs("overview", []string{own, second}))
	do(t, e, template.Update(e.Report(), draft("2", "锁："+newer, second), never))
	if b := e.Report().Origin("towns").Block("overview-1"); !b.Released || !slices.Equal(b.Paragraphs, []string{newer}) {
		t.Errorf("known is %+v", b)
	}
	if len(e.Report().Missing()) > 0 {
		t.Error("what was released is missed")
	}
}

// What was left for later is offered again; what the office has rewritten is told once a version.
func TestChangesThatWereNotTakenAreOfferedAgain(t *testing.T) {
	e := taken(t, draft("1", first, second, third), first, own, third)
	next := draft("2", newer, "全年收到申请若干件，均已办结。", third, "new＝"+other)
	do(t, e, template.Update(e.Report(), next, never))
	var fates []template.Fate
	for _, c := range template.Updates(e.Report(), next) {
		fates = append(fates, c.Fate)
	}
	if want := []template.Fate{template.Replace, template.Add}; !slices.Equal(fates, want) {
		t.Errorf("offered again is %v", fates)
	}
}

func TestPartsThatWereNotTakenAreLeftAlone(t *testing.T) {
	e := blank(t)
	full := load(t, towns)
	do(t, e, full.Apply(e.Report(), []string{"overview"}), report.SetParagraphs("problems", []string{own}), report.SetPreamble([]string{own}))
	if changes := template.Updates(e.Report(), full); changes != nil {
		t.Errorf("told is %+v", changes)
	}
	if changes := template.Updates(e.Report(), draft("1", first)); changes != nil {
		t.Errorf("of a template that was never used is told %+v", changes)
	}
	do(t, e, template.Update(e.Report(), draft("1", first), always))
	if len(e.Report().Origins) != 1 {
		t.Errorf("it is known all the same: %+v", e.Report().Origins)
	}
}

// Whatever offices write between updates and whatever they accept: not a word of theirs is lost, altered or put elsewhere,
// and every edit can be taken back.
func TestNoWordOfTheOfficeIsLostToUpdates(t *testing.T) {
	for seed := range int64(120) {
		random := rand.New(rand.NewSource(seed))
		serial := 0
		word := func(who string) string {
			serial++
			return fmt.Sprintf("%s写的第%d段话，说的是%d。", who, serial, random.Intn(3))
		}
		texts := []string{word("县"), word("县"), word("县")}
		e := taken(t, draft("0", texts...))
		states := []string{encode(t, e.Report())}
		var mine []string
		for version := 1; version < 8; version++ {
			var overview []string
			locked := e.Report().LockedParagraphs(0)
			for i, text := range e.Report().Sections[0].Paragraphs {
				switch free := !slices.Contains(locked, i) && !slices.Contains(mine, text); {
				case free && random.Intn(6) == 0:
					continue
				case free && random.Intn(4) == 0:
					text = strings.Replace(text, "县写的", "办公室改写的", 1) + word("本机关")
				}
				overview = append(overview, text)
				if random.Intn(5) == 0 && (!slices.Contains(locked, i) || !slices.Contains(locked, i+1)) {
					overview = append(overview, word("本机关"))
				}
			}
			do(t, e, report.SetParagraphs("overview", overview))
			states = append(states, encode(t, e.Report()))
			mine = nil
			for _, text := range overview {
				if strings.Contains(text, "本机关写") {
					mine = append(mine, text)
				}
			}
			if i := random.Intn(len(texts) + 1); random.Intn(3) == 0 {
				texts = slices.Insert(texts, i, []string{"", "锁："}[random.Intn(2)]+word("县")+"\n"+word("县"))
			} else if i < len(texts) {
				if random.Intn(2) == 0 && len(texts) > 1 {
					texts = slices.Delete(texts, i, i+1)
				} else {
					texts[i] = strings.Replace(texts[i], "说的是", "还说", 1)
				}
			}
			do(t, e, template.Update(e.Report(), draft(fmt.Sprint(version), texts...), func(template.Change) bool { return random.Intn(3) > 0 }))
			states = append(states, encode(t, e.Report()))
			var still []string
			for _, text := range e.Report().Sections[0].Paragraphs {
				if strings.Contains(text, "本机关写") {
					still = append(still, text)
				}
			}
			if !slices.Equal(still, mine) {
				t.Fatalf("%d: of\n%q\nthere is\n%q", seed, mine, still)
			}
		}
		for i := len(states) - 2; i >= 0; i-- {
			if _, ok := e.Undo(); !ok || encode(t, e.Report()) != states[i] {
				t.Fatalf("%d: undoing leads to\n%s\nnot\n%s", seed, encode(t, e.Report()), states[i])
			}
		}
	}
}

// An office that changed nothing and takes everything has the newer template word for word.
func TestAnUntouchedDraftBecomesTheNewerOne(t *testing.T) {
	for seed := range int64(100) {
		random := rand.New(rand.NewSource(seed))
		var texts []string
		for i := range 2 + random.Intn(5) {
			texts = append(texts, fmt.Sprintf("第%d段说的是%d件事。", i, random.Intn(1000)))
		}
		e := taken(t, draft("0", texts...))
		for version := 1; version < 6; version++ {
			for range 1 + random.Intn(3) {
				switch i := random.Intn(len(texts) + 1); {
				case random.Intn(2) == 0 || i == len(texts):
					texts = slices.Insert(texts, i, fmt.Sprintf("新加的话，编号%d。", random.Intn(100_000)))
				case len(texts) > 1 && random.Intn(2) == 0:
					texts = slices.Delete(texts, i, i+1)
				default:
					texts[i] += "又补一句。"
				}
			}
			do(t, e, template.Update(e.Report(), draft(fmt.Sprint(version), texts...), always))
			if got := e.Report().Sections[0].Paragraphs; !slices.Equal(got, texts) {
				t.Fatalf("%d: it is\n%q\nnot\n%q", seed, got, texts)
			}
		}
	}
}

// A county gives out its template anew; a town has written between the lines. What the town sees is kept as text.
func TestACountysUpdateReadsAsShown(t *testing.T) {
	golden := func(name string) string {
		data, err := os.ReadFile(filepath.Join("testdata/county", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	e := blank(t)
	do(t, e, load(t, golden("2026.yaml")).Apply(e.Report(), everywhere))
	do(t, e, report.SetParagraphs("overview", report.Paragraphs(golden("written.txt"))))
	next := load(t, golden("2027.yaml"))
	var told strings.Builder
	for _, c := range template.Updates(e.Report(), next) {
		fmt.Fprintf(&told, "%s %s\n", []string{"换新", "增加", "删去", "已改写"}[c.Fate], c.Block)
		for _, texts := range []struct {
			mark string
			of   []string
		}{{"旧", c.Before}, {"现", c.Now}, {"新", c.After}} {
			for _, text := range texts.of {
				fmt.Fprintf(&told, "  %s：%s\n", texts.mark, text)
			}
		}
	}
	if want := golden("told.txt"); told.String() != want {
		t.Errorf("told is\n%s", told.String())
	}
	do(t, e, template.Update(e.Report(), next, func(c template.Change) bool { return c.Fate != template.Rewritten }))
	if got := strings.Join(e.Report().Sections[0].Paragraphs, "\n") + "\n"; got != golden("updated.txt") {
		t.Errorf("it reads\n%s", got)
	}
}
