package docx

import "testing"

func TestBreaksDivideAParagraphAndTabsStay(t *testing.T) {
	shows(t, `<w:p><w:r><w:t>一、总体情况</w:t><w:br/><w:t>正文</w:t><w:cr/></w:r></w:p><w:p/>`+
		`<w:p><w:r><w:t xml:space="preserve">　　规章</w:t><w:tab/><w:t>0</w:t><w:tab/></w:r></w:p>`, nil,
		"第 1 段: 一、总体情况", "第 1 段第 2 行: 正文", "第 2 段: 规章\t0\t")
}

func TestSettingComesFromTheParagraphAndItsStyles(t *testing.T) {
	styles := parts{"word/styles.xml": `<w:styles>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="一级"/><w:basedOn w:val="1"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="named"><w:name w:val="标题 2"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/><w:basedOn w:val="y"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="y"><w:name w:val="y"/><w:basedOn w:val="x"/></w:style>` +
		`<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`}
	shows(t, p("甲", `<w:pStyle w:val="mine"/>`)+p("乙", `<w:pStyle w:val="mine"/><w:jc w:val="left"/><w:outlineLvl w:val="9"/>`)+
		p("丙", `<w:pStyle w:val="named"/><w:jc w:val="end"/>`)+p("丁", `<w:pStyle w:val="x"/><w:outlineLvl w:val="2"/>`)+
		`<w:p><w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r></w:p>`+
		p("旧的", `<w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>`), styles,
		"第 1 段 centred level 1: 甲", "第 2 段: 乙", "第 3 段 right level 2: 丙", "第 4 段 level 3: 丁", "第 5 段: 显", "第 6 段: 旧的",
		"remark: 文件里有隐藏的文字，没有读入")
}

func TestRevisionsAreReadAsAccepted(t *testing.T) {
	shows(t,
		`<w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r>`+
			`<w:moveFrom><w:r><w:t>搬走</w:t></w:r></w:moveFrom></w:p>`+
			`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>`+p("后半", `<w:jc w:val="center"/>`)+
			`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>整段</w:delText></w:r></w:del></w:p>`+
			tbl(tr(tc("留", ""), tc("1", "")), `<w:tr><w:trPr><w:del/></w:trPr>`+tc("删", "")+tc("2", "")+`</w:tr>`,
				`<w:tr><w:trPr><w:ins/></w:trPr>`+tc("增", "")+tc("3", "")+`</w:tr>`), nil,
		"第 1 段: 共12件", "第 2 段 centred: 前半后半", "第 1 个表格:", "\t第 1 个表格第 1 行 [留] [1]", "\t第 1 个表格第 2 行 [增] [3]",
		"remark: 文件里有还没有接受的修订，按全部接受以后的样子读入")
}

func TestWhatWrapsTextDoesNotHideIt(t *testing.T) {
	shows(t, `<w:sdt><w:sdtPr/><w:sdtContent>`+p("控件", "")+`</w:sdtContent></w:sdt>`+
		`<w:p><w:hyperlink><w:r><w:t>网址</w:t></w:r></w:hyperlink><w:smartTag><w:smartTagPr/><w:r><w:t>标记</w:t></w:r></w:smartTag>`+
		`<w:sdt><w:sdtContent><w:r><w:t>行内</w:t></w:r></w:sdtContent></w:sdt><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>pin</w:t></w:r></w:rt>`+
		`<w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></w:p>`+
		`<w:customXml><w:customXmlPr/>`+p("自定义", "")+`</w:customXml>`, nil,
		"第 1 段: 控件", "第 2 段: 网址标记行内拼x+y", "第 3 段: 自定义")
}

func TestOfFieldsTheResultIsRead(t *testing.T) {
	field := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	shows(t, `<w:p><w:r><w:t>第</w:t></w:r>`+field("begin")+`<w:r><w:instrText>SEQ 表 </w:instrText></w:r>`+field("begin")+
		`<w:r><w:instrText>IF</w:instrText></w:r>`+field("separate")+`<w:r><w:t>内</w:t></w:r>`+field("end")+field("separate")+
		`<w:r><w:t>3</w:t></w:r>`+field("end")+
		`<w:fldSimple w:instr="DATE"><w:r><w:t>号</w:t></w:r></w:fldSimple></w:p>`+
		`<w:p>`+field("begin")+`<w:r><w:instrText>eq \o\ac(○,2)</w:instrText></w:r>`+field("end")+
		`<w:r><w:t>圈</w:t></w:r></w:p>`+
		`<w:p>`+field("begin")+`<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`+p("没有结束的域不吞掉后文", ""), nil,
		"第 1 段: 第3号", "第 2 段: ②圈", "第 3 段: 没有结束的域不吞掉后文")
}

