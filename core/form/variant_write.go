package form

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
)

// maxID is more ids than anybody gives out.
const maxID = 1_000_000

// The types below are the entries of a local form in its file.
type (
	fileSections struct {
		Rename []fileHeading `yaml:"rename,omitempty"`
		Add    []fileSection `yaml:"add,omitempty"`
		Limit  []fileLimit   `yaml:"limit,omitempty"`
	}
	fileHeading struct {
		ID      string `yaml:"id"`
		Heading string `yaml:"heading"`
	}
	fileSection struct {
		ID      string `yaml:"id"`
		Heading string `yaml:"heading"`
		After   string `yaml:"after"`
		Guide   []any  `yaml:"guide,omitempty"`
	}
	fileLimit struct {
		ID         string `yaml:"id"`
		Characters int    `yaml:"characters"`
		Source     string `yaml:"source,omitempty"`
	}
	fileGuide struct {
		Text   string `yaml:"text"`
		Source string `yaml:"source"`
	}
	fileNote struct {
		After string `yaml:"after"`
		Text  string `yaml:"text"`
	}
	fileLine struct {
		ID    string `yaml:"id"`
		After string `yaml:"after"`
		Label string `yaml:"label"`
		Kind  string `yaml:"kind,omitempty"`
		Unit  string `yaml:"unit,omitempty"`
	}
	fileTable struct {
		ID        string         `yaml:"id"`
		Name      string         `yaml:"name"`
		After     string         `yaml:"after"`
		Layout    fileLayout     `yaml:"layout"`
		Blocks    []fileBlock    `yaml:"blocks"`
		Relations []fileRelation `yaml:"relations,omitempty"`
		Guide     []any          `yaml:"guide,omitempty"`
	}
	fileLayout struct {
		LabelWidths []float64 `yaml:"label_widths,flow,omitempty"`
		ValueWidths []float64 `yaml:"value_widths,flow"`
		RowHeight   float64   `yaml:"row_height"`
		FontSize    float64   `yaml:"font_size"`
	}
	fileBlock struct {
		Title   string      `yaml:"title,omitempty"`
		Stub    string      `yaml:"stub,omitempty"`
		Columns []fileLabel `yaml:"columns"`
		Rows    []fileLabel `yaml:"rows"`
	}
	fileLabel struct {
		ID       string      `yaml:"id,omitempty"`
		Label    string      `yaml:"label"`
		Kind     string      `yaml:"kind,omitempty"`
		Unit     string      `yaml:"unit,omitempty"`
		Children []fileLabel `yaml:"children,omitempty"`
	}
	fileRelation struct {
		Rule   string   `yaml:"rule"`
		For    string   `yaml:"for"`
		Total  string   `yaml:"total"`
		Of     []string `yaml:"of,flow"`
		Says   string   `yaml:"says"`
		Advice string   `yaml:"advice"`
	}
)

const writtenBy = "# 地方格式，由年报程序写成；可以用「地方格式」窗口修改，也可以照 local-forms.md 的写法直接修改。\n\n"

// Encode writes the form file: the same bytes for the same variant.
func (v *Variant) Encode() []byte {
	root := &yaml.Node{Kind: yaml.MappingNode}
	put := func(key string, value any) {
		node, ok := value.(*yaml.Node)
		if !ok {
			node = &yaml.Node{}
			_ = node.Encode(value) // plain structs always encode
		}
		root.Content = append(root.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, node)
	}
	tidy := v.Clone()
	tidy.Tidy()
	tidy.arrange()
	put("id", tidy.ID)
	put("name", tidy.Name)
	put("extends", tidy.national.ID)
	if tidy.Deviation != "" {
		put("deviation", tidy.Deviation)
	}
	if len(tidy.Preamble) > 0 || len(tidy.national.Preamble) > 0 {
		put("preamble", tidy.Preamble)
	}
	if sections := tidy.fileSections(); sections.Rename != nil || sections.Add != nil || sections.Limit != nil {
		put("sections", sections)
	}
	if tables := tidy.fileTables(); len(tables) > 0 {
		put("tables", tables)
	}
	if notes := tidy.fileNotes(); len(notes) > 0 {
		put("notes", notes)
	}
	if lines := tidy.fileLines(); len(lines) > 0 {
		put("lines", lines)
	}
	if tidy.Cover {
		put("cover", true)
	}
	if tidy.SignOff != (SignOffStyle{}) {
		put("sign_off", tidy.SignOff)
	}
	for _, e := range tidy.kept {
		put(e.key, e.value)
	}
	if tidy.lastID > 0 {
		put("last_id", tidy.lastID)
	}
	out := bytes.NewBufferString(writtenBy)
	enc := yaml.NewEncoder(out)
	enc.SetIndent(2)
	_ = enc.Encode(root) // into memory
	_ = enc.Close()
	return out.Bytes()
}

