package templates

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// applied is what the sheet handed over.
type applied struct {
	template *template.Template
	sections []string
}

func apply(t *testing.T) (*applying, fyne.Window, *applied) {
	t.Helper()
	w, got := window(t), &applied{}
	a := newApplying(w, ApplyOptions{
		Report: street(t), Templates: []*template.Template{county(), plain()},
		OnApply: func(chosen *template.Template, sections []string) { *got = applied{chosen, sections} },
	})
	a.ask()
	return a, w, got
}

func TestADraftIsReadWithTheNumbersOfTheReport(t *testing.T) {
	_, w, _ := apply(t)
	says(t, w, "青河县人民政府办公室下发", "乡镇年报底稿", "第 1 版 · 各镇街统一用的底稿", "一、总体情况",
		"　　全年新收政府信息公开申请9件。", "套用后要填的补充事项：网站公开条数。", "elsewhere：本报告没有这一部分")
}

func TestNumbersThatAreMissingReadAsNoughtUntilThatIsNotWanted(t *testing.T) {
	w := window(t)
	counting := plain()
	counting.Supplements = []report.Supplement{{Name: "网站公开条数", Unit: "条"}}
	counting.Parts[0].Blocks[0].Paragraphs = []string{"网站公开【网站公开条数】条，行政许可【行政许可处理决定数量】件，新收申请【新收申请总数】件。"}
	a := newApplying(w, ApplyOptions{Report: street(t), Templates: []*template.Template{counting}})
	a.ask()
	says(t, w, "　　网站公开0条，行政许可0件，新收申请9件。")
	a.read(false)
	says(t, w, "　　网站公开【网站公开条数】条，行政许可【行政许可处理决定数量】件，新收申请9件。", "写成【…】的地方")
	if value, _ := a.options.Report.Supplement("网站公开条数"); value != "" {
		t.Error("the report itself changed")
	}
}

func TestEnterTakesOverWhatIsStillEmpty(t *testing.T) {
	_, w, got := apply(t)
	says(t, w, "五、存在的主要问题及改进情况（已有文字，接在后面）")
	press(w, fyne.KeyReturn)
	if got.template == nil || got.template.ID != "county-towns" || !slices.Equal(got.sections, []string{"overview"}) {
		t.Errorf("handed over: %+v", got)
	}
	if open(w) {
		t.Error("the sheet is still there")
	}
}

func TestWhatIsWrittenIsAddedToOnlyWhenTicked(t *testing.T) {
	a, w, got := apply(t)
	test.Tap(a.wanted[1])
	press(w, fyne.KeyReturn)
	if !slices.Equal(got.sections, []string{"overview", "problems"}) {
		t.Errorf("handed over: %q", got.sections)
	}
}

func TestArrowsShowTheNextTemplate(t *testing.T) {
	_, w, got := apply(t)
	press(w, fyne.KeyDown)
	says(t, w, "没有其他需要报告的事项。")
	press(w, fyne.KeyReturn)
	if got.template == nil || got.template.ID != "plain" {
		t.Errorf("handed over: %+v", got)
	}
}

func TestAClickChoosesATemplate(t *testing.T) {
	a, w, _ := apply(t)
	second := a.list.lines[1]
	test.TapAt(a.list, fyne.NewPos(20, second.top+second.height/2))
	says(t, w, "没有其他需要报告的事项。")
	if w.Canvas().Focused() != fyne.Focusable(a.list) {
		t.Error("the keyboard is elsewhere")
	}
}

func TestNothingTickedIsToldAndEscapeLeaves(t *testing.T) {
	a, w, got := apply(t)
	test.Tap(a.wanted[0])
	press(w, fyne.KeyReturn)
	if got.template != nil || a.sheet.Problem() != "还没有勾选要套用的部分。" {
		t.Errorf("handed over %+v, said %q", got, a.sheet.Problem())
	}
	press(w, fyne.KeyEscape)
	if open(w) {
		t.Error("the sheet is still there")
	}
}

// At twice the size of a small screen list and text are still there, each with a scroll.
func TestASmallWindowHasRoomForBothPanes(t *testing.T) {
	a, w, _ := apply(t)
	w.Resize(fyne.NewSize(683, 384))
	a.sheet.Fit()
	for _, scroll := range []fyne.CanvasObject{a.panes.left, a.panes.right} {
		if size := scroll.Size(); size.Width < 180 || size.Height < 120 {
			t.Errorf("a pane is %v", size)
		}
	}
}
