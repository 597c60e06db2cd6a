package datafile

import (
	"fmt"
	"strconv"
	"strings"
)

// Entries are the named values of a mapping. Reading an absent one gives the zero value.
type Entries struct {
	// Line is the one the mapping begins on.
	Line int

	file *File
	at   map[string]*Value
}

// Has reports whether an entry is there.
func (e Entries) Has(name string) bool { return e.at[name] != nil }

// At returns an entry, nil where it is absent.
func (e Entries) At(name string) *Value { return e.at[name] }

// Wrong reports an entry. An absent one has been reported by Need.
func (e Entries) Wrong(name, expected string) {
	if e.Has(name) {
		e.at[name].Wrong(expected)
	}
}

// Need returns the text of an entry that must be there.
func (e Entries) Need(name string) string {
	if !e.Has(name) {
		e.file.Report(e.Line, "", name+" 的内容")
		return ""
	}
	text := e.at[name].Text()
	if e.at[name].Blank() {
		e.Wrong(name, name+" 的内容")
	}
	return text
}

// ID returns an identifier that must be there: lower-case letters, digits, underscores and the characters of more.
func (e Entries) ID(name, more string) string {
	id := e.Need(name)
	for _, r := range id {
		if !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789_"+more, r) {
			e.Wrong(name, "小写字母、数字和下划线组成的 id")
			return id
		}
	}
	return id
}

// Text returns the text of an entry.
func (e Entries) Text(name string) string {
	if !e.Has(name) {
		return ""
	}
	return e.at[name].Text()
}

// List returns the items of an entry.
func (e Entries) List(name string) []*Value {
	if !e.Has(name) {
		return nil
	}
	return e.at[name].List()
}

// Texts returns the texts of a list, without blank ones.
func (e Entries) Texts(name string) []string {
	var texts []string
	for _, v := range e.List(name) {
		if text := v.Text(); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// NeedTexts returns the texts of a list that must hold some.
func (e Entries) NeedTexts(name string) []string {
	texts := e.Texts(name)
	if len(texts) == 0 {
		e.file.Report(e.Line, "", name+"，至少一项")
	}
	return texts
}

// Whole returns a whole number within limits, or otherwise where the entry is absent.
func (e Entries) Whole(name string, least, most, otherwise int) int {
	if !e.Has(name) {
		return otherwise
	}
	n, err := strconv.Atoi(e.at[name].Text())
	if err != nil || n < least || n > most {
		e.Wrong(name, fmt.Sprintf("%d 到 %d 之间的整数", least, most))
		return otherwise
	}
	return n
}

// Numbers returns the numbers of a list, each within limits.
func (e Entries) Numbers(name string, least, most float64) []float64 {
	var numbers []float64
	for _, v := range e.List(name) {
		numbers = append(numbers, v.Number(least, most))
	}
	return numbers
}

// Flag returns true or false.
func (e Entries) Flag(name string) bool {
	switch text := e.Text(name); text {
	case "", "false":
		return false
	case "true":
		return true
	default:
		e.Wrong(name, "true 或 false")
		return false
	}
}
