package docx

import (
	"strings"
	"testing"
)

func TestMergesAreKept(t *testing.T) {
	const begins, goesOn = `<w:vMerge w:val="restart"/>`, `<w:vMerge/>`
	shows(t, tbl(
		tr(tc("第一项", `<w:gridSpan w:val="3"/>`)),
		tr(tc("规章", begins), tc("制发", ""), tc("1", "")),
		tr(tc("", goesOn), tc("废止", ""), tc("2", "")),
		tr(tc("许可", begins+`<w:gridSpan w:val="2"/>`), tc("3", "")),
		tr(tc("", goesOn), tc("不同宽", ""), tc("4", "")),
		tr(tc("并", `<w:hMerge w:val="restart"/>`), tc("", `<w:hMerge/>`), tc("5", "")),
		`<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>`+tc("6", "")+`</w:tr>`,
	), nil,
		"第 1 个表格:",
		"\t第 1 个表格第 1 行 [第一项 1×3]",
		"\t第 1 个表格第 2 行 [规章 2×1] [制发] [1]",
		"\t第 1 个表格第 3 行 [废止] [2]",
		"\t第 1 个表格第 4 行 [许可 1×2] [3]",
		"\t第 1 个表格第 5 行 [] [不同宽] [4]",
		"\t第 1 个表格第 6 行 [并 1×2] [5]",
		"\t第 1 个表格第 7 行 [ 1×2] [6]")
}

func TestATableThatOnlySetsThePageDoesNotHideWhatItHolds(t *testing.T) {
	inner := tbl(tr(tc("规章", ""), tc("1", "")), tr(tc("规范性文件", ""), tc("2", "")), tr(tc("合计", ""), tc("3", "")))
	shows(t, tbl(tr(`<w:tc>`+p("一、总体情况", "")+inner+p("完", "")+`</w:tc>`)), nil,
		"第 1 段: 一、总体情况", "第 1 个表格:", "\t第 1 个表格第 1 行 [规章] [1]", "\t第 1 个表格第 2 行 [规范性文件] [2]", "\t第 1 个表格第 3 行 [合计] [3]",
		"第 2 段: 完")
	shows(t, tbl(tr(tc("", ""), `<w:tc>`+p("正文", "")+inner+`</w:tc>`)), nil,
		"第 1 段: 正文", "第 1 个表格:", "\t第 1 个表格第 1 行 [规章] [1]", "\t第 1 个表格第 2 行 [规范性文件] [2]", "\t第 1 个表格第 3 行 [合计] [3]")
}

func TestATableInACellFollowsTheTableAroundIt(t *testing.T) {
	shows(t, tbl(tr(tc("甲", ""), tc("乙", ""), tc("丙", "")), tr(`<w:tc>`+p("子表", "")+tbl(tr(tc("1", ""), tc("2", "")))+`</w:tc>`,
		tc("3", ""), tc("4", ""))), nil,
		"第 1 个表格:", "\t第 1 个表格第 1 行 [甲] [乙] [丙]", "\t第 1 个表格第 2 行 [子表] [3] [4]", "第 2 个表格:", "\t第 2 个表格第 1 行 [1] [2]")
}

func TestLinesOfACellAreKept(t *testing.T) {
	shows(t, tbl(tr(`<w:tc><w:p><w:r><w:t>本年制发</w:t><w:br/><w:t>件数</w:t></w:r></w:p><w:p/>`+p("（件）", "")+`</w:tc>`, tc("1",
		"")))+tbl(tr(tc("", ""), tc("", ""))), nil,
		"第 1 个表格:", "\t第 1 个表格第 1 行 [本年制发⏎件数⏎（件）] [1]")
}

// A report of the form, whose cells have been set in every way above, has the columns a person counts.
func TestColumnsStandBelowEachOther(t *testing.T) {
	page := readMade(t, tbl(
		tr(tc("三、", `<w:vMerge w:val="restart"/>`), tc("予以公开", `<w:gridSpan w:val="2"/>`), tc("4", "")),
		tr(tc("", `<w:vMerge/>`), tc("不予公开", `<w:vMerge w:val="restart"/>`), tc("秘密", ""), tc("5", "")),
		tr(tc("", `<w:vMerge w:val="continue"/>`), tc("", `<w:vMerge/>`), tc("禁止", ""), tc("6", ""))), nil)
	grid, whole := page.Blocks[0].Table.Grid()
	var last []string
	for _, row := range grid {
		last = append(last, row[3].Text)
	}
	if got := strings.Join(last, " "); got != "4 5 6" || !whole {
		t.Errorf("the last column is %s", got)
	}
}
