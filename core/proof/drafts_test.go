package proof_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

var update = flag.Bool("update", false, "write the drafts as they are printed now")

// What the drafts report on where they do not say.
const (
	year      = 2026
	formOfNow = "guoban-2021"
)

// answers are what an office fills in for one year: cells that are not 0, and supplements.
type answers struct {
	Cells       map[form.Address]string
	Supplements map[string]string
}

// office is an office that writes a draft, read from testdata/drafts/*.yaml.
type office struct {
	Template string
	Form     string
	Year     int
	Office   report.Office
	Signed   string
	answers  `yaml:",inline"`
	Last     *answers
}

var shipped = sync.OnceValues(func() (*form.Catalog, error) { return form.LoadCatalog(assets.Forms) })

func shippedForm(t testing.TB, id string) *form.Form {
	t.Helper()
	catalog, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return catalog.ByID(id)
}

var library = sync.OnceValues(func() (*template.Library, error) { return template.LoadLibrary(assets.Templates) })

func shippedTemplate(t testing.TB, id string) *template.Template {
	t.Helper()
	all, err := library()
	if err != nil {
		t.Fatal(err)
	}
	found := all.ByID(id)
	if found == nil {
		t.Fatalf("no template %s is shipped", id)
	}
	return found
}

func readOffice(t testing.TB, name string) *office {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "drafts", name+".yaml"))
	if err != nil {
		t.Fatal(err)
	}
	o := &office{Form: formOfNow, Year: year}
	if err := yaml.Unmarshal(data, o); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return o
}

// draft is the report that an office has once it took a template over and filled in what it asks for.
func (o *office) draft(t testing.TB, year int, a *answers) *report.Editor {
	t.Helper()
	e := report.Edit(report.New(shippedForm(t, o.Form), o.Office, year))
	r := e.Report()
	from := shippedTemplate(t, o.Template)
	do(t, e, from.Apply(r, from.Unwritten(r)))
	var edits []report.CellEdit
	for i, def := range r.Form.Cells() {
		if !r.Locked(i) {
			edits = append(edits, report.CellEdit{Address: def.Address, Text: "0"})
		}
	}
	do(t, e, report.SetCells(edits...))
	for address, text := range a.Cells {
		do(t, e, report.SetCells(report.CellEdit{Address: address, Text: text}))
	}
	for _, table := range r.Form.Tables {
		do(t, e, report.SetTable(table.ID, report.TableState{Complete: true}))
	}
	for name, value := range a.Supplements {
		do(t, e, report.SetSupplement(name, value))
	}
	do(t, e, report.SetSignOff(report.SignOff{Date: o.Signed}))
	return e
}

func setProse(t testing.TB, e *report.Editor, section string, paragraphs []string) {
	t.Helper()
	if section == report.SectionPreamble {
		do(t, e, report.SetPreamble(paragraphs))
	} else {
		do(t, e, report.SetParagraphs(section, paragraphs))
	}
}

// both returns the report of an office and the one of the year before, nil where the office has none.
func (o *office) both(t testing.TB) (r, last *report.Report) {
	t.Helper()
	if o.Last != nil {
		last = o.draft(t, o.Year-1, o.Last).Report()
	}
	return o.draft(t, o.Year, &o.answers).Report(), last
}

func do(t testing.TB, e *report.Editor, c report.Command) {
	t.Helper()
	if err := e.Do(c); err != nil {
		t.Fatal(err)
	}
}

// printed is a report as a director reads it, the tables left out.
func printed(r *report.Report) string {
	var out strings.Builder
	line := func(indent, text string) { fmt.Fprintf(&out, "%s%s\n", indent, text) }
	line("", r.PrintedTitle())
	for _, p := range r.Preamble {
		line("　　", p)
	}
	for i := range r.Sections {
		line("", r.Heading(i))
		for _, p := range r.Sections[i].Paragraphs {
			line("　　", p)
		}
		if s := r.Form.Section(r.Sections[i].ID); s.TableID != "" {
			line("　　", "（"+r.Form.Table(s.TableID).Name+"）")
		}
	}
	line("", r.PrintedOrgan())
	date, _ := report.ReadDate(r.SignOff.Date)
	line("", date.Format(report.PrintedDate))
	return out.String()
}

