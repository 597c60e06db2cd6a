package fields

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/look"
)

// street is a report of nine requests, with a supplement that nobody has filled in.
func street(t *testing.T) *report.Report {
	t.Helper()
	catalog, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	r := report.New(catalog.ByID("guoban-2021"), report.Office{Name: "青河县清河街道办事处", Kind: report.Subdistrict}, 2025)
	edits := []report.Command{
		report.SetCells(report.CellEdit{Address: "applications/new_received/natural_person", Text: "9"}),
		report.SetSupplements([]report.Supplement{{Name: "网站发布数", Unit: "条", Hint: "后台统计"}}),
	}
	for _, table := range r.Form.Tables {
		edits = append(edits, r.FillZeroes(table))
	}
	slices.Reverse(edits)
	if err := report.Edit(r).Do(report.Together("填写", edits...)); err != nil {
		t.Fatal(err)
	}
	return r
}

// palette is one in a window, with what it was asked for.
type palette struct {
	*Palette
	t        *testing.T
	canvas   fyne.Canvas
	inserted []string
	gone     []string
	left     int
}

func newTestPalette(t *testing.T) *palette {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	p := &palette{Palette: NewPalette(), t: t}
	p.OnInsert = func(piece Piece) { p.inserted = append(p.inserted, piece.Before+piece.After) }
	p.OnGo = func(e template.Entry) { p.gone = append(p.gone, e.Name) }
	p.OnLeave = func() { p.left++ }
	w := test.NewTempWindow(t, p.Palette)
	w.Resize(fyne.NewSize(330, 560))
	p.canvas = w.Canvas()
	p.Set(template.NewVocabulary(street(t), nil))
	p.Focus(p.canvas)
	return p
}

func (p *palette) types(text string) {
	for _, r := range text {
		p.canvas.Focused().TypedRune(r)
	}
}

