package report_test

import (
	"slices"
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// countyForm is a local form with a section, a line and a table of two rows and their sum; change makes it another.
func countyForm(t *testing.T, change func(v *form.Variant)) *form.Form {
	t.Helper()
	v := form.NewVariant(forms(t).ByID("guoban-2021"), "青河县格式")
	v.ID, v.Deviation = "qinghe", "县政府办公室通知要求单列"
	v.Preamble = []string{"{office}编制{year}年年度报告。"}
	v.Sections = slices.Insert(v.Sections, 1, form.VariantSection{ID: v.NewID("section"), Heading: "创新创优工作情况", Local: true})
	v.Lines = []form.Line{{ID: v.NewID("line"), After: "proactive", Label: "发布信息总数"}}
	v.Tables = []form.VariantTable{{
		ID: v.NewID("table"), Name: "附表一", After: "disputes",
		Rows:    []form.VariantLabel{{ID: v.NewID("row"), Text: "网站"}, {ID: v.NewID("row"), Text: "微信"}, {ID: v.NewID("row"), Text: "合计", Total: true}},
		Columns: []form.VariantLabel{{ID: v.NewID("column"), Text: "条数"}},
	}}
	v.Cover, v.SignOff.DateFirst = true, true
	if change != nil {
		change(v)
	}
	f, err := v.Form()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func filled(t *testing.T) *report.Report {
	t.Helper()
	r := report.New(countyForm(t, nil), report.Office{Name: "清河镇人民政府"}, 2025)
	edit(t, r,
		report.SetCells(
			report.CellEdit{Address: "lines/line_2/value", Text: "61"}, report.CellEdit{Address: "table_3/row_4/column_7", Text: "40"},
			report.CellEdit{Address: "table_3/row_5/column_7", Text: "21"}, report.CellEdit{Address: "applications/granted/natural_person", Text: "3"}),
		report.SetParagraphs("section_1", []string{"建成政务公开体验区。"}),
		report.SetParagraphs("overview", []string{"总体情况良好。"}))
	return r
}

func sectionHeadings(r *report.Report) (list []string) {
	for i := range r.Sections {
		list = append(list, r.Heading(i))
	}
	return list
}

func held(t *testing.T, r *report.Report, at form.Address) string {
	t.Helper()
	if r.Form.Cell(at) < 0 {
		return "—"
	}
	return value(t, r, at)
}

func TestReportsBeginAsTheLocalFormPrescribes(t *testing.T) {
	r := report.New(countyForm(t, nil), report.Office{Name: "清河镇人民政府"}, 2025)
	if !r.Cover || !r.SignOff.DateFirst || r.SignOff.Stamped || !slices.Equal(r.Preamble, []string{"清河镇人民政府编制2025年年度报告。"}) {
		t.Errorf("cover %v, sign-off %+v, preamble %v", r.Cover, r.SignOff, r.Preamble)
	}
}

func TestAnEditedFormKeepsEveryCell(t *testing.T) {
	r := filled(t)
	before := encode(t, r)
	edited := countyForm(t, func(v *form.Variant) {
		v.Sections[1].Heading = "工作创新情况"
		v.Tables[0].Rows[0].Text = "政府网站"
		v.Tables[0].Rows[0], v.Tables[0].Rows[1] = v.Tables[0].Rows[1], v.Tables[0].Rows[0]
		v.Tables[0].Rows = append(v.Tables[0].Rows, form.VariantLabel{ID: v.NewID("row"), Text: "微博"})
		v.Sections = append(v.Sections, form.VariantSection{ID: v.NewID("section"), Heading: "下一步安排", Local: true})
		v.Preamble = []string{"本报告由{office}编制。"}
		v.Cover = false
	})
	if lost := report.SetAside(r, edited); len(lost) > 0 {
		t.Errorf("would put aside %v", lost)
	}
	e := edit(t, r, report.SetForm(edited))
	for address, want := range map[form.Address]string{
		"lines/line_2/value": "61", "table_3/row_4/column_7": "40", "table_3/row_5/column_7": "21", "table_3/row_6/column_7": "61",
		"table_3/row_8/column_7": "", "applications/granted/natural_person": "3",
	} {
		if got := held(t, r, address); got != want {
			t.Errorf("%s holds %q, want %q", address, got, want)
		}
	}
	if got, want := sectionHeadings(r), []string{
		"一、总体情况", "二、工作创新情况", "三、主动公开政府信息情况", "四、收到和处理政府信息公开申请情况", "五、政府信息公开行政复议、行政诉讼情况",
		"六、存在的主要问题及改进情况", "七、其他需要报告的事项", "八、下一步安排",
	}; !slices.Equal(got, want) {
		t.Errorf("sections %v", got)
	}
	if !slices.Equal(r.Sections[1].Paragraphs, []string{"建成政务公开体验区。"}) || r.Cover || !slices.Equal(r.Preamble, []string{"本报告由清河镇人民政府编制。"}) {
		t.Errorf("prose %v, cover %v, preamble %v", r.Sections[1].Paragraphs, r.Cover, r.Preamble)
	}
	if label, ok := e.Undo(); !ok || label != "换用「青河县格式」" || encode(t, r) != before {
		t.Errorf("undoing %q gives\n%s\nwant\n%s", label, encode(t, r), before)
	}
}

func TestWhatTheClerkChoseStaysOnAnotherForm(t *testing.T) {
	r := filled(t)
	edit(t, r, report.SetCover(false), report.SetPreamble([]string{"自己写的前言。"}), report.SetForm(countyForm(t, func(v *form.Variant) {
		v.Preamble = []string{"新的前言。"}
	})))
	if r.Cover || !slices.Equal(r.Preamble, []string{"自己写的前言。"}) {
		t.Errorf("cover %v, preamble %v", r.Cover, r.Preamble)
	}
}

func TestWhatAFormHasNoPlaceForComesBack(t *testing.T) {
	r := filled(t)
	before := encode(t, r)
	national := forms(t).ByID("guoban-2021")
	lost := report.SetAside(r, national)
	var told []string
	for _, l := range lost {
		told = append(told, l.Place+"："+l.Value+"（"+l.Why+"）")
	}
	if want := []string{
		"二、创新创优工作情况：建成政务公开体验区。（「国办 2021 年格式」没有这一节，文字移到「未归类的文字」）",
		"附表一 网站 · 条数：40（「国办 2021 年格式」没有这张表）", "附表一 微信 · 条数：21（「国办 2021 年格式」没有这张表）",
		"发布信息总数：61（「国办 2021 年格式」没有这一项）",
	}; !slices.Equal(told, want) {
		t.Errorf("tells %q", told)
	}
	if encode(t, r) != before {
		t.Error("asking changed the report")
	}
	edit(t, r, report.SetForm(national))
	if !slices.Equal(r.Unsorted, []string{"二、创新创优工作情况", "建成政务公开体验区。"}) || r.Section("section_1") >= 0 {
		t.Errorf("unsorted %v", r.Unsorted)
	}
	again := decode(t, encode(t, r))
	edit(t, again, report.SetForm(countyForm(t, nil)))
	for address, want := range map[form.Address]string{"lines/line_2/value": "61", "table_3/row_4/column_7": "40", "table_3/row_6/column_7": "61"} {
		if got := held(t, again, address); got != want {
			t.Errorf("%s came back as %q, want %q", address, got, want)
		}
	}
}

func TestANumberInAnotherUnitIsToldAndStays(t *testing.T) {
	r := filled(t)
	edited := countyForm(t, func(v *form.Variant) { v.Lines[0].Kind, v.Lines[0].Unit = form.Money, "万元" })
	lost := report.SetAside(r, edited)
	if len(lost) != 1 || lost[0].Why != "「青河县格式」的这一格改填金额（万元）了，数照原样留着，请核对" {
		t.Errorf("tells %+v", lost)
	}
	edit(t, r, report.SetForm(edited))
	if got := held(t, r, "lines/line_2/value"); got != "61" {
		t.Errorf("the line holds %q", got)
	}
}

func TestAMissingFormIsAskedForByItsName(t *testing.T) {
	_, err := report.Decode([]byte(encode(t, filled(t))), forms(t).ByID)
	want := "报告用的地方格式「青河县格式」（qinghe）不在本机；请向发来报告的单位索取这份格式文件，用菜单「模板 › 地方格式 › 导入格式文件…」导入"
	if err == nil || err.Error() != want {
		t.Errorf("says %v", err)
	}
}

// What was put aside survives further conversions, and a converted report has the sections that its new form adds.
func TestConvertingKeepsWhatWasPutAside(t *testing.T) {
	r := filled(t)
	edit(t, r, report.SetForm(forms(t).ByID("guoban-2021")))
	onOther, _ := report.Convert(r, forms(t).ByID("innovation-section"))
	if got := sectionHeadings(onOther); len(got) != 7 || got[1] != "二、创新创优工作情况" {
		t.Errorf("sections %v", got)
	}
	again, _ := report.Convert(decode(t, encode(t, onOther)), countyForm(t, nil))
	for address, want := range map[form.Address]string{"lines/line_2/value": "61", "table_3/row_4/column_7": "40"} {
		if got := held(t, again, address); got != want {
			t.Errorf("%s came back as %q, want %q", address, got, want)
		}
	}
}
