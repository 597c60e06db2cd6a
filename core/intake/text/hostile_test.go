package text

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

func TestTextOfAnOlderWindowsIsRead(t *testing.T) {
	data, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte("一、总体情况\r\n行政许可\t326\r\n行政处罚\t58\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	want := "第 1 行: 一、总体情况\n第 2—3 行的表格:\n\t第 2 行 [行政许可] [326]\n\t第 3 行 [行政处罚] [58]\n"
	if got := dump(p); got != want {
		t.Errorf("read as\n%s", got)
	}
}

func TestASeparatedFileIsATable(t *testing.T) {
	p, err := Read([]byte("青河县司法局2024年度数据,,,\n,,,\n信息内容,\"本年\n制发件数\",本年废止件数,现行有效件数\n规章,0,0,0\n行政规范性文件,\"1,200\",0,4\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := "第 1 行: 青河县司法局2024年度数据\n第 3—6 行的表格:\n" +
		"\t第 3—4 行 [信息内容] [本年⏎制发件数] [本年废止件数] [现行有效件数]\n" +
		"\t第 5 行 [规章] [0] [0] [0]\n\t第 6 行 [行政规范性文件] [1,200] [0] [4]\n"
	if got := dump(p); got != want {
		t.Errorf("read as\n%s", got)
	}
}

func TestProseIsNoTable(t *testing.T) {
	for _, prose := range []string{
		"2024年,我局主动公开信息36条,较去年增加5条。\n全年收到申请3件,办结3件。\n没有行政复议,没有行政诉讼。",
		"\t2024年，我局主动公开信息36条。\n\t全年没有收到申请。\n\t没有行政复议。\n\t没有行政诉讼。",
		"地址：青河县文化路18号  邮编：000000\n联系电话：0000-1234567。",
		"首页 | 政务公开 | 政务服务",
		"（一）主动公开\n\n    公开信息36条。\n\n（二）依申请公开\n\n    收到申请3件。",
	} {
		p, err := Read([]byte(prose))
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range p.Blocks {
			if b.Table != nil && !strings.HasPrefix(prose, "首页") {
				t.Errorf("%q is read as\n%s", prose, dump(p))
			}
		}
	}
}

// kept returns the characters of a text that must not be lost: spaces and the marks that set tables and type may be.
func kept(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\r\n\v\f\u3000\u00a0\u0085\u2028\u2029\u200b\ufeff\x00,\"*#\\"+uprights+dashes+corners+":", r) || r == '\ufffd' {
			return -1
		}
		return r
	}, text)
}

func TestNothingIsLostOfTheFiles(t *testing.T) {
	for _, file := range []string{"pdftotext", "frames", "clipboard", "browser", "prose"} {
		checkKept(t, file, string(read(t, "testdata/pages/"+file+".txt")))
	}
}

func TestHostileTextsEnd(t *testing.T) {
	for name, text := range map[string]string{
		"rows":             strings.Repeat("0\t0\t0\n", longest/2),
		"rows of bars":     strings.Repeat("|0|0|\n", longest/2),
		"frames":           strings.Repeat("+--+--+\n|0 |0 |\n", longest/4),
		"columns":          strings.Repeat("一  0  0\n", longest/8),
		"one wide line":    strings.Repeat("0\t", 1<<19),
		"one wide row":     "|" + strings.Repeat("0|", 1<<19) + "\n|-|\n",
		"wide columns":     strings.Repeat(strings.Repeat("0  ", 5000)+"\n", 20),
		"cells":            strings.Repeat("\t0\n", longest/2),
		"tabs and prose":   strings.Repeat("\t一，二。\n", longest/2),
		"heads":            strings.Repeat("一二  三四\n", longest/8),
		"labels":           "0  0\n0  0\n" + strings.Repeat("一\n", 5) + strings.Repeat("一  二  0\n二\n", 10_000),
		"open brackets":    strings.Repeat("（一二三\n\n", longest/3) + "）",
		"stars":            "**" + strings.Repeat("一**", 200_000),
		"quotes":           strings.Repeat("一\t\"二\n", longest/2),
		"commas":           strings.Repeat("0,", 1<<19) + "\n" + strings.Repeat("0,", 1<<19),
		"too many lines":   strings.Repeat("一\n", longest+1),
		"too long":         strings.Repeat("一", largest/3+2),
		"zeros":            "一、总体情况\x00\n" + strings.Repeat("二", 100),
		"hardly any valid": "一\xff\xfe\xfd\x01\x02\x03",
		"blank":            " \n\t\n\u3000",
	} {
		p, err := Read([]byte(text))
		if (p == nil) == (err == nil) {
			t.Errorf("%s: %v, %v", name, p, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("一、总体情况\n\n规章\t0\t0\n规范性文件\t1\t\n"))
	f.Add([]byte("| 规章 | 0 |\n|---|---|\n| 文件 | |\n"))
	f.Add([]byte("\t规章\n\t0\n\n\t文件\n\t\n一\n"))
	f.Add([]byte("   信息内容   件数\n\n   规章      0\n 行政规范\n  性文件   1\n"))
	f.Add([]byte("┌─┬─┐\n│一│0│\n├─┴─┤\n│二 │\n└───┘\n"))
	f.Add([]byte("一,二,三\n0,\"1\n2\",3\n"))
	f.Add([]byte("# 一\n**二\n三**\n\n《四\n\n五》\n- 1 -\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		// Bars may hold markup of web pages, and one program prints marks in brackets.
		if utf8.Valid(data) && !bytes.ContainsAny(data, "&<\\[\x00") {
			checkKept(t, "it", string(data))
			return
		}
		if _, err := Read(data); err != nil && !strings.HasSuffix(err.Error(), "读入") && !errors.Is(err, ErrEmpty) {
			t.Error(err)
		}
	})
}
