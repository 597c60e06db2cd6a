package form_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
)

// county is what the window makes when somebody adds a bit of everything.
func county(t testing.TB) *form.Variant {
	t.Helper()
	v := form.NewVariant(byID(t, "guoban-2021"), "青河县格式")
	v.ID = "qinghe"
	v.Deviation = "县政府办公室通知要求单列"
	v.Preamble = []string{"【机关名称】按照《中华人民共和国政府信息公开条例》编制{year}年年度报告。"}
	v.Sections = slices.Insert(v.Sections, 1, form.VariantSection{
		ID: v.NewID("section"), Heading: "创新创优工作情况", Local: true,
		Guide: []form.Guide{{Text: "写本年的新做法。"}, {Text: "不超过三件。", Source: "县政府办公室通知"}},
		Limit: form.Limit{Characters: 500, Source: "县政府办公室通知"},
	})
	v.Sections[4].Heading = "因政府信息公开工作被申请行政复议、提起行政诉讼情况"
	v.Notes = []form.VariantNote{{After: "disputes", Text: "注：只计算原行为主体的案件数量。"}}
	v.Lines = []form.Line{
		{ID: v.NewID("line"), After: "proactive", Label: "{year}年发布信息总数"},
		{ID: v.NewID("line"), After: "proactive", Label: "网站运行经费", Kind: form.Money, Unit: "万元"},
	}
	v.Tables = []form.VariantTable{{
		ID: v.NewID("table"), Name: "附表一", After: "proactive", Title: "公开渠道", Stub: "渠道",
		Rows: []form.VariantLabel{
			{ID: v.NewID("row"), Text: "政府网站"},
			{ID: v.NewID("row"), Text: "新媒体", Children: []form.VariantLabel{
				{ID: v.NewID("row"), Text: "微信"}, {ID: v.NewID("row"), Text: "其他"}, {ID: v.NewID("row"), Text: "小计", Total: true},
			}},
			{ID: v.NewID("row"), Text: "其他"},
			{ID: v.NewID("row"), Text: "合计", Total: true},
		},
		Columns: []form.VariantLabel{
			{ID: v.NewID("column"), Text: "条数"},
			{ID: v.NewID("column"), Text: "经费（万元）", Kind: form.Money, Unit: "万元"},
		},
	}}
	v.Notes = append(v.Notes, form.VariantNote{After: v.Tables[0].ID, Text: "注：网站以发布时间为准。"})
	v.Cover, v.SignOff = true, form.SignOffStyle{DateFirst: true, Stamped: true}
	return v
}

func load(t testing.TB, v *form.Variant) *form.Form {
	t.Helper()
	if faults := v.Faults(); len(faults) > 0 {
		t.Fatalf("faults: %v", faults)
	}
	f, err := v.Form()
	if err != nil {
		t.Fatalf("%v\n%s", err, v.Encode())
	}
	return f
}

func TestAVariantIsTheFormThatWasAskedFor(t *testing.T) {
	v := county(t)
	f := load(t, v)
	if got, want := headings(f), []string{
		"一、总体情况", "二、创新创优工作情况", "三、主动公开政府信息情况", "四、收到和处理政府信息公开申请情况",
		"五、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "六、存在的主要问题及改进情况", "七、其他需要报告的事项",
	}; !slices.Equal(got, want) {
		t.Errorf("prints %v", got)
	}
	if s := f.Sections[1]; !s.Local || s.Limit.Characters != 500 || len(s.Guide) != 2 || s.Guide[1].Source != "县政府办公室通知" {
		t.Errorf("the added section is %+v", s)
	}
	table := f.Table("table_4")
	want := `公开渠道⟨1×4⟩
渠道⟨1×2⟩ │ 条数 │ 经费（万元）
政府网站⟨1×2⟩ │ □ │ □万元
新媒体⟨3×1⟩ │ 微信 │ □ │ □万元
其他 │ □ │ □万元
小计 │ □ │ □万元
其他⟨1×2⟩ │ □ │ □万元
合计⟨1×2⟩ │ □ │ □万元
`
	if got := draw(f, table); got != want {
		t.Errorf("the table prints\n%s", got)
	}
	for key, want := range map[string]string{
		"table_4/*/column_12:row_9,row_7+row_8":         "row_9/column_12 = row_7/column_12 + row_8/column_12",
		"table_4/*/column_12:row_11,row_5+row_9+row_10": "row_11/column_12 = row_5/column_12 + row_9/column_12 + row_10/column_12",
	} {
		if i := instance(f, "L1", key); i == nil {
			t.Errorf("no total %s", key)
		} else if got := spell(f, i); got != want {
			t.Errorf("total %s computes %s", key, got)
		}
	}
	if got := table.Relations[0].Says; got != "「小计」等于「新媒体」其他各行之和" {
		t.Errorf("says %s", got)
	}
	if f.Lines[1].Kind != form.Money || f.Lines[1].Unit != "万元" || !f.Cover || !f.SignOff.DateFirst || !f.SignOff.Stamped {
		t.Errorf("line %+v, cover %v, sign-off %+v", f.Lines[1], f.Cover, f.SignOff)
	}
	if got := f.Table("disputes").Notes; !slices.Equal(got, []string{"注：只计算原行为主体的案件数量。"}) {
		t.Errorf("notes under 表四 %v", got)
	}
	if f.National() != v.National() {
		t.Error("it extends another form")
	}
}

