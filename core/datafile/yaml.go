package datafile

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// notYAML reports the line the parser stumbled over.
func (f *File) notYAML(data []byte, err error) {
	line, problem := yamlFault(data, strings.TrimPrefix(err.Error(), "yaml: "))
	lines := strings.Split(string(data), "\n")
	if text := strings.TrimRight(lines[min(line, len(lines))-1], "\r"); strings.TrimSpace(text) != "" {
		problem = text
	}
	f.Report(line, problem, "正确的 YAML（缩进用空格不用制表符，冒号后空一格，引号和括号成对）")
}

// countedFromZero begin the messages in which the parser counts lines from 0.
var countedFromZero = []string{"did not find expected key", "did not find expected ','", "did not find expected '-'", "did not find expected node", "did not find expected <"}

// tabIndent finds a tab in an indentation. The parser complains of it lines away.
var tabIndent = regexp.MustCompile(`(?m)^ *\t[ \t]*[^ \t\r\n#]`)

// yamlFault takes the line out of the parser's message ("line 3: …"). It names none on the first line, for control
// characters and for aliases without an anchor.
func yamlFault(data []byte, problem string) (line int, text string) {
	if at := tabIndent.FindIndex(data); at != nil {
		return 1 + bytes.Count(data[:at[0]], []byte("\n")), problem
	}
	if rest, ok := strings.CutPrefix(problem, "line "); ok {
		number, text, _ := strings.Cut(rest, ": ")
		if n, err := strconv.Atoi(number); err == nil {
			if slices.ContainsFunc(countedFromZero, func(begin string) bool { return strings.HasPrefix(text, begin) }) {
				n++
			}
			return n, text
		}
	}
	at := -1
	if rest, ok := strings.CutPrefix(problem, "unknown anchor '"); ok {
		name, _, _ := strings.Cut(rest, "'")
		at = bytes.Index(data, []byte("*"+name))
	} else if strings.HasPrefix(problem, "control characters") {
		at = bytes.IndexFunc(data, func(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\t\r\n", r) })
	}
	return 1 + bytes.Count(data[:max(at, 0)], []byte("\n")), problem
}
