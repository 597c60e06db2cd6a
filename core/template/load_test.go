package template_test

import (
	"fmt"
	"io/fs"
	"math/rand"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

var shippedForms = sync.OnceValues(func() (*form.Catalog, error) { return form.LoadCatalog(assets.Forms) })

func formOf(t testing.TB, id string) *form.Form {
	t.Helper()
	catalog, err := shippedForms()
	if err != nil {
		t.Fatal(err)
	}
	return catalog.ByID(id)
}

const towns = `# 县里发给各乡镇的模板。
id: pinghu-towns
name: 乡镇年报
version: 2027.1
issuer: 平湖县人民政府办公室
about: 供全县乡镇使用。
forms: [guoban-2021]
kinds: [街道办事处, town]
supplements:
  - name: 网站公开条数
    unit: 条
    hint: 网站后台，没有的填 0
preamble:
  - locked: true
    text: |
      根据《条例》编制【机关名称】【年度】年报告。

      如有疑问：请电【电话】。
sections:
  overview:
    - id: disclosure
      text: |-
        （一）主动公开
        　　全年公开【网站公开条数】条。
    - 另起一段。
  problems:
    - text: 一是“公开”不够。
phrases:
  - name: 未收取信息处理费
    section: other_matters
    text: 未收取信息处理费。
`

func load(t testing.TB, text string) *template.Template {
	t.Helper()
	loaded, err := template.Load("乡镇.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

func TestATemplateIsReadAsAClerkWritesIt(t *testing.T) {
	want := &template.Template{
		ID: "pinghu-towns", Name: "乡镇年报", Version: "2027.1", Issuer: "平湖县人民政府办公室", About: "供全县乡镇使用。",
		Forms: []string{"guoban-2021"}, Kinds: []report.Kind{report.Subdistrict, report.Town},
		Supplements: []report.Supplement{{Name: "网站公开条数", Unit: "条", Hint: "网站后台，没有的填 0"}},
		Parts: []template.Part{
			{Section: report.SectionPreamble, Blocks: []template.Block{
				{ID: "preamble-1", Locked: true, Paragraphs: []string{"根据《条例》编制【机关名称】【年度】年报告。", "如有疑问：请电【电话】。"}},
			}},
			{Section: "overview", Blocks: []template.Block{
				{ID: "disclosure", Paragraphs: []string{"（一）主动公开", "全年公开【网站公开条数】条。"}},
				{ID: "overview-2", Paragraphs: []string{"另起一段。"}},
			}},
			{Section: "problems", Blocks: []template.Block{{ID: "problems-1", Paragraphs: []string{"一是“公开”不够。"}}}},
		},
		Phrases: []template.Phrase{{Name: "未收取信息处理费", Section: "other_matters", Text: "未收取信息处理费。"}},
	}
	if got := load(t, towns); !reflect.DeepEqual(got, want) {
		t.Errorf("it is\n%+v\nwant\n%+v", got, want)
	}
	windows := "\uFEFF" + strings.ReplaceAll(towns, "\n", "\r\n")
	if got := load(t, windows); !reflect.DeepEqual(got, want) {
		t.Errorf("saved by another editor it is\n%+v", got)
	}
}

func TestAFileIsWrittenAsPeopleReadIt(t *testing.T) {
	const want = `id: pinghu-towns
name: 乡镇年报
version: "2027.1"
issuer: 平湖县人民政府办公室
about: 供全县乡镇使用。
forms: [guoban-2021]
kinds: [街道办事处, 乡镇人民政府]
supplements:
  - name: 网站公开条数
    unit: 条
    hint: 网站后台，没有的填 0
preamble:
  - id: preamble-1
    locked: true
    text: |
      根据《条例》编制【机关名称】【年度】年报告。
      如有疑问：请电【电话】。
sections:
  overview:
    - id: disclosure
      text: |
        （一）主动公开
        全年公开【网站公开条数】条。
    - id: overview-2
      text: |
        另起一段。
  problems:
    - id: problems-1
      text: |
        一是“公开”不够。
phrases:
  - name: 未收取信息处理费
    section: other_matters
    text: |
      未收取信息处理费。
`
	data, err := load(t, towns).Encode()
	if err != nil || string(data) != want {
		t.Errorf("it is written\n%s\n%v", data, err)
	}
}

func TestBrokenTemplatesAreToldByLine(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"no id", "id: pinghu-towns\n", "", "甲.yaml 第 2 行：缺少 id 的内容"},
		{"a device of Windows", "id: pinghu-towns", "id: nul", "甲.yaml 第 2 行：这里是「nul」，应当是不超过 60 个字符的 id，也不能是 con、nul 一类不能作文件名的词"},
		{"an unknown name", "issuer:", "issuers:", "甲.yaml 第 5 行：这里是「issuers」，应当是以下名称之一：id、name、version、issuer、about、forms、kinds、supplements、preamble、sections、phrases；如果是更新版本的程序写的，请升级程序"},
		{"an unknown kind", "kinds: [街道办事处", "kinds: [街道办", "甲.yaml 第 8 行：这里是「街道办」，应当是单位类型，以下之一：街道办事处、乡镇人民政府、政府部门、派出机构、县级人民政府、设区的市人民政府、省级人民政府、国务院部门、其他"},
		{"a lock that is none", "locked: true", "locked: 是", "甲.yaml 第 14 行：这里是「是」，应当是 true 或 false"},
		{"a section twice", "  problems:", "  overview:", "甲.yaml 第 26 行：这里是「overview」，应当是只出现一次的名称"},
		{"a section named in Chinese", "  problems:", "  存在问题:", "甲.yaml 第 26 行：这里是「存在问题」，应当是格式中一节的 id（前言写在 preamble 里）"},
		{"a block twice", "    - 另起一段。", "    - id: disclosure\n      text: 另起一段。", "甲.yaml 第 25 行：这里是「disclosure」，应当是与其他段落组不同的 id（也可以不写）"},
		{"a block without text", "    - 另起一段。", "    - locked: true", "甲.yaml 第 25 行：缺少 text：这一组段落的文字"},
		{"a supplement with brackets", "- name: 网站公开条数", "- name: 【网站公开条数】", "甲.yaml 第 10 行：这里是「【网站公开条数】」，应当是没有“【”“】”“·”的名称"},
		{"a tab", "    unit: 条", "\tunit: 条", "甲.yaml 第 11 行：这里是「⇥unit: 条」，应当是正确的 YAML（缩进用空格不用制表符，冒号后空一格，引号和括号成对）"},
		{"another encoding", "乡镇年报", "\xcf\xe7\xd5\xf2", "甲.yaml 第 1 行：这里是「不是 UTF-8 编码的文字」，应当是 UTF-8 编码的文件，请另存为 UTF-8 后再用"},
		{"sections as a list", "sections:\n  overview:", "sections:\n  - overview:", "甲.yaml 第 20 行：这里是「一个列表」，应当是一组「节的 id: 这一节的文字」"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(towns, c.old, c.new, 1)
			if text == towns {
				t.Fatal("nothing was broken")
			}
			if c.name == "sections as a list" {
				text = text[:strings.Index(text, "  - overview:")] + "  - overview\n"
			}
			_, err := template.Load("甲.yaml", []byte(text))
			if err == nil || !strings.HasPrefix(err.Error()+"\n", c.want+"\n") {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestEveryFaultOfAFileIsTold(t *testing.T) {
	text := strings.NewReplacer("id: pinghu-towns", "id: 平湖", "locked: true", "locked: 1", "- name: 未收取信息处理费", "- title: 甲").Replace(towns)
	_, err := template.Load("甲.yaml", []byte(text))
	for _, line := range []string{"第 2 行", "第 14 行", "第 29 行"} {
		if err == nil || !strings.Contains(err.Error(), line) {
			t.Errorf("%s is not told: %v", line, err)
		}
	}
}

func TestATemplateWithoutANameIsNotWritten(t *testing.T) {
	if _, err := (&template.Template{ID: "a"}).Encode(); err == nil || !strings.Contains(err.Error(), "name") {
		t.Errorf("%v", err)
	}
}

// Whatever a template holds, its file holds the same, and writing what was read gives the same bytes.
func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	for seed := range int64(300) {
		random := rand.New(rand.NewSource(seed))
		want := anyTemplate(random)
		data, err := want.Encode()
		if err != nil {
			t.Fatalf("%d: %v\n%+v", seed, err, want)
		}
		got, err := template.Load("甲", data)
		if err != nil {
			t.Fatalf("%d: %v\n%s", seed, err, data)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%d: read again it is\n%+v\nnot\n%+v\n%s", seed, got, want, data)
		}
	}
}

// anyTemplate has what YAML gives another meaning to wherever it may stand.
func anyTemplate(random *rand.Rand) *template.Template {
	odd := []string{"null", "~", "true", "0x1F", "1e3", "- 甲", "# 甲", "甲: 乙", "甲 #乙", "'", "\"", "\\n", "|", ">", "{甲}", "[甲]", "&甲", "*甲", "!甲", "%甲", "@", "`", "？", "【年度】", "𠮷林", "甲\t乙", "---", "...", "2027.10", "=", "<<", "《甲》"}
	word := func() string { return odd[random.Intn(len(odd))] + fmt.Sprint(random.Intn(1000)) }
	t := &template.Template{ID: "null", Name: odd[random.Intn(len(odd))], Version: word(), Issuer: word()}
	for range random.Intn(3) {
		t.Forms = append(t.Forms, word())
		t.Kinds = append(t.Kinds, report.Kinds[random.Intn(len(report.Kinds))].Kind)
		t.Supplements = append(t.Supplements, report.Supplement{Name: fmt.Sprintf("甲: %d", random.Intn(1<<30)), Unit: word(), Hint: word()})
		t.Phrases = append(t.Phrases, template.Phrase{Name: word() + fmt.Sprint(random.Intn(1<<30)), Section: word(), Text: word() + "\n" + odd[random.Intn(len(odd))]})
	}
	for _, section := range []string{report.SectionPreamble, "overview", "null", "1"} {
		part := template.Part{Section: section}
		for i := range random.Intn(3) {
			b := template.Block{ID: fmt.Sprintf("%s_%d", section, i), Locked: random.Intn(2) == 0}
			for range 1 + random.Intn(3) {
				b.Paragraphs = append(b.Paragraphs, odd[random.Intn(len(odd))])
			}
			part.Blocks = append(part.Blocks, b)
		}
		if part.Blocks != nil {
			t.Parts = append(t.Parts, part)
		}
	}
	return t
}

func FuzzLoad(f *testing.F) {
	f.Add([]byte(towns))
	f.Add([]byte("id: a\nname: 甲\nsections: {overview: [甲, {text: 乙, locked: true}]}\n"))
	builtIn, err := fs.Glob(assets.Templates, "templates/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range builtIn {
		data, err := fs.ReadFile(assets.Templates, name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		loaded, err := template.Load("甲", data)
		if err != nil {
			return
		}
		written, err := loaded.Encode()
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		again, err := template.Load("甲", written)
		if err != nil || !reflect.DeepEqual(again, loaded) {
			t.Fatalf("%v\n%s\nis read as\n%+v\nnot\n%+v", err, written, again, loaded)
		}
		if twice, err := again.Encode(); err != nil || string(twice) != string(written) {
			t.Fatalf("%v\n%s\nis written again as\n%s", err, written, twice)
		}
	})
}
