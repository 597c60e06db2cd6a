package findings

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/look"
)

// some are findings in reading order, one of them explained.
func some() []check.Finding {
	return []check.Finding{
		{ID: "F19@organ", Rule: "F19", Severity: form.Warning, Place: "标题", Message: "标题里没有单位名称", Advice: "标题用全称", Source: "国办公开办函〔2021〕30号"},
		{ID: "Y7@overview~1", Rule: "Y7", Severity: form.Warning, Part: "overview", Section: "overview", Place: "一、总体情况 第 1 段", Excerpt: "2024年，本街道……", Message: "写的是2024年，而报告年度是2025"},
		{ID: "A1@applications/*/natural_person", Rule: "A1", Severity: form.Error, Place: "表三 自然人", Addresses: []form.Address{"applications/processed/natural_person"}, Message: "8 + 1 = 9，而 9 + 1 = 10，相差 1"},
		{ID: "A11@proactive", Rule: "A11", Severity: form.Warning, Place: "表二 行政规范性文件", Addresses: []form.Address{"proactive/normative_docs/issued"}, Message: "9，多于 5",
			Explanation: &report.Explanation{Text: "随机构改革移交民政局", By: "张三", At: "2026-01-10T09:00:00+08:00"}},
		{ID: "F1@empty/problems", Rule: "F1", Severity: form.Notice, Part: "problems", Section: "problems", Place: "五、存在的主要问题及改进情况", Message: "这一节还没有内容"},
	}
}

// rows are findings of one rule in one table.
func rows(n int) []check.Finding {
	var all []check.Finding
	for i := range n {
		all = append(all, check.Finding{
			ID: fmt.Sprintf("A9@applications/row%d/*", i), Rule: "A9", Severity: form.Warning, Place: fmt.Sprintf("表三 第 %d 行", i),
			Addresses: []form.Address{form.Address(fmt.Sprintf("applications/row%d/natural_person", i))}, Message: "「自然人」到「总计」7 格空着", Advice: "没有发生的填 0；空着不等于 0",
		})
	}
	return all
}

func shown(t testing.TB, all []check.Finding) *Panel {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(func() { test.NewApp() })
	a.Settings().SetTheme(look.Theme())
	p := New()
	p.SetFindings(all)
	w := test.NewWindow(p)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(300, 600))
	return p
}

func keys(p *Panel) string {
	var ids []string
	for _, e := range p.list.entries {
		ids = append(ids, strings.Split(e.key, "@")[0])
	}
	return strings.Join(ids, " ")
}

// texts are those in a container, each wrapped line by itself.
func texts(c *fyne.Container) string {
	var all []string
	for _, o := range c.Objects {
		switch o := o.(type) {
		case *canvas.Text:
			all = append(all, o.Text)
		case *chip:
			all = append(all, "["+o.label+"]")
		}
	}
	return strings.Join(all, "")
}

