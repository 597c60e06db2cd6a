package form

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// LoadError says where a form file is wrong, what stands there and what was expected.
type LoadError struct {
	File string
	// Line counts from 1.
	Line int
	// Found is "" where something is missing.
	Found, Expected string
}

func (e *LoadError) Error() string {
	if e.Found == "" {
		return fmt.Sprintf("%s 第 %d 行：缺少%s", e.File, e.Line, spaced(e.Expected))
	}
	return fmt.Sprintf("%s 第 %d 行：这里是「%s」，应当是%s", e.File, e.Line, e.Found, spaced(e.Expected))
}

// spaced puts a space between Chinese and a Latin word that follows it.
func spaced(s string) string {
	if s != "" && s[0] < utf8.RuneSelf {
		return " " + s
	}
	return s
}

const (
	maxFileBytes = 1 << 20
	maxProblems  = 20
	maxDepth     = 40
)

// decoder reads a YAML tree and collects what is wrong with it instead of stopping at the first fault.
type decoder struct {
	file string
	// lines is how many lines the file has as editors count; YAML knows rarer line breaks.
	lines    int
	problems []error
}

func (d *decoder) report(line int, found, expected string) {
	if len(d.problems) < maxProblems {
		d.problems = append(d.problems, &LoadError{File: d.file, Line: min(line, d.lines), Found: shorten(visible(found)), Expected: expected})
	}
}

// visible puts a sign in place of tabs, line breaks and what no terminal should be sent.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return '⇥'
		case r == '\n':
			return '⏎'
		case unicode.IsControl(r):
			return '�'
		}
		return r
	}, s)
}

func shorten(s string) string {
	if runes := []rune(s); len(runes) > 60 {
		return string(runes[:60]) + "……"
	}
	return s
}

