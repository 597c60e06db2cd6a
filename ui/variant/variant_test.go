package variant

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
)

// person is somebody before the sheet.
type person struct {
	t     *testing.T
	w     fyne.Window
	e     *editor
	saved *form.Variant
}

func sit(t *testing.T, width, height float32) *person {
	t.Helper()
	catalog, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	return before(t, form.NewVariant(catalog.ByID("guoban-2021"), ""), width, height)
}

func before(t *testing.T, v *form.Variant, width, height float32) *person {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	p := &person{t: t, w: test.NewTempWindow(t, widget.NewLabel(""))}
	p.w.SetPadded(false)
	p.w.Resize(fyne.NewSize(width, height))
	p.e = newEditor(p.w, Options{
		Title: "新建地方格式", Variant: v, Taken: []string{"邻县格式"}, Fields: []string{"机关名称", "年度"},
		OnSave: func(v *form.Variant, saved func()) {
			p.saved = v
			saved()
		},
	})
	p.e.sheet.Show(p.e.name)
	return p
}

func (p *person) types(text string) {
	p.t.Helper()
	for _, letter := range text {
		p.focused().TypedRune(letter)
	}
}

func (p *person) focused() fyne.Focusable {
	p.t.Helper()
	o := p.w.Canvas().Focused()
	if o == nil {
		p.t.Fatal("nothing has the keyboard")
	}
	return o
}

func (p *person) presses(keys ...fyne.KeyName) {
	p.t.Helper()
	for _, key := range keys {
		p.focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// turns to a part of the form.
func (p *person) turns(label string) {
	p.t.Helper()
	p.e.nav.Choose(slices.IndexFunc(p.e.parts, func(part part) bool { return part.label == label }))
}

// clicks the button of a label, the one that comes at a place among those of that label.
func (p *person) clicks(label string, at int) {
	p.t.Helper()
	var found []*sheet.Button
	walk(p.w.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if b, ok := o.(*sheet.Button); ok && b.Text == label {
			found = append(found, b)
		}
	})
	if at >= len(found) {
		p.t.Fatalf("there are %d buttons %q", len(found), label)
	}
	found[at].Tapped(&fyne.PointEvent{})
}

func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		visit(o)
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}

// reads what is said beside the fields.
func (p *person) reads() []string {
	var said []string
	for _, f := range p.e.fields {
		if f.said.Text != "" {
			said = append(said, f.said.Text)
		}
	}
	return said
}

// names what is in the list of parts.
func (p *person) parts() string { return strings.Join(p.e.nav.Options, " ") }

func TestALocalFormIsMadeWithTheKeyboard(t *testing.T) {
	p := sit(t, 1366, 768)
	p.types("青河县格式")

	p.clicks("下面加一节", 0)
	p.types("县政府办公室通知要求单列")
	p.presses(fyne.KeyReturn)
	p.types("创新创优工作情况")

	p.turns("附加行")
	p.clicks("加一行", 0)
	p.types("{year}年发布信息总数")

	p.turns("地方表")
	p.clicks("加一张表", 0)
	p.types("政府网站")
	p.presses(fyne.KeyReturn)
	p.types("微信")
	p.presses(fyne.KeyReturn)
	p.types("微博")
	p.clicks("加合计行", 0)
	p.clicks("加一栏", 0)
	p.types("阅读量")

	p.turns("表后注")
	p.clicks("加一条注", 0)
	p.types("注：只计算原行为主体的案件。")

	p.turns("封面与落款")
	p.e.v.Cover = true
	p.clicks("保存", 0)
	if p.saved == nil {
		t.Fatalf("not saved: %s %v", p.e.sheet.Problem(), p.reads())
	}
	f, err := p.saved.Form()
	if err != nil {
		t.Fatal(err)
	}
	var places []string
	for _, c := range f.Cells() {
		if c.Table == nil || c.Table.Local() {
			places = append(places, c.Place())
		}
	}
	if got, want := strings.Join(places, "；"), "附表一 政府网站 · 数量；附表一 政府网站 · 阅读量；附表一 微信 · 数量；附表一 微信 · 阅读量；附表一 微博 · 数量；附表一 微博 · 阅读量；附表一 合计 · 数量；附表一 合计 · 阅读量；{year}年发布信息总数"; got != want {
		t.Errorf("the form has the cells %s", got)
	}
	if f.Heading(1) != "二、创新创优工作情况" || f.Deviation != "县政府办公室通知要求单列" || !f.Cover || len(f.Table("disputes").Notes) != 1 {
		t.Errorf("%s, deviation %q, cover %v, notes %v", f.Heading(1), f.Deviation, f.Cover, f.Table("disputes").Notes)
	}
}

