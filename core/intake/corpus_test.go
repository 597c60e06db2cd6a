package intake_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake"
	"github.com/nianbao/nianbao/core/report"
)

const factsExtension = ".facts.yaml"

// score is how much of a file, or of all files, was read as a person reads it.
type score struct {
	files, right, wrong, asked, lost         int
	sections, sectionsRight                  int
	formRight, officeRight, yearRight, signs int
	took                                     time.Duration
}

func (s *score) add(other score) {
	s.files += other.files
	s.right, s.wrong, s.asked, s.lost = s.right+other.right, s.wrong+other.wrong, s.asked+other.asked, s.lost+other.lost
	s.sections, s.sectionsRight = s.sections+other.sections, s.sectionsRight+other.sectionsRight
	s.formRight, s.officeRight = s.formRight+other.formRight, s.officeRight+other.officeRight
	s.yearRight, s.signs = s.yearRight+other.yearRight, s.signs+other.signs
	s.took += other.took
}

func (s *score) String() string {
	return fmt.Sprintf("文件 %d · 单元格 对 %d 错 %d 问 %d 丢 %d · 节 %d/%d · 格式 %d 单位 %d 年度 %d 落款 %d · %v",
		s.files, s.right, s.wrong, s.asked, s.lost, s.sectionsRight, s.sections,
		s.formRight, s.officeRight, s.yearRight, s.signs, s.took.Round(100*time.Microsecond))
}

// Every file of the corpus is read and held against the facts beside it. With -v the last lines are the score.
func TestUglyCorpusIsReadAsAPersonReadsIt(t *testing.T) {
	forms := corpusForms(t)
	kinds := map[string]*score{}
	for _, path := range corpusFiles(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			f := readFacts(t, factsOf(path))
			m := newMisses(f)
			s := readFile(t, path, f, m, forms)
			t.Log(s.String())
			for _, miss := range m.news {
				t.Error(miss)
			}
			for i, met := range m.met {
				if !met {
					t.Errorf("known miss %q is no more: take it out of the facts", f.Known[i].Miss)
				}
			}
			for _, kind := range []string{filepath.Ext(path), "all"} {
				if kinds[kind] == nil {
					kinds[kind] = &score{}
				}
				kinds[kind].add(s)
			}
		})
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		t.Logf("%-5s %s", kind, kinds[kind])
	}
}

func BenchmarkCorpus(b *testing.B) {
	forms := corpusForms(b)
	for _, path := range corpusFiles(b) {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		source := intake.Source{Name: filepath.Base(path), Data: data}
		b.Run(source.Name, func(b *testing.B) {
			for b.Loop() {
				if _, err := intake.Read(b.Context(), source, intake.Options{Forms: forms}); err != nil {
					b.Skip(err) // the test tells whether that is a known miss
				}
			}
		})
	}
}

func corpusForms(tb testing.TB) *form.Catalog {
	tb.Helper()
	forms, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		tb.Fatal(err)
	}
	return forms
}

// corpusFiles returns the files that have facts beside them.
func corpusFiles(tb testing.TB) []string {
	tb.Helper()
	found, err := filepath.Glob("testdata/corpus/*")
	if err != nil {
		tb.Fatal(err)
	}
	var files []string
	for _, path := range found {
		if _, err := os.Stat(factsOf(path)); err == nil {
			files = append(files, path)
		}
	}
	if len(files) < 40 {
		tb.Fatalf("the corpus has %d files", len(files))
	}
	return files
}

func factsOf(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + factsExtension
}

// readFile reads a file and compares.
func readFile(t *testing.T, path string, f *facts, m *misses, forms *form.Catalog) (s score) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	// The name must not help: files on a clerk's desk are called 年报(1).docx.
	source := intake.Source{Name: "年报(1)" + filepath.Ext(path), Data: data}
	result, err := intake.Read(t.Context(), source, intake.Options{Forms: forms})
	s.files, s.took = 1, time.Since(began)
	if err != nil {
		m.add("error: %v", err)
		return s
	}
	r := result.Report
	s.formRight = count(r.Form.ID == f.Form || m.add("form: %s, not %s", r.Form.ID, f.Form))
	s.yearRight = count(r.Year == f.Year || m.add("year: %d, not %d", r.Year, f.Year))
	s.officeRight = count(r.Office.Name == f.Office || m.add("office: %q, not %q", r.Office.Name, f.Office))
	if f.Flagged != "" && len(result.Questions)+len(result.Remarks) == 0 {
		m.add("flagged: nothing is told of %s", f.Flagged)
	}
	s.cells(result, f, m, forms)
	s.prose(r, f, m)
	s.signs = count(signOff(r, f, m))
	rules(r, f, m)
	return s
}

func count(right bool) int {
	if right {
		return 1
	}
	return 0
}

