package start

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

var (
	streetDraft = &template.Template{ID: "street", Name: "街道底稿", About: "数字随表格填写。", Kinds: []report.Kind{report.Subdistrict}}
	anyDraft    = &template.Template{ID: "any", Name: "通用底稿"}
)

// draftOptions are those of a street office whose library has a draft for streets and one for everybody.
func draftOptions(t *testing.T) (o NewOptions, got *NewReport) {
	t.Helper()
	o, got = wizardOptions(t), &NewReport{}
	o.OnNew = func(n NewReport) { *got = n }
	o.Templates = func(f *form.Form, kind report.Kind) []*template.Template {
		if kind == report.Subdistrict {
			return []*template.Template{streetDraft, anyDraft}
		}
		return []*template.Template{anyDraft}
	}
	return o, got
}

func TestTheBestDraftIsProposed(t *testing.T) {
	o, got := draftOptions(t)
	a, w := ask(t, o)
	if a.draft.about.Text != streetDraft.About {
		t.Errorf("it is explained as %q", a.draft.about.Text)
	}
	key(w, fyne.KeyReturn)
	if got.Template != streetDraft {
		t.Errorf("begins with %+v", got.Template)
	}
}

func TestTheDraftFollowsTheKindOfOffice(t *testing.T) {
	o, got := draftOptions(t)
	a, w := ask(t, o)
	a.name.SetText("青河县司法局")
	key(w, fyne.KeyReturn)
	if got.Template != anyDraft {
		t.Errorf("a department begins with %+v", got.Template)
	}
}

func TestNoDraftIsProposedToAnOfficeOfNoKind(t *testing.T) {
	o, _ := draftOptions(t)
	o.Office = report.Office{}
	o.Templates = func(*form.Form, report.Kind) []*template.Template { return []*template.Template{streetDraft} }
	a, _ := ask(t, o)
	if got := a.draft.template(); got != nil {
		t.Errorf("it proposes %s", got.Name)
	}
	a.name.SetText(street)
	if got := a.draft.template(); got != streetDraft {
		t.Errorf("for a street office it proposes %+v", got)
	}
}

func TestLastYearsTextNeedsNoDraft(t *testing.T) {
	o, got := draftOptions(t)
	a, w := ask(t, o)
	a.last.use.Choose(1)
	if a.draft.about.Text != "正文从上年文字开始。" {
		t.Errorf("it is explained as %q", a.draft.about.Text)
	}
	a.last.use.Choose(0)
	if a.draft.template() != streetDraft {
		t.Error("without last year's text no draft is proposed any more")
	}
	a.last.use.Choose(1)
	key(w, fyne.KeyReturn)
	if got.Template != nil || got.Prose != report.ProseAsStart {
		t.Errorf("asked for %+v", got)
	}
}

func TestADraftThatWasChosenStays(t *testing.T) {
	for name, story := range map[string]struct {
		chosen int
		want   *template.Template
	}{
		"one of them": {2, anyDraft},
		"none":        {0, nil},
	} {
		t.Run(name, func(t *testing.T) {
			o, got := draftOptions(t)
			a, w := ask(t, o)
			a.draft.choice.SetSelectedIndex(story.chosen)
			a.name.SetText("青河县司法局")
			a.year.entry.SetText("2024")
			key(w, fyne.KeyReturn)
			if got.Template != story.want {
				t.Errorf("begins with %+v, want %+v", got.Template, story.want)
			}
		})
	}
}

func TestADraftBesideLastYearsTextFillsWhatIsEmpty(t *testing.T) {
	o, got := draftOptions(t)
	a, w := ask(t, o)
	a.last.use.Choose(1)
	a.draft.choice.SetSelectedIndex(1)
	if a.draft.about.Text != "只写上年没有文字的部分。" {
		t.Errorf("it is explained as %q", a.draft.about.Text)
	}
	key(w, fyne.KeyReturn)
	if got.Template != streetDraft || got.Prose != report.ProseAsStart {
		t.Errorf("asked for %+v", got)
	}
}
