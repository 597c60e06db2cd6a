package xlsx_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/intake/xlsx"
)

// lying claims another unpacked size for every part.
func lying(file []byte, size uint32) []byte {
	file = bytes.Clone(file)
	for at := 0; ; at += 46 {
		next := bytes.Index(file[at:], []byte("PK\x01\x02"))
		if next < 0 {
			return file
		}
		at += next
		binary.LittleEndian.PutUint32(file[at+24:], size)
	}
}

// bounded reads a file and fails when that takes too much memory; time is bounded by that of the test.
func bounded(t *testing.T, file []byte) (*page.Page, error) {
	t.Helper()
	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	p, err := xlsx.Read(file)
	runtime.ReadMemStats(&end)
	if used := (end.TotalAlloc - start.TotalAlloc) >> 20; used > 1_500 {
		t.Errorf("%d MB were taken", used)
	}
	return p, err
}

func TestHostileFilesEndInASentence(t *testing.T) {
	good := made(t, nil, rows(c("A1", "一、总体情况")))
	ole := append([]byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}, make([]byte, 70_000)...)
	locked := bytes.Clone(ole)
	for i, unit := range utf16.Encode([]rune("EncryptedPackage")) {
		binary.LittleEndian.PutUint16(locked[65_530+2*i:], unit)
	}
	sheet := func(text string) []byte { return made(t, parts{"xl/worksheets/sheet1.xml": text}, "") }
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"empty":       {nil, xlsx.ErrNotZip},
		"text":        {[]byte("年报"), xlsx.ErrNotZip},
		"old":         {ole, xlsx.ErrOld},
		"encrypted":   {locked, xlsx.ErrEncrypted},
		"cut off":     {good[:len(good)/2], xlsx.ErrTruncated},
		"document":    {zipped(t, parts{"_rels/.rels": relations + `</Relationships>`, "word/document.xml": "<x/>"}), xlsx.ErrDocument},
		"another zip": {zipped(t, parts{"readme.txt": "x"}), xlsx.ErrOther},
		"no sheets":   {made(t, nil), xlsx.ErrOther},
		"nothing":     {made(t, nil, rows(), rows("")), xlsx.ErrEmpty},
		"hidden": {made(t, parts{"xl/workbook.xml": `<workbook><sheets><sheet name="x" id="s1" state="hidden"/></sheets>` +
			`</workbook>`}, rows(n("A1", "1"))), xlsx.ErrEmpty},
		"macros":                 {made(t, parts{"xl/vbaProject.bin": "x"}, rows(n("A1", "1"))), xlsx.ErrMacros},
		"path":                   {made(t, parts{"../../etc/passwd": "x"}, rows(n("A1", "1"))), xlsx.ErrPath},
		"no XML":                 {sheet("\x00\x01"), xlsx.ErrTruncated},
		"unclosed":               {sheet("<worksheet><sheetData>"), xlsx.ErrTruncated},
		"text that is not there": {made(t, nil, rows(`<c r="A1" t="s"><v>7</v></c>`)), xlsx.ErrTruncated},
		"entities": {sheet(`<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet>` +
			rows(`<c t="str"><v>&b;</v></c>`) + `</worksheet>`), xlsx.ErrTruncated},
		"external entity": {sheet(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>` +
			rows(`<c t="str"><v>&a;</v></c>`) + `</worksheet>`), xlsx.ErrTruncated},
		"deep":       {sheet(strings.Repeat("<a>", 100_000)), xlsx.ErrTooLarge},
		"large part": {sheet(`<worksheet a="` + strings.Repeat(" ", 33<<20) + `"/>`), xlsx.ErrTooLarge},
		"elements":   {made(t, nil, rows(strings.Repeat("<c/>", 2_000_000))), xlsx.ErrTooLarge},
		"same merges": {made(t, nil, rows(n("A1", "1"))+`<sheetData><row r="2999"><c r="CV2999"><v>1</v></c></row></sheetData>`+
			merged(strings.Split(strings.Repeat("A1:CV2999,", 20)+"A1:A2", ",")...)), xlsx.ErrTooLarge},
		"the same long text": {made(t, parts{"xl/sharedStrings.xml": `<sst><si><t>` +
			strings.Repeat("长", 1<<20) + `</t></si></sst>`}, rows(strings.Repeat(`<c t="s"><v>0</v></c>`, 50))), xlsx.ErrTooLarge},
		"says less": {lying(good, 10), xlsx.ErrTruncated},
		"says more": {lying(good, 1<<20), xlsx.ErrTruncated},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := bounded(t, c.file)
			if !errors.Is(err, c.want) || (p == nil) != (c.want != nil) {
				t.Errorf("error is %v, want %v", err, c.want)
			}
		})
	}
}

// What lies far out is told of, not read.
func TestSheetsWithoutEndAreReadAsFarAsTablesGo(t *testing.T) {
	const told = "remark: 工作表“表1”太大，只读了前 3000 行、前 100 列"
	for name, sheet := range map[string]string{
		"last cell": rows(c("A1", "标题")) +
			`<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`,
		"many rows": rows(c("A1", "标题")) +
			`<sheetData>` + strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, 200_000) + `</sheetData>`,
		"no such cells": rows(c("A1", "标题")) +
			`<sheetData><row r="99999999999999999999"/><row r="5000"><c r="ZZZZZZZZ99"><v>1</v></c></row></sheetData>`,
	} {
		t.Run(name, func(t *testing.T) {
			p, err := bounded(t, made(t, nil, sheet))
			if err != nil {
				t.Fatal(err)
			}
			if got := dump(p); !strings.HasPrefix(got, "工作表“表1”第 1 行: 标题\n") || !strings.Contains(got, told) {
				t.Errorf("read %.300s", got)
			}
		})
	}
}

// A whole column of cells with lines around them is no table.
func TestLinesBelowATableAreNoRows(t *testing.T) {
	styles := parts{"xl/styles.xml": `<styleSheet><borders><border/><border><left style="thin"/></border></borders>` +
		`<cellXfs><xf/><xf borderId="1"/></cellXfs></styleSheet>`}
	line := func(cells string) string { return strings.ReplaceAll(cells, "<c ", `<c s="1" `) }
	file := made(t, styles, rows(line(c("A1", "甲")+c("B1", "乙")), line(n("A2", "1")+n("B2", "2")))+
		`<sheetData>`+strings.Repeat(line(`<row><c /><c /></row>`), 500)+`</sheetData>`)
	shows(t, file, "工作表“表1”第 1—3 行的表格:", "\t工作表“表1”第 1 行 [甲] [乙]",
		"\t工作表“表1”第 2 行 [1] [2]", "\t工作表“表1”第 3 行 [] []")
}

func TestErrorsSayWhatToDo(t *testing.T) {
	for _, err := range []error{xlsx.ErrNotZip, xlsx.ErrOld, xlsx.ErrEncrypted, xlsx.ErrTruncated, xlsx.ErrDocument, xlsx.ErrOther,
		xlsx.ErrMacros, xlsx.ErrTooLarge, xlsx.ErrPath, xlsx.ErrEmpty} {
		if !strings.Contains(err.Error(), "；请") {
			t.Errorf("%v", err)
		}
	}
}
