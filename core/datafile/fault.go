package datafile

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fault says where a file is wrong, what stands there and what was expected.
type Fault struct {
	File string
	// Line counts from 1.
	Line int
	// Found is "" where something is missing.
	Found, Expected string
}

func (f *Fault) Error() string {
	if f.Found == "" {
		return fmt.Sprintf("%s 第 %d 行：缺少%s", f.File, f.Line, spaced(f.Expected))
	}
	return fmt.Sprintf("%s 第 %d 行：这里是「%s」，应当是%s", f.File, f.Line, f.Found, spaced(f.Expected))
}

// spaced puts a space between Chinese and a Latin word that follows it.
func spaced(s string) string {
	if s != "" && s[0] < utf8.RuneSelf {
		return " " + s
	}
	return s
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