func press(p *Panel, names ...fyne.KeyName) {
	for _, name := range names {
		p.list.body.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func selected(p *Panel) string {
	f, _ := p.Selected()
	return f.ID
}

func TestGravestFirstThenReadingOrder(t *testing.T) {
	p := shown(t, some())
	if got := keys(p); got != "A1 F19 Y7 F1" {
		t.Errorf("the list has %s", got)
	}
	p.inOrder.Tapped(nil)
	if got := keys(p); got != "F19 Y7 A1 F1" {
		t.Errorf("in reading order the list has %s", got)
	}
}

func TestFilters(t *testing.T) {
	p := shown(t, some())
	p.SetPart("overview")
	tap := func(c *chip) func() { return func() { c.Tapped(nil) } }
	for _, step := range []struct {
		what string
		do   func()
		want string
	}{
		{"explained shown too", tap(p.explained), "A1 F19 Y7 A11 F1"},
		{"no warnings", tap(p.severity[form.Warning]), "A1 F1"},
		{"no notices", tap(p.severity[form.Notice]), "A1"},
		{"warnings again", tap(p.severity[form.Warning]), "A1 F19 Y7 A11"},
		{"this part only", tap(p.here), "Y7"},
		{"another part", func() { p.SetPart("problems") }, ""},
		{"all parts again", tap(p.here), "A1 F19 Y7 A11"},
		{"text of the place", func() { p.search.SetText("表三") }, "A1"},
		{"text of the sentence", func() { p.search.SetText("本街道") }, "Y7"},
		{"a rule in small letters", func() { p.search.SetText("a11") }, "A11"},
		{"nothing", func() { p.search.SetText("zzz") }, ""},
	} {
		if step.do(); keys(p) != step.want {
			t.Errorf("%s: the list has %q, want %q", step.what, keys(p), step.want)
		}
	}
	if got := texts(p.list.foot.all); !strings.Contains(got, "另有 4 处没有显示") {
		t.Errorf("the foot says %q", got)
	}
	if p.severity[form.Warning].label != "警示 2" || p.explained.label != "已说明 1" {
		t.Errorf("the switches say %q and %q", p.severity[form.Warning].label, p.explained.label)
	}
}

func TestCardTellsAllWhenSelected(t *testing.T) {
	p := shown(t, some())
	closed := texts(p.list.cards["F19@organ"].all)
	if closed != "警示F19标题标题里没有单位名称" {
		t.Errorf("the closed card says %q", closed)
	}
	p.Actions = func(check.Finding) []Action {
		return []Action{{Label: "说明…"}, {Label: "采用计算值", Disabled: "这里没有计算值"}}
	}
	p.Select("F19@organ")
	want := "警示F19标题标题里没有单位名称怎么改：标题用全称依据：国办公开办函〔2021〕30号[说明…][采用计算值]采用计算值：这里没有计算值"
	if got := texts(p.list.cards["F19@organ"].all); got != want {
		t.Errorf("the open card says\n %q, want\n %q", got, want)
	}
	p.Select("Y7@overview~1")
	if got := texts(p.list.cards["Y7@overview~1"].all); !strings.Contains(got, "原文：2024年，本街道……") {
		t.Errorf("the sentence is missing from %q", got)
	}
}

func TestDisabledActionsAreNotDone(t *testing.T) {
	p := shown(t, some())
	done := 0
	p.Actions = func(check.Finding) []Action {
		return []Action{{Label: "甲", Do: func() { done++ }}, {Label: "乙", Disabled: "不行", Do: func() { done += 100 }}}
	}
	p.Select("F19@organ")
	for _, b := range p.list.actions.buttons {
		b.Tapped(nil)
		b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if done != 2 {
		t.Errorf("done %d", done)
	}
}

func TestExplainedWarningIsWithdrawn(t *testing.T) {
	p := shown(t, some())
	var withdrawn string
	p.OnWithdraw = func(f check.Finding) { withdrawn = f.ID }
	p.Select("A11@proactive") // hidden by the filter until now
	got := texts(p.list.cards["A11@proactive"].all)
	if !strings.Contains(got, "已说明：随机构改革移交民政局张三，2026年1月10日") || !strings.HasSuffix(got, "[撤回说明]") {
		t.Errorf("the card says %q", got)
	}
	p.list.actions.buttons[0].Tapped(nil)
	if withdrawn != "A11@proactive" {
		t.Errorf("withdrawn %q", withdrawn)
	}
}

func TestKeyboardGoes(t *testing.T) {
	p := shown(t, some())
	var gone []string
	p.OnGo = func(f check.Finding) { gone = append(gone, f.Rule) }
	p.focus()
	press(p, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyDown, fyne.KeyEnter, fyne.KeyHome, fyne.KeyUp, fyne.KeyReturn)
	if want := []string{"F19", "F1", "A1"}; !slices.Equal(gone, want) {
		t.Errorf("went to %q, want %q", gone, want)
	}
}

func TestNextGoesRound(t *testing.T) {
	p := shown(t, some())
	var gone []string
	p.OnGo = func(f check.Finding) { gone = append(gone, f.Rule) }
	for range 5 {
		p.Next()
	}
	p.Previous()
	p.Previous()
	if want := []string{"A1", "F19", "Y7", "F1", "A1", "F1", "Y7"}; !slices.Equal(gone, want) {
		t.Errorf("went to %q, want %q", gone, want)
	}
	p.SetFindings(nil)
	p.Next()
}

// Whoever mends the finding at hand goes on with the one that follows it.
func TestNextAfterMending(t *testing.T) {
	p := shown(t, some())
	p.Next()
	p.Next() // F19
	p.SetFindings(some()[1:])
	if got := selected(p); got != "" {
		t.Errorf("the mended finding is still selected: %s", got)
	}
	if p.Next(); selected(p) != "Y7@overview~1" {
		t.Errorf("next is %s", selected(p))
	}
}

func TestClickGoesAndFoldsOpen(t *testing.T) {
	p := shown(t, append(rows(6), some()...))
	var gone []string
	p.OnGo = func(f check.Finding) { gone = append(gone, f.Rule) }
	click := func(key string) {
		i := p.list.index(key)
		test.TapCanvas(fyne.CurrentApp().Driver().CanvasForObject(p), p.list.scroll.Position().AddXY(100, p.list.tops[i]+12-p.list.scroll.Offset.Y))
	}
	if keys(p) != "A1 warning/A9/applications F19 Y7 F1" {
		t.Fatalf("the list has %s", keys(p))
	}
	click("A1@applications/*/natural_person")
	click("warning/A9/applications")
	if keys(p) != "A1 warning/A9/applications A9 A9 A9 A9 A9 A9 F19 Y7 F1" {
		t.Fatalf("unfolded the list has %s", keys(p))
	}
	click("A9@applications/row1/*")
	if want := []string{"A1", "A9"}; !slices.Equal(gone, want) || selected(p) != "A9@applications/row1/*" {
		t.Errorf("went to %q, %s is selected", gone, selected(p))
	}
	press(p, fyne.KeyLeft)
	if keys(p) != "A1 warning/A9/applications F19 Y7 F1" || p.list.selected != "warning/A9/applications" {
		t.Errorf("folded again the list has %s, %s is selected", keys(p), p.list.selected)
	}
}

// Only what deals with all findings at once is offered for a fold.
func TestActionsOfAFold(t *testing.T) {
	p := shown(t, rows(30))
	p.Actions = func(check.Finding) []Action {
		return []Action{{Label: "说明…"}, {Label: "空格全部填 0", Together: true}}
	}
	p.focus()
	if got := texts(p.list.cards["warning/A9/applications"].all); got != "警示A9表三 有同类问题 30 处没有发生的填 0；空着不等于 0[空格全部填 0]" {
		t.Errorf("the fold says %q", got)
	}
	p.Select("A9@applications/row20/*")
	if selected(p) != "A9@applications/row20/*" || len(p.list.actions.buttons) != 2 {
		t.Errorf("%s is selected with %d actions", selected(p), len(p.list.actions.buttons))
	}
}

// Typing elsewhere refreshes the panel with every key: nothing may jump, and a button keeps the keyboard.
func TestRefreshKeepsWhatIsThere(t *testing.T) {
	all := some()
	for i := range 40 {
		all = append(all, check.Finding{ID: fmt.Sprint("Y5@", i), Rule: "Y5", Severity: form.Notice, Place: fmt.Sprint("表四 第 ", i), Message: "相差很大"})
	}
	p := shown(t, all)
	p.Actions = func(check.Finding) []Action { return []Action{{Label: "说明…"}} }
	p.Select("Y5@25")
	button := p.list.actions.buttons[0]
	fyne.CurrentApp().Driver().CanvasForObject(p).Focus(button)
	card := p.list.cards["Y5@25"]
	i := p.list.index("Y5@25")
	before := p.list.tops[i] - p.list.scroll.Offset.Y

	p.SetFindings(append([]check.Finding{{ID: "A7@new", Rule: "A7", Severity: form.Error, Place: "表三", Message: "负数"}}, slices.Clone(all)...))
	j := p.list.index("Y5@25")
	if after := p.list.tops[j] - p.list.scroll.Offset.Y; j != i+1 || after != before {
		t.Errorf("the card moved from %v to %v", before, after)
	}
	if p.list.cards["Y5@25"] != card || selected(p) != "Y5@25" {
		t.Error("the card was drawn anew or lost the selection")
	}
	if fyne.CurrentApp().Driver().CanvasForObject(p).Focused() != fyne.Focusable(button) || !slices.Contains(card.all.Objects, fyne.CanvasObject(button)) {
		t.Error("the button lost the keyboard")
	}
}

func TestOnlyCardsInViewAreDrawn(t *testing.T) {
	var all []check.Finding
	for i := range 500 {
		all = append(all, check.Finding{ID: fmt.Sprint("Y5@", i), Rule: "Y5", Severity: form.Notice, Place: "表四", Message: "相差很大"})
	}
	p := shown(t, all)
	if n := len(p.list.cards); n < 5 || n > 20 {
		t.Errorf("%d cards are drawn", n)
	}
	p.Select("Y5@499")
	if p.list.cards["Y5@499"] == nil || p.list.cards["Y5@0"] != nil {
		t.Error("the list did not scroll to its end")
	}
}

func TestNothingFound(t *testing.T) {
	p := shown(t, nil)
	p.SetUnchecked([]string{"没有上年的报告，年度之间的关系没有检查。"})
	if got := texts(p.list.foot.all); got != "没有查出问题。没有上年的报告，年度之间的关系没有检查。" {
		t.Errorf("the empty panel says %q", got)
	}
	p.SetFindings(some()[3:4])
	if got := texts(p.list.foot.all); !strings.HasPrefix(got, "没有要处理的问题。") {
		t.Errorf("with explained findings only it says %q", got)
	}
}

func TestNothingReachesOverTheEdge(t *testing.T) {
	p := shown(t, append(rows(3), some()...))
	for _, width := range []float32{180, 260, 300, 700} {
		p.Resize(fyne.NewSize(width, 600))
		p.Select("F19@organ")
		for key, c := range p.list.cards {
			for _, o := range c.all.Objects {
				if right := o.Position().X + o.Size().Width; right > width {
					t.Errorf("at %v something in %s reaches to %v", width, key, right)
				}
			}
		}
	}
}

func BenchmarkSetFindings(b *testing.B) {
	all := rows(200)
	for i := range 300 {
		all = append(all, check.Finding{ID: fmt.Sprint("Y5@", i), Rule: "Y5", Severity: form.Notice, Place: "表四", Message: fmt.Sprint("相差很大 ", i)})
	}
	p := shown(b, all)
	for i := 0; b.Loop(); i++ {
		again := slices.Clone(all)
		again[250].Message = fmt.Sprint(i)
		p.SetFindings(again)
	}
}