// Form loads what the variant says, as a report would use it.
func (v *Variant) Form() (*Form, error) {
	return Load(v.ID+".yaml", v.Encode(), func(id string) *Form {
		if id == v.national.ID {
			return v.national
		}
		return nil
	})
}

func (v *Variant) fileSections() fileSections {
	var file fileSections
	for i, s := range v.Sections {
		switch national := v.national.Section(s.ID); {
		case s.Local:
			after := ""
			if i > 0 {
				after = v.Sections[i-1].ID
			}
			file.Add = append(file.Add, fileSection{s.ID, s.Heading, after, fileGuides(s.Guide)})
		case national != nil && national.Heading != s.Heading:
			file.Rename = append(file.Rename, fileHeading{s.ID, s.Heading})
		}
		if s.Limit.Characters > 0 {
			file.Limit = append(file.Limit, fileLimit{s.ID, s.Limit.Characters, s.Limit.Source})
		}
	}
	return file
}

func fileGuides(guide []Guide) []any {
	var list []any
	for _, g := range guide {
		if g.Source == "" {
			list = append(list, g.Text)
		} else {
			list = append(list, fileGuide(g))
		}
	}
	return list
}

func (v *Variant) fileNotes() []fileNote {
	var list []fileNote
	for _, n := range v.Notes {
		list = append(list, fileNote(n))
	}
	return list
}

func (v *Variant) fileLines() []fileLine {
	var list []fileLine
	for _, l := range v.Lines {
		list = append(list, fileLine{l.ID, l.After, l.Label, fileKind(l.Kind), l.Unit})
	}
	return list
}

// fileKind leaves out what a cell takes without more ado.
func fileKind(k Kind) string {
	if k == Count {
		return ""
	}
	return k.String()
}

func (v *Variant) fileTables() []any {
	var list []any
	for i := range v.Tables {
		t := &v.Tables[i]
		if t.Fixed {
			list = append(list, t.kept.value)
			continue
		}
		layout := t.Layout()
		list = append(list, fileTable{
			ID: t.ID, Name: t.Name, After: t.After,
			Layout:    fileLayout(layout),
			Blocks:    []fileBlock{{t.Title, t.Stub, fileLabels(t.Columns), fileLabels(t.Rows)}},
			Relations: t.relations(), Guide: fileGuides(t.Guide),
		})
	}
	return list
}

func fileLabels(labels []VariantLabel) []fileLabel {
	var list []fileLabel
	for _, l := range labels {
		if len(l.Children) == 0 {
			list = append(list, fileLabel{ID: l.ID, Label: l.Text, Kind: fileKind(l.Kind), Unit: l.Unit})
			continue
		}
		group := fileLabel{Label: l.Text, Children: fileLabels(l.Children)}
		if l.Keyed {
			group.ID = l.ID
		}
		list = append(list, group)
	}
	return list
}