func (p *palette) presses(keys ...fyne.KeyName) {
	for _, key := range keys {
		p.canvas.Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// offers are the labels of the chips.
func (p *palette) offers() string {
	var labels []string
	for _, o := range p.chips.Objects {
		labels = append(labels, o.(*chip).label)
	}
	return strings.Join(labels, "|")
}

func TestFieldsAreFoundByNameAndByPinyin(t *testing.T) {
	p := newTestPalette(t)
	for typed, want := range map[string]string{"新收申请总": "新收申请总数", "xssqzs": "新收申请总数", "网站发": "网站发布数"} {
		p.search.SetText("")
		p.types(typed)
		if got := p.list.current(); got == nil || got.title != want {
			t.Errorf("%s finds %+v, want %s", typed, got, want)
		}
	}
	p.search.SetText("没有的东西")
	if p.list.current() != nil || !strings.Contains(p.about.Text, "没有这样的字段") {
		t.Errorf("what is not there: %q", p.about.Text)
	}
	p.presses(fyne.KeyEscape)
	if p.search.Text != "" || p.left != 0 {
		t.Error("the first Escape does not only take back what was typed")
	}
	p.presses(fyne.KeyEscape)
	if p.left != 1 {
		t.Error("the second Escape does not leave")
	}
}

func TestEveryFieldTellsItsValueAndPlace(t *testing.T) {
	p := newTestPalette(t)
	p.types("新收申请总数")
	it := p.list.current()
	if it.value != "9" || !strings.Contains(it.detail, "表三 一、本年新收") {
		t.Errorf("%+v", it)
	}
	p.search.SetText("网站发布数")
	if it := p.list.current(); !it.missing || it.value != "还没有填" {
		t.Errorf("%+v", it)
	}
}

func TestKeysInsertAndGo(t *testing.T) {
	p := newTestPalette(t)
	p.types("新收申请")
	p.presses(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	p.canvas.Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if want := []string{"【新收申请总数】", "【新收申请·自然人】"}; !slices.Equal(p.inserted, want) {
		t.Errorf("inserted %q, want %q", p.inserted, want)
	}
	if !slices.Equal(p.gone, []string{"新收申请·自然人"}) {
		t.Errorf("gone to %q", p.gone)
	}
}

func TestTheChosenFieldStaysWhileValuesChange(t *testing.T) {
	p := newTestPalette(t)
	p.types("新收申请")
	p.presses(fyne.KeyDown, fyne.KeyDown)
	chosen := p.list.current().title
	r := street(t)
	if err := report.Edit(r).Do(report.SetCells(report.CellEdit{Address: "applications/new_received/natural_person", Text: "12"})); err != nil {
		t.Fatal(err)
	}
	p.Set(template.NewVocabulary(r, nil))
	if got := p.list.current().title; got != chosen {
		t.Errorf("%s is chosen, want %s", got, chosen)
	}
	p.types("总")
	if it := p.list.current(); it.title != "新收申请总数" || it.value != "12" {
		t.Errorf("searching on chooses %+v", it)
	}
}

func TestClicksChooseAndDoubleClicksInsert(t *testing.T) {
	p := newTestPalette(t)
	p.types("新收申请")
	at := fyne.NewPos(20, itemHeight*1.5)
	p.list.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	p.list.DoubleTapped(&fyne.PointEvent{Position: at})
	if want := []string{"【新收申请·自然人】"}; !slices.Equal(p.inserted, want) {
		t.Errorf("inserted %q, want %q", p.inserted, want)
	}
	p.types("没") // typing goes on searching
	if p.search.Text != "新收申请没" || p.canvas.Focused() != fyne.Focusable(p.search) {
		t.Errorf("searched is %q", p.search.Text)
	}
}

func TestFormsOfTheChosenFieldAreOffered(t *testing.T) {
	p := newTestPalette(t)
	p.types("新收申请总数")
	got := p.offers()
	for _, want := range []string{"插入", "去单元格", "中文数字：九", "千分位：9", "上年", "按条件写…"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q lacks %s", got, want)
		}
	}
	for _, o := range p.chips.Objects {
		if c := o.(*chip); c.label == "中文数字：九" {
			c.Tapped(nil)
		}
	}
	if !slices.Equal(p.inserted, []string{"【新收申请总数·中文数字】"}) {
		t.Errorf("inserted %q", p.inserted)
	}
	p.search.SetText("机关名称")
	if got := p.offers(); got != "插入|去封面与单位|按条件写…" {
		t.Errorf("a text offers %q", got)
	}
}

func TestConditionsAreOfferedInWholeSentences(t *testing.T) {
	p := newTestPalette(t)
	p.types("新收申请总数")
	p.askConditions(&p.list.current().entry)
	menu, ok := p.canvas.Focused().(*widget.PopUpMenu)
	if !ok {
		t.Fatalf("%T has the keyboard, not a menu", p.canvas.Focused())
	}
	if got, want := len(menu.Items), 4; got != want {
		t.Errorf("%d conditions of a number without last year's, want %d", got, want)
	}
	p.presses(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if want := []string{"【如果 有 新收申请总数】【否则】【完】"}; !slices.Equal(p.inserted, want) {
		t.Errorf("inserted %q, want %q", p.inserted, want)
	}
}

// Whatever the palette and the completion put in prints something or waits for a value, and is no fault otherwise.
func TestWhatIsOfferedCanBePrinted(t *testing.T) {
	r := street(t)
	v := template.NewVocabulary(r, nil)
	var offered []string
	for _, e := range v.Entries() {
		text := e.Insert
		if text == "" {
			text = "【" + e.Name + "】"
		}
		offered = append(offered, text)
		if e.Insert == "" {
			_, pieces := Conditions(e, v)
			for _, piece := range pieces {
				offered = append(offered, piece.Before+"甲"+piece.After)
			}
		}
	}
	for _, typed := range []string{"", "新收", "新收申请总数·", "如", "如果 有 新收", "上年新收", "新收申请总数＋予以", "逐项"} {
		for _, c := range Complete(v, typed, 20) {
			text := c.Text
			if strings.HasPrefix(text, "【如果") {
				text += "甲【完】"
			}
			offered = append(offered, text)
		}
	}
	for _, text := range offered {
		printed := *r
		printed.Preamble = []string{text}
		for _, f := range template.Print(&printed, nil).Faults() {
			if !f.Waits {
				t.Errorf("%s: %s", text, f.Message)
			}
		}
	}
	if len(offered) < 300 {
		t.Errorf("only %d were offered", len(offered))
	}
}
