package xlsx_test

import "testing"

func TestCellsAreReadAsTheyAreSeen(t *testing.T) {
	file := made(t, parts{
		"xl/workbook.xml":      `<workbook><workbookPr date1904="1"/><sheets><sheet name="表1" r:id="s1"/></sheets></workbook>`,
		"xl/sharedStrings.xml": `<sst><si><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r><rPh><t>fu</t></rPh></si></sst>`,
		"xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.00&quot;万元&quot;"/></numFmts>` +
			`<cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="31"/></cellXfs></styleSheet>`,
	}, rows(`<c t="s"><v>0</v></c><c s="1"><f>A9*2</f><v>12.5</v></c><c s="2"><v>44580</v></c><c t="e"><f>A1/0</f><v>#DIV/0!</v></c>`+
		`<c t="str"><f>"甲"</f><v>甲</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><r><t>内</t></r><t>联</t></is></c>`))
	shows(t, file, "工作表“表1”第 1 行的表格:",
		"\t工作表“表1”第 1 行 [富文本] [12.50万元] [2026年1月20日] [#DIV/0!] [甲] [TRUE] [内联]")
}

func TestHiddenColumnsAreReadAndTold(t *testing.T) {
	hidden := `<cols><col min="2" max="2" hidden="1"/></cols>`
	shows(t, made(t, nil, hidden+rows(c("A1", "甲")+n("B1", "1")+n("C1", "2"))),
		"工作表“表1”第 1 行的表格:", "\t工作表“表1”第 1 行 [甲] [1] [2]", "remark: 工作表“表1”里有隐藏的列，也读入了")
	shows(t, made(t, nil, hidden+rows(c("A1", "甲")+n("C1", "2"))),
		"工作表“表1”第 1 行的表格:", "\t工作表“表1”第 1 行 [甲] [] [2]")
}

func TestTitlesAndWhoFilledAFormInStandOutsideTheTable(t *testing.T) {
	shows(t, made(t, nil, rows(c("A1", "填报单位：某局　　填报日期：2024年1月5日"), c("A2", "某某县2023年统计表"), c("A3", "甲")+n("B3", "1"))),
		"工作表“表1”第 1 行 aside: 填报单位：某局　　填报日期：2024年1月5日",
		"工作表“表1”第 2 行: 某某县2023年统计表",
		"工作表“表1”第 3 行的表格:", "\t工作表“表1”第 3 行 [甲] [1]")
	shows(t, made(t, nil, rows(c("A1", "申请人"), c("A2", "甲")+c("B2", "乙"))),
		"工作表“表1”第 1—2 行的表格:", "\t工作表“表1”第 1 行 [申请人] []", "\t工作表“表1”第 2 行 [甲] [乙]")
}