// Rows of one name in two groups are told apart wherever a cell is named.
func TestRowsOfOneNameAreToldApart(t *testing.T) {
	f := load(t, county(t))
	for address, want := range map[form.Address]string{
		"table_4/row_8/column_12": "附表一 新媒体 其他 · 条数", "table_4/row_10/column_12": "附表一 其他 · 条数", "table_4/row_7/column_12": "附表一 微信 · 条数",
	} {
		if got := f.Cells()[f.Cell(address)].Place(); got != want {
			t.Errorf("%s is called %q, want %q", address, got, want)
		}
	}
}

// local returns the ids of all local forms at hand.
func local(t testing.TB) []string {
	var ids []string
	for _, f := range builtIn(t).Forms() {
		if f.Extends != "" {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

func TestFormsWrittenByHandSurviveBeingEdited(t *testing.T) {
	for _, id := range local(t) {
		f := byID(t, id)
		v := form.VariantOf(f)
		if faults := v.Faults(); len(faults) > 0 {
			t.Errorf("%s has faults: %v", id, faults)
		}
		again, err := v.Form()
		if err != nil {
			t.Errorf("%s: %v\n%s", id, err, v.Encode())
			continue
		}
		if before, after := tell(f), tell(again); before != after {
			t.Errorf("%s changed from\n%s\nto\n%s", id, before, after)
		}
		if second := form.VariantOf(again).Encode(); !slices.Equal(second, v.Encode()) {
			t.Errorf("%s is written otherwise the second time:\n%s\nbefore:\n%s", id, second, v.Encode())
		}
	}
}

func TestTablesWithMoreThanTheFieldsShowStayAsTheyAre(t *testing.T) {
	v := form.VariantOf(byID(t, "everything-local"))
	if !v.Tables[0].Fixed || v.Tables[1].Fixed {
		t.Errorf("fixed: %v and %v", v.Tables[0].Fixed, v.Tables[1].Fixed)
	}
	v.Name = "改了名字"
	f, err := v.Form()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := draw(f, f.Table("local_channels")), draw(byID(t, "everything-local"), byID(t, "everything-local").Table("local_channels")); got != want {
		t.Errorf("the table became\n%s", got)
	}
}

func TestIdsOfWhatWasDeletedAreNotGivenOutAgain(t *testing.T) {
	v := county(t)
	rows := v.Tables[0].Rows
	v.Tables[0].Rows = rows[:len(rows)-1]
	v.Tables[0].Columns = v.Tables[0].Columns[:1]
	again := form.VariantOf(load(t, v))
	if got := again.NewID("column"); got != "column_14" {
		t.Errorf("the next column is %s, while reports may have cells of column_13", got)
	}
}

func TestEveryFaultIsToldBesideItsField(t *testing.T) {
	for _, c := range []struct {
		what   string
		change func(v *form.Variant)
		want   string
	}{
		{"no name", func(v *form.Variant) { v.Name = " \n" }, "name 0 name -1 还没有写格式的名称。"},
		{"no reason", func(v *form.Variant) { v.Deviation = "" }, "sections 0 deviation -1 加了国办格式没有的一节，要写明为什么，如哪份文件这样要求。"},
		{"section without a heading", func(v *form.Variant) { v.Sections[1].Heading = "" }, "sections 1 heading -1 还没有写这一节的标题。"},
		{"numeral in a heading", func(v *form.Variant) { v.Sections[1].Heading = "二、创新" }, "sections 1 heading -1 标题不写序号；序号按位置自动编。"},
		{"heading twice", func(v *form.Variant) { v.Sections[1].Heading = "总体情况" }, "sections 1 heading -1 已经有一节叫「总体情况」。"},
		{"free wording of a national section", func(v *form.Variant) { v.Sections[0].Heading = "概述" }, "sections 0 heading -1 国办格式的这一节只能用通用的标题：「总体情况」。"},
		{"section in front of all", func(v *form.Variant) { v.Sections[0], v.Sections[1] = v.Sections[1], v.Sections[0] }, "sections 0 heading -1 加的一节不能排在第一节前面；请把它移到「总体情况」后面。"},
		{"limit of less than nothing", func(v *form.Variant) { v.Sections[2].Limit.Characters = -3 }, "sections 2 limit -1 字数上限写 1 到 100000 的整数；不限字数就空着。"},
		{"blank note", func(v *form.Variant) { v.Notes[0].Text = "" }, "notes 0 text -1 还没有写注的内容；不要这条注就删除它。"},
		{"note under nothing", func(v *form.Variant) { v.Notes[0].After = "" }, "notes 0 after -1 还没有选在哪张表后面。"},
		{"line without a name", func(v *form.Variant) { v.Lines[0].Label = "" }, "lines 0 text -1 还没有写这一行的名称。"},
		{"two lines of one name", func(v *form.Variant) { v.Lines[1].Label = v.Lines[0].Label }, "lines 1 text -1 已经有一行叫「{year}年发布信息总数」。"},
		{"money without a unit", func(v *form.Variant) { v.Lines[1].Unit = "" }, "lines 1 unit -1 金额要写单位，如 元、万元。"},
		{"table called as a national one", func(v *form.Variant) { v.Tables[0].Name = "表二" }, "tables 0 name -1 已经有一张表叫「表二」。"},
		{"table behind nothing", func(v *form.Variant) { v.Tables[0].After = "" }, "tables 0 after -1 还没有选排在哪张国办表后面。"},
		{"table without rows", func(v *form.Variant) { v.Tables[0].Rows = nil }, "tables 0 rows -1 表里还没有行；至少加一行。"},
		{"table without columns", func(v *form.Variant) { v.Tables[0].Columns = nil }, "tables 0 columns -1 表里还没有栏；至少加一栏。"},
		{"row without a name", func(v *form.Variant) { v.Tables[0].Rows[1].Children[1].Text = "" }, "tables 0 rows 3 这一行还没有名称。"},
		{"two rows of one name", func(v *form.Variant) { v.Tables[0].Rows[1].Children[1].Text = "微信" }, "tables 0 rows 3 已经有一行叫「微信」。"},
		{"two totals", func(v *form.Variant) { v.Tables[0].Rows[2].Total = true }, "tables 0 rows 6 同一级里只能有一个合计行。"},
		{"total of nothing", func(v *form.Variant) { v.Tables[0].Rows = v.Tables[0].Rows[3:] }, "tables 0 rows 0 合计行没有可以相加的行。"},
		{"total of numbers and money", func(v *form.Variant) {
			v.Tables[0].Columns = append(v.Tables[0].Columns, form.VariantLabel{ID: v.NewID("column"), Text: "合计", Total: true})
		}, "tables 0 columns 2 「合计」和它相加的各栏，填的数和单位要一样。"},
		{"money column without a unit", func(v *form.Variant) { v.Tables[0].Columns[1].Unit = "" }, "tables 0 columns 1 金额要写单位，如 元、万元。"},
		{"more columns than the paper has room for", func(v *form.Variant) {
			for n := range 14 {
				v.Tables[0].Columns = append(v.Tables[0].Columns, form.VariantLabel{ID: v.NewID("column"), Text: fmt.Sprint("栏", n)})
			}
		}, "tables 0 columns -1 A4 纸上最多排 14 栏，现在有 16 栏；请分成几张表。"},
	} {
		t.Run(c.what, func(t *testing.T) {
			v := county(t)
			c.change(v)
			var got []string
			for _, f := range v.Faults() {
				got = append(got, fmt.Sprint(f.Part, " ", f.Index, " ", f.Field, " ", f.Label, " ", f.Message))
			}
			if !slices.Equal(got, []string{c.want}) {
				t.Errorf("says\n%s\nwant\n%s", strings.Join(got, "\n"), c.want)
			}
		})
	}
}

// The widest table there may be still fits the paper, whatever its labels.
func TestTablesFitThePaper(t *testing.T) {
	for _, letters := range []int{0, 1, 12, 200} {
		for columns := 1; columns <= form.MostColumns; columns++ {
			table := form.VariantTable{Rows: []form.VariantLabel{{Text: strings.Repeat("行", letters), Children: []form.VariantLabel{{Text: "甲", Children: []form.VariantLabel{{Text: "乙"}}}}}}}
			for range columns {
				table.Columns = append(table.Columns, form.VariantLabel{Text: "栏"})
			}
			l := table.Layout()
			all, least := 0.0, 156.0
			for _, w := range slices.Concat(l.LabelWidths, l.ValueWidths) {
				all, least = all+w, min(least, w)
			}
			if all > 156.01 || all < 153 || least < 5 || len(l.ValueWidths) != columns || len(l.LabelWidths) != 3 {
				t.Errorf("%d columns, labels of %d letters: %v", columns, letters, l)
			}
		}
	}
}

// anything makes a variant as somebody might who tries everything, faults included.
func anything(r *rand.Rand, national *form.Form) *form.Variant {
	v := form.NewVariant(national, words(r))
	if r.IntN(4) > 0 {
		v.Deviation = words(r)
	}
	afters := []string{"proactive", "applications", "disputes"}
	after := func() string { return afters[r.IntN(len(afters))] }
	for range r.IntN(3) {
		v.Preamble = append(v.Preamble, words(r))
	}
	for range r.IntN(3) {
		s := form.VariantSection{ID: v.NewID("section"), Heading: words(r), Local: true}
		for range r.IntN(2) {
			s.Guide = append(s.Guide, form.Guide{Text: words(r), Source: words(r)})
		}
		v.Sections = slices.Insert(v.Sections, r.IntN(len(v.Sections)+1), s)
	}
	for i := range v.Sections {
		if w := v.Headings(v.Sections[i].ID); len(w) > 0 {
			v.Sections[i].Heading = w[r.IntN(len(w))]
		}
		if r.IntN(4) == 0 {
			v.Sections[i].Limit = form.Limit{Characters: r.IntN(2000), Source: words(r)}
		}
	}
	for range r.IntN(3) {
		t := form.VariantTable{ID: v.NewID("table"), Name: words(r), After: after(), Title: words(r), Stub: words(r)}
		t.Rows, t.Columns = branches(r, v, 0), branches(r, v, 0)
		v.Tables = append(v.Tables, t)
		afters = append(afters, t.ID)
	}
	for range r.IntN(3) {
		v.Notes = append(v.Notes, form.VariantNote{After: after(), Text: words(r)})
	}
	for range r.IntN(3) {
		v.Lines = append(v.Lines, form.Line{ID: v.NewID("line"), After: after(), Label: words(r), Kind: []form.Kind{form.Count, form.Money}[r.IntN(2)], Unit: words(r)})
	}
	v.Cover, v.SignOff = r.IntN(2) == 0, form.SignOffStyle{DateFirst: r.IntN(2) == 0, Stamped: r.IntN(2) == 0}
	return v
}

func branches(r *rand.Rand, v *form.Variant, depth int) []form.VariantLabel {
	var labels []form.VariantLabel
	for range 1 + r.IntN(4) {
		l := form.VariantLabel{ID: v.NewID("label"), Text: words(r), Total: r.IntN(6) == 0}
		if depth < 2 && r.IntN(4) == 0 {
			l.Children = branches(r, v, depth+1)
		}
		labels = append(labels, l)
	}
	return labels
}

// words are such as people type or paste, YAML's own signs among them.
func words(r *rand.Rand) string {
	pieces := []string{"总数", "附表", "甲", "乙", "丙", "丁", " ", "：", ": ", "- ", "#", "{year}", "【机关名称】", "'", "\"", "\n", "\t", "\u2028", "\uFEFF", "*a", "&b", "!c", "true", "~", "0x1f", "1.0", "\x00", "\xff", "%", "@", "`", "|", ">", "—", "\u3000", "😀"}
	var out strings.Builder
	for range 1 + r.IntN(6) {
		out.WriteString(pieces[r.IntN(len(pieces))])
	}
	return out.String()
}

// compareVariants checks that what loads is what was said.
func compareVariants(t *testing.T, said *form.Variant) {
	t.Helper()
	faults := said.Faults()
	f, err := said.Form()
	if len(faults) > 0 {
		return
	}
	if err != nil {
		t.Fatalf("no fault is told, yet the loader says %v\n%s", err, said.Encode())
	}
	want := said.Clone()
	want.Tidy()
	got := form.VariantOf(f)
	for name, pair := range map[string][2]any{
		"name": {got.Name, want.Name}, "deviation": {got.Deviation, want.Deviation}, "sections": {got.Sections, want.Sections},
		"lines": {got.Lines, want.Lines}, "cover": {got.Cover, want.Cover}, "sign-off": {got.SignOff, want.SignOff},
	} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("%s: %#v, want %#v\n%s", name, pair[0], pair[1], said.Encode())
		}
	}
	if string(got.Encode()) != string(said.Encode()) {
		t.Errorf("read back it is\n%s\nbefore\n%s", got.Encode(), said.Encode())
	}
}

func TestWhatIsSaidIsWhatLoads(t *testing.T) {
	national := byID(t, "guoban-2021")
	sound := 0
	for seed := range uint64(300) {
		v := anything(rand.New(rand.NewPCG(seed, 1)), national)
		compareVariants(t, v)
		if len(v.Faults()) == 0 {
			sound++
		}
	}
	if sound < 20 {
		t.Errorf("only %d of the variants have no fault: the test hardly tests", sound)
	}
}

// FuzzVariant: whatever local form a file holds, it can be edited and written, and loads as it was.
func FuzzVariant(f *testing.F) {
	for _, folder := range []fs.FS{assets.Forms, os.DirFS("testdata")} {
		err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(name, ".yaml") {
				return err
			}
			data, err := fs.ReadFile(folder, name)
			f.Add(data)
			return err
		})
		if err != nil {
			f.Fatal(err)
		}
	}
	f.Add(county(f).Encode())
	forms := builtIn(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		loaded, err := form.Load("f.yaml", data, forms.ByID)
		if err != nil {
			return
		}
		v := form.VariantOf(loaded)
		if v == nil {
			return
		}
		v.Clone().Faults()
		again, err := v.Form()
		if err != nil {
			return // what cannot be written in one line may be missing now; Faults tells it
		}
		if len(loaded.Cells()) != len(again.Cells()) || len(loaded.Sections) != len(again.Sections) {
			t.Errorf("changed from\n%s\nto\n%s", data, v.Encode())
		}
	})
}

