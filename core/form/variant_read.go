package form

import (
	"bytes"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// keptEntry is an entry of a mapping as it was written.
type keptEntry struct {
	key   string
	value *yaml.Node
}

// shown are the entries of a file that a Variant has fields for.
var shown = []string{"id", "name", "extends", "deviation", "preamble", "sections", "notes", "lines", "tables", "cover", "sign_off", "last_id"}

// VariantOf returns a local form for editing, nil for a national one. What its file says and no field shows is kept as it was
// written; only comments are lost.
func VariantOf(f *Form) *Variant {
	if f.national == nil {
		return nil
	}
	v := &Variant{
		ID: f.ID, Name: f.Name, Deviation: f.Deviation, Preamble: slices.Clone(f.Preamble),
		Cover: f.Cover, SignOff: f.SignOff, national: f.national,
	}
	for _, s := range f.Sections {
		section := VariantSection{ID: s.ID, Heading: s.Heading, Local: s.Local, Limit: s.Limit}
		if s.Local {
			section.Guide = slices.Clone(s.Guide)
		}
		v.Sections = append(v.Sections, section)
	}
	for _, l := range f.Lines {
		v.Lines = append(v.Lines, *l)
	}
	file := entriesOf(f.data)
	for _, e := range file {
		if !slices.Contains(shown, e.key) {
			v.kept = append(v.kept, e)
		}
	}
	for _, t := range f.Tables {
		own := 0
		switch national := f.national.Table(t.ID); {
		case national != nil:
			own = len(national.Notes)
		default:
			table, kept := tableOf(t, file)
			v.Tables, own = append(v.Tables, table), kept
		}
		for _, note := range t.Notes[own:] {
			v.Notes = append(v.Notes, VariantNote{After: t.ID, Text: note})
		}
	}
	v.lastID = v.highestID(file)
	return v
}

// entriesOf returns the entries of a file that has been loaded before.
func entriesOf(data []byte) []keptEntry {
	var root yaml.Node
	if yaml.Unmarshal(bytes.TrimPrefix(data, []byte("\uFEFF")), &root) != nil || len(root.Content) == 0 {
		return nil
	}
	return pairs(root.Content[0])
}

func pairs(mapping *yaml.Node) []keptEntry {
	var entries []keptEntry
	for i := 0; mapping.Kind == yaml.MappingNode && i+1 < len(mapping.Content); i += 2 {
		entries = append(entries, keptEntry{mapping.Content[i].Value, mapping.Content[i+1]})
	}
	return entries
}

func entry(entries []keptEntry, key string) *yaml.Node {
	for _, e := range entries {
		if e.key == key {
			return e.value
		}
	}
	return nil
}

// tableOf returns a local table for editing. notes is how many of its notes stay with what was written by hand.
func tableOf(t *Table, file []keptEntry) (table VariantTable, notes int) {
	table = VariantTable{ID: t.ID, Name: t.Name, After: t.After, Guide: slices.Clone(t.Guide)}
	if len(t.Blocks) == 1 {
		b := t.Blocks[0]
		table.Title, table.Stub = b.Title, b.Stub
		table.Columns, table.Rows = labelsOf(b.Columns), labelsOf(b.Rows)
		markTotals(table.Rows, t.Relations, false)
		markTotals(table.Columns, t.Relations, true)
	}
	if table.says(t) {
		if computed := table.widths(); !reflect.DeepEqual(computed, t.Layout) {
			table.layout = &t.Layout
		}
		return table, 0
	}
	table.Fixed = true
	if list := entry(file, "tables"); list != nil {
		for _, node := range list.Content {
			own := pairs(node)
			if id := entry(own, "id"); id != nil && id.Value == t.ID {
				table.kept.value = node
				if list := entry(own, "notes"); list != nil {
					notes = len(list.Content)
				}
			}
		}
	}
	return table, min(notes, len(t.Notes))
}

func labelsOf(labels []*Label) []VariantLabel {
	var list []VariantLabel
	for _, l := range labels {
		list = append(list, VariantLabel{
			ID: l.ID, Text: l.Text, Kind: l.Kind, Unit: l.Unit, Keyed: l.ID != "" && len(l.Children) > 0, Children: labelsOf(l.Children),
		})
	}
	return list
}

// markTotals marks the rows or columns that a relation computes.
func markTotals(labels []VariantLabel, relations []*Relation, perRow bool) {
	eachLabel(labels, func(_ int, key string, l *VariantLabel) {
		l.Total = len(l.Children) == 0 && slices.ContainsFunc(relations, func(r *Relation) bool {
			return r.Total && r.perRow == perRow && r.left[0] == key
		})
	})
}

// says reports whether the fields of a table hold all that a loaded table says.
func (t *VariantTable) says(loaded *Table) bool {
	if len(loaded.Blocks) != 1 || loaded.CountedOnce != nil || len(loaded.MisplacedNotes) > 0 {
		return false
	}
	if !plain(loaded.Blocks[0].Rows) || !plain(loaded.Blocks[0].Columns) {
		return false
	}
	// A relation that somebody worded otherwise, or that is no total, stays as it is written.
	var theirs []fileRelation
	for _, r := range loaded.Relations {
		if !r.Total || r.Severity != Error || r.Source != "" || r.Years != (Years{}) {
			return false
		}
		theirs = append(theirs, fileRelation{Rule: r.Rule, For: along(r.perRow), Total: r.left[0], Of: r.right, Says: r.Says, Advice: r.Advice})
	}
	return reflect.DeepEqual(t.relations(), theirs)
}

// plain reports whether labels say nothing that a VariantLabel cannot.
func plain(labels []*Label) bool {
	return !slices.ContainsFunc(labels, func(l *Label) bool {
		return l.Span != 1 || len(l.Units) > 0 || l.OpenCases || l.Requires != "" || !plain(l.Children)
	})
}

// highestID is the last_id of the file or, in one without, the highest number at the end of an id.
func (v *Variant) highestID(file []keptEntry) int {
	highest := 0
	take := func(text string) {
		if n, err := strconv.Atoi(text[strings.LastIndex(text, "_")+1:]); err == nil && n <= maxID {
			highest = max(highest, n)
		}
	}
	if last := entry(file, "last_id"); last != nil {
		take(last.Value)
	}
	takeLabel := func(_ int, _ string, l *VariantLabel) { take(l.ID) }
	for _, s := range v.Sections {
		take(s.ID)
	}
	for _, l := range v.Lines {
		take(l.ID)
	}
	for _, t := range v.Tables {
		take(t.ID)
		eachLabel(t.Rows, takeLabel)
		eachLabel(t.Columns, takeLabel)
	}
	return highest
}
