package ooxml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Decoder walks the elements of a part. Names are without their namespaces: those of the transitional and of the strict
// standard differ, and prefixes are anybody's choice.
type Decoder struct {
	container *Container
	xml       *xml.Decoder
	// open are the names of the elements begun and not ended.
	open []string
}

// Element is the start of an element.
type Element struct {
	Name  string
	Attrs []xml.Attr
}

// Attr returns an attribute, "" when the element does not have it.
func (e Element) Attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Part opens a part for walking. One that is not there has no elements.
func (c *Container) Part(name string) (*Decoder, error) {
	data, err := c.Read(name)
	if err != nil {
		return nil, err
	}
	d := xml.NewDecoder(bytes.NewReader(readable(data)))
	// All parts are UTF-8 by now, whatever their declarations say.
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if !strings.HasPrefix(strings.ToLower(label), "utf-16") {
			return nil, ErrTruncated
		}
		return in, nil
	}
	return &Decoder{container: c, xml: d}, nil
}

// Children visits the elements directly inside the one visited last, at first the root. What a visit leaves unread of its
// element is passed over.
func (d *Decoder) Children(visit func(e Element) error) error { return d.inside(visit, nil) }

// Text returns all text inside the element visited last.
func (d *Decoder) Text() (string, error) {
	var text strings.Builder
	var deeper func(Element) error
	deeper = func(Element) error { return d.inside(deeper, &text) }
	err := d.inside(deeper, &text)
	return text.String(), err
}

func (d *Decoder) inside(visit func(e Element) error, text *strings.Builder) error {
	depth := len(d.open)
	for {
		token, err := d.xml.RawToken()
		if errors.Is(err, io.EOF) && len(d.open) == 0 {
			return nil
		}
		if err != nil {
			return ErrTruncated
		}
		switch t := token.(type) {
		case xml.StartElement:
			if err := d.begin(t.Name.Local); err != nil {
				return err
			}
			// Inside an element that a visit has left unread.
			if len(d.open) > depth+1 {
				continue
			}
			if err := visit(Element{t.Name.Local, t.Attr}); err != nil {
				return err
			}
		case xml.EndElement:
			last := len(d.open) - 1
			if last < 0 || d.open[last] != t.Name.Local {
				return ErrTruncated
			}
			if d.open = d.open[:last]; last < depth {
				return nil
			}
		case xml.CharData:
			if text != nil && len(d.open) == depth {
				text.Write(t)
			}
		}
	}
}

func (d *Decoder) begin(name string) error {
	d.container.elements--
	if d.open = append(d.open, name); len(d.open) > d.container.limits.Depth || d.container.elements < 0 {
		return ErrTooLarge
	}
	return nil
}

// readable makes UTF-8 of UTF-16, and blanks what some programs let into their files though XML forbids it.
func readable(data []byte) []byte {
	var order func(pair []byte) uint16
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte("<\x00")):
		order = func(pair []byte) uint16 { return uint16(pair[0]) | uint16(pair[1])<<8 }
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}), bytes.HasPrefix(data, []byte("\x00<")):
		order = func(pair []byte) uint16 { return uint16(pair[1]) | uint16(pair[0])<<8 }
	}
	if order != nil {
		units := make([]uint16, 0, len(data)/2)
		for pair := data; len(pair) > 1; pair = pair[2:] {
			units = append(units, order(pair))
		}
		data = []byte(string(utf16.Decode(units)))
	}
	if !utf8.Valid(data) {
		data = bytes.ToValidUTF8(data, []byte(string(utf8.RuneError)))
	}
	for i, b := range data {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != 0 {
			data[i] = ' '
		}
	}
	return data
}
