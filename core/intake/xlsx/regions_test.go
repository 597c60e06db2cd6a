package xlsx_test

import "testing"

func TestBlankRowsPartTables(t *testing.T) {
	shows(t, made(t, nil, rows(
		c("A1", "甲")+n("B1", "1"), c("A2", "乙")+n("B2", "2"),
		"",
		c("B4", "丙")+n("C4", "3"))),
		"工作表“表1”第 1—2 行的表格:", "\t工作表“表1”第 1 行 [甲] [1]", "\t工作表“表1”第 2 行 [乙] [2]",
		"工作表“表1”第 4 行的表格:", "\t工作表“表1”第 4 行 [丙] [3]")
}

func TestRowsAreAsWideAsTheirTable(t *testing.T) {
	shows(t, made(t, nil, rows(c("A1", "甲")+c("C1", "丙"), n("A2", "1"))),
		"工作表“表1”第 1—2 行的表格:", "\t工作表“表1”第 1 行 [甲] [] [丙]", "\t工作表“表1”第 2 行 [1] [] []")
}

func TestProseInMergedCellsIsParagraphs(t *testing.T) {
	shows(t, made(t, nil, rows(
		c("A1", "二、主动公开"), c("A2", "第一段。\n　　第二段。\r\n\r\n第三段。"), c("A3", "项目")+c("B3", "数"), c("A4", "规章")+n("B4", "2"),
		c("A5", "三、收到申请"), c("A6", "项目")+c("B6", "数"), c("A7", "一、新收")+n("B7", "2"), c("A8", "某某局"), c("A9", "2024年1月5日"))+
		merged("A1:B1", "A2:B2", "A5:B5", "A8:B8", "A9:B9")),
		"工作表“表1”第 1 行: 二、主动公开",
		"工作表“表1”第 2 行: 第一段。", "工作表“表1”第 2 行第 2 段: 第二段。", "工作表“表1”第 2 行第 3 段: 第三段。",
		"工作表“表1”第 3—4 行的表格:", "\t工作表“表1”第 3 行 [项目] [数]", "\t工作表“表1”第 4 行 [规章] [2]",
		"工作表“表1”第 5 行: 三、收到申请",
		"工作表“表1”第 6—7 行的表格:", "\t工作表“表1”第 6 行 [项目] [数]", "\t工作表“表1”第 7 行 [一、新收] [2]",
		"工作表“表1”第 8 行: 某某局", "工作表“表1”第 9 行: 2024年1月5日")
}

func TestMergesAreKept(t *testing.T) {
	shows(t, made(t, nil, rows(
		c("A1", "项目")+c("B1", "数量"), c("B2", "上年")+c("C2", "本年"), c("A3", "甲")+n("B3", "1")+n("C3", "2"), n("C4", "3"))+
		merged("A1:A2", "B1:C1", "A3:A4", "B3:B4")),
		"工作表“表1”第 1—4 行的表格:",
		"\t工作表“表1”第 1 行 [项目 2×1] [数量 1×2]", "\t工作表“表1”第 2 行 [上年] [本年]",
		"\t工作表“表1”第 3 行 [甲 2×1] [1 2×1] [2]", "\t工作表“表1”第 4 行 [3]")
}

// A merge over a blank row holds a table together; one over another is passed over, and what it would hide is shown.
func TestOddMergesLeaveNothingOut(t *testing.T) {
	shows(t, made(t, nil, rows(c("A1", "甲")+n("B1", "1"), "", n("B3", "3"))+merged("A1:A3")),
		"工作表“表1”第 1—3 行的表格:", "\t工作表“表1”第 1 行 [甲 3×1] [1]", "\t工作表“表1”第 2 行 []", "\t工作表“表1”第 3 行 [3]")
	shows(t, made(t, nil, rows(c("A1", "甲")+n("B1", "1"), c("A2", "乙")+n("B2", "2"))+
		merged("A1:B1", "B1:B2", "A1:XFD1048576", "B9:A1")),
		"工作表“表1”第 1—2 行的表格:", "\t工作表“表1”第 1 行 [甲 1×2]", "\t工作表“表1”第 2 行 [乙] [2]")
}

func TestColumnsOfProseAreNoTable(t *testing.T) {
	long := "一年来，本机关认真贯彻落实政府信息公开条例，主动公开各类政府信息，依法办理政府信息公开申请，加强平台建设和监督保障，取得了一定的成绩和经验，现将有关情况报告如下。"
	shows(t, made(t, nil, rows(c("A1", "一、总体情况")+c("B1", long), c("A2", "五、问题")+c("B2", long))),
		"工作表“表1”第 1 行: 一、总体情况", "工作表“表1”第 1 行: "+long,
		"工作表“表1”第 2 行: 五、问题", "工作表“表1”第 2 行: "+long)
}

func TestTextBoxesAndPicturesStandWhereTheyBegin(t *testing.T) {
	file := made(t, parts{
		"xl/worksheets/_rels/sheet1.xml.rels": relations + `<Relationship Id="d" Type="` + officeType +
			`drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
		"xl/drawings/drawing1.xml": `<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:row>1</xdr:row></xdr:from><xdr:sp><xdr:txBody>` +
			`<a:p><a:r><a:t>框里</a:t></a:r><a:r><a:t>的话</a:t></a:r></a:p><a:p/></xdr:txBody></xdr:sp></xdr:twoCellAnchor>` +
			`<xdr:oneCellAnchor><xdr:from><xdr:row>4</xdr:row></xdr:from><xdr:pic><xdr:nvPicPr><xdr:cNvPr descr="公章"/></xdr:nvPicPr>` +
			`</xdr:pic></xdr:oneCellAnchor></xdr:wsDr>`,
	}, rows(c("A1", "标题"), "", c("A3", "文"))+`<drawing r:id="d"/>`)
	shows(t, file, "工作表“表1”第 1 行: 标题", "工作表“表1”第 2 行的文本框: 框里的话", "工作表“表1”第 3 行: 文",
		"工作表“表1”第 5 行的图片 picture: 公章")
}