// document parses the file; nil means the problems say why not.
func (d *decoder) document(data []byte) *value {
	d.lines = 1 + bytes.Count(data, []byte("\n"))
	switch {
	case len(data) > maxFileBytes:
		d.report(1, fmt.Sprintf("%d 字节的文件", len(data)), "不超过 1 MB 的格式文件")
		return nil
	case !utf8.Valid(data):
		d.report(1, "不是 UTF-8 编码的文字", "UTF-8 编码的文件，请另存为 UTF-8 后再用")
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	var root yaml.Node
	if err := dec.Decode(&root); err != nil {
		if errors.Is(err, io.EOF) {
			d.report(1, "空文件", "一份格式定义")
		} else {
			d.notYAML(data, err)
		}
		return nil
	}
	var next yaml.Node
	switch err := dec.Decode(&next); {
	case err == nil:
		d.report(next.Line, "---", "只有一份格式定义的文件")
		return nil
	case !errors.Is(err, io.EOF):
		d.notYAML(data, err)
		return nil
	}
	if len(root.Content) != 1 {
		d.report(1, "空文件", "一份格式定义")
		return nil
	}
	return &value{d, root.Content[0], 0}
}

// notYAML reports the line the parser stumbled over.
func (d *decoder) notYAML(data []byte, err error) {
	line, problem := yamlFault(data, strings.TrimPrefix(err.Error(), "yaml: "))
	lines := strings.Split(string(data), "\n")
	if text := strings.TrimRight(lines[min(line, len(lines))-1], "\r"); strings.TrimSpace(text) != "" {
		problem = text
	}
	d.report(line, problem, "正确的 YAML（缩进用空格不用制表符，冒号后空一格，引号和括号成对）")
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

// value is a YAML node being read.
type value struct {
	d     *decoder
	node  *yaml.Node
	depth int
}

func (v *value) found() string {
	switch v.node.Kind {
	case yaml.MappingNode:
		return "一组「名称: 值」"
	case yaml.SequenceNode:
		return "一个列表"
	case yaml.AliasNode:
		return "*" + v.node.Value
	default:
		return v.node.Value
	}
}

func (v *value) wrong(expected string) { v.d.report(v.node.Line, v.found(), expected) }

// fields returns the entries of a mapping; any key but the allowed ones is a problem.
func (v *value) fields(allowed ...string) fields {
	f := fields{d: v.d, line: v.node.Line, at: map[string]*value{}}
	if v.node.Kind != yaml.MappingNode {
		v.wrong("一组「名称: 值」，可用的名称有 " + strings.Join(allowed, "、"))
		return f
	}
	if v.depth > maxDepth {
		v.wrong("不超过 40 层的内容")
		return f
	}
	for i := 0; i+1 < len(v.node.Content); i += 2 {
		key, node := v.node.Content[i], v.node.Content[i+1]
		switch {
		case !slices.Contains(allowed, key.Value):
			v.d.report(key.Line, key.Value, "以下名称之一："+strings.Join(allowed, "、"))
		case f.at[key.Value] != nil:
			v.d.report(key.Line, key.Value, "只出现一次的名称")
		default:
			f.at[key.Value] = &value{v.d, node, v.depth + 1}
		}
	}
	return f
}

func (v *value) text() string {
	if v.node.Kind != yaml.ScalarNode || v.node.Tag == "!!null" {
		v.wrong("一段文字")
		return ""
	}
	return v.node.Value
}

func (v *value) list() []*value {
	if v.node.Kind != yaml.SequenceNode {
		v.wrong("一个列表（每项以 - 开头，或写成 [甲, 乙]）")
		return nil
	}
	items := make([]*value, len(v.node.Content))
	for i, n := range v.node.Content {
		items[i] = &value{v.d, n, v.depth + 1}
	}
	return items
}

// fields are the entries of a mapping. Reading an absent optional entry gives the zero value.
type fields struct {
	d    *decoder
	line int
	at   map[string]*value
}

func (f fields) has(name string) bool { return f.at[name] != nil }

// wrong reports an entry. An absent one has been reported by need.
func (f fields) wrong(name, expected string) {
	if f.has(name) {
		f.at[name].wrong(expected)
	}
}

// need returns the text of an entry that must be there.
func (f fields) need(name string) string {
	if !f.has(name) {
		f.d.report(f.line, "", name+" 的内容")
		return ""
	}
	text := f.at[name].text()
	if text == "" && f.at[name].node.Kind == yaml.ScalarNode && f.at[name].node.Tag != "!!null" {
		f.wrong(name, name+" 的内容")
	}
	return text
}

// id returns an identifier that must be there: lower-case letters, digits, underscores.
func (f fields) id(name string, more string) string {
	id := f.need(name)
	for _, r := range id {
		if !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789_"+more, r) {
			f.wrong(name, "小写字母、数字和下划线组成的 id")
			return id
		}
	}
	return id
}

func (f fields) text(name string) string {
	if !f.has(name) {
		return ""
	}
	return f.at[name].text()
}

func (f fields) list(name string) []*value {
	if !f.has(name) {
		return nil
	}
	return f.at[name].list()
}

func (f fields) texts(name string) []string {
	var texts []string
	for _, v := range f.list(name) {
		if text := v.text(); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// needTexts returns the texts of a list that must hold some.
func (f fields) needTexts(name string) []string {
	texts := f.texts(name)
	if len(texts) == 0 {
		f.d.report(f.line, "", name+"，至少一项")
	}
	return texts
}

// guide reads paragraphs of instructions: a text each, or a text with its source.
func (f fields) guide() []Guide {
	var guide []Guide
	for _, v := range f.list("guide") {
		if v.node.Kind == yaml.ScalarNode {
			text := v.text()
			if text == "" && v.node.Tag != "!!null" {
				v.wrong("一段填报说明")
			}
			guide = append(guide, Guide{Text: text})
			continue
		}
		fs := v.fields("text", "source")
		guide = append(guide, Guide{Text: fs.need("text"), Source: fs.text("source")})
	}
	return guide
}

// number returns an integer within limits, or otherwise when the entry is absent.
func (f fields) number(name string, least, most, otherwise int) int {
	if !f.has(name) {
		return otherwise
	}
	n, err := strconv.Atoi(f.at[name].text())
	if err != nil || n < least || n > most {
		f.wrong(name, fmt.Sprintf("%d 到 %d 之间的整数", least, most))
		return otherwise
	}
	return n
}

// years returns the range of report years between two entries; an absent one leaves its side open.
func (f fields) years(from, to string) Years {
	y := Years{From: f.number(from, FirstYear, LatestYear, 0), To: f.number(to, FirstYear, LatestYear, 0)}
	if y.To != 0 && y.To < y.From {
		f.wrong(to, from+" 那一年或以后的年度")
	}
	return y
}

func (v *value) size(least, most float64) float64 {
	x, err := strconv.ParseFloat(v.text(), 64)
	if err != nil || !(x >= least && x <= most) {
		v.wrong(fmt.Sprintf("%g 到 %g 之间的数", least, most))
		return least
	}
	return x
}

func (f fields) sizes(name string, least, most float64) []float64 {
	var sizes []float64
	for _, v := range f.list(name) {
		sizes = append(sizes, v.size(least, most))
	}
	return sizes
}

func (f fields) flag(name string) bool {
	switch text := f.text(name); text {
	case "", "false":
		return false
	case "true":
		return true
	default:
		f.wrong(name, "true 或 false")
		return false
	}
}

func (f fields) severity(name string, otherwise Severity) Severity {
	if !f.has(name) {
		return otherwise
	}
	s, ok := severityOf(f.at[name].text())
	if !ok {
		f.wrong(name, "error、warning 或 notice")
	}
	return s
}