// The picture beside the fields shows a table that is only begun.
func TestATableCanBeSeenWhileItIsHalfDone(t *testing.T) {
	v := form.NewVariant(byID(t, "guoban-2021"), "")
	v.Tables = []form.VariantTable{{}}
	if f, _ := v.Picture(0); f != nil {
		t.Error("a table without rows has a picture")
	}
	v.Tables[0].Rows = []form.VariantLabel{{ID: v.NewID("row"), Total: true}}
	v.Tables[0].Columns = []form.VariantLabel{{ID: v.NewID("column"), Text: "甲"}, {ID: v.NewID("column")}}
	f, table := v.Picture(0)
	if f == nil {
		t.Fatal("no picture")
	}
	if got := draw(f, table); got != "甲 │ \n□ │ □\n" {
		t.Errorf("the picture is\n%q", got)
	}
	v.Tables[0].Rows[0].Total = false
	v.Tables[0].Rows = append(v.Tables[0].Rows, form.VariantLabel{ID: v.NewID("row"), Text: "合计", Total: true})
	f, table = v.Picture(0)
	if got := draw(f, table); got != " │ 甲 │ \n │ □ │ □\n合计 │ □ │ □\n" {
		t.Errorf("the picture is\n%q", got)
	}
	if relations := table.Relations; len(relations) != 1 || len(relations[0].Instances) != 2 {
		t.Errorf("the total is not computed: %v", relations)
	}
	if v.Tables[0].ID != "" || v.Tables[0].Name != "" {
		t.Error("the picture changed the table")
	}
}

// BenchmarkFaults is what every letter typed into a local form costs.
func BenchmarkFaults(b *testing.B) {
	v := county(b)
	for b.Loop() {
		v.Faults()
	}
}

func TestTheFormOfTheDocumentLoads(t *testing.T) {
	text, err := os.ReadFile("../../docs/local-forms.md")
	if err != nil {
		t.Fatal(err)
	}
	_, example, _ := strings.Cut(string(text), "```yaml\n")
	example, _, _ = strings.Cut(example, "```")
	f, err := form.Load("local-forms.md", []byte(example), builtIn(t).ByID)
	if err != nil {
		t.Fatal(err)
	}
	v := form.VariantOf(f)
	if faults := v.Faults(); len(faults) > 0 || f.Heading(1) != "二、创新创优工作情况" || f.Cells()[f.Cell("channels/total/items")].Total == nil || v.Tables[0].Fixed {
		t.Errorf("%v, %s", faults, f.Heading(1))
	}
	if again, err := v.Form(); err != nil || tell(again) != tell(f) {
		t.Errorf("edited in the window it is another form (%v):\n%s", err, v.Encode())
	}
}
