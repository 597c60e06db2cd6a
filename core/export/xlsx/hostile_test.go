package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/nianbao/nianbao/core/export/internal/ooxmltest"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// with returns a good workbook with parts changed; nil takes a part out.
func with(t testing.TB, changes map[string][]byte) []byte {
	t.Helper()
	parts := ooxmltest.Parts(t, write(t, full(t, "guoban-2021"), Options{}))
	for name, data := range changes {
		if data == nil {
			delete(parts, name)
		} else {
			parts[name] = data
		}
	}
	return zipped(t, parts)
}

// streamed makes a zip whose parts are as long as asked for.
func streamed(t testing.TB, name string, chunk string, times int) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for part, data := range ooxmltest.Parts(t, write(t, full(t, "guoban-2021"), Options{})) {
		if part == name {
			continue
		}
		w, err := z.Create(part)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	for range times {
		if _, err := io.WriteString(w, chunk); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// lying claims another unpacked size for the part in the directory.
func lying(t testing.TB, file []byte, size uint32) []byte {
	t.Helper()
	file = bytes.Clone(file)
	// A directory entry begins with PK\1\2; its unpacked size is 24 bytes on.
	for at := 0; ; {
		next := bytes.Index(file[at:], []byte("PK\x01\x02"))
		if next < 0 {
			return file
		}
		at += next
		binary.LittleEndian.PutUint32(file[at+24:], size)
		at += 46
	}
}

const (
	worksheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
	coverPart = "xl/worksheets/sheet1.xml"
	tablePart = "xl/worksheets/sheet3.xml"
)

func TestHostileFiles(t *testing.T) {
	good := write(t, full(t, "guoban-2021"), Options{})
	foreign := []byte(worksheet + `<row r="1"><c r="A1" t="inlineStr"><is><t>统计表</t></is></c></row></sheetData></worksheet>`)
	var far bytes.Buffer
	far.WriteString(worksheet)
	for row := range 20_000 {
		fmt.Fprintf(&far, `<row r="%d"><c r="XFD%d"><v>1</v></c></row>`, row+1, row+1)
	}
	far.WriteString(`</sheetData></worksheet>`)
	for name, test := range map[string]struct {
		file []byte
		want error
	}{
		"empty":              {nil, ErrNotZip},
		"text":               {[]byte("年报"), ErrNotZip},
		"html called xlsx":   {[]byte("<html><table>"), ErrNotZip},
		"encrypted or xls":   {append([]byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}, make([]byte, 600)...), ErrEncrypted},
		"cut off":            {good[:len(good)/2], ErrTruncated},
		"only magic":         {[]byte("PK\x03\x04"), ErrTruncated},
		"document":           {zipped(t, map[string][]byte{"word/document.xml": []byte("<w/>"), "_rels/.rels": []byte("<Relationships/>")}), ErrDocument},
		"another zip":        {zipped(t, map[string][]byte{"readme.txt": []byte("x")}), ErrOtherOffice},
		"macros":             {with(t, map[string][]byte{"xl/vbaProject.bin": []byte("x")}), ErrMacros},
		"path":               {with(t, map[string][]byte{"../../etc/passwd": []byte("x")}), ErrPath},
		"windows path":       {with(t, map[string][]byte{`..\x`: []byte("x")}), ErrPath},
		"foreign workbook":   {edited(t, good, func(f *excelize.File) error { return f.SetSheetName(coverName, "Sheet1") }), ErrForeign},
		"foreign cover":      {with(t, map[string][]byte{coverPart: foreign}), ErrForeign},
		"no cover part":      {with(t, map[string][]byte{coverPart: nil}), ErrForeign},
		"no workbook":        {with(t, map[string][]byte{"xl/workbook.xml": nil}), ErrOtherOffice},
		"no XML":             {with(t, map[string][]byte{coverPart: []byte("\x00\x01\x02")}), ErrTruncated},
		"entities":           {with(t, map[string][]byte{coverPart: []byte(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`)}), ErrTruncated},
		"far cells":          {with(t, map[string][]byte{coverPart: far.Bytes()}), ErrTooLarge},
		"far cell of table":  {with(t, map[string][]byte{tablePart: []byte(worksheet + `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`)}), ErrTooLarge},
		"many rows":          {with(t, map[string][]byte{tablePart: []byte(worksheet + strings.Repeat(`<row><c><v>1</v></c></row>`, 6_000) + `</sheetData></worksheet>`)}), ErrTooLarge},
		"wide row":           {with(t, map[string][]byte{tablePart: []byte(worksheet + `<row>` + strings.Repeat(`<c><v>1</v></c>`, 200) + `</row></sheetData></worksheet>`)}), ErrTooLarge},
		"deep":               {with(t, map[string][]byte{coverPart: []byte(strings.Repeat("<a>", 1_000_000))}), ErrTooLarge},
		"huge part":          {streamed(t, "xl/media/image1.png", strings.Repeat("\x00", 1<<20), 20), ErrTooLarge},
		"huge sheet":         {streamed(t, coverPart, strings.Repeat("<row/>", 1<<17), 40), ErrTooLarge},
		"huge in sum":        {lying(t, good, 15<<20), ErrTooLarge},
		"says less":          {lying(t, streamed(t, coverPart, strings.Repeat("<row/>", 1<<17), 40), 10), ErrTruncated},
		"says more":          {lying(t, good, 1<<20), ErrTruncated},
		"string out of list": {with(t, map[string][]byte{coverPart: []byte(worksheet + `<row r="1"><c r="A1" t="s"><v>99999</v></c></row></sheetData></worksheet>`)}), ErrTruncated},
	} {
		t.Run(name, func(t *testing.T) {
			before := temporary(t)
			var start, end runtime.MemStats
			runtime.ReadMemStats(&start)
			began := time.Now()
			r, _, err := Read(bytes.NewReader(test.file), int64(len(test.file)), catalog(t).ByID)
			if !errors.Is(err, test.want) || r != nil {
				t.Errorf("error is %v, want %v", err, test.want)
			}
			if took := time.Since(began); took > time.Minute {
				t.Errorf("took %s", took)
			}
			runtime.ReadMemStats(&end)
			if used := (end.TotalAlloc - start.TotalAlloc) >> 20; used > 300 {
				t.Errorf("allocated %d MB", used)
			}
			if after := temporary(t); after != before {
				t.Errorf("%d temporary files before, %d after", before, after)
			}
		})
	}
}

// What just keeps within the limits takes seconds, not minutes, and megabytes, not gigabytes.
func TestLargestFiles(t *testing.T) {
	const room = maxPart - 1_000
	repeat := func(head, body, tail string) []byte {
		return []byte(head + strings.Repeat(body, (room-len(head)-len(tail))/len(body)) + tail)
	}
	for name, file := range map[string][]byte{
		"empty cells":    with(t, map[string][]byte{coverPart: repeat(worksheet, `<c/>`, `</sheetData></worksheet>`)}),
		"empty rows":     with(t, map[string][]byte{coverPart: repeat(worksheet, `<row/>`, `</sheetData></worksheet>`)}),
		"attributes":     with(t, map[string][]byte{coverPart: repeat(worksheet+`<row `, `a="" `, `/></sheetData></worksheet>`)}),
		"one text":       with(t, map[string][]byte{coverPart: repeat(worksheet+`<row><c t="inlineStr"><is><t>`, `text`, `</t></is></c></row></sheetData></worksheet>`)}),
		"shared strings": with(t, map[string][]byte{"xl/sharedStrings.xml": repeat(`<sst>`, `<si/>`, `</sst>`)}),
		"formats":        with(t, map[string][]byte{"xl/styles.xml": repeat(`<styleSheet><cellXfs>`, `<xf/>`, `</cellXfs></styleSheet>`)}),
		"sheets":         with(t, map[string][]byte{"xl/workbook.xml": repeat(`<workbook><sheets>`, `<sheet/>`, `</sheets></workbook>`)}),
	} {
		t.Run(name, func(t *testing.T) {
			var start, end runtime.MemStats
			runtime.ReadMemStats(&start)
			began := time.Now()
			_, _, err := Read(bytes.NewReader(file), int64(len(file)), catalog(t).ByID)
			took := time.Since(began)
			runtime.ReadMemStats(&end)
			used := (end.TotalAlloc - start.TotalAlloc) >> 20
			t.Logf("%s, %d MB allocated, error %v", took, used, err)
			if took > time.Minute || used > 1_500 {
				t.Errorf("took %s and %d MB", took, used)
			}
		})
	}
}

func temporary(t *testing.T) int {
	t.Helper()
	entries, err := os.ReadDir(os.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "excelize") {
			count++
		}
	}
	return count
}

func TestUnknownForm(t *testing.T) {
	file := write(t, full(t, "guoban-2021"), Options{})
	_, _, err := Read(bytes.NewReader(file), int64(len(file)), func(string) *form.Form { return nil })
	var unknown *report.FileError
	if !errors.As(err, &unknown) || !strings.Contains(err.Error(), "guoban-2021") {
		t.Errorf("error is %v", err)
	}
}

// Every refusal is one Chinese sentence that says what to do.
func TestErrorsSayWhatToDo(t *testing.T) {
	for _, err := range []error{ErrNotZip, ErrTruncated, ErrEncrypted, ErrDocument, ErrOtherOffice, ErrMacros, ErrTooLarge, ErrTooLong, ErrPath, ErrForeign, &LayoutError{"表三", 4, "甲", "乙"}} {
		if !strings.Contains(err.Error(), "；请") {
			t.Errorf("%v", err)
		}
	}
}
