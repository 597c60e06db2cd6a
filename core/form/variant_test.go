package form_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
)

func headings(f *form.Form) []string {
	var list []string
	for i := range f.Sections {
		list = append(list, f.Heading(i))
	}
	return list
}

func TestInnovationSectionShiftsTheNumbers(t *testing.T) {
	f := byID(t, "innovation-section")
	want := []string{
		"一、总体情况", "二、创新创优工作情况", "三、主动公开政府信息情况", "四、收到和处理政府信息公开申请情况",
		"五、政府信息公开行政复议、行政诉讼情况", "六、存在的主要问题及改进情况", "七、其他需要报告的事项",
	}
	if got := headings(f); !slices.Equal(got, want) {
		t.Errorf("prints %v", got)
	}
	if s := f.Sections[1]; !s.Local || s.ID != "innovation" {
		t.Errorf("the second section is %+v", s)
	}
	if f.Deviation == "" || f.Extends != "guoban-2021" {
		t.Errorf("extends %q, deviation %q", f.Extends, f.Deviation)
	}
	note := "注：行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。"
	if got := f.Table("disputes").Notes; !slices.Equal(got, []string{note}) {
		t.Errorf("notes under 表四: %v", got)
	}
	if len(f.Cells()) != 200 {
		t.Errorf("a section changed the number of cells to %d", len(f.Cells()))
	}
}

func TestPublishedTotalLine(t *testing.T) {
	f := byID(t, "published-total-line")
	lines := f.LinesAfter("proactive")
	if len(lines) != 1 || len(f.LinesAfter("applications")) != 0 {
		t.Fatalf("lines after 表二: %v", lines)
	}
	i := f.Cell("lines/published_total/value")
	if i < 0 {
		t.Fatal("the line has no cell")
	}
	if c := f.Cells()[i]; c.Line != lines[0] || c.Table != nil || c.Kind != form.Count || !strings.Contains(c.Place(), "政府信息公开发布总数量") {
		t.Errorf("the line's cell is %+v", c)
	}
	if len(f.Cells()) != 201 {
		t.Errorf("%d cells", len(f.Cells()))
	}
}

func TestEverythingLocal(t *testing.T) {
	f := byID(t, "everything-local")

	t.Run("two sections behind 总体情况, one heading in another accepted wording", func(t *testing.T) {
		want := []string{
			"一、总体情况", "二、政策解读情况", "三、公众参与情况", "四、主动公开政府信息情况", "五、收到和处理政府信息公开申请情况",
			"六、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "七、存在的主要问题及改进情况", "八、其他需要报告的事项",
		}
		if got := headings(f); !slices.Equal(got, want) {
			t.Errorf("prints %v", got)
		}
		if !slices.Contains(f.Section("disputes").Accepts, "政府信息公开行政复议、行政诉讼情况") {
			t.Error("the national wording no longer passes")
		}
	})

	t.Run("a limit for 总体情况, which the national form does not set", func(t *testing.T) {
		if got := f.Section("overview").Limit; got != (form.Limit{Characters: 1000, Source: "本市年度报告编制通知"}) {
			t.Errorf("limit %+v", got)
		}
		if got := byID(t, "guoban-2021").Section("overview").Limit; got != (form.Limit{}) {
			t.Errorf("the national form has limit %+v", got)
		}
	})

	t.Run("local tables behind 表二, in the order of the file", func(t *testing.T) {
		var ids []string
		for _, table := range f.Tables {
			ids = append(ids, table.ID)
		}
		if !slices.Equal(ids, []string{"proactive", "local_channels", "local_meetings", "applications", "disputes"}) {
			t.Errorf("tables print as %v", ids)
		}
		var ofTwo []string
		for _, table := range f.TablesOf(f.Section("proactive")) {
			ofTwo = append(ofTwo, table.ID)
		}
		if !slices.Equal(ofTwo, []string{"proactive", "local_channels", "local_meetings"}) {
			t.Errorf("the section prints %v", ofTwo)
		}
		if len(f.TablesOf(f.Section("interpretation"))) != 0 {
			t.Error("a local section prints tables")
		}
		if !f.Table("local_channels").Local() || f.Table("proactive").Local() {
			t.Error("local and national tables are mistaken for each other")
		}
	})

	t.Run("own rows and columns, own totals", func(t *testing.T) {
		got := draw(f, f.Table("local_channels"))
		want := `发布渠道⟨1×5⟩
渠道⟨2×2⟩ │ 条数⟨2×1⟩ │ 其中⟨1×2⟩
原创 │ 合计
政府网站⟨1×2⟩ │ □ │ □ │ □
新媒体⟨2×1⟩ │ 微信 │ □ │ □ │ □
微博 │ □ │ □ │ □
`
		if got != want {
			t.Errorf("the table prints\n%s", got)
		}
		if i := instance(f, "L1", "local_channels/media.wechat/*"); i == nil || spell(f, i) != "media.wechat/total = media.wechat/articles + media.wechat/original" {
			t.Error("the local rule does not stand")
		}
		if c := f.Cells()[f.Cell("local_channels/website/total")]; c.Total == nil {
			t.Error("the local total is not computed")
		}
	})

	t.Run("cells in reading order, lines last", func(t *testing.T) {
		var order []string
		for _, c := range f.Cells() {
			table, _, _ := strings.Cut(string(c.Address), "/")
			if len(order) == 0 || order[len(order)-1] != table {
				order = append(order, table)
			}
		}
		if !slices.Equal(order, []string{"proactive", "local_channels", "local_meetings", "applications", "disputes", "lines"}) {
			t.Errorf("cells stand in the order %v", order)
		}
	})

	t.Run("notes, lines, preamble", func(t *testing.T) {
		if got := f.Table("local_channels").Notes; !slices.Equal(got, []string{"注：网站以发布时间为准。"}) {
			t.Errorf("notes %v", got)
		}
		fees := f.Cells()[f.Cell("lines/fees/value")]
		if fees.Kind != form.Money || fees.Unit != "元" || fees.Line.After != "applications" {
			t.Errorf("the fee line is %+v", fees)
		}
		if len(f.Preamble) != 2 || form.Fill(f.Preamble[1], "甲镇", 2025) != "甲镇2025年政府信息公开工作情况如下。" {
			t.Errorf("preamble %v", f.Preamble)
		}
	})
}

