package datafile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Value is what stands at one place of a file. Reading it as what it is not adds a fault and gives the zero value.
type Value struct {
	file  *File
	node  *yaml.Node
	depth int
}

// Line returns the line the value begins on.
func (v *Value) Line() int { return v.node.Line }

func (v *Value) found() string {
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

// Wrong reports the value.
func (v *Value) Wrong(expected string) { v.file.Report(v.node.Line, v.found(), expected) }

// Plain reports whether the value is a text or nothing, neither a list nor a mapping.
func (v *Value) Plain() bool { return v.node.Kind == yaml.ScalarNode }

// Blank reports whether the value is a text of no characters.
func (v *Value) Blank() bool { return v.Plain() && v.node.Tag != "!!null" && v.node.Value == "" }

// Is reports whether the value is a certain text.
func (v *Value) Is(text string) bool { return v.Plain() && v.node.Value == text }

// Text returns the value as text.
func (v *Value) Text() string {
	if !v.Plain() || v.node.Tag == "!!null" {
		v.Wrong("一段文字")
		return ""
	}
	return v.node.Value
}

// List returns the items of a list.
func (v *Value) List() []*Value {
	if v.node.Kind != yaml.SequenceNode {
		v.Wrong("一个列表（每项以 - 开头，或写成 [甲, 乙]）")
		return nil
	}
	items := make([]*Value, len(v.node.Content))
	for i, n := range v.node.Content {
		items[i] = &Value{v.file, n, v.depth + 1}
	}
	return items
}

// Number returns a number within limits.
func (v *Value) Number(least, most float64) float64 {
	x, err := strconv.ParseFloat(v.Text(), 64)
	if err != nil || !(x >= least && x <= most) {
		v.Wrong(fmt.Sprintf("%g 到 %g 之间的数", least, most))
		return least
	}
	return x
}

// Entries returns the entries of a mapping; any name but the allowed ones is a fault.
func (v *Value) Entries(allowed ...string) Entries {
	e := Entries{Line: v.node.Line, file: v.file, at: map[string]*Value{}}
	if v.node.Kind != yaml.MappingNode {
		v.Wrong("一组「名称: 值」，可用的名称有 " + strings.Join(allowed, "、"))
		return e
	}
	if v.depth > maxDepth {
		v.Wrong("不超过 40 层的内容")
		return e
	}
	for i := 0; i+1 < len(v.node.Content); i += 2 {
		key, node := v.node.Content[i], v.node.Content[i+1]
		switch {
		case !slices.Contains(allowed, key.Value):
			v.file.reportUnknown(key, allowed)
		case e.at[key.Value] != nil:
			v.file.Report(key.Line, key.Value, "只出现一次的名称")
		default:
			e.at[key.Value] = &Value{v.file, node, v.depth + 1}
		}
	}
	return e
}

// Peek returns one entry of a mapping without a look at the others, nil where there is none.
func (v *Value) Peek(name string) *Value {
	if v.node.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(v.node.Content); i += 2 {
		if v.node.Content[i].Value == name {
			return &Value{v.file, v.node.Content[i+1], v.depth + 1}
		}
	}
	return nil
}