func TestTheWarningIsGivenOnce(t *testing.T) {
	p := sit(t, 1366, 768)
	p.clicks("下面加一节", 0)
	p.presses(fyne.KeyReturn)
	if p.e.v.Deviates() {
		t.Error("a section was added without a reason")
	}
	p.presses(fyne.KeyEscape)
	if p.e.v.Deviates() {
		t.Error("a section was added though the person left")
	}
	p.clicks("下面加一节", 2)
	p.types("通知要求")
	p.presses(fyne.KeyReturn)
	p.types("公众参与情况")
	p.clicks("下面加一节", 3)
	p.types("政策解读情况")
	var headings []string
	for _, s := range p.e.v.Sections {
		headings = append(headings, s.Heading)
	}
	if got, want := strings.Join(headings[2:5], " "), "收到和处理政府信息公开申请情况 公众参与情况 政策解读情况"; got != want {
		t.Errorf("sections %s", got)
	}
	p.clicks("上移", 1)
	if p.e.v.Sections[3].Heading != "政策解读情况" {
		t.Errorf("moved to %v", p.e.v.Sections)
	}
}

func TestFaultsStandBesideTheirFieldsAndKeepFromSaving(t *testing.T) {
	p := sit(t, 1366, 768)
	p.types("邻县格式")
	p.turns("地方表")
	p.clicks("加一张表", 0)
	p.types("政府网站")
	p.presses(fyne.KeyReturn)
	if got := p.reads(); !slices.Equal(got, []string{"这一行还没有名称。"}) {
		t.Errorf("beside the fields stands %q", got)
	}
	if got, want := p.parts(), "章节 前言 表后注 附加行 地方表（1），1 处待改 封面与落款"; got != want {
		t.Errorf("the parts are %s", got)
	}
	p.turns("章节")
	p.clicks("保存", 0)
	if p.saved != nil || p.e.sheet.Problem() != "已经有一份格式叫这个名称；请换一个，免得混淆。" {
		t.Fatalf("saving says %q", p.e.sheet.Problem())
	}
	p.e.name.SetText("青河县格式")
	p.clicks("保存", 0)
	if p.saved != nil || p.e.sheet.Problem() != "这一行还没有名称。" || p.e.shown().id != form.PartTables {
		t.Fatalf("saving says %q on %s", p.e.sheet.Problem(), p.e.shown().label)
	}
	p.types("微信")
	if got := p.reads(); len(got) > 0 || p.e.sheet.Problem() != "" {
		t.Errorf("mended, it still says %q and %q", got, p.e.sheet.Problem())
	}
	p.clicks("保存", 0)
	if p.saved == nil {
		t.Error("not saved")
	}
}

func TestIndentingMakesGroupsAndKeepsIds(t *testing.T) {
	p := sit(t, 1366, 768)
	p.turns("地方表")
	p.clicks("加一张表", 0)
	p.types("新媒体")
	p.presses(fyne.KeyReturn)
	p.types("微信")
	p.presses(fyne.KeyReturn)
	p.types("微博")
	before := outlineOf(p.e.v.Tables[0].Rows)
	p.clicks("→", 1)
	p.clicks("→", 2)
	rows := p.e.v.Tables[0].Rows
	if len(rows) != 1 || len(rows[0].Children) != 2 || rows[0].Children[1].Text != "微博" {
		t.Fatalf("rows %+v", rows)
	}
	for at, l := range outlineOf(rows) {
		if l.label.ID != before[at].label.ID {
			t.Errorf("%s was %s and is %s", l.label.Text, before[at].label.ID, l.label.ID)
		}
	}
	p.clicks("↑", 2)
	if got := p.e.v.Tables[0].Rows[0].Children[0].Text; got != "微博" {
		t.Errorf("the first of the group is %s", got)
	}
	p.clicks("删除", 0)
	if rows := p.e.v.Tables[0].Rows; len(rows) != 2 || rows[0].Text != "微博" {
		t.Errorf("without the group: %+v", rows)
	}
}

