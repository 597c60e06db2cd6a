package report_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

const head = `{"nianbao":1,"form":"guoban-2021","year":2025,`

// Each bad file is refused in one sentence that says what is wrong and what to do.
func TestBadFilesAreRefused(t *testing.T) {
	catalog := forms(t)
	sample, err := os.ReadFile("../check/testdata/samples/tongxin-2020.nianbao")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ what, file, want string }{
		{"empty", "", "文件是空的，不是年报文件；请从备份里找回，或用 new 重新建立"},
		{"blank", " \n\t\n", "文件是空的，不是年报文件；请从备份里找回，或用 new 重新建立"},
		{"byte order mark only", "\uFEFF", "文件是空的，不是年报文件；请从备份里找回，或用 new 重新建立"},
		{"DOCX", "PK\x03\x04\x14\x00", "这是 Office 文件（DOCX 或 XLSX），不是年报文件（.nianbao）；表格请用 import 导入"},
		{"GBK", "{\"title\":\"\xb9\xfa\xb0\xec\"}", "文件不是 UTF-8 编码的年报文件；如果是用记事本改过的，请另存为 UTF-8 编码"},
		{"UTF-16", "\xff\xfe{\x00}\x00", "文件不是 UTF-8 编码的年报文件；如果是用记事本改过的，请另存为 UTF-8 编码"},
		{"picture", "\x89PNG\r\n\x1a\n", "这不是年报文件（.nianbao）"},
		{"web page", "<html></html>", "这不是年报文件（.nianbao）"},
		{"prose", "一、总体情况", "这不是年报文件（.nianbao）"},
		{"null", "null", "这不是年报文件（.nianbao）"},
		{"list", "[]", "这不是年报文件（.nianbao）"},
		{"number", "1", "这不是年报文件（.nianbao）"},
		{"text", `"甲"`, "这不是年报文件（.nianbao）"},
		{"other JSON", `{"name": "甲"}`, "文件里没有版本号（\"nianbao\"），不是年报文件"},
		{"cut off in a sentence", string(sample[:1000]), "文件在第 17 行断了，后面的内容没有存下来；请从备份里找回"},
		{"cut off in a table", string(sample[:len(sample)-60]), "文件在第 270 行断了，后面的内容没有存下来；请从备份里找回"},
		{"letter behind the end", head + `"title":"甲"}x`, "文件第 1 行不是年报文件的写法；请从备份里找回，或改正这一行"},
		{"bracket too many", "{\n}\n}\n", "文件第 3 行不是年报文件的写法；请从备份里找回，或改正这一行"},
		{"comma too many", "{\n\"nianbao\": 1,\n}\n", "文件第 3 行不是年报文件的写法；请从备份里找回，或改正这一行"},
		{"line break in a text", head + "\n\"title\":\"甲\n乙\"}", "文件第 3 行不是年报文件的写法；请从备份里找回，或改正这一行"},
		{"brackets without end", strings.Repeat("[", 20000), "这不是年报文件（.nianbao）"},
		{"version as text", `{"nianbao":"1"}`, "文件里的 nianbao 不能是文字；请从备份里找回，或改正这一处"},
		{"version 0", `{"nianbao":0}`, "文件里没有版本号（\"nianbao\"），不是年报文件"},
		{"version 1.5", `{"nianbao":1.5}`, "文件里的 nianbao 不能是数字 1.5；请从备份里找回，或改正这一处"},
		{"version beyond all bounds", `{"nianbao":99999999999999999999}`, "文件里的 nianbao 不能是数字 99999999999999999999；请从备份里找回，或改正这一处"},
		{"no year", `{"nianbao":1,"form":"guoban-2021"}`, "文件里的年度（\"year\"）应当在 2008 到 2999 之间，现在是 0"},
		{"year of five digits", `{"nianbao":1,"form":"guoban-2021","year":20255}`, "文件里的年度（\"year\"）应当在 2008 到 2999 之间，现在是 20255"},
		{"year as text", `{"nianbao":1,"form":"guoban-2021","year":"2025"}`, "文件里的 year 不能是文字；请从备份里找回，或改正这一处"},
		{"no form", `{"nianbao":1,"year":2025}`, "文件里没有写用哪份格式（\"form\"）；请从备份里找回，或补上格式的 id"},
		{"unknown form", `{"nianbao":1,"form":"qingdao\n2025","year":2025}`, "报告用的格式「qingdao2025」不在本机；请向发来报告的单位索取这份格式文件，用菜单「模板 › 地方格式 › 导入格式文件…」导入"},
		{"form as number", `{"nianbao":1,"form":2021,"year":2025}`, "文件里的 form 不能是数字；请从备份里找回，或改正这一处"},
		{"unknown totals", head + `"totals":"maybe"}`, "totals 应当是 as_printed 或不写，文件里是「maybe」"},
		{"office as list", head + `"office":[]}`, "文件里的 office 不能是列表；请从备份里找回，或改正这一处"},
		{"name as number", head + `"office":{"name":3}}`, "文件里的 office.name 不能是数字；请从备份里找回，或改正这一处"},
		{"sections as object", head + `"sections":{}}`, "文件里的 sections 不能是一组值；请从备份里找回，或改正这一处"},
		{"section as number", head + `"sections":[1]}`, "文件里的 sections 不能是数字；请从备份里找回，或改正这一处"},
		{"prose as text", head + `"sections":[{"paragraphs":"甲"}]}`, "文件里的 sections.paragraphs 不能是文字；请从备份里找回，或改正这一处"},
		{"tables as list", head + `"tables":[]}`, "文件里的 tables 不能是列表；请从备份里找回，或改正这一处"},
		{"table as list", head + `"tables":{"applications":[]}}`, "文件里的 tables.applications 不能是列表；请从备份里找回，或改正这一处"},
		{"table in the place of lines", head + `"tables":{"lines":{}}}`, "tables 里不能有名为「lines」的表；请从备份里找回，或改正这一处"},
		{"table named as part of an address", head + `"tables":{"applications/granted":{"cells":{"total":1}}}}`, "tables 里不能有名为「applications/granted」的表；请从备份里找回，或改正这一处"},
		{"cells as list", head + `"tables":{"applications":{"cells":[]}}}`, "文件里的 tables.applications.cells 不能是列表；请从备份里找回，或改正这一处"},
		{"complete as text", head + `"tables":{"applications":{"complete":"yes"}}}`, "文件里的 tables.applications.complete 不能是文字；请从备份里找回，或改正这一处"},
		{"cell as true", head + `"tables":{"applications":{"cells":{"granted/total":true}}}}`, "单元格 applications/granted/total 应当是数字或文字，文件里是 true"},
		{"cell as object", head + `"tables":{"applications":{"cells":{"granted/total":{"n":1}}}}}`, "单元格 applications/granted/total 应当是数字或文字，文件里是 {\"n\":1}"},
		{"lines as list", head + `"lines":[]}`, "文件里的 lines 不能是列表；请从备份里找回，或改正这一处"},
		{"sign-off as text", head + `"sign_off":"甲"}`, "文件里的 sign_off 不能是文字；请从备份里找回，或改正这一处"},
		{"explanation as text", head + `"explanations":["甲"]}`, "文件里的 explanations 不能是文字；请从备份里找回，或改正这一处"},
		{"newer file of another shape", `{"nianbao":3,"form":"guoban-2021","year":2025,"tables":{"applications":{"cells":[]}}}`, "这份报告由更新版本的程序保存（文件版本 3，本程序支持到 2），读不出来；请升级程序后再打开"},
		{"newer file with other cells", `{"nianbao":3,"form":"guoban-2021","year":2025,"tables":{"applications":{"cells":{"granted/total":[1]}}}}`, "这份报告由更新版本的程序保存（文件版本 3，本程序支持到 2），读不出来；请升级程序后再打开"},
	} {
		t.Run(c.what, func(t *testing.T) {
			r, err := report.Decode([]byte(c.file), catalog.ByID)
			if r != nil {
				t.Error("a report came back with the error")
			}
			var file *report.FileError
			if !errors.As(err, &file) {
				t.Fatalf("%T: %v", err, err)
			}
			if got := err.Error(); got != c.want {
				t.Errorf("says\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
