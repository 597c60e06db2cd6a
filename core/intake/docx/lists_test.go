package docx

import (
	"strings"
	"testing"
)

const numbers = `<w:numbering>` +
	`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>` +
	`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>` +
	`<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum>` +
	`<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>` +
	`<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>` +
	`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%2"/><w:pStyle w:val="item"/></w:lvl></w:abstractNum>` +
	`<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="linked"/></w:abstractNum>` +
	`<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>` +
	`<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>` +
	`<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>` +
	`<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/></w:lvlOverride></w:num>` +
	`<w:num w:numId="5"><w:abstractNumId w:val="4"/></w:num>` +
	`<w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:lvlOverride></w:num>` +
	`</w:numbering>`

func listed(list, level, text string) string {
	return p(text, `<w:numPr><w:ilvl w:val="`+level+`"/><w:numId w:val="`+list+`"/></w:numPr>`)
}

func TestAutomaticNumbersAreWrittenOut(t *testing.T) {
	styles := `<w:styles><w:style w:type="paragraph" w:styleId="item"><w:name w:val="item"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:type="numbering" w:styleId="linked"><w:name w:val="linked"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`
	shows(t, listed("1", "0", "总体情况")+listed("1", "1", "主动公开")+listed("1", "1", "依申请")+listed("1", "2", "2025年")+p("插话", "")+
		listed("1", "0", "主动公开")+listed("1", "1", "重新起数")+listed("2", "0", "圆点")+listed("3", "0", "属于国家秘密")+listed("3", "0",
		"2025年")+
		listed("4", "0", "其他")+listed("4", "0", "附")+listed("0", "0", "无号")+p("样式", `<w:pStyle w:val="item"/>`)+
		p("取消", `<w:pStyle w:val="item"/><w:numPr><w:numId w:val="0"/></w:numPr>`)+listed("5", "0", "相连")+listed("1", "1", "")+
		listed("9", "0", "没有的表"),
		parts{"word/numbering.xml": numbers, "word/styles.xml": styles},
		"第 1 段: 一、总体情况", "第 2 段: （一）主动公开", "第 3 段: （二）依申请", "第 4 段: 1.2.1 2025年", "第 5 段: 插话",
		"第 6 段: 二、主动公开", "第 7 段: （一）重新起数", "第 8 段: 圆点", "第 9 段: 1.属于国家秘密", "第 10 段: 2. 2025年",
		"第 11 段: 六、其他", "第 12 段: 七、附", "第 13 段: 无号", "第 14 段: ①样式", "第 15 段: 取消", "第 16 段: 3.相连", "第 17 段: （一）", "第 18 段: 没有的表")
}

func TestALevelOfItsOwnIsUsed(t *testing.T) {
	shows(t, listed("6", "0", "章"), parts{"word/numbering.xml": numbers}, "第 1 段: I 章")
}

func TestCellsAreNumberedToo(t *testing.T) {
	cell := func(text string) string { return `<w:tc>` + listed("3", "0", text) + `</w:tc>` }
	shows(t, tbl(tr(cell("属于国家秘密"), tc("0", "")), tr(cell("其他法律行政法规禁止公开"), tc("0", ""))), parts{"word/numbering.xml": numbers},
		"第 1 个表格:", "\t第 1 个表格第 1 行 [1.属于国家秘密] [0]", "\t第 1 个表格第 2 行 [2.其他法律行政法规禁止公开] [0]")
}

func TestNumeralsAreThoseOfPrint(t *testing.T) {
	for format, want := range map[string]string{
		"decimal": "1 10 11 20 101", "chineseCounting": "一 十 十一 二十 一〇一", "chineseCountingThousand": "一 十 十一 二十 一百零一",
		"japaneseCounting": "一 十 十一 二十 一百零一", "ideographDigital": "一 一〇 一一 二〇 一〇一", "chineseLegalSimplified": "壹 拾 拾壹 贰拾 壹佰零壹",
		"decimalFullWidth": "１ １０ １１ ２０ １０１", "decimalEnclosedCircle": "① ⑩ ⑪ ⑳ 101", "decimalEnclosedFullstop": "⒈ ⒑ ⒒ ⒛ 101",
		"decimalEnclosedParen": "⑴ ⑽ ⑾ ⒇ 101", "decimalZero": "01 10 11 20 101", "upperLetter": "A J K T WWWW",
		"lowerLetter": "a j k t wwww",
		"upperRoman":  "I X XI XX CI", "lowerRoman": "i x xi xx ci", "ideographTraditional": "甲 癸 11 20 101",
		"ideographZodiac": "子 酉 戌 20 101",
		"never heard of":  "1 10 11 20 101",
	} {
		var got []string
		for _, n := range []int{1, 10, 11, 20, 101} {
			got = append(got, numeral(format, n))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s, want %s", format, got, want)
		}
	}
}
