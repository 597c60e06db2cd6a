package pack_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/export/internal/pack"
)

func TestPartsComeBackInOrder(t *testing.T) {
	contents := []struct{ name, data string }{
		{"[Content_Types].xml", "<Types/>"},
		{"word/document.xml", strings.Repeat("<w:p>年报</w:p>", 10_000)},
		{"empty", ""},
	}
	file := func() []byte {
		var parts []pack.Part
		for _, c := range contents {
			parts = append(parts, pack.Compress(c.name, []byte(c.data)))
		}
		var out bytes.Buffer
		if err := pack.Write(&out, parts); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	first := file()
	if !bytes.Equal(first, file()) {
		t.Error("the same parts give other bytes")
	}
	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	if len(z.File) != len(contents) {
		t.Fatalf("%d parts", len(z.File))
	}
	for i, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r) // also compares the checksum
		if err != nil || f.Name != contents[i].name || string(data) != contents[i].data {
			t.Errorf("part %d is %s with %d bytes, %v", i, f.Name, len(data), err)
		}
		if f.Modified.Year() > 1980 {
			t.Errorf("%s carries the time %s", f.Name, f.Modified)
		}
	}
}
