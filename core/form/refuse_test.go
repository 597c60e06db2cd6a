package form_test

import (
	"os"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
)

// problems returns the messages that come back for a file, without its name.
func problems(t *testing.T, data string, base func(string) *form.Form) string {
	t.Helper()
	f, err := form.Load("表.yaml", []byte(data), base)
	if err == nil {
		return ""
	}
	if f != nil {
		t.Error("a broken form came back with its error")
	}
	var lines []string
	for _, line := range strings.Split(err.Error(), "\n") {
		line, ok := strings.CutPrefix(line, "表.yaml ")
		if !ok {
			t.Errorf("the message does not begin with the file: %s", line)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func tiny(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("testdata/tiny.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Every case changes one thing in testdata/tiny.yaml; the message has to say where, what stands there, and what
// should.
func TestBrokenFormsAreRefused(t *testing.T) {
	sound := tiny(t)
	if _, err := form.Load("tiny.yaml", []byte(sound), nil); err != nil {
		t.Fatalf("the sound form is refused: %v", err)
	}
	for _, c := range []struct{ what, old, new, want string }{
		{"unknown key", "title:", "titel:", "第 4 行：这里是「titel」，应当是以下名称之一：id、name、years、source、title、preamble、sections、tables、fields、lists、claims、wording；如果是更新版本的程序写的，请升级程序\n第 1 行：缺少 title 的内容"},
		{"unknown key in a table", "    name: 主表", "    nmae: 主表", "第 10 行：这里是「nmae」，应当是以下名称之一：id、name、after、layout、blocks、relations、counted_once、notes、misplaced_notes、guide；如果是更新版本的程序写的，请升级程序\n第 9 行：缺少 name 的内容"},
		{"missing id", "id: tiny\n", "", "第 1 行：缺少 id 的内容"},
		{"missing years", "years: {from: 2021}\n", "", "第 1 行：缺少适用年度，如 years: {from: 2021}"},
		{"missing first year", "from: 2021", "to: 2021", "第 3 行：缺少 from 的内容"},
		{"empty name", "name: 小格式", "name: \"\"", "第 2 行：缺少 name 的内容"},
		{"nothing behind the key", "name: 小格式", "name:", "第 2 行：缺少一段文字"},
		{"id in capitals", "id: tiny", "id: Tiny", "第 1 行：这里是「Tiny」，应当是小写字母、数字和下划线组成的 id"},
		{"Chinese id", "{id: a,", "{id: 甲,", "第 15 行：这里是「甲」，应当是小写字母、数字和下划线组成的 id"},
		{"id with a slash", "{id: a,", "{id: a/b,", "第 15 行：这里是「a/b」，应当是小写字母、数字和下划线组成的 id"},
		{"id with a dot", "{id: x,", "{id: x.y,", "第 18 行：这里是「x.y」，应当是小写字母、数字和下划线组成的 id"},
		{"year that is none", "from: 2021", "from: 二〇二一", "第 3 行：这里是「二〇二一」，应当是 2008 到 2999 之间的整数"},
		{"year before there were reports", "from: 2021", "from: 1999", "第 3 行：这里是「1999」，应当是 2008 到 2999 之间的整数"},
		{"years the wrong way round", "{from: 2021}", "{from: 2021, to: 2019}", "第 3 行：这里是「2019」，应当是 from 那一年或以后的年度"},
		{"years as a number", "{from: 2021}", "2021", "第 3 行：这里是「2021」，应当是一组「名称: 值」，可用的名称有 from、to\n第 3 行：缺少 from 的内容"},
		{"sections as a text", "sections:\n  - {id: overview, heading: 总体情况}\n  - {id: numbers, heading: 数据, table: main}\n", "sections: 六节\n", "第 5 行：这里是「六节」，应当是一个列表（每项以 - 开头，或写成 [甲, 乙]）\n第 1 行：缺少 sections，至少一节"},
		{"two sections of one id", "id: overview", "id: numbers", "第 7 行：这里是「numbers」，应当是与其他节不同的 id"},
		{"two sections without id", "{id: overview, heading: 总体情况}", "{heading: 甲}\n  - {heading: 乙}", "第 6 行：缺少 id 的内容\n第 7 行：缺少 id 的内容"},
		{"section of a table that is not there", "table: main", "table: man", "第 7 行：这里是「man」，应当是 tables 中一张表的 id"},
		{"two sections of one table", "heading: 总体情况}", "heading: 总体情况, table: main}", "第 7 行：这里是「main」，应当是其他节没有用过的表"},
		{"table of no section", ", table: main", "", "第 9 行：这里是「main」，应当是一节用 table 引用的表，否则哪里都不印它"},
		{"reserved table id", "id: main", "id: lines", "第 9 行：这里是「lines」，应当是另一个 id（lines 留给表后的单行）\n第 7 行：这里是「main」，应当是 tables 中一张表的 id"},
		{"national table behind another", "    name: 主表", "    name: 主表\n    after: main", "第 9 行：这里是「after: main」，应当是不写 after（只有地方格式在国办表后加表）"},
		{"no widths", "    layout: {label_widths: [15, 15], value_widths: [40, 40]}\n", "", "第 9 行：缺少 layout.value_widths：每个数据列的宽度（毫米）"},
		{"too few widths", "value_widths: [40, 40]", "value_widths: [40]", "第 15 行：这里是「2 列」，应当是与 layout.value_widths 一样多的列（1 列），跨列的写 span"},
		{"too many widths", "value_widths: [40, 40]", "value_widths: [40, 40, 40]", "第 15 行：这里是「2 列」，应当是与 layout.value_widths 一样多的列（3 列），跨列的写 span"},
		{"span over the edge", "{id: b, label: 乙}", "{id: b, label: 乙, span: 2}", "第 15 行：这里是「3 列」，应当是与 layout.value_widths 一样多的列（2 列），跨列的写 span"},
		{"span of nothing", "{id: b, label: 乙}", "{id: b, label: 乙, span: 0}", "第 16 行：这里是「0」，应当是 1 到 60 之间的整数"},
		{"wider than the paper", "[40, 40]", "[80, 80]", "第 11 行：这里是「190.0 毫米宽的表」，应当是各列合计不超过 156 毫米的表"},
		{"width that is no number", "[40, 40]", "[40, 四十]", "第 11 行：这里是「四十」，应当是 5 到 160 之间的数"},
		{"width NaN", "[40, 40]", "[40, .nan]", "第 11 行：这里是「.nan」，应当是 5 到 160 之间的数"},
		{"rows deeper than label columns", "{id: x, label: 一}", "{id: x, label: 一, children: [{label: 子, children: [{id: u, label: 孙}]}]}", "第 18 行：这里是「3 层行名」，应当是不多于 layout.label_widths 的层数"},
		{"group without children", "{id: x, label: 一}", "{id: x, label: 一, children: []}", "第 18 行：这里是「空的 children」，应当是至少一项；没有下级的行或列不写 children"},
		{"kind on a group", "{id: a, label: 甲}", "{label: 甲, kind: money, children: [{id: a, label: 子}]}", "第 15 行：这里是「money」，应当是没有 children 的一项（kind 写在它下面的每一项上）"},
		{"two columns of one id", "{id: b, label: 乙}", "{id: a, label: 乙}", "第 15 行：这里是「a」，应当是这一块里不重复的列 id"},
		{"two rows of one id", "{id: y, label: 二}", "{id: x, label: 二}", "第 13 行：这里是「x」，应当是这张表里不重复的行 id"},
		{"row without id", "{id: y, label: 二}", "{label: 二}", "第 19 行：缺少 id 的内容"},
		{"no columns", "        columns:\n          - {id: a, label: 甲}\n          - {id: b, label: 乙}\n", "", "第 13 行：缺少行或列：columns 和 rows 各至少一项"},
		{"unknown kind", "{id: a, label: 甲}", "{id: a, label: 甲, kind: number}", "第 15 行：这里是「number」，应当是 count、change、money、amount 之一"},
		{"unknown power", "{id: x, label: 一}", "{id: x, label: 一, requires: rulemaking}", "第 18 行：这里是「rulemaking」，应当是 rule_making（有规章制定权）"},
		{"flag that is neither", "{id: a, label: 甲}", "{id: a, label: 甲, open_cases: 是}", "第 15 行：这里是「是」，应当是 true 或 false"},
		{"relation over a row that is not there", "of: [x, y]", "of: [x, w]", "第 22 行：这里是「z、x、w」，应当是主表中同一块里的行的 id，分组里的写成 分组.项"},
		{"relation over a column for each column", "of: [x, y]", "of: [a, b]", "第 22 行：这里是「z、a、b」，应当是主表中同一块里的行的 id，分组里的写成 分组.项"},
		{"total of itself", "of: [x, y]", "of: [x, z]", "第 22 行：这里是「主表 合计 · 甲」，应当是不由自己算出的合计"},
		{"totals in a circle", "        says: 合计等于两项之和", "        says: 合计等于两项之和\n      - {rule: A9, for: each column, total: x, of: [z], says: 圈}", "第 27 行：这里是「主表 一 · 甲」，应当是不由自己算出的合计"},
		{"total from last year", "of: [x, y]", "of: [x, last_year.y]", "第 22 行：这里是「用到上年的合计」，应当是只由本年的格相加的合计"},
		{"total that is a group", "          - {id: z, label: 合计}", "          - {id: z, label: 合计, children: [{id: u, label: 甲}, {id: v, label: 乙}]}", "第 22 行：这里是「z」，应当是 total：一行或一列的 id，不是分组"},
		{"relation of one side", "        of: [x, y]\n", "", "第 22 行：缺少关系的一边或两边：left 和 right、left 和 at_most、或 total 和 of"},
		{"relation in two ways", "        of: [x, y]\n", "        of: [x, y]\n        right: [x]\n", "第 22 行：这里是「几种写法混在一起的关系」，应当是 left 和 right、left 和 at_most、或 total 和 of"},
		{"relation for nothing", "for: each column", "for: all", "第 22 行：这里是「all」，应当是 for: each row（逐行）或 for: each column（逐列）"},
		{"relation without for", "        for: each column\n", "", "第 22 行：缺少 for: each row（逐行）或 for: each column（逐列）"},
		{"relation without words", "        says: 合计等于两项之和\n", "", "第 22 行：缺少 says 的内容"},
		{"unknown severity", "      - rule: A2", "      - rule: A2\n        severity: fatal", "第 23 行：这里是「fatal」，应当是 error、warning 或 notice"},
		{"relation that ends before it begins", "      - rule: A2", "      - rule: A2\n        since: 2022\n        until: 2021", "第 24 行：这里是「2021」，应当是 since 那一年或以后的年度"},
		{"key written twice", "name: 小格式", "name: 小格式\nname: 大格式", "第 3 行：这里是「name」，应当是只出现一次的名称"},
		{"alias", "name: 小格式", "name: *other", "第 2 行：这里是「name: *other」，应当是正确的 YAML（缩进用空格不用制表符，冒号后空一格，引号和括号成对）"},
		{"anchor and alias", "id: tiny\nname: 小格式", "id: &x tiny\nname: *x", "第 2 行：这里是「*x」，应当是一段文字"},
		{"merge key", "name: 小格式", "name: 小格式\n<<: {title: 甲}", "第 3 行：这里是「<<」，应当是以下名称之一：id、name、years、source、title、preamble、sections、tables、fields、lists、claims、wording；如果是更新版本的程序写的，请升级程序"},
		{"tab", "    name: 主表", "\tname: 主表", "第 10 行：这里是「⇥name: 主表」，应当是正确的 YAML（缩进用空格不用制表符，冒号后空一格，引号和括号成对）"},
		{"no space behind the colon", "name: 小格式", "name:小格式", "第 2 行：这里是「name:小格式」，应当是正确的 YAML（缩进用空格不用制表符，冒号后空一格，引号和括号成对）"},
		{"bracket left open", "[x, y]", "[x, y", "第 25 行：这里是「        of: [x, y」，应当是正确的 YAML（缩进用空格不用制表符，冒号后空一格，引号和括号成对）"},
		{"control character", "小格式", "小\x01格式", "第 2 行：这里是「name: 小�格式」，应当是正确的 YAML（缩进用空格不用制表符，冒号后空一格，引号和括号成对）"},
		{"second document", "title:", "---\ntitle:", "第 4 行：这里是「---」，应当是只有一份格式定义的文件"},
		{"counted once in a row that is not there", "    relations:", "    counted_once: {rule: A12, row: w, not_in: [x], balance: A1}\n    relations:", "第 21 行：这里是「w」，应当是主表中一行或一组的 id"},
	} {
		t.Run(c.what, func(t *testing.T) {
			if strings.Count(sound, c.old) == 0 {
				t.Fatalf("the sound form has no %q", c.old)
			}
			if got := problems(t, strings.Replace(sound, c.old, c.new, 1), nil); got != c.want {
				t.Errorf("says\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
