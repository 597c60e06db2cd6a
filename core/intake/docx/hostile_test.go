package docx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/nianbao/nianbao/core/intake/page"
)

// streamed makes a file whose document is as long as asked for.
func streamed(t testing.TB, head, chunk string, times int, tail string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, write := range map[string]func(w io.Writer) error{
		"_rels/.rels": func(w io.Writer) error { _, err := io.WriteString(w, rootOfAll); return err },
		"word/document.xml": func(w io.Writer) error {
			_, err := io.WriteString(w, head)
			for range times {
				if err == nil {
					_, err = io.WriteString(w, chunk)
				}
			}
			if err == nil {
				_, err = io.WriteString(w, tail)
			}
			return err
		},
	} {
		w, err := z.Create(name)
		if err == nil {
			err = write(w)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

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

// bounded reads a file and fails when that takes too much.
func bounded(t *testing.T, file []byte, megabytes uint64) (*page.Page, error) {
	t.Helper()
	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	began := time.Now()
	p, err := Read(file)
	took := time.Since(began)
	runtime.ReadMemStats(&end)
	used := (end.TotalAlloc - start.TotalAlloc) >> 20
	t.Logf("%s, %d MB allocated, error %v", took, used, err)
	if took > time.Minute || used > megabytes {
		t.Errorf("took %s and %d MB", took, used)
	}
	return p, err
}

func TestHostileFilesEndInASentence(t *testing.T) {
	good := made(t, p("一、总体情况", ""), nil)
	ole := append([]byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}, make([]byte, 70_000)...)
	locked := bytes.Clone(ole)
	for i, unit := range utf16.Encode([]rune("EncryptedPackage")) {
		binary.LittleEndian.PutUint16(locked[65_530+2*i:], unit)
	}
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"empty":      {nil, ErrNotZip},
		"text":       {[]byte("年报"), ErrNotZip},
		"old":        {ole, ErrOld},
		"encrypted":  {locked, ErrEncrypted},
		"cut off":    {good[:len(good)/2], ErrTruncated},
		"only magic": {[]byte("PK\x03\x04"), ErrTruncated},
		"workbook": {zipped(t, parts{"_rels/.rels": relationsOf + `</Relationships>`,
			"xl/workbook.xml": "<workbook/>"}), ErrWorkbook},
		"another zip":     {zipped(t, parts{"readme.txt": "x"}), ErrOther},
		"OFD":             {zipped(t, parts{"OFD.xml": "<ofd:OFD/>", "Doc_0/Document.xml": "<x/>"}), ErrOther},
		"no body":         {zipped(t, parts{"_rels/.rels": rootOfAll, "word/document.xml": "<w:document/>"}), ErrOther},
		"macros":          {made(t, p("x", ""), parts{"word/vbaProject.bin": "x"}), ErrMacros},
		"path":            {made(t, "", parts{"../../etc/passwd": "x"}), ErrPath},
		"path of Windows": {made(t, "", parts{`..\..\x`: "x"}), ErrPath},
		"no XML":          {zipped(t, parts{"_rels/.rels": rootOfAll, "word/document.xml": "\x00\x01"}), ErrTruncated},
		"unclosed": {zipped(t, parts{"_rels/.rels": rootOfAll, "word/document.xml": documentOf + "<w:p>"}),
			ErrTruncated},
		"crossed": {zipped(t, parts{"_rels/.rels": rootOfAll, "word/document.xml": documentOf +
			"<w:p></w:body></w:p></w:document>"}), ErrTruncated},
		"entities": {zipped(t, parts{"_rels/.rels": rootOfAll,
			"word/document.xml": `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`}), ErrTruncated},
		"external entity": {zipped(t, parts{"_rels/.rels": rootOfAll,
			"word/document.xml": `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`}), ErrTruncated},
		"deep":             {made(t, strings.Repeat("<a>", 1_000_000), nil), ErrTooLarge},
		"tables in tables": {made(t, strings.Repeat("<w:tbl><w:tr><w:tc>", 10_000), nil), ErrTooLarge},
		"paragraphs":       {streamed(t, documentOf, strings.Repeat("<w:p/>", 1<<17), 250, endOf), ErrTooLarge},
		"more elements":    {streamed(t, documentOf, strings.Repeat("<w:p/>", 1<<17), 30, endOf), ErrTooLarge},
		"lines": {streamed(t, documentOf+"<w:p><w:r>", strings.Repeat("<w:t>a</w:t><w:br/>", 1<<14), 16,
			"</w:r></w:p>"+endOf), ErrTooLarge},
		"cells": {streamed(t, documentOf+"<w:tbl><w:tr>", strings.Repeat("<w:tc/>", 1<<14), 16, "</w:tr></w:tbl>"+
			endOf), ErrTooLarge},
		"says less": {lying(good, 10), ErrTruncated},
		"says more": {lying(good, 1<<20), ErrTruncated},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := bounded(t, c.file, 1_000)
			if !errors.Is(err, c.want) || p != nil {
				t.Errorf("error is %v, want %v", err, c.want)
			}
		})
	}
}

