package xlsx

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/nianbao/nianbao/core/report"
)

// keep returns the report file of all that has neither a row nor a cell of its own. The file of a newer version, which
// nobody may edit, is kept letter by letter, as a JSON string.
func keep(r *report.Report) (string, error) {
	rest := r.WithoutCells()
	strip(rest)
	data, err := rest.Encode()
	if err != nil {
		return "", err
	}
	if r.ReadOnly != "" {
		data, err = json.Marshal(string(data))
		return string(data), err
	}
	var line bytes.Buffer
	if err := json.Compact(&line, data); err != nil {
		return "", err
	}
	return line.String(), nil
}

// unkeep returns the report file that keep returned. What is no JSON string is taken for the file itself.
func unkeep(kept string) []byte {
	var file string
	if json.Unmarshal([]byte(kept), &file) == nil {
		return []byte(file)
	}
	return []byte(kept)
}

// strip empties everything that has a row of its own on the cover and takes whatever stands there.
func strip(r *report.Report) {
	for _, f := range slices.Concat(opening, closing) {
		if f.free {
			f.set(r, "")
		}
	}
	r.Preamble = nil
	sections := make([]report.Section, len(r.Sections))
	for i, s := range r.Sections {
		s.Heading, s.Paragraphs = "", nil
		sections[i] = s
	}
	r.Sections = sections
}
