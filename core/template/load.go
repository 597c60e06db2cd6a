package template

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/datafile"
	"github.com/nianbao/nianbao/core/report"
)

// Load reads a template file. The error joins what is wrong with it, line by line.
func Load(file string, data []byte) (*Template, error) {
	d := load(file, data)
	if err := d.Err(); err != nil {
		return nil, err
	}
	return d.template, nil
}

// decoder reads a template and remembers where in the file its prose stands.
type decoder struct {
	*datafile.File
	template *Template
	// rows are the lines of the file without blanks around them.
	rows     [][]byte
	blockIDs map[string]bool
	// lines is where the paragraphs of blocks and phrases begin, by the section's id and the block's, the name of the phrase.
	lines map[passage][]int
}

// passage is a block, or a phrase where block is its name.
type passage struct {
	section, block string
	phrase         bool
}

const (
	longestID      = 60
	longestVersion = 20
	mostSections   = 100
)

var (
	sectionID = regexp.MustCompile(`^[a-z0-9_-]+$`)
	// device matches names that Windows keeps for devices: an id becomes the name of a file.
	device = regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)
)

func load(file string, data []byte) *decoder {
	d := &decoder{File: datafile.New(file, "模板"), template: &Template{}, blockIDs: map[string]bool{}, lines: map[passage][]int{}}
	root := d.Parse(data)
	if root == nil {
		return d
	}
	for row := range bytes.SplitSeq(data, []byte("\n")) {
		d.rows = append(d.rows, bytes.TrimSpace(row))
	}
	top := root.Entries("id", "name", "version", "issuer", "about", "forms", "kinds", "supplements", "preamble", "sections", "phrases")
	t := d.template
	t.ID, t.Name, t.Version = top.ID("id", "-"), oneLine(top.Need("name")), "1"
	if len(t.ID) > longestID || device.MatchString(t.ID) {
		top.Wrong("id", "不超过 60 个字符的 id，也不能是 con、nul 一类不能作文件名的词")
	}
	if top.Has("version") {
		if t.Version = oneLine(top.Need("version")); utf8.RuneCountInString(t.Version) > longestVersion {
			top.Wrong("version", "不超过 20 个字的版本号，如 1、2、2027.1")
		}
	}
	t.Issuer, t.About = oneLine(top.Text("issuer")), oneLine(top.Text("about"))
	if top.Has("forms") {
		t.Forms = top.NeedTexts("forms")
	}
	if top.Has("kinds") {
		d.kinds(top)
	}
	d.supplements(top)
	d.parts(top)
	d.phrases(top)
	return d
}

func (d *decoder) kinds(top datafile.Entries) {
	var names []string
	for _, k := range report.Kinds {
		names = append(names, k.Name)
	}
	for _, v := range top.List("kinds") {
		if kind, known := report.KindOf(v.Text()); known {
			d.template.Kinds = append(d.template.Kinds, kind)
		} else {
			v.Wrong("单位类型，以下之一：" + strings.Join(names, "、"))
		}
	}
}

func (d *decoder) supplements(top datafile.Entries) {
	seen := map[string]bool{}
	for _, v := range top.List("supplements") {
		entries := v.Entries("name", "unit", "hint")
		s := report.Supplement{Name: oneLine(entries.Need("name")), Unit: oneLine(entries.Text("unit")), Hint: oneLine(entries.Text("hint"))}
		switch {
		case strings.ContainsAny(s.Name, "【】·"):
			entries.Wrong("name", "没有“【”“】”“·”的名称")
		case seen[s.Name]:
			entries.Wrong("name", "与其他补充事项不同的名称")
		}
		seen[s.Name] = true
		d.template.Supplements = append(d.template.Supplements, s)
	}
}

// read is a block with the lines its paragraphs begin on.
type read struct {
	Block
	lines []int
}

func (d *decoder) parts(top datafile.Entries) {
	t := d.template
	var blocks [][]read
	add := func(section string, of *datafile.Value) {
		own := d.blocks(of)
		part := Part{Section: section}
		for _, b := range own {
			part.Blocks = append(part.Blocks, b.Block)
		}
		t.Parts, blocks = append(t.Parts, part), append(blocks, own)
	}
	if top.Has("preamble") {
		add(report.SectionPreamble, top.At("preamble"))
	}
	if top.Has("sections") {
		pairs := top.At("sections").Pairs("一组「节的 id: 这一节的文字」")
		if len(pairs) > mostSections {
			pairs[mostSections].Wrong("不超过 100 节")
			return
		}
		for _, p := range pairs {
			if !sectionID.MatchString(p.Name) || p.Name == report.SectionPreamble {
				p.Wrong("格式中一节的 id（前言写在 preamble 里）")
				continue
			}
			add(p.Name, p.Value)
		}
	}
	t.nameBlocks()
	for p, part := range t.Parts {
		for b, block := range part.Blocks {
			d.lines[passage{section: part.Section, block: block.ID}] = blocks[p][b].lines
		}
	}
}

// blocks reads a list of blocks. One that is neither locked nor named may be written as its text alone.
func (d *decoder) blocks(of *datafile.Value) []read {
	var blocks []read
	items := of.List()
	if items != nil && len(items) == 0 {
		of.Wrong("至少一组段落")
	}
	for _, v := range items {
		b, text := read{}, v
		if !v.Plain() {
			entries := v.Entries("id", "locked", "text")
			if entries.Has("id") {
				if b.ID = entries.ID("id", "-"); d.blockIDs[b.ID] {
					entries.Wrong("id", "与其他段落组不同的 id（也可以不写）")
				}
				d.blockIDs[b.ID] = true
			}
			b.Locked = entries.Flag("locked")
			if text = entries.At("text"); text == nil {
				d.Report(entries.Line, "", "text：这一组段落的文字")
				continue
			}
		}
		if b.Paragraphs, b.lines = d.prose(text); len(b.Paragraphs) == 0 {
			text.Wrong("文字，每段一行")
			continue
		}
		blocks = append(blocks, b)
	}
	return blocks
}

func (d *decoder) phrases(top datafile.Entries) {
	seen := map[string]bool{}
	for _, v := range top.List("phrases") {
		entries := v.Entries("name", "section", "text")
		p := Phrase{Name: oneLine(entries.Need("name")), Section: oneLine(entries.Text("section"))}
		if seen[p.Name] {
			entries.Wrong("name", "与其他短语不同的名称")
		}
		seen[p.Name] = true
		if entries.Need("text") == "" {
			continue
		}
		texts, lines := d.prose(entries.At("text"))
		if len(texts) == 0 {
			entries.Wrong("text", "短语的文字")
		}
		p.Text = strings.Join(texts, "\n")
		d.lines[passage{section: p.Section, block: p.Name, phrase: true}] = lines
		d.template.Phrases = append(d.template.Phrases, p)
	}
}

// prose returns the paragraphs of a text and the line each begins on.
func (d *decoder) prose(v *datafile.Value) (texts []string, lines []int) {
	texts = paragraphs(v.Text())
	// A text below its name stands in the file line by line as it is, with blank lines at most.
	const blankLines = 20
	row := v.Line() - 1
	for _, text := range texts {
		line := v.Line()
		for at := row; at < min(row+blankLines, len(d.rows)); at++ {
			if string(d.rows[at]) == text {
				line, row = at+1, at+1
				break
			}
		}
		lines = append(lines, line)
	}
	return texts, lines
}