// What just keeps within the limits takes seconds and megabytes.
func TestLargeFilesAreReadWithinBounds(t *testing.T) {
	for name, file := range map[string][]byte{
		"blank paragraphs": streamed(t, documentOf, strings.Repeat("<w:p/>", 1<<14), 40, endOf),
		"one text": streamed(t, documentOf+"<w:p><w:r><w:t>", strings.Repeat("文", 1<<14), 600, "</w:t></w:r></w:p>"+
			endOf),
		"attributes": streamed(t, documentOf+"<w:p ", strings.Repeat(`a="" `, 1<<14), 80, "/>"+endOf),
		"spans": streamed(t, documentOf+"<w:tbl>", strings.Repeat(tr(tc("1", `<w:gridSpan w:val="999999"/><w:vMerge/>`), tc("2",
			`<w:vMerge/>`)), 1<<10), 10,
			"</w:tbl>"+endOf),
		"long number": made(t, strings.Repeat(listed("1", "0", "a"), 20_000),
			parts{"word/numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">` +
				`<w:start w:val="999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="` + strings.Repeat("%1", 1<<20) +
				`"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`}),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := bounded(t, file, 1_000); err != nil {
				t.Error(err)
			}
		})
	}
}

// Parts that are never unpacked may be as large as they like: clerks scan whole documents into them.
func TestLargePicturesKeepNobodyFromReading(t *testing.T) {
	shows(t, p("正文", ""), parts{"word/media/image1.png": strings.Repeat("\x00", 80<<20)}, "第 1 段: 正文")
}

func TestPartsMayBeWrittenInOtherWays(t *testing.T) {
	body := documentOf + p("一、总体情况", "") + endOf
	for name, order := range map[string]binary.ByteOrder{"little": binary.LittleEndian, "big": binary.BigEndian} {
		var wide bytes.Buffer
		text := "\ufeff" + strings.Replace(body, "UTF-8", "UTF-16", 1)
		if err := binary.Write(&wide, order, utf16.Encode([]rune(text))); err != nil {
			t.Fatal(err)
		}
		got, err := Read(zipped(t, parts{"_rels/.rels": rootOfAll, "word/document.xml": wide.String()}))
		if err != nil || len(got.Blocks) != 1 || got.Blocks[0].Text != "一、总体情况" {
			t.Errorf("UTF-16, %s end first: %+v, %v", name, got, err)
		}
	}
	strict := strings.NewReplacer("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
		"http://purl.oclc.org/ooxml/officeDocument/relationships",
		"word/document.xml", "/word/document.xml").Replace(rootOfAll)
	for name, document := range map[string]string{
		"strict": strings.Replace(body, "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
			"http://purl.oclc.org/ooxml/wordprocessingml/main", 1),
		"prefix": strings.NewReplacer("<w:", "<ns0:", "</w:", "</ns0:", "xmlns:w", "xmlns:ns0").Replace(body),
		"mark":   "\ufeff" + body,
		"stray":  strings.Replace(body, "一、", "一、\x0b", 1),
	} {
		got, err := Read(zipped(t, parts{"_rels/.rels": strict, `word\document.xml`: document}))
		if err != nil || len(got.Blocks) != 1 || strings.ReplaceAll(got.Blocks[0].Text, " ", "") != "一、总体情况" {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func TestErrorsSayWhatToDo(t *testing.T) {
	for _, err := range []error{ErrNotZip, ErrOld, ErrEncrypted, ErrTruncated, ErrWorkbook, ErrOther, ErrMacros, ErrTooLarge,
		ErrPath} {
		if !strings.Contains(err.Error(), "；请") {
			t.Errorf("%v", err)
		}
	}
}
