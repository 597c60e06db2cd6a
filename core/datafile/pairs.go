package datafile

import "go.yaml.in/yaml/v3"

// Pair is an entry of a mapping whose names are not known beforehand.
type Pair struct {
	Name  string
	Value *Value

	file *File
	line int
}

// Wrong reports the name of the entry.
func (p *Pair) Wrong(expected string) { p.file.Report(p.line, p.Name, expected) }

// Pairs returns the entries of a mapping in the order of the file, each name once. what says what they are, for the message
// about something else.
func (v *Value) Pairs(what string) []Pair {
	if v.node.Kind != yaml.MappingNode {
		v.Wrong(what)
		return nil
	}
	var pairs []Pair
	seen := map[string]bool{}
	for i := 0; i+1 < len(v.node.Content); i += 2 {
		key := v.node.Content[i]
		p := Pair{key.Value, &Value{v.file, v.node.Content[i+1], v.depth + 1}, v.file, key.Line}
		if seen[p.Name] {
			p.Wrong("只出现一次的名称")
			continue
		}
		seen[p.Name] = true
		pairs = append(pairs, p)
	}
	return pairs
}
