package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// Limits on what is read. They are far above any annual report and keep a file made to do harm from taking the
// computer's memory; the sizes a zip directory claims are not believed.
const (
	maxParts   = 2_000
	maxPart    = 16 << 20
	maxTotal   = 64 << 20
	maxDepth   = 32
	maxRows    = 5_000
	maxColumns = 100
)

var (
	zipMagic = []byte("PK")
	// oleMagic begins .xls files and the container Office puts encrypted files in.
	oleMagic = []byte{0xd0, 0xcf, 0x11, 0xe0}
)

// container is a zip file whose directory has been looked over.
type container struct {
	parts map[string]*zip.File
	// left is how many bytes may still be unpacked.
	left int64
}

func openContainer(file io.ReaderAt, size int64) (*container, error) {
	head := make([]byte, 4)
	n, _ := file.ReadAt(head, 0) // a file too short for four bytes is no zip either
	if bytes.HasPrefix(head[:n], oleMagic) {
		return nil, ErrEncrypted
	}
	if !bytes.HasPrefix(head[:n], zipMagic) {
		return nil, ErrNotZip
	}
	z, err := zip.NewReader(file, size)
	if err != nil {
		return nil, ErrTruncated
	}
	if len(z.File) > maxParts {
		return nil, ErrTooLarge
	}
	c := &container{parts: map[string]*zip.File{}, left: maxTotal}
	total := uint64(0)
	for _, f := range z.File {
		if f.UncompressedSize64 > maxPart {
			return nil, ErrTooLarge
		}
		if total += f.UncompressedSize64; total > maxTotal {
			return nil, ErrTooLarge
		}
		if escapes(f.Name) {
			return nil, ErrPath
		}
		if f.Flags&1 != 0 {
			return nil, ErrEncrypted
		}
		c.parts[strings.ToLower(f.Name)] = f
	}
	return c, c.kind()
}

// escapes reports whether a name leads out of the container.
func escapes(name string) bool {
	return strings.ContainsAny(name, "\\:\x00") || strings.HasPrefix(name, "/") || strings.HasPrefix(path.Clean(name), "..")
}

// kind tells files of other programs by what they contain.
func (c *container) kind() error {
	switch {
	case c.parts["word/document.xml"] != nil:
		return ErrDocument
	case c.parts["xl/vbaproject.bin"] != nil:
		return ErrMacros
	case c.parts["_rels/.rels"] == nil:
		return ErrOtherOffice
	}
	return nil
}

// read unpacks a part. A part that is not there is empty.
func (c *container) read(name string) ([]byte, error) {
	f := c.parts[strings.ToLower(name)]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, ErrTruncated
	}
	defer r.Close()
	most := min(maxPart, c.left)
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case int64(len(data)) > most:
		return nil, ErrTooLarge
	case errors.Is(err, zip.ErrAlgorithm):
		return nil, ErrEncrypted
	case err != nil:
		return nil, ErrTruncated
	}
	c.left -= int64(len(data))
	return data, nil
}