// relations are those that compute the totals of a table.
func (t *VariantTable) relations() []fileRelation {
	var list []fileRelation
	for _, axis := range []struct {
		labels []VariantLabel
		perRow bool
	}{{t.Rows, false}, {t.Columns, true}} {
		keys := map[*VariantLabel]string{}
		eachLabel(axis.labels, func(_ int, key string, l *VariantLabel) { keys[l] = key })
		found, _ := sums(axis.labels, "")
		for _, s := range found {
			others := "其他各行"
			if axis.perRow {
				others = "其他各栏"
			}
			if s.group != "" {
				others = "「" + s.group + "」" + others
			}
			var of []string
			for _, l := range s.of {
				of = append(of, keys[l])
			}
			list = append(list, fileRelation{
				Rule: "L1", For: along(axis.perRow), Total: keys[s.total], Of: of,
				Says: "「" + s.total.Text + "」等于" + others + "之和", Advice: "逐格核对，或采用计算值",
			})
		}
	}
	return list
}

func along(perRow bool) string {
	if perRow {
		return "each row"
	}
	return "each column"
}

// arrange puts tables and notes in the order they are printed in.
func (v *Variant) arrange() {
	slices.SortStableFunc(v.Tables, func(a, b VariantTable) int { return cmp.Compare(v.printed(a.After), v.printed(b.After)) })
	slices.SortStableFunc(v.Notes, func(a, b VariantNote) int { return cmp.Compare(v.printed(a.After), v.printed(b.After)) })
}

// printed says where among all tables one is printed.
func (v *Variant) printed(table string) int {
	for i, national := range v.national.Tables {
		at := i * (len(v.Tables) + 1)
		if national.ID == table {
			return at
		}
		if own := v.table(table); own >= 0 && v.Tables[own].After == national.ID {
			return at + own + 1
		}
	}
	return -1
}

// Tidy takes out of all words what cannot stand in one line of a form, and drops paragraphs without words and reasons for
// nothing.
func (v *Variant) Tidy() {
	for _, text := range []*string{&v.Name, &v.Deviation} {
		*text = oneLine(*text)
	}
	if !v.Deviates() {
		v.Deviation = ""
	}
	v.Preamble = paragraphs(v.Preamble)
	for i := range v.Sections {
		s := &v.Sections[i]
		s.Heading, s.Limit.Source = oneLine(s.Heading), oneLine(s.Limit.Source)
		s.Guide = tidyGuide(s.Guide)
		if s.Limit.Characters == 0 {
			s.Limit = Limit{}
		}
	}
	for i := range v.Notes {
		v.Notes[i].Text = oneLine(v.Notes[i].Text)
	}
	for i := range v.Lines {
		l := &v.Lines[i]
		l.Label, l.Unit = oneLine(l.Label), oneLine(l.Unit)
	}
	for i := range v.Tables {
		t := &v.Tables[i]
		t.Name, t.Title, t.Stub, t.Guide = oneLine(t.Name), oneLine(t.Title), oneLine(t.Stub), tidyGuide(t.Guide)
		tidyLabels(t.Rows)
		tidyLabels(t.Columns)
	}
}

func tidyLabels(labels []VariantLabel) {
	for i := range labels {
		labels[i].Text, labels[i].Unit = oneLine(labels[i].Text), oneLine(labels[i].Unit)
		tidyLabels(labels[i].Children)
	}
}

func tidyGuide(guide []Guide) []Guide {
	var list []Guide
	for _, g := range guide {
		if g.Text, g.Source = oneLine(g.Text), oneLine(g.Source); g.Text != "" {
			list = append(list, g)
		}
	}
	return list
}

func paragraphs(texts []string) []string {
	var list []string
	for _, text := range texts {
		if text = oneLine(text); text != "" {
			list = append(list, text)
		}
	}
	return list
}

// oneLine puts blanks in place of line breaks and drops what no paper shows.
func oneLine(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && r != '\u3000', unicode.In(r, unicode.Zl, unicode.Zp):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co), r == unicode.ReplacementChar, unicode.Is(unicode.Noncharacter_Code_Point, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "")))
}
