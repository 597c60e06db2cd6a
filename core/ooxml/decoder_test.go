package ooxml

import (
	"errors"
	"strings"
	"testing"
)

// walk lists the elements of a part with their texts; what is called skip is left unread.
func walk(t *testing.T, text string) (string, error) {
	t.Helper()
	c, err := container(t, few, map[string]string{"x": text})
	if err != nil {
		t.Fatal(err)
	}
	d, err := c.Part("x")
	if err != nil {
		return "", err
	}
	var seen []string
	var visit func(Element) error
	visit = func(e Element) error {
		seen = append(seen, e.Name+e.Attr("id"))
		switch e.Name {
		case "skip":
			return nil
		case "t":
			text, err := d.Text()
			seen = append(seen, "“"+text+"”")
			return err
		}
		return d.Children(visit)
	}
	err = d.Children(visit)
	return strings.Join(seen, " "), err
}

func TestElementsAreVisitedOnceInOrder(t *testing.T) {
	for text, want := range map[string]string{
		`<w:a xmlns:w="x"><skip><t>no</t></skip><w:b r:id="7"><t>文<i>字</i></t></w:b>loose<c/></w:a>`: "a skip b7 t “文字” c",
		"":                         "",
		"<a>\x0b<t>一\x01二</t></a>": "a t “一 二”",
		"<t>\xff</t>":              "t “\ufffd”",
		"<\x00t\x00>\x00\x00N<\x00/\x00t\x00>\x00": "t “一”",
		"\x00<\x00t\x00>N\x00\x00<\x00/\x00t\x00>": "t “一”",
	} {
		if got, err := walk(t, text); got != want || err != nil {
			t.Errorf("%q: %s, %v", text, got, err)
		}
	}
}

func TestBrokenAndEndlessXMLIsRefused(t *testing.T) {
	for text, want := range map[string]error{
		"<a>": ErrTruncated, "<a></b>": ErrTruncated, "</a>": ErrTruncated, "<a>&b;</a>": ErrTruncated, "\x00\x01": ErrTruncated,
		`<?xml version="1.0" encoding="GBK"?><a/>`:      ErrTruncated,
		strings.Repeat("<a>", 9):                        ErrTooLarge,
		"<a>" + strings.Repeat("<b/>", 1_000) + "</a>":  ErrTooLarge,
		"<skip>" + strings.Repeat("<a>", 9) + "</skip>": ErrTooLarge,
		"<t>" + strings.Repeat("<b/>", 1_000) + "</t>":  ErrTooLarge,
		"<a>" + strings.Repeat("x", 1<<16) + "</a><b/>": ErrTooLarge,
	} {
		if _, err := walk(t, text); !errors.Is(err, want) {
			t.Errorf("%.40q: %v, want %v", text, err, want)
		}
	}
}