// cells counts cells read right, wrong, asked and lost, and compares what else is said of tables.
func (s *score) cells(result *intake.Result, f *facts, m *misses, forms *form.Catalog) {
	r := result.Report
	questioned := map[form.Address]bool{}
	for _, q := range result.Questions {
		for _, a := range q.Addresses {
			questioned[a] = true
		}
	}
	want := forms.ByID(f.Form)
	for i := range want.Cells() {
		def := &want.Cells()[i]
		text, asked := f.printed(def.Address)
		printed, got := report.Understand(def, text), ""
		if at := r.Form.Cell(def.Address); at >= 0 {
			got = r.Held(at).String()
		}
		switch {
		case asked && (questioned[def.Address] || got == "" || got == text), !asked && questioned[def.Address] && got != printed:
			s.asked++
			if !asked {
				m.add("asked %s: %q stands there, %q is proposed", def.Address, text, got)
			}
		case got == printed:
			s.right++
		case got == "":
			s.lost++
			m.add("lost %s: %q stands there", def.Address, text)
		default:
			s.wrong++
			m.add("wrong %s: %q, not %q", def.Address, got, text)
		}
	}
	for id, t := range f.Tables {
		state := r.Table(id)
		if state.Absent != t.Absent {
			m.add("table %s: absent %v, not %v", id, state.Absent, t.Absent)
		}
		slices.Sort(state.AbsentRows)
		slices.Sort(t.AbsentRows)
		if !slices.Equal(state.AbsentRows, t.AbsentRows) {
			m.add("table %s: rows %q absent, not %q", id, state.AbsentRows, t.AbsentRows)
		}
		var notes []string
		if state.Notes != nil {
			notes = *state.Notes
		}
		if !slices.EqualFunc(notes, t.Notes, func(a, b string) bool { return solid(a) == solid(b) }) {
			m.add("table %s: notes %q, not %q", id, notes, t.Notes)
		}
	}
}

// prose compares sections and preamble, and looks for what must be kept.
func (s *score) prose(r *report.Report, f *facts, m *misses) {
	if got := textOf(r.Preamble); got != f.Preamble {
		m.add("preamble: %+v, not %+v: %q", got, f.Preamble, r.Preamble)
	}
	s.sections = len(f.Sections)
	var printed []string
	for i := range r.Sections {
		printed = append(printed, solid(r.Heading(i)))
	}
	if len(f.Sections) == 0 {
		for i, section := range r.Sections {
			if len(section.Paragraphs) > 0 {
				m.add("section %s: %q, but the file has no prose", printed[i], section.Paragraphs)
			}
		}
	}
	last := -1
	for _, want := range f.Sections {
		at := slices.IndexFunc(r.Sections, func(s report.Section) bool { return want.ID != "" && s.ID == want.ID })
		if want.ID == "" {
			at = slices.Index(printed, solid(want.Heading))
		}
		if at < 0 {
			m.add("section %s: not found among %q", want.Heading, printed)
			continue
		}
		if at < last {
			m.add("section %s: out of order", want.Heading)
		}
		last = max(last, at)
		if sectionRight(&want, printed[at], r.Sections[at].Paragraphs, m) {
			s.sectionsRight++
		}
	}
	if extra := len(r.Sections) - len(f.Sections); extra > 0 && len(f.Sections) > 0 {
		m.add("section: %d more than the file has: %q", extra, printed)
	}
	var all []string
	for _, section := range r.Sections {
		all = append(all, section.Paragraphs...)
	}
	all = append(append(all, r.Unsorted...), r.Preamble...)
	for id := range f.Tables {
		if notes := r.Table(id).Notes; notes != nil {
			all = append(all, *notes...)
		}
	}
	text := solid(strings.Join(all, "\n"))
	for _, kept := range f.Kept {
		if !strings.Contains(text, solid(kept)) {
			m.add("kept: %q is gone", kept)
		}
	}
}

func sectionRight(want *sectionFacts, heading string, paragraphs []string, m *misses) bool {
	if heading != solid(want.Heading) {
		return m.add("section %s: heading is %s", want.Heading, heading)
	}
	if got := textOf(paragraphs); got != want.textFacts {
		return m.add("section %s: %+v, not %+v: %q", want.Heading, got, want.textFacts, paragraphs)
	}
	if n := len(paragraphs); n > 0 {
		if !strings.HasPrefix(solid(paragraphs[0]), solid(want.First)) {
			return m.add("section %s: begins %q", want.Heading, paragraphs[0])
		}
		if !strings.HasSuffix(solid(paragraphs[n-1]), solid(want.Last)) {
			return m.add("section %s: ends %q", want.Heading, paragraphs[n-1])
		}
	}
	return true
}

func textOf(paragraphs []string) textFacts {
	text := strings.Join(strings.Fields(strings.Join(paragraphs, "")), "")
	return textFacts{len(paragraphs), utf8.RuneCountInString(text)}
}

func signOff(r *report.Report, f *facts, m *misses) bool {
	want, got := f.SignOff, r.SignOff
	if want.Absent || got.Absent {
		return want.Absent == got.Absent || m.add("sign-off: absent %v, not %v", got.Absent, want.Absent)
	}
	date := want.Date
	if day, ok := report.ReadDate(date); ok {
		date = day.Format(time.DateOnly)
	}
	if solid(r.PrintedOrgan()) != solid(want.Organ) || got.Date != date || got.DateFirst != want.DateFirst {
		return m.add("sign-off: %q %q date first %v, not %q %q %v", r.PrintedOrgan(), got.Date, got.DateFirst,
			want.Organ, date, want.DateFirst)
	}
	return true
}

// rules compares the rules that find an error or a warning.
func rules(r *report.Report, f *facts, m *misses) {
	found := map[string]string{}
	for _, finding := range check.Run(r, check.Options{}) {
		if finding.Severity != form.Notice && found[finding.Rule] == "" {
			found[finding.Rule] = finding.Place + " " + finding.Message
		}
	}
	for _, id := range f.Check {
		if _, ok := found[id]; !ok {
			m.add("check %s: nothing found", id)
		}
		delete(found, id)
	}
	for id, message := range found {
		m.add("check %s: %s", id, message)
	}
}

// solid is text without blanks, and without the colon some put behind headings.
func solid(text string) string {
	text = strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return -1
		}
		return c
	}, text)
	return strings.TrimRight(text, "：:")
}
