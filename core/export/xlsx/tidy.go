package xlsx

import (
	"bytes"
	"regexp"
	"slices"
)

var (
	rootElement = regexp.MustCompile(`<(styleSheet|workbook|worksheet)\s[^>]*>`)
	plainSpace  = regexp.MustCompile(`\sxmlns(:r)?="[^"]*"`)

	fileVersion = regexp.MustCompile(`<fileVersion [^>]*></fileVersion>`)

	fontElement = regexp.MustCompile(`(?s)<font>.*?</font>`)
	fontChild   = regexp.MustCompile(`<(\w+)[^>]*?(?:/>|></\w+>)`)
	// fontOrder is the order of the Open XML SDK; the schema allows any.
	fontOrder = []string{"b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"}
)

// tidy makes a part that excelize wrote agree with the schema and with Microsoft's validator: it declares extensions it
// does not use, claims that Excel wrote it, and begins fonts with their name.
func tidy(part []byte) []byte {
	part = fileVersion.ReplaceAll(part, nil)
	part = rootElement.ReplaceAllFunc(part, func(root []byte) []byte {
		name := rootElement.FindSubmatch(root)[1]
		return slices.Concat([]byte("<"), name, bytes.Join(plainSpace.FindAll(root, -1), nil), []byte(">"))
	})
	return fontElement.ReplaceAllFunc(part, func(font []byte) []byte {
		children := fontChild.FindAllSubmatch(font[len("<font>"):], -1)
		slices.SortStableFunc(children, func(a, b [][]byte) int {
			return slices.Index(fontOrder, string(a[1])) - slices.Index(fontOrder, string(b[1]))
		})
		ordered := []byte("<font>")
		for _, child := range children {
			ordered = append(ordered, child[0]...)
		}
		return append(ordered, "</font>"...)
	})
}
