package form_test

import (
	"strings"
	"testing"
)

const variantHead = "id: ours\nname: 本县格式\nextends: guoban-2021\n"

// localEntries are the entries that the file of a variant may have.
const localEntries = "id、name、extends、deviation、preamble、sections、notes、lines、tables、cover、sign_off、fields、lists、claims、last_id；如果是更新版本的程序写的，请升级程序"

// A variant can only add. Each case tries to change what the national form says, or adds what cannot stand.
func TestVariantsCannotAlterTheNationalForm(t *testing.T) {
	catalog := builtIn(t)
	local := func(rest string) string { return variantHead + rest }
	table := func(head string) string {
		return local("tables:\n  - " + head + "\n    name: 附表\n    layout: {label_widths: [40], value_widths: [40]}\n    blocks:\n      - columns: [{id: a, label: 甲}]\n        rows: [{id: x, label: 一}]\n")
	}
	for _, c := range []struct{ what, file, want string }{
		{"national table under its own id", table("id: applications"), "第 5 行：这里是「表三」，应当是另一个 id：国办的表三不能改动，只能用 notes 在表后加注、用 lines 加一行，或另加一张地方表"},
		{"national table under its own id, behind itself", table("{id: disputes, after: disputes}"), "第 5 行：这里是「  - {id: disputes, after: disputes}」，应当是正确的 YAML（缩进用空格不用制表符，冒号后空一格，引号和括号成对）"},
		{"national table written in a line", local("tables: [{id: proactive, name: 表二, after: applications}]\n"), "第 4 行：这里是「表二」，应当是另一个 id：国办的表二不能改动，只能用 notes 在表后加注、用 lines 加一行，或另加一张地方表"},
		{"table in front of everything", table("id: annex"), "第 5 行：缺少 after：一张国办表的 id，地方表排在它后面"},
		{"table behind nothing", table("id: annex\n    after: table_nine"), "第 5 行：这里是「table_nine」，应当是 after：一张国办表的 id，地方表排在它后面"},
		{"table behind a local table", table("id: annex\n    after: proactive") + "  - id: more\n    after: annex\n    name: 附表二\n    layout: {value_widths: [40]}\n    blocks: [{columns: [{id: a, label: 甲}], rows: [{id: x}]}]\n", "第 12 行：这里是「annex」，应当是 after：一张国办表的 id，地方表排在它后面"},
		{"two local tables of one id", table("id: annex\n    after: proactive") + "  - id: annex\n    after: proactive\n    name: 附表二\n    layout: {value_widths: [40]}\n    blocks: [{columns: [{id: a, label: 甲}], rows: [{id: x}]}]\n", "第 12 行：这里是「annex」，应当是与其他表不同的 id"},
		{"rows of a national table", local("rows: [{table: proactive, id: recruits}]\n"), "第 4 行：这里是「rows」，应当是以下名称之一：" + localEntries},
		{"columns of a national table", local("columns: [{table: proactive, id: recruits}]\n"), "第 4 行：这里是「columns」，应当是以下名称之一：" + localEntries},
		{"relations of a national table", local("relations: []\n"), "第 4 行：这里是「relations」，应当是以下名称之一：" + localEntries},
		{"relation across tables", table("id: annex\n    after: proactive") + "    relations: [{rule: L1, for: each column, total: x, of: [rules], says: 甲}]\n", "第 12 行：这里是「x、rules」，应当是附表中同一块里的行的 id，分组里的写成 分组.项"},
		{"other years", local("years: {from: 2019}\n"), "第 4 行：这里是「years」，应当是以下名称之一：" + localEntries},
		{"other title", local("title: \"{office}年报\"\n"), "第 4 行：这里是「title」，应当是以下名称之一：" + localEntries},
		{"other source", local("source: {number: 甲}\n"), "第 4 行：这里是「source」，应当是以下名称之一：" + localEntries},
		{"other wording", local("wording: {leftovers: []}\n"), "第 4 行：这里是「wording」，应当是以下名称之一：" + localEntries},
		{"section removed", local("sections: {remove: [{id: problems}]}\n"), "第 4 行：这里是「remove」，应当是以下名称之一：add、rename、limit；如果是更新版本的程序写的，请升级程序"},
		{"sections written anew", local("sections:\n  - {id: overview, heading: 概述}\n"), "第 5 行：这里是「一个列表」，应当是一组「名称: 值」，可用的名称有 add、rename、limit"},
		{"section renamed freely", local("sections: {rename: [{id: overview, heading: 概述}]}\n"), "第 4 行：这里是「概述」，应当是这一节通用的标题之一：「总体情况」"},
		{"section renamed to another's heading", local("sections: {rename: [{id: overview, heading: 其他需要报告的事项}]}\n"), "第 4 行：这里是「其他需要报告的事项」，应当是这一节通用的标题之一：「总体情况」"},
		{"unknown section renamed", local("sections: {rename: [{id: intro, heading: 概述}]}\n"), "第 4 行：这里是「intro」，应当是国办格式中一节的 id"},
		{"rename without anything", local("sections: {rename: [{}]}\n"), "第 4 行：缺少 id 的内容\n第 4 行：缺少 heading 的内容"},
		{"limit of no section", local("sections: {limit: [{id: intro, characters: 1000}]}\n"), "第 4 行：这里是「intro」，应当是本格式中一节的 id"},
		{"limit without a number", local("sections: {limit: [{id: overview}]}\n"), "第 4 行：缺少 characters 的内容"},
		{"limit of nothing", local("sections: {limit: [{id: overview, characters: 0}]}\n"), "第 4 行：这里是「0」，应当是 1 到 100000 之间的整数"},
		{"section without saying why", local("sections: {add: [{id: more, heading: 政策解读, after: overview}]}\n"), "第 4 行：缺少 deviation：说明为何偏离国办格式，然后才能加一节"},
		{"section behind nothing", local("deviation: 本县要求\nsections: {add: [{id: more, heading: 政策解读, after: intro}]}\n"), "第 5 行：这里是「intro」，应当是 after：一节的 id，新的一节排在它后面"},
		{"section in front of all", local("deviation: 本县要求\nsections: {add: [{id: more, heading: 政策解读}]}\n"), "第 5 行：缺少 after：一节的 id，新的一节排在它后面"},
		{"section in the place of another", local("deviation: 本县要求\nsections: {add: [{id: problems, heading: 问题, after: overview}]}\n"), "第 5 行：这里是「problems」，应当是与其他节不同的 id"},
		{"section with a table", local("deviation: 本县要求\nsections: {add: [{id: more, heading: 政策解读, after: overview, table: disputes}]}\n"), "第 5 行：这里是「table」，应当是以下名称之一：id、heading、after、guide；如果是更新版本的程序写的，请升级程序"},
		{"sections without id", local("deviation: 本县要求\nsections: {add: [{heading: 甲, after: overview}, {heading: 乙, after: overview}]}\n"), "第 5 行：缺少 id 的内容\n第 5 行：缺少 id 的内容"},
		{"note under nothing", local("notes: [{after: table_nine, text: 注}]\n"), "第 4 行：这里是「table_nine」，应当是一张表的 id"},
		{"note without text", local("notes: [{after: disputes}]\n"), "第 4 行：缺少 text 的内容"},
		{"line behind nothing", local("lines: [{id: a, after: table_nine, label: 甲}]\n"), "第 4 行：这里是「table_nine」，应当是一张表的 id"},
		{"two lines of one id", local("lines: [{id: a, after: proactive, label: 甲}, {id: a, after: proactive, label: 乙}]\n"), "第 4 行：这里是「a」，应当是与其他行不同的 id"},
		{"lines without id", local("lines: [{after: proactive, label: 甲}, {after: proactive, label: 乙}]\n"), "第 4 行：缺少 id 的内容\n第 4 行：缺少 id 的内容"},
		{"line of changes", local("lines: [{id: a, after: proactive, label: 甲, kind: change}]\n"), "第 4 行：这里是「change」，应当是 count 或 money"},
		{"no name", "id: ours\nextends: guoban-2021\n", "第 1 行：缺少 name 的内容"},
		{"id of the form it extends", "id: guoban-2021\nname: 本县格式\nextends: guoban-2021\n", "第 1 行：这里是「guoban-2021」，应当是另一个 id（guoban-2021 是国办格式，地方格式不能取代它）"},
		{"id of the other national form", "id: guoban-2019\nname: 本县格式\nextends: guoban-2021\n", "第 1 行：这里是「guoban-2019」，应当是另一个 id（guoban-2019 是国办格式，地方格式不能取代它）"},
		{"extends a form that is not there", "id: ours\nname: 本县格式\nextends: guoban-2031\n", "第 3 行：这里是「guoban-2031」，应当是一份已有格式的 id，如 guoban-2021"},
		{"extends a variant", "id: ours\nname: 本县格式\nextends: innovation-section\n", "第 3 行：这里是「innovation-section」，应当是国办格式的 id（地方格式不能再叠加地方格式）"},
		{"extends itself", "id: ours\nname: 本县格式\nextends: ours\n", "第 3 行：这里是「ours」，应当是一份已有格式的 id，如 guoban-2021"},
		{"extends nothing", "id: ours\nname: 本县格式\nextends:\n", "第 3 行：缺少一段文字"},
		{"extends a form without a name", "id: ours\nname: 本县格式\nextends: \"\"\n", "第 3 行：缺少一份已有格式的 id，如 guoban-2021"},
		{"takes fields over from a form without a name", variantHead + "fields: {like: \"\"}\n", "第 4 行：缺少一份已经读入的国办格式的 id，如 guoban-2019（格式文件按文件名的先后读入，照着写的那份要排在前面）"},
		{"extends two forms", "id: ours\nname: 本县格式\nextends: [guoban-2019, guoban-2021]\n", "第 3 行：这里是「一个列表」，应当是一段文字"},
	} {
		t.Run(c.what, func(t *testing.T) {
			if got := problems(t, c.file, catalog.ByID); got != c.want {
				t.Errorf("says\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestAVariantNeedsNationalFormsAtHand(t *testing.T) {
	if got, want := problems(t, variantHead, nil), "第 3 行：这里是「guoban-2021」，应当是一份已有格式的 id，如 guoban-2021"; got != want {
		t.Errorf("says\n%s\nwant\n%s", got, want)
	}
}

// Files that are no form at all.
func TestFilesThatAreNoForm(t *testing.T) {
	for _, c := range []struct{ what, file, want string }{
		{"empty", "", "第 1 行：这里是「空文件」，应当是一份格式定义"},
		{"blank", "\n \n", "第 1 行：这里是「空文件」，应当是一份格式定义"},
		{"comment", "# 格式\n", "第 1 行：这里是「空文件」，应当是一份格式定义"},
		{"byte order mark only", "\uFEFF", "第 1 行：这里是「空文件」，应当是一份格式定义"},
		{"GBK", "name: \xb9\xfa\xb0\xec\n", "第 1 行：这里是「不是 UTF-8 编码的文字」，应当是 UTF-8 编码的文件，请另存为 UTF-8 后再用"},
		{"UTF-16", "\xff\xfei\x00d\x00", "第 1 行：这里是「不是 UTF-8 编码的文字」，应当是 UTF-8 编码的文件，请另存为 UTF-8 后再用"},
		{"list", "- 1\n", "第 1 行：这里是「一个列表」，应当是一组「名称: 值」，可用的名称有 id、name、years、source、title、preamble、sections、tables、fields、lists、claims、wording"},
		{"text", "你好\n", "第 1 行：这里是「你好」，应当是一组「名称: 值」，可用的名称有 id、name、years、source、title、preamble、sections、tables、fields、lists、claims、wording"},
		{"null", "~\n", "第 1 行：这里是「~」，应当是一组「名称: 值」，可用的名称有 id、name、years、source、title、preamble、sections、tables、fields、lists、claims、wording"},
		{"JSON of something else", "{\"nianbao\": 1}\n", "第 1 行：这里是「nianbao」，应当是以下名称之一：id、name、years、source、title、preamble、sections、tables、fields、lists、claims、wording；如果是更新版本的程序写的，请升级程序"},
		{"two MB", strings.Repeat("# 很长的注释\n", 2<<20/19), "第 1 行：这里是「1986768 字节的文件」，应当是不超过 1 MB 的格式文件"},
		{"ten thousand brackets", strings.Repeat("[", 10001), "第 1 行：这里是「[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[……」，应当是正确的 YAML（缩进用空格不用制表符，冒号后空一格，引号和括号成对）"},
	} {
		t.Run(c.what, func(t *testing.T) {
			got, _, _ := strings.Cut(problems(t, c.file, nil), "\n")
			if got != c.want {
				t.Errorf("says\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestGroupsInGroupsEndSomewhere(t *testing.T) {
	deep := "{id: x, label: 一}"
	for range 100 {
		deep = "{label: 组, children: [" + deep + "]}"
	}
	got := problems(t, strings.Replace(tiny(t), "{id: x, label: 一}", deep, 1), nil)
	if !strings.Contains(got, "应当是不超过 40 层的内容") {
		t.Errorf("a hundred groups in groups: %s", got)
	}
}

// A file that is wrong throughout brings twenty messages, not a thousand.
func TestMessagesAreLimited(t *testing.T) {
	got := problems(t, tiny(t)+strings.Repeat("unknown: 1\n", 100), nil)
	if n := strings.Count(got, "\n") + 1; n != 20 {
		t.Errorf("%d messages", n)
	}
}

// A message is one line to be read on a terminal, whatever stands in the file.
func TestMessagesAreOneLine(t *testing.T) {
	got := problems(t, strings.Replace(tiny(t), "id: tiny", "id: \"a\\nb\\e[31m"+strings.Repeat("很长", 100)+"\"", 1), nil)
	if want := "第 1 行：这里是「a⏎b�[31m" + strings.Repeat("很长", 26) + "……」，应当是小写字母、数字和下划线组成的 id"; got != want {
		t.Errorf("says\n%s\nwant\n%s", got, want)
	}
}

// Editors on Windows begin a file with a byte order mark and end its lines with CR LF.
func TestWindowsFilesLoad(t *testing.T) {
	if got := problems(t, "\uFEFF"+strings.ReplaceAll(tiny(t), "\n", "\r\n"), nil); got != "" {
		t.Error(got)
	}
}