func TestLeavingAsksOnlyForWhatWouldBeLost(t *testing.T) {
	p := sit(t, 1366, 768)
	p.presses(fyne.KeyEscape)
	if p.w.Canvas().Overlays().Top() != nil {
		t.Fatal("leaving an untouched form asks")
	}
	p = sit(t, 1366, 768)
	p.types("青河县格式")
	sheetOnTop := p.w.Canvas().Overlays().Top()
	p.presses(fyne.KeyEscape)
	if p.w.Canvas().Overlays().Top() == sheetOnTop {
		t.Fatal("leaving a changed form does not ask")
	}
}

func TestThePreambleTakesFields(t *testing.T) {
	p := sit(t, 1366, 768)
	p.turns("前言")
	p.clicks("【机关名称】", 0)
	p.types("编制本报告。")
	if got := p.e.v.Preamble; !slices.Equal(got, []string{"【机关名称】编制本报告。"}) {
		t.Errorf("preamble %q", got)
	}
}

// Tab reaches every field of a page and comes round; the picture of the table is passed over.
func TestTabGoesThroughTheFields(t *testing.T) {
	p := sit(t, 1366, 768)
	p.turns("地方表")
	p.clicks("加一张表", 0)
	p.types("政府网站")
	first := p.focused()
	entries := 0
	for range 60 {
		p.w.Canvas().FocusNext()
		if p.focused() == first {
			break
		}
		if _, ok := p.focused().(*sheet.Entry); ok {
			entries++
		}
	}
	if p.focused() != first || entries != 6 {
		t.Errorf("after a round the keyboard is on %T, having seen %d lines", p.focused(), entries)
	}
}

// Who corrects the names of rows goes from one to the next as in any table.
func TestUpAndDownStepBetweenTheNamesOfRows(t *testing.T) {
	p := sit(t, 1366, 768)
	p.types("青河县格式")
	p.turns("地方表")
	p.clicks("加一张表", 0)
	p.types("政府网站")
	p.presses(fyne.KeyReturn)
	p.types("微信")
	p.presses(fyne.KeyUp, fyne.KeyUp, fyne.KeyEnd)
	p.types("发布")
	p.presses(fyne.KeyDown, fyne.KeyDown, fyne.KeyEnd)
	p.types("公众号")
	var rows []string
	for _, row := range p.e.v.Tables[0].Rows {
		rows = append(rows, row.Text)
	}
	if got, want := strings.Join(rows, " "), "政府网站发布 微信公众号"; got != want {
		t.Errorf("the rows are %s, want %s", got, want)
	}
}

// What is said about a field has its room before it is said: neither fields nor buttons move under the hands.
func TestNothingMovesWhenAFaultComesOrGoes(t *testing.T) {
	p := sit(t, 1366, 768)
	p.turns("地方表")
	p.clicks("加一张表", 0)
	high := func() (fields, problem float32) {
		return p.e.panes.fields.Content.MinSize().Height, fyne.CurrentApp().Driver().AbsolutePositionForObject(p.e.panes.content).Y
	}
	p.types("政")
	p.presses(fyne.KeyReturn)
	fields, sheet := high()
	p.types("政") // two rows of one name
	if len(p.reads()) == 0 {
		t.Fatal("nothing is said about two rows of one name")
	}
	if now, _ := high(); now != fields {
		t.Errorf("the fields were %v high and are %v", fields, now)
	}
	p.clicks("保存", 0)
	if p.e.sheet.Problem() == "" {
		t.Fatal("a form without a name was saved")
	}
	if _, now := high(); now != sheet {
		t.Errorf("the panes moved from %v to %v", sheet, now)
	}
}