// What a national form says must not depend on which variants were loaded beside it.
func TestVariantsLeaveTheNationalFormAsItIs(t *testing.T) {
	shipped, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	national := shipped.ByID("guoban-2021")
	before := tell(national)
	for _, name := range []string{"testdata/variants/everything-local.yaml", "../../assets/forms/local/innovation-section.yaml", "../../assets/forms/local/published-total-line.yaml"} {
		variant, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := form.Load(name, variant, shipped.ByID); err != nil {
			t.Fatal(err)
		}
		if after := tell(national); after != before {
			t.Errorf("%s changed the national form:\n%s", name, after)
		}
	}
	if !strings.Contains(before, "new_received/natural_person + carried_in/natural_person") {
		t.Error("the test does not see the relations")
	}
}

// tell writes everything a form shows to the outside.
func tell(f *form.Form) string {
	var out strings.Builder
	fmt.Fprintln(&out, f.ID, f.Name, f.Extends, f.Deviation, f.Years, f.Preamble, headings(f), len(f.Lines))
	for _, s := range f.Sections {
		fmt.Fprintln(&out, *s)
	}
	for _, table := range f.Tables {
		fmt.Fprintln(&out, table.ID, table.Name, table.After, table.Notes)
		out.WriteString(draw(f, table))
		for _, r := range table.Relations {
			for _, i := range r.Instances {
				fmt.Fprintln(&out, r.Rule, i.Key, i.Table == table, spell(f, i))
			}
		}
	}
	for _, field := range f.Fields {
		fmt.Fprintln(&out, field.Name, field.Aliases, field.Group, field.Unit, addresses(f, field.Sum.Cells))
	}
	for _, list := range f.Lists {
		fmt.Fprintln(&out, list.Name, list.Group)
		for _, item := range list.Items {
			fmt.Fprintln(&out, item.Name, item.Unit, addresses(f, item.Sum.Cells))
		}
	}
	for _, c := range f.Cells() {
		fmt.Fprintln(&out, c.Address, c.Place(), c.Total != nil)
	}
	return out.String()
}

func TestCatalogPutsNationalFormsFirst(t *testing.T) {
	catalog := builtIn(t)
	if got := catalog.IDs(); !strings.HasPrefix(got, "guoban-2019、guoban-2021、") {
		t.Errorf("forms are %s", got)
	}
	if catalog.ByID("nothing") != nil {
		t.Error("a form that is not there was found")
	}
}

// A user's folder may replace a form, add one for a coming year, and hold a broken file without losing the others.
func TestFormsFolderOfTheUser(t *testing.T) {
	shipped := fstest.MapFS{}
	for _, name := range []string{"guoban-2019.yaml", "guoban-2021.yaml"} {
		data, err := assets.Forms.ReadFile("forms/" + name)
		if err != nil {
			t.Fatal(err)
		}
		shipped[name] = &fstest.MapFile{Data: data}
	}
	official := shipped["guoban-2021.yaml"].Data
	edited := func(old, new string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(strings.Replace(string(official), old, new, 1))}
	}
	folder := fstest.MapFS{
		"coming.yaml":   {Data: []byte(strings.NewReplacer("id: guoban-2021", "id: guoban-2027", "from: 2021", "from: 2027").Replace(string(official)))},
		"mended.yaml":   edited("name: 国办 2021 年格式", "name: 国办 2021 年格式（订正）"),
		"broken.yaml":   edited("title:", "titel:"),
		"variant.yaml":  {Data: []byte("id: ours\nname: 本县格式\nextends: guoban-2027\n")},
		"readme.txt":    {Data: []byte("not a form")},
		"big.yaml":      {Data: make([]byte, 2<<20)},
		"sub/same.yaml": {Data: []byte("id: theirs\nname: 邻县格式\nextends: guoban-2021\n")},
	}
	catalog, err := form.LoadCatalog(shipped, folder)
	if err == nil {
		t.Fatal("nothing is said of the broken files")
	}
	for _, want := range []string{"broken.yaml 第 ", "big.yaml：读不出来（文件超过 1 MB）"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the message lacks %q:\n%v", want, err)
		}
	}
	if got := catalog.IDs(); got != "guoban-2019、guoban-2021、guoban-2027、theirs、ours" {
		t.Errorf("loaded %s", got)
	}
	if got := catalog.ByID("guoban-2021").Name; got != "国办 2021 年格式（订正）" {
		t.Errorf("the user's file did not take the place of the shipped one: %s", got)
	}
	if got := catalog.ForYear(2026).ID; got != "guoban-2021" {
		t.Errorf("2026 uses %s", got)
	}
	if got := catalog.ForYear(2027).ID; got != "guoban-2027" {
		t.Errorf("2027 uses %s", got)
	}
	if got := catalog.ByID("ours").Extends; got != "guoban-2027" {
		t.Errorf("the variant extends %s", got)
	}
}