// unsaid is what no report says: brackets, 0 件, doubled marks and measures, lists of nothing, growth of nothing.
var unsaid = regexp.MustCompile(`[【】]|(?:^|[^0-9.])0(?:件|条|次|篇|个|人次|万元)|件件|条条|，[，。；、]|。[，。；、]|[：、；][。；，、]|[，；、]\n|增长0%|下降0%|占0%`)

func drafts(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/drafts/*.yaml")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d offices, %v", len(files), err)
	}
	for i, file := range files {
		files[i] = strings.TrimSuffix(filepath.Base(file), ".yaml")
	}
	return files
}

func TestEveryKindOfOfficeHasADraft(t *testing.T) {
	all, err := library()
	if err != nil {
		t.Fatal(err)
	}
	now := shippedForm(t, formOfNow)
	for _, k := range report.Kinds {
		hasDraft := slices.ContainsFunc(all.For(now, k.Kind), func(d *template.Template) bool { return len(d.Parts) > 0 })
		if above := k.Kind == report.Province || k.Kind == report.Ministry; hasDraft == above {
			t.Errorf("%s has a draft: %v", k.Name, hasDraft)
		}
	}
}

func TestADraftReadsAsItWasReadByEye(t *testing.T) {
	for _, name := range drafts(t) {
		t.Run(name, func(t *testing.T) {
			r, last := readOffice(t, name).both(t)
			p := proof.Of(r, last)
			got, file := printed(p.Report), filepath.Join("testdata", "drafts", name+".txt")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("printed\n%s\nwas\n%s", got, want)
			}
			if found := unsaid.FindString(got); found != "" {
				t.Errorf("a director would not sign %q", found)
			}
		})
	}
}

func TestADraftIsReadyOnceItsQuestionsAreAnswered(t *testing.T) {
	for _, name := range drafts(t) {
		t.Run(name, func(t *testing.T) {
			r, last := readOffice(t, name).both(t)
			p := proof.Of(r, last)
			for _, u := range p.Report.Unfilled {
				t.Errorf("not filled: %s", u.Message)
			}
			for _, f := range p.Check(true) {
				if f.Open() {
					t.Errorf("%s %s: %s (%s)", f.Rule, f.Place, f.Message, f.Excerpt)
				}
			}
		})
	}
}

func TestADraftSaysTheNumbersOfItsTables(t *testing.T) {
	for _, name := range drafts(t) {
		t.Run(name, func(t *testing.T) {
			r, last := readOffice(t, name).both(t)
			p := proof.Of(r, last)
			said := check.Statements(p.Report)
			for _, s := range said {
				if !s.Agrees {
					t.Errorf("%s: %v hold another number than %s", s.Part, s.Cells, s.Number)
				}
			}
			if len(said) == 0 {
				t.Error("nothing is said of the tables")
			}
		})
	}
}

func TestADraftFollowsItsTables(t *testing.T) {
	o := readOffice(t, "subdistrict-small")
	for _, step := range []struct {
		cells map[form.Address]string
		says  []string
	}{
		{nil, []string{"本年度新收政府信息公开申请1件，由自然人提出", "全年办结申请1件，办理结果为无法提供"}},
		{map[form.Address]string{"applications/new_received/natural_person": "4", "applications/granted/natural_person": "3"},
			[]string{"本年度新收政府信息公开申请4件，均由自然人提出", "全年办结申请4件，办理结果为：予以公开3件、无法提供1件"}},
		{map[form.Address]string{"applications/new_received/natural_person": "0", "applications/granted/natural_person": "0",
			"applications/unable_to_provide.not_held/natural_person": "0"}, []string{"本年度未收到政府信息公开申请"}},
	} {
		e := o.draft(t, o.Year, &o.answers)
		for address, text := range step.cells {
			do(t, e, report.SetCells(report.CellEdit{Address: address, Text: text}))
		}
		text := printed(proof.Of(e.Report(), nil).Report)
		for _, words := range step.says {
			if !strings.Contains(text, words) {
				t.Errorf("%v: not said: %s\n%s", step.cells, words, text)
			}
		}
	}
}

func TestAnAnswerReadsTheSameHoweverItIsTyped(t *testing.T) {
	wide := strings.NewReplacer("0", "０", "1", "１", "2", "２", "3", "３", "4", "４", "5", "５", "6", "６", "7", "７", "8", "８", "9", "９")
	thousands := func(number string) string {
		if len(number) < 4 {
			return number
		}
		return number[:len(number)-3] + "," + number[len(number)-3:]
	}
	none := func(number, _ string) string {
		if number == "0" {
			return "无"
		}
		return number + "."
	}
	for _, typed := range []struct {
		number, words func(text, unit string) string
	}{
		{func(n, unit string) string { return n + unit }, func(w, _ string) string { return w + "。" }},
		{func(n, unit string) string { return wide.Replace(n) + " " + unit + "。" }, func(w, _ string) string { return " " + w + "；\n" }},
		{none, func(w, _ string) string { return w + "，" }},
		{func(n, unit string) string { return thousands(n) + unit }, func(w, _ string) string { return strings.Replace(w, "，", "，\r\n", 1) }},
	} {
		for _, name := range drafts(t) {
			o := readOffice(t, name)
			want := printed(proof.Of(o.draft(t, o.Year, &o.answers).Report(), nil).Report)
			for _, s := range shippedTemplate(t, o.Template).Supplements {
				write := typed.words
				if s.Unit != "" {
					write = typed.number
				}
				if text := o.Supplements[s.Name]; text != "" {
					o.Supplements[s.Name] = write(text, s.Unit)
				}
			}
			if got := printed(proof.Of(o.draft(t, o.Year, &o.answers).Report(), nil).Report); got != want {
				t.Errorf("%s: printed\n%s\nbut typed plainly\n%s", name, got, want)
			}
		}
	}
}

func TestADraftTellsWhatItStillAsksFor(t *testing.T) {
	for _, test := range []struct {
		office string
		// spared are the supplements that nobody needs to fill in for these tables.
		spared []string
	}{
		{"subdistrict-none", []string{"申请主要内容", "信息处理费收取金额", "纠正原因", "纠正后改进"}},
		{"subdistrict-large", nil},
		{"department-none", []string{"申请主要内容", "信息处理费收取金额", "纠正原因", "纠正后改进"}},
		{"county-small", []string{"纠正原因", "纠正后改进"}},
		{"city-large", nil},
	} {
		o := readOffice(t, test.office)
		o.Supplements = nil
		r, last := o.both(t)
		p := proof.Of(r, last)
		for _, s := range r.Supplements {
			told := slices.ContainsFunc(p.Report.Unfilled, func(u report.Unfilled) bool { return strings.Contains(u.Message, "「"+s.Name+"」") })
			if told == slices.Contains(test.spared, s.Name) {
				t.Errorf("%s: 「%s」 told: %v", test.office, s.Name, told)
			}
			if wanted := slices.Contains(p.Wanted(), s.Name); wanted != told {
				t.Errorf("%s: 「%s」 wanted: %v", test.office, s.Name, wanted)
			}
		}
	}
}

// TestADraftReadsWellWhateverTheTablesHold lets random offices fill in the tables: what is printed is complete, has none of
// the phrases that nobody says, and no rule about words and numbers finds a fault.
func TestADraftReadsWellWhateverTheTablesHold(t *testing.T) {
	chance := rand.New(rand.NewPCG(2026, 3))
	for _, name := range []string{"subdistrict-small", "department-small", "county-small", "city-small"} {
		o := readOffice(t, name)
		for _, s := range shippedTemplate(t, o.Template).Supplements {
			if o.Supplements[s.Name] == "" {
				o.Supplements[s.Name] = "规划公示"
			}
		}
		_, last := o.both(t)
		for range 30 {
			o.Cells = someCells(chance, shippedForm(t, o.Form))
			r := o.draft(t, o.Year, &o.answers).Report()
			p := proof.Of(r, []*report.Report{nil, last}[chance.IntN(2)])
			text := printed(p.Report)
			if found := unsaid.FindString(text); found != "" || len(p.Report.Unfilled) > 0 {
				t.Errorf("a director would not sign %q %v\n%s", found, p.Report.Unfilled, text)
			}
			for _, f := range p.Check(true) {
				if strings.ContainsAny(f.Rule[:1], "NF") && f.Open() {
					t.Errorf("%s %s: %s (%s)", f.Rule, f.Place, f.Message, f.Excerpt)
				}
			}
		}
	}
}

// someCells fills in a few cells, mostly small ones, so that each kind of applicant has as many applications as outcomes.
func someCells(chance *rand.Rand, f *form.Form) map[form.Address]string {
	cells, received := map[form.Address]string{}, map[string]int{}
	number := func() int { return []int{0, 0, 0, 0, 1, 1, 2, 12, 1300}[chance.IntN(9)] }
	for _, def := range f.Cells() {
		path := strings.Split(string(def.Address), "/")
		n := number()
		if def.Total != nil || n == 0 || chance.IntN(3) > 0 || path[1] == "rules" || path[1] == "new_received" || path[1] == "carried_in" {
			continue
		}
		cells[def.Address] = strconv.Itoa(n)
		if path[0] == "applications" {
			received[path[2]] += n
		}
	}
	for column, n := range received {
		carried := min(number(), n)
		cells[form.Address("applications/carried_in/"+column)] = strconv.Itoa(carried)
		cells[form.Address("applications/new_received/"+column)] = strconv.Itoa(n - carried)
	}
	return cells
}

func TestAPhrasePrintsOnceItsSupplementsAreFilledIn(t *testing.T) {
	phrases := shippedTemplate(t, "phrases")
	if len(phrases.Phrases) < 25 {
		t.Errorf("%d phrases are shipped", len(phrases.Phrases))
	}
	filled := slices.Clone(phrases.Supplements)
	for i := range filled {
		filled[i].Value = "3"
		used := func(phrase template.Phrase) bool { return strings.Contains(phrase.Text, filled[i].Name) }
		if !slices.ContainsFunc(phrases.Phrases, used) {
			t.Errorf("no phrase says 「%s」", filled[i].Name)
		}
	}
	for _, name := range []string{"subdistrict-none", "subdistrict-large"} {
		o := readOffice(t, name)
		last := o.draft(t, o.Year-1, &o.answers).Report()
		e := o.draft(t, o.Year, &o.answers)
		do(t, e, report.SetSupplements(filled))
		for _, part := range shippedTemplate(t, o.Template).Parts {
			setProse(t, e, part.Section, nil)
		}
		for _, phrase := range phrases.Phrases {
			if phrase.Section != report.SectionPreamble && e.Report().Section(phrase.Section) < 0 {
				t.Errorf("%s is for a section that is none: %s", phrase.Name, phrase.Section)
			}
			setProse(t, e, "overview", strings.Split(phrase.Text, "\n"))
			p := proof.Of(e.Report(), last)
			for _, u := range p.Report.Unfilled {
				t.Errorf("%s: %s", phrase.Name, u.Message)
			}
			if found := unsaid.FindString(strings.Join(p.Report.Sections[0].Paragraphs, "\n")); found != "" && name != "subdistrict-none" {
				t.Errorf("%s prints %q", phrase.Name, found)
			}
		}
	}
}
