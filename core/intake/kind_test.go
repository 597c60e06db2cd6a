package intake

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/nianbao/nianbao/core/intake/convert"
)

// zipped makes a zip file of empty parts.
func zipped(t *testing.T, names ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		if _, err := z.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// openDocument makes a zip file as OpenDocument has it: its type first, not compressed.
func openDocument(t *testing.T, mime string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateHeader(&zip.FileHeader{Name: "mimetype"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err = w.Write([]byte(mime)); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"META-INF/manifest.xml", "content.xml"} {
		if _, err = z.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err = z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// ole makes what is recognised of a file of Office 97: its first bytes and the name of a stream.
func ole(stream string) string {
	var b strings.Builder
	b.WriteString("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	for _, unit := range utf16.Encode([]rune(stream + "\x00")) {
		b.WriteByte(byte(unit))
		b.WriteByte(byte(unit >> 8))
	}
	return b.String()
}

func TestTheKindOfAFileIsToldByWhatItHolds(t *testing.T) {
	document := zipped(t, "[Content_Types].xml", "_rels/.rels", "word/document.xml")
	for _, c := range []struct{ what, name, data, kind, extension string }{
		{"a document", "a.docx", document, "DOCX 文档", ""},
		{"a document called otherwise", "a.doc", document, "DOCX 文档", ""},
		{"a workbook", "a.xlsx", zipped(t, "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"), "XLSX 工作簿", ""},
		{"a document of Word 97", "a.doc", ole("WordDocument"), "DOC", ".doc"},
		{"a document of WPS", "a.wps", ole("WordDocument"), "WPS", ".wps"},
		{"a workbook of Excel 97", "a", ole("Workbook"), "XLS", ".xls"},
		{"a workbook of WPS", "a.et", ole("Workbook"), "ET", ".et"},
		{"a PDF file", "a.docx", "%PDF-1.7\n", "PDF", ".pdf"},
		{"rich text called .doc", "a.doc", `{\rtf1\ansi 一、总体情况}`, "RTF", ".rtf"},
		{"an OpenDocument text", "a.odt", openDocument(t, "application/vnd.oasis.opendocument.text"), "ODT", ".odt"},
		{"an OpenDocument sheet", "a.ods", openDocument(t, "application/vnd.oasis.opendocument.spreadsheet"), "ODS", ".ods"},
		{"a text with line breaks in cells", "a.md", "| 信息<br>内容 | 件数 |\n|---|---|\n| 规章<br>等 | 0<br/> |\n", "文本", ""},
		{"a page with bars in a table", "a.html", "<table>\n| a |\n| b |\n| c |\n</table>", "网页", ""},
		{"a page", "a.html", "\ufeff\r\n<!DOCTYPE html><html>", "网页", ""},
		{"a page called .doc", "a.doc", "<html xmlns:w=\"urn:schemas-microsoft-com:office:word\"><body>", "网页", ""},
		{"a page called .xls", "a.xls", "<table border=1><tr><td>规章</td></tr></table>", "网页", ""},
		{"a fragment that begins with text", "", "一、总体情况<br>全年<br/>", "网页", ""},
		{"a page in UTF-16", "a.htm", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "网页", ""},
		{"a page in one file", "a.mht", "From: <Saved by WPS>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", "网页", ""},
		{"a page from the clipboard", "", "Version:0.9\r\nStartHTML:00000097\r\n", "网页", ""},
		{"XML of Word 2003", "a.doc", `<?xml version="1.0"?><?mso-application progid="Word.Document"?>`, "XML", ".xml"},
		{"XML of Excel 2003", "a.xls", `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`, "XML", ".xls"},
		{"text", "a.txt", "一、总体情况\n", "文本", ""},
		{"text that begins like a picture", "a.txt", "BM 街道办事处", "文本", ""},
		{"text called .docx", "a.docx", "一、总体情况\n", "文本", ""},
	} {
		k := sniff(Source{Name: c.name, Data: []byte(c.data)})
		if k.name != c.kind || k.extension != c.extension || k.refusal != "" {
			t.Errorf("%s is told as %q %q %q", c.what, k.name, k.extension, k.refusal)
		}
	}
}

func TestWhatCannotBeReadIsSaidInASentence(t *testing.T) {
	for _, c := range []struct{ what, data, says string }{
		{"nothing", "", "是空的"},
		{"a report of ours", "{\n  \"nianbao\": 1,\n  \"form\": \"guoban-2021\"}", "不用导入"},
		{"a scan", "\xff\xd8\xff\xe0\x00\x10JFIF", "请用原来的 Word 文件"},
		{"a bitmap", "BM\x36\x00\x0c\x00", "请用原来的 Word 文件"},
		{"a file with a password", ole("EncryptedPackage"), "取消密码"},
		{"a zip file", zipped(t, "年报.docx"), "解压"},
		{"a zip file cut off", zipped(t, "word/document.xml")[:30], "不完整"},
		{"slides", zipped(t, "[Content_Types].xml", "ppt/presentation.xml"), "演示文稿"},
		{"an OFD file", zipped(t, "OFD.xml", "Doc_0/Document.xml"), "OFD"},
		{"a damaged file of Word 97", "\xd0\xcf\x11\xe0", "不完整"},
	} {
		_, _, err := readPage(context.Background(), Source{Name: "年报", Data: []byte(c.data)})
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("of %s it says %v", c.what, err)
		}
	}
	if _, _, err := readPage(context.Background(), Source{Data: make([]byte, largestFile+1)}); err == nil {
		t.Error("a file of any size is read")
	}
}

func FuzzSniff(f *testing.F) {
	f.Add([]byte("PK\x03\x04"), "a.docx")
	f.Add([]byte("\xd0\xcf\x11\xe0"), "a.wps")
	f.Add([]byte("<table><tr><td>"), "")
	f.Add([]byte("Version:0.9 StartHTML:1"), "")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		if k := sniff(Source{Name: name, Data: data}); (k.read == nil) != (k.refusal != "" || k.extension != "") {
			t.Errorf("%q is told as %q %q %q", data, k.name, k.extension, k.refusal)
		}
	})
}

func TestAFileOfWord97IsConvertedAndRead(t *testing.T) {
	data, err := os.ReadFile("convert/testdata/report.doc")
	if err != nil {
		t.Fatal(err)
	}
	p, name, err := readPage(context.Background(), Source{Name: "年报.doc", Data: data})
	if errors.Is(err, convert.ErrNone) {
		t.Skip("no office suite is installed")
	}
	if err != nil {
		t.Fatal(err)
	}
	if name != "DOCX 文档（由 DOC 转换）" || len(p.Blocks) == 0 || p.Blocks[0].Text != "青河县司法局2024年政府信息公开工作年度报告" {
		t.Errorf("%s is read as %+v", name, p.Blocks)
	}
}
