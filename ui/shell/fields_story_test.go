package shell

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/fields"
	"github.com/nianbao/nianbao/ui/prose"
)

// writesIn writes prose into a part from its end on.
func (c *clerk) writesIn(part, text string) *prose.Editor {
	c.t.Helper()
	c.desk().turn(part)
	a := c.desk().areaOf(part)
	c.desk().toProse(a)
	c.types(text)
	return a.editor
}

// previews tells what the preview shows.
func (c *clerk) previews() string {
	c.t.Helper()
	if c.desk().aside.tabs.SelectedIndex() != tabPreview {
		c.t.Fatal("the preview is not in front")
	}
	return strings.Join(c.desk().aside.preview.text.Text(), "\n")
}

func (c *clerk) wrote(part string) string {
	return strings.Join(check.ProseOf(c.report(), part), "\n")
}

const received = form.Address("applications/new_received/natural_person")

func TestFieldsFollowTheirCells(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{received: "9"})
	c.goes(received)
	c.chooses("本表空格全部填 0")
	c.chooses("预览成文")

	editor := c.writesIn("overview", "全年共收到申请【新收申请总")
	c.presses(fyne.KeyReturn) // takes what the list below the caret offers first
	c.types("件。")
	if got, want := c.wrote("overview"), "全年共收到申请【新收申请总数】件。"; got != want {
		t.Fatalf("written is %q, want %q", got, want)
	}
	if got, want := c.previews(), "全年共收到申请9件。"; got != want {
		t.Errorf("the preview shows %q, want %q", got, want)
	}

	// Click the field, change its cell, see the sentence change, come back.
	editor.Select(0, len("全年共收到申请"), len("全年共收到申请"))
	c.chooses("去填数的地方")
	if c.desk().part != "applications" {
		t.Fatalf("the field led to %s", c.desk().part)
	}
	c.goes(received)
	c.types("12")
	c.presses(fyne.KeyReturn)
	if got, want := c.previews(), "全年共收到申请12件。"; got != want {
		t.Errorf("after the cell changed the preview shows %q, want %q", got, want)
	}
	c.chooses("回到刚才的地方")
	if paragraph, at := editor.Caret(); c.desk().part != "overview" || paragraph != 0 || at != len("全年共收到申请") {
		t.Errorf("back in %s, paragraph %d, byte %d", c.desk().part, paragraph, at)
	}
	if c.w.window.Canvas().Focused() != fyne.Focusable(editor) {
		t.Error("the writing area has no keyboard after coming back")
	}
	if got := c.finds("回到刚才的地方"); got != "回到刚才的地方（还没有从别处跳过来）" {
		t.Errorf("with nothing to come back to the menu says %q", got)
	}
}

func TestLastYearsValuesStandBeside(t *testing.T) {
	c := sit(t)
	c.begins()
	last := report.New(c.report().Form, office, 2024)
	if err := report.Edit(last).Do(report.SetCells(report.CellEdit{Address: received, Text: "6"})); err != nil {
		t.Fatal(err)
	}
	c.desk().compareWith(last, "")
	c.writesIn("overview", "上年【上年新收申请·自然人】件。")
	c.desk().goToToken(template.Scan(check.ProseOf(c.report(), "overview"))[0])
	if c.desk().part != "applications" || c.desk().aside.tabs.SelectedIndex() != tabLast {
		t.Errorf("the field led to %s", c.desk().part)
	}
	c.chooses("预览成文")
	if got, want := c.previews(), "上年6件。"; got != want {
		t.Errorf("the preview shows %q, want %q", got, want)
	}
}

func TestThePalettePutsFieldsWhereOneWrote(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{received: "1234"})
	editor := c.writesIn("overview", "收到申请件。")
	editor.Select(0, len("收到申请"), len("收到申请"))
	c.goes(received) // the table has the keyboard now, the caret in the prose stays
	c.chooses("插入字段…")
	c.types("新收申请总数")
	c.presses(fyne.KeyReturn)
	if got, want := c.wrote("overview"), "收到申请【新收申请总数】件。"; got != want {
		t.Fatalf("written is %q, want %q", got, want)
	}
	if c.desk().part != "overview" || c.w.window.Canvas().Focused() != fyne.Focusable(editor) {
		t.Error("the keyboard did not come back to the prose")
	}

	// Selected words come under a condition.
	editor.Select(0, 0, len("收到申请【新收申请总数】件。"))
	e, _ := c.desk().vocabulary().Lookup("新收申请总数")
	_, pieces := fields.Conditions(e, c.desk().vocabulary())
	c.desk().insert(pieces[0])
	if got, want := c.wrote("overview"), "【如果 有 新收申请总数】收到申请【新收申请总数】件。【完】"; got != want {
		t.Errorf("written is %q, want %q", got, want)
	}
	if found := template.Print(c.report(), nil).Faults(); len(found) > 0 {
		t.Errorf("what the palette put in is faulty: %+v", found)
	}
}

