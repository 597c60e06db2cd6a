package docx

import (
	"bytes"
	"encoding/xml"
	"strings"
	"unicode/utf8"

	"github.com/unidoc/unioffice/zippkg"
)

// stencil is XML with holes for text between its pieces: always one piece more than holes.
type stencil []string

// hole stands for text in the structs that unioffice writes. No text of a form or a report ever passes through
// unioffice, so it cannot be mistaken for one.
const hole = "\uFDD0"

// cut makes a stencil of an element, which unioffice's struct of it does not name.
func cut(name string, element any) stencil { return strings.Split(marshal(name, element), hole) }

// marshal writes an element as XML.
func marshal(name string, element any) string {
	var long, short bytes.Buffer
	err := xml.NewEncoder(&long).EncodeElement(element, xml.StartElement{Name: xml.Name{Local: name}})
	if err == nil {
		_, err = zippkg.SelfClosingWriter{W: &short}.Write(long.Bytes())
	}
	if err != nil {
		panic("docx: " + err.Error()) // Only values that our structs never hold, such as unknown enumerations, cannot be written.
	}
	return short.String()
}

// fill appends the XML with texts in its holes.
func (s stencil) fill(out []byte, texts ...string) []byte {
	for i, text := range texts {
		out = append(out, s[i]...)
		out = appendText(out, text)
	}
	return append(out, s[len(texts)]...)
}

const (
	lineBreak = `</w:t><w:br/><w:t xml:space="preserve">`
	tab       = `</w:t><w:tab/><w:t xml:space="preserve">`
)

// appendText appends text that stands inside <w:t>. What XML cannot hold is dropped.
func appendText(out []byte, text string) []byte {
	done := 0
	replace := func(from, to int, by string) {
		out = append(out, text[done:from]...)
		out = append(out, by...)
		done = to
	}
	for i := 0; i < len(text); {
		size := 1
		switch c := text[i]; {
		case c == '&':
			replace(i, i+1, "&amp;")
		case c == '<':
			replace(i, i+1, "&lt;")
		case c == '>':
			replace(i, i+1, "&gt;")
		case c == '\t':
			replace(i, i+1, tab)
		case c == '\n':
			replace(i, i+1, lineBreak)
		case c < ' ':
			replace(i, i+1, "")
		case c >= utf8.RuneSelf:
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			if r == 0xFFFE || r == 0xFFFF || (r == utf8.RuneError && size == 1) {
				replace(i, i+size, "")
			}
		}
		i += size
	}
	return append(out, text[done:]...)
}
