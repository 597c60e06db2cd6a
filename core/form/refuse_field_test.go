package form_test

import (
	"strings"
	"testing"
)

// Every case is a form whose fields or lists cannot be; the message says in which line, what stands there and what should.
func TestBrokenFieldsAreRefused(t *testing.T) {
	sound := tiny(t) + `fields:
  list:
    - table: main
      unit: 件
      rows: [x, {row: y, names: [第二行]}]
      columns:
        - {column: a, names: [〔行〕总数, 〔行〕]}
        - {column: b, names: [〔行〕·乙], seldom: true}
    - {names: [全部], cells: main/z/a + main/z/b}
lists:
  list:
    - name: 各行
      cells: main/〔项〕/a
      items: [x, {item: y, name: 第二}]
`
	if got := problems(t, sound, nil); got != "" {
		t.Fatalf("the sound form is refused: %s", got)
	}
	for _, c := range []struct{ what, old, new, want string }{
		{"unknown key", "unit:", "units:", "第 30 行：这里是「units」，应当是以下名称之一：names、cells、table、rows、columns、unit、seldom；如果是更新版本的程序写的，请升级程序"},
		{"unknown table", "table: main\n      unit", "table: man\n      unit", "第 29 行：这里是「man」，应当是一张表的 id"},
		{"unknown row", "rows: [x,", "rows: [w,", "第 31 行：这里是「w」，应当是主表中一行或一组的 id"},
		{"unknown column", "column: b", "column: c", "第 34 行：这里是「c」，应当是主表中一列或一组的 id"},
		{"unknown cells", "main/z/a +", "main/z/c +", "第 35 行：这里是「main/z/c + main/z/b」，应当是表/行/列 的地址，几个相加用「 + 」隔开；行和列可以是一组，如 applications/denied/total"},
		{"neither table nor cells", "    - {names: [全部], cells: main/z/a + main/z/b}", "    - {names: [全部]}", "第 35 行：缺少 cells（几格之和），或 table、rows 和 columns（一张表的行和列）"},
		{"table and cells", "cells: main/z/a + main/z/b}", "cells: main/z/a, table: main}", "第 35 行：这里是「main」，应当是写 cells 的一项里没有的名称（table 和 cells 只写一样）"},
		{"no rows", "      rows: [x, {row: y, names: [第二行]}]\n", "", "第 29 行：缺少行或列：rows 和 columns 各至少一项"},
		{"row without names", "{row: y, names: [第二行]}", "{row: y}", "第 31 行：缺少 names，至少一项"},
		{"a name twice", "[全部]", "[第二行]", "第 35 行：这里是「第二行」，应当是别的字段没有用过的名称"},
		{"a name that is an alias already", "[全部]", "[全部, 一]", "第 35 行：这里是「一」，应当是别的字段没有用过的名称"},
		{"brackets in a name", "[全部]", "[【全部】]", "第 35 行：这里是「【全部】」，应当是由汉字、字母和数字组成的名称，不含「大于」「等于」「如果」等写条件用的词"},
		{"a sum as name", "[全部]", "[甲＋乙]", "第 35 行：这里是「甲＋乙」，应当是由汉字、字母和数字组成的名称，不含「大于」「等于」「如果」等写条件用的词"},
		{"a difference as name", "[全部]", "[甲－乙]", "第 35 行：这里是「甲－乙」，应当是由汉字、字母和数字组成的名称，不含「大于」「等于」「如果」等写条件用的词"},
		{"a condition as name", "[全部]", "[全部大于零]", "第 35 行：这里是「全部大于零」，应当是由汉字、字母和数字组成的名称，不含「大于」「等于」「如果」等写条件用的词"},
		{"a format as name", "[全部]", "[全部·同比]", "第 35 行：这里是「全部·同比」，应当是由汉字、字母和数字组成的名称，不含「大于」「等于」「如果」等写条件用的词"},
		{"a number as name", "[全部]", `["2025"]`, "第 35 行：这里是「2025」，应当是由汉字、字母和数字组成的名称，不含「大于」「等于」「如果」等写条件用的词"},
		{"the end as name", "[全部]", "[完]", "第 35 行：这里是「完」，应当是由汉字、字母和数字组成的名称，不含「大于」「等于」「如果」等写条件用的词"},
		{"fields as a list", "fields:\n  list:", "fields:", "第 28 行：这里是「一个列表」，应当是一组「名称: 值」，可用的名称有 like、list"},
		{"like nothing", "lists:\n  list:", "lists:\n  like: guoban-2031\n  list:", "第 37 行：这里是「guoban-2031」，应当是一份已经读入的国办格式的 id，如 guoban-2019（格式文件按文件名的先后读入，照着写的那份要排在前面）"},
		{"list without a place for its items", "main/〔项〕/a", "main/x/a", "第 38 行：这里是「main/x/a」，应当是写一个〔项〕的地址，如 applications/〔项〕/total"},
		{"list of a table that is not there", "main/〔项〕/a", "man/〔项〕/a", "第 38 行：这里是「man/〔项〕/a」，应当是写一个〔项〕的地址，如 applications/〔项〕/total"},
		{"list of a column that is not there", "main/〔项〕/a", "main/〔项〕/c", "第 40 行：这里是「x」，应当是〔项〕处一行、一列或一组的 id，一组的每一项写成 组.*，每项只写一次\n第 40 行：这里是「y」，应当是〔项〕处一行、一列或一组的 id，一组的每一项写成 组.*，每项只写一次"},
		{"item that is not there", "items: [x,", "items: [w,", "第 40 行：这里是「w」，应当是〔项〕处一行、一列或一组的 id，一组的每一项写成 组.*，每项只写一次"},
		{"item twice", "items: [x,", "items: [x, x,", "第 40 行：这里是「x」，应当是〔项〕处一行、一列或一组的 id，一组的每一项写成 组.*，每项只写一次"},
		{"list without items", "      items: [x, {item: y, name: 第二}]\n", "", "第 38 行：缺少 items，至少一项"},
		{"item whose name is a field", "name: 第二}", "name: 【第二】}", "第 40 行：这里是「【第二】」，应当是不含【】的说法"},
		{"two lists of a name", "      items: [x, {item: y, name: 第二}]\n", "      items: [x]\n    - {name: 各行, cells: main/〔项〕/b, items: [x]}\n", "第 41 行：这里是「各行」，应当是别的列表没有用过的名称"},
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

func TestVariantsCannotTakeNamesOfTheNationalForm(t *testing.T) {
	file := variantHead + "fields:\n  list:\n    - {names: [新收申请], cells: applications/new_received/natural_person}\n"
	if got, want := problems(t, file, builtIn(t).ByID), "第 6 行：这里是「新收申请」，应当是别的字段没有用过的名称"; got != want {
		t.Errorf("says %s", got)
	}
}

// Names that multiply are refused before they take a minute to multiply.
func TestFieldsAreLimited(t *testing.T) {
	rows := strings.Repeat("x, ", 20_000) + "x"
	columns := strings.Repeat("{column: a, names: [〔行〕]}, ", 10_000) + "{column: a, names: [甲]}"
	got := problems(t, tiny(t)+"fields:\n  list:\n    - {table: main, rows: ["+rows+"], columns: ["+columns+"]}\n", nil)
	if want := "第 29 行：这里是「太多字段」，应当是一共不超过 10000 个名称的字段"; got != want {
		t.Errorf("says %s", got)
	}
}