func TestSupplementsAreFilledInNamedAndUsed(t *testing.T) {
	c := sit(t)
	c.begins()
	c.chooses("补充事项…")
	page := c.desk().page().(*supplementsPage)
	for _, name := range []string{"网站发布数", "网站发布数量合计"} {
		if err := page.define("", report.Supplement{Name: name, Unit: "条"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := page.define("", report.Supplement{Name: "网站发布数"}); err == nil {
		t.Error("two supplements may have one name")
	}
	c.writesIn("overview", "网站发布【网站发布数】条，合计【网站发布数量合计】条。")
	if !slices.ContainsFunc(c.desk().session.Proof().Faults(), func(f template.Fault) bool { return strings.Contains(f.Message, "网站发布数") }) {
		t.Error("a supplement that is not filled in is no fault")
	}
	c.desk().turn(check.PartFacts)
	if got, want := c.desk().page().(*factsPage).supplements.Text, "补充事项：还有 2 项没有填…"; got != want {
		t.Errorf("the facts say %q, want %q", got, want)
	}
	c.desk().goToToken(template.Scan(check.ProseOf(c.report(), "overview"))[0])
	if page.form.Active() != "网站发布数" {
		t.Fatalf("the field led to %q", page.form.Active())
	}
	c.types("302")
	c.presses(fyne.KeyReturn)
	if got := strings.Join(check.ProseOf(c.desk().session.Proof().Report, "overview"), ""); !strings.Contains(got, "网站发布302条") {
		t.Errorf("printed is %q", got)
	}
	if err := page.define("网站发布数", report.Supplement{Name: "门户网站发布数", Value: "302", Unit: "条"}); err != nil {
		t.Fatal(err)
	}
	if got, want := c.wrote("overview"), "网站发布【门户网站发布数】条，合计【网站发布数量合计】条。"; got != want {
		t.Errorf("renamed, the prose reads %q, want %q", got, want)
	}
	if err := page.remove("门户网站发布数"); err == nil || !strings.Contains(err.Error(), "一、总体情况") {
		t.Errorf("taking out one that is used: %v", err)
	}
	c.chooses("撤销")
	if got, want := c.wrote("overview"), "网站发布【网站发布数】条，合计【网站发布数量合计】条。"; got != want || c.desk().part != partSupplements {
		t.Errorf("after undoing in %s the prose reads %q, want %q", c.desk().part, got, want)
	}
}

func TestNumbersBecomeFieldsTogether(t *testing.T) {
	c := sit(t)
	c.begins()
	c.goes(received)
	c.fills(map[form.Address]string{received: "9", "applications/granted/natural_person": "7"})
	c.goes(received)
	c.chooses("本表空格全部填 0")
	const written = "全年共收到政府信息公开申请九件，其中自然人9件，【新收申请总数】件；予以公开政府信息公开申请7件。"
	c.writesIn("overview", written)
	c.chooses("把数字换成字段…")
	c.answers("换成字段")
	got := c.wrote("overview")
	if printed := strings.Join(check.ProseOf(c.desk().session.Proof().Report, "overview"), ""); printed != strings.ReplaceAll(written, "【新收申请总数】", "9") {
		t.Errorf("the report reads otherwise now: %q", printed)
	}
	if want := "【新收申请总数·中文数字】"; !strings.Contains(got, want) || strings.Count(got, "【") < 3 {
		t.Errorf("written is %q, want %q in it", got, want)
	}
	c.chooses("撤销")
	if got := c.wrote("overview"); got != written {
		t.Errorf("one undo leaves %q", got)
	}
}

func TestAContradictionIsMendedByItsField(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{received: "9"})
	c.goes(received)
	c.chooses("本表空格全部填 0")
	c.writesIn("overview", "全年共收到政府信息公开申请8件。")
	c.desk().rested()
	at := prose.Spot{At: strings.Index(c.wrote("overview"), "8")}
	if items := c.desk().areaOf("overview").menu(at); items[0].Label != "换成字段【新收申请总数】（印作 9）" {
		t.Errorf("the menu of the number offers %q", items[0].Label)
	}
	c.takes("N1", "换成字段（表里是 9）")
	if got, want := c.wrote("overview"), "全年共收到政府信息公开申请【新收申请总数】件。"; got != want {
		t.Errorf("written is %q, want %q", got, want)
	}
	if slices.ContainsFunc(c.desk().shown, func(f check.Finding) bool { return f.Rule == "N1" }) {
		t.Error("the contradiction is still told")
	}
}

func TestLengthCountsWhatIsPrinted(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{received: "9"})
	c.writesIn("overview", "收到【新收申请总数】件")
	if got := c.desk().length.parts["overview"]; got != len([]rune("收到9件")) {
		t.Errorf("%d characters", got)
	}
}

func TestLockedParagraphsAreReleasedFromTheirMenu(t *testing.T) {
	c := sit(t)
	c.begins()
	const locked = "全县各级行政机关认真贯彻落实条例。"
	c.desk().do(report.Together("套用", report.SetParagraphs("overview", []string{locked}), report.SetOrigins([]report.Origin{{
		Template: "county", Name: "乡镇年报", Blocks: []report.OriginBlock{{ID: "a", Section: "overview", Paragraphs: []string{locked}, Locked: true}},
	}})))
	c.desk().turn("overview")
	a := c.desk().areaOf("overview")
	c.desk().toProse(a)
	c.types("另")
	if got := c.wrote("overview"); got != locked {
		t.Fatalf("the locked paragraph reads %q", got)
	}
	for _, item := range a.menu(prose.Spot{Locked: true}) {
		if item.Label == "解除锁定…" {
			item.Action()
		}
	}
	c.answers("解除锁定")
	c.desk().toProse(a)
	c.types("另")
	if got := c.wrote("overview"); got != "另"+locked {
		t.Errorf("released, the paragraph reads %q", got)
	}
}

func TestFindingsLeadToWhatTheyWaitFor(t *testing.T) {
	c := sit(t)
	c.begins()
	c.desk().do(report.SetSupplements([]report.Supplement{{Name: "网站发布数", Unit: "条"}, {Name: "公众号发布数"}}))
	c.writesIn("overview", "【如果 有 公众号发布数】有公众号。【完】网站发布【网站发布数】条，共收到申请【新收申请总数】件。")
	c.desk().rested()
	waiting := map[string]string{}
	for _, f := range c.desk().shown {
		if f.Rule == "F9" && f.Part == "overview" {
			for _, a := range c.desk().actions(f) {
				if strings.HasPrefix(a.Label, "去填") {
					a.Do()
					waiting[a.Label] = c.desk().part
					c.chooses("回到刚才的地方")
				}
			}
		}
	}
	for label, part := range map[string]string{"去填「公众号发布数」": partSupplements, "去填「网站发布数」": partSupplements, "去填「新收申请总数」": "applications"} {
		if waiting[label] != part {
			t.Errorf("%s led to %q, want %q", label, waiting[label], part)
		}
	}
}

func TestAClickInThePreviewGoesToTheSource(t *testing.T) {
	c := sit(t)
	c.begins()
	c.goes(received)
	c.fills(map[form.Address]string{received: "1234"})
	editor := c.writesIn("overview", "收到申请【新收申请总数】件。全部办结。")
	c.chooses("预览成文")
	preview := c.desk().aside.preview
	for printed, want := range map[string]string{"全部": "全部", "34件": "【新收", "件。": "件。"} {
		at := strings.Index(c.previews(), printed)
		preview.goToSource(0, at)
		if _, at := editor.Caret(); !strings.HasPrefix(c.wrote("overview")[at:], want) {
			t.Errorf("a click on %s goes to %q", printed, c.wrote("overview")[at:])
		}
	}
}

func TestOneComesBackToWherePartsAreStillThere(t *testing.T) {
	c := sit(t)
	c.begins()
	c.desk().do(report.SetSections(append(slices.Clone(c.report().Sections), report.Section{Heading: "七、创新情况", Paragraphs: []string{"甲"}})))
	c.desk().turn("#7")
	c.chooses("补充事项…")
	c.desk().do(report.SetSections(c.report().Sections[:6]))
	c.chooses("回到刚才的地方")
	if c.desk().part != partSupplements {
		t.Errorf("back in %s, which is gone", c.desk().part)
	}
}

func TestThePreviewMarksWhatMayBeMeantAsAWarning(t *testing.T) {
	c := sit(t)
	c.begins()
	c.writesIn("problems", "本年收到申请［新收申请总数］件，【没有的字段】。")
	c.chooses("预览成文")
	var got []form.Severity
	for _, mark := range c.desk().aside.preview.unfilled() {
		got = append(got, mark.Severity)
	}
	if !slices.Equal(got, []form.Severity{form.Warning, form.Error}) {
		t.Errorf("the marks are %v", got)
	}
}
