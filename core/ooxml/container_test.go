package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"
)

var few = Limits{Parts: 10, Part: 1 << 16, Total: 1 << 17, Elements: 1_000, Depth: 8}

// container opens a container of parts.
func container(t testing.TB, limits Limits, parts map[string]string) (*Container, error) {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return Open(bytes.NewReader(out.Bytes()), int64(out.Len()), limits)
}

func TestContainersAreToldByTheirParts(t *testing.T) {
	for name, c := range map[string]struct {
		parts []string
		want  Kind
	}{
		"document":      {[]string{"_rels/.rels", "word/document.xml"}, Document},
		"another main":  {[]string{"_rels/.rels", "word/document2.xml"}, Document},
		"capitals":      {[]string{"_rels/.rels", "Word/Document.xml"}, Document},
		"backslashes":   {[]string{`_rels\.rels`, `xl\workbook.xml`}, Workbook},
		"macros":        {[]string{"_rels/.rels", "word/document.xml", "word/vbaProject.bin"}, Macros},
		"presentation":  {[]string{"_rels/.rels", "ppt/presentation.xml"}, Other},
		"any other zip": {[]string{"mimetype", "content.xml"}, Other},
	} {
		parts := map[string]string{}
		for _, part := range c.parts {
			parts[part] = "x"
		}
		opened, err := container(t, few, parts)
		if err != nil || opened.Kind() != c.want {
			t.Errorf("%s: %v, %v", name, opened, err)
		}
	}
}

func TestOnlySoMuchIsUnpacked(t *testing.T) {
	parts := map[string]string{"a": strings.Repeat("a", 1<<16), "b": strings.Repeat("b", 1<<16), "c": "c", "d": strings.Repeat("d", 1<<16+1)}
	c, err := container(t, few, parts)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		part string
		want error
	}{{"d", ErrTooLarge}, {"a", nil}, {"A", nil}, {"b", ErrTooLarge}, {"c", ErrTooLarge}, {"none", nil}} {
		if _, err := c.Read(step.part); !errors.Is(err, step.want) {
			t.Errorf("%s: %v", step.part, err)
		}
	}
	strict := few
	strict.Unread = true
	if _, err := container(t, strict, parts); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a large part that nobody reads: %v", err)
	}
}

// FuzzDecoder walks any text: it ends with an error or after having seen every element once.
func FuzzDecoder(f *testing.F) {
	f.Add("<a><b c='1'>text</b><b/></a>")
	f.Add("\ufeff<?xml version='1.0' encoding='UTF-16'?><a>&#x41;<![CDATA[b]]></a>")
	f.Add("<\x00a\x00/\x00>\x00")
	f.Add("<a></b>")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := container(t, few, map[string]string{"x": text})
		if err != nil {
			t.Fatal(err)
		}
		d, err := c.Part("x")
		if err != nil {
			return
		}
		seen := 0
		var visit func(Element) error
		visit = func(Element) error {
			seen++
			return d.Children(visit)
		}
		if err := d.Children(visit); err == nil && len(d.open) != 0 {
			t.Fatalf("%d elements seen, %d left open", seen, len(d.open))
		}
		if seen > few.Elements {
			t.Fatalf("%d elements", seen)
		}
	})
}
