package docx

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/nianbao/nianbao/core/ooxml"
)

// field is a field, such as a page number, that is open: first comes its instruction, then the result that is shown.
type field struct {
	instruction string
	result      bool
}

// longest is more than any instruction needs.
const longest = 1_000

func (r *reader) field(f *flow, p *paragraph, mark string) {
	last := len(f.fields) - 1
	switch {
	case mark == "begin" && last < 100:
		f.fields = append(f.fields, field{})
	case last < 0:
	case mark == "separate":
		f.fields[last].result = true
	case mark == "end":
		ended := f.fields[last]
		f.fields = f.fields[:last]
		if !ended.result {
			r.say(f, p, false, combined(ended.instruction))
		}
	}
}

// instructed reports whether the current place is in an instruction.
func (f *flow) instructed() bool {
	for _, field := range f.fields {
		if !field.result {
			return true
		}
	}
	return false
}

// inContents reports whether the current place is in a table of contents.
func (f *flow) inContents() bool {
	for _, field := range f.fields {
		if strings.HasPrefix(strings.TrimSpace(field.instruction), "TOC") {
			return true
		}
	}
	return false
}

func (f *flow) instruct() error {
	text, err := f.Text()
	if last := len(f.fields) - 1; last >= 0 && len(f.fields[last].instruction) < longest {
		f.fields[last].instruction += text
	}
	return err
}

// combination is the field that Word makes of a number in a circle; it has no result.
var combination = regexp.MustCompile(`(?i)^\s*eq\s+\\o(?:\\a[clrd]+)?\s*\(\s*([^,，]*?)\s*[,，]\s*(.*?)\s*\)\s*$`)

// combined returns what a field of characters set over each other shows, "" for other fields.
func combined(instruction string) string {
	found := combination.FindStringSubmatch(instruction)
	if found == nil {
		return ""
	}
	if n, err := strconv.Atoi(found[2]); err == nil && strings.ContainsAny(found[1], "○◯〇") {
		return numeral("decimalEnclosedCircle", n)
	}
	return found[2]
}

// on reports whether a switch such as w:vanish is on.
func on(e ooxml.Element) bool {
	switch e.Attr("val") {
	case "0", "false", "off":
		return false
	}
	return true
}