func TestSignsOfOtherFontsAreRead(t *testing.T) {
	shows(t,
		`<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:font="Wingdings 2" w:char="00A3"/><w:t>否</w:t>`+
			`<w:noBreakHyphen/><w:softHyphen/><w:sym w:font="宋体" w:char="2460"/><w:sym w:font="Webdings" w:char="F001"/></w:r></w:p>`, nil,
		"第 1 段: ☑是□否-①〓")
}

func TestTablesOfContentsAreAside(t *testing.T) {
	shows(t,
		`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>`+
			p("目录", "")+`</w:sdtContent></w:sdt>`+
			`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC \o "1-3"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>一、总体情况</w:t></w:r></w:p>`+
			`<w:p><w:r><w:t>二、主动公开</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>`+p("一、总体情况", ""), nil,
		"第 1 段 aside: 目录", "第 2 段 aside: 一、总体情况", "第 3 段 aside: 二、主动公开", "第 4 段: 一、总体情况")
}

func TestNotesAndMarginsAreAsideAndFollowTheText(t *testing.T) {
	shows(t, `<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`+tbl(tr(tc("甲", ""),
		`<w:tc><w:p><w:r><w:t>5</w:t><w:endnoteReference w:id="2"/></w:r></w:p></w:tc>`))+
		`<w:sectPr><w:headerReference w:id="header1"/><w:footerReference w:id="footer1"/><w:footerReference w:id="footer2"/></w:sectPr>`, parts{
		"word/footnotes.xml": `<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>` +
			`<w:footnote w:id="2">` + p("指行政规范性文件", "") + `</w:footnote></w:footnotes>`,
		"word/endnotes.xml": `<w:endnotes><w:endnote w:id="2">` + p("含上年结转", "") + `</w:endnote></w:endnotes>`,
		"word/header1.xml":  `<w:hdr>` + p("某局年报", `<w:jc w:val="center"/>`) + `</w:hdr>`,
		"word/footer1.xml":  `<w:ftr>` + p("— 3 —", "") + `</w:ftr>`,
		"word/footer2.xml":  `<w:ftr>` + p("联系电话：0471-1234567", "") + `</w:ftr>`,
	},
		"第 1 段: 正文", "第 1 个表格:", "\t第 1 个表格第 1 行 [甲] [5]", "第 1 段的脚注 aside: 指行政规范性文件", "第 1 个表格的尾注 aside: 含上年结转",
		"页眉 aside centred: 某局年报", "页脚 aside: 联系电话：0471-1234567")
}

func TestTextBoxesAreReadOnceAndPicturesTold(t *testing.T) {
	box := func(inside string) string { return `<w:txbxContent>` + inside + `</w:txbxContent>` }
	shows(t, `<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>`+box(p("框里", ""))+
		`</wps:txbx></w:drawing></mc:Choice>`+
		`<mc:Fallback><w:pict><v:textbox>`+box(p("框里", ""))+
		`</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`+
		`<w:p><w:r><mc:AlternateContent><mc:Choice Requires="new"/><mc:Fallback><w:t>旧程序的写法</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`+
		`<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="表三 截图"/><pic:pic><pic:blipFill><a:blip r:embed="x"/></pic:blipFill></pic:pic></wp:inline></w:drawing></w:r></w:p>`+
		tbl(tr(tc("甲", ""), `<w:tc><w:p><w:r><w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict></w:r></w:p></w:tc>`))+
		`<w:p><w:r><w:object><v:shape alt="表"><v:imagedata r:id="x"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>`+
		`<w:p><w:r><w:pict><v:shape><v:textpath string="艺术字标题"/></v:shape></w:pict></w:r></w:p><w:altChunk r:id="x"/>`, nil,
		"第 1 段: 正文", "第 1 段后的文本框: 框里", "第 2 段: 旧程序的写法", "第 2 段后的图片 picture: 表三 截图", "第 1 个表格:",
		"\t第 1 个表格第 1 行 [甲] []", "第 1 个表格第 1 行的图片 picture: ", "第 2 段后的图片 picture: 表", "第 2 段后的文本框: 艺术字标题",
		"remark: 文件里嵌着 Excel 表格，其中的内容没有读入；请双击打开它，把内容复制到正文里后再读入",
		"remark: 文件里整个插入了另一份文件，其中的文字没有读入；请在 WPS 或 Word 里打开，另存一次后再读入")
}
