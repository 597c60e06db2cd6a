package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

var (
	zipMagic = []byte("PK")
	// oleMagic begins .doc and .xls files and the container Office puts encrypted files in, under the name of encrypted.
	oleMagic  = []byte{0xd0, 0xcf, 0x11, 0xe0}
	encrypted = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
)

// Container is a zip file whose directory has been looked over.
type Container struct {
	limits Limits
	// parts are found by their names in small letters, as Office does.
	parts map[string]*zip.File
	// bytes and elements are how many may still be read.
	bytes    int64
	elements int
}

// Open looks a file over.
func Open(file io.ReaderAt, size int64, limits Limits) (*Container, error) {
	head := make([]byte, 4)
	n, _ := file.ReadAt(head, 0) // a file too short for four bytes is no zip either
	if bytes.HasPrefix(head[:n], oleMagic) {
		return nil, oleCause(file, size)
	}
	if !bytes.HasPrefix(head[:n], zipMagic) {
		return nil, ErrNotZip
	}
	z, err := zip.NewReader(file, size)
	if err != nil {
		return nil, ErrTruncated
	}
	if len(z.File) > limits.Parts {
		return nil, ErrTooLarge
	}
	c := &Container{limits: limits, parts: map[string]*zip.File{}, bytes: limits.Total, elements: limits.Elements}
	total := uint64(0)
	for _, f := range z.File {
		if total += min(f.UncompressedSize64, uint64(limits.Total)+1); limits.Unread &&
			(f.UncompressedSize64 > uint64(limits.Part) || total > uint64(limits.Total)) {
			return nil, ErrTooLarge
		}
		// Some programs for Windows name parts with backslashes.
		name := strings.ReplaceAll(f.Name, `\`, "/")
		if escapes(name) {
			return nil, ErrPath
		}
		if f.Flags&1 != 0 {
			return nil, ErrEncrypted
		}
		c.parts[strings.ToLower(name)] = f
	}
	return c, nil
}

// oleCause tells encrypted files from those of old programs.
func oleCause(file io.ReaderAt, size int64) error {
	const step = 1 << 16
	chunk := make([]byte, step+len(encrypted))
	for at := int64(0); at < size; at += step {
		n, _ := file.ReadAt(chunk, at) // what cannot be read does not say that it is encrypted
		if bytes.Contains(chunk[:n], encrypted) {
			return ErrEncrypted
		}
	}
	return ErrOLE
}

// escapes reports whether a name leads out of the container.
func escapes(name string) bool {
	return strings.ContainsAny(name, ":\x00") || strings.HasPrefix(name, "/") || strings.HasPrefix(path.Clean(name), "..")
}

// Kind is what a container holds.
type Kind int

const (
	// Other is a zip file of any other program.
	Other Kind = iota
	// Document is a DOCX file.
	Document
	// Workbook is an XLSX file.
	Workbook
	// Macros is either of them with macros in it.
	Macros
)

// Kind tells files by what they contain.
func (c *Container) Kind() Kind {
	kind := Other
	switch {
	case c.parts["_rels/.rels"] == nil && c.parts["word/document.xml"] == nil:
		return Other
	case c.main("word/document"):
		kind = Document
	case c.main("xl/workbook"):
		kind = Workbook
	}
	for name := range c.parts {
		if path.Base(name) == "vbaproject.bin" {
			return Macros
		}
	}
	return kind
}

// main reports whether a main part has this name; word/document2.xml is seen too.
func (c *Container) main(prefix string) bool {
	for name := range c.parts {
		if strings.HasPrefix(name, prefix) && strings.HasSuffix(name, ".xml") {
			return true
		}
	}
	return false
}

// Read unpacks a part. A part that is not there is empty.
func (c *Container) Read(name string) ([]byte, error) {
	f := c.parts[strings.ToLower(name)]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, ErrTruncated
	}
	defer r.Close()
	most := min(c.limits.Part, c.bytes)
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case int64(len(data)) > most:
		return nil, ErrTooLarge
	case errors.Is(err, zip.ErrAlgorithm):
		return nil, ErrEncrypted
	case err != nil:
		return nil, ErrTruncated
	}
	c.bytes -= int64(len(data))
	return data, nil
}
