package template

import (
	"cmp"
	"strconv"
	"strings"
)

// Later reports whether a version comes after another: 10 after 9, 2027.1 after 2027, any after none.
func Later(version, than string) bool {
	if version == "" || than == "" {
		return version != "" && than == ""
	}
	a, b := strings.Split(version, "."), strings.Split(than, ".")
	for i := range max(len(a), len(b)) {
		switch {
		case i >= len(a):
			return false
		case i >= len(b):
			return true
		}
		if order := compareParts(a[i], b[i]); order != 0 {
			return order > 0
		}
	}
	return false
}

// compareParts orders numbers as numbers, and before anything else.
func compareParts(a, b string) int {
	m, notA := strconv.Atoi(a)
	n, notB := strconv.Atoi(b)
	switch {
	case notA == nil && notB == nil:
		return cmp.Compare(m, n)
	case notA == nil:
		return -1
	case notB == nil:
		return 1
	}
	return cmp.Compare(a, b)
}

// NextVersion proposes what comes after a version.
func NextVersion(version string) string {
	if version == "" {
		return "1"
	}
	head, tail := "", version
	if dot := strings.LastIndexByte(version, '.'); dot >= 0 {
		head, tail = version[:dot+1], version[dot+1:]
	}
	if n, err := strconv.Atoi(tail); err == nil && n >= 0 {
		return head + strconv.Itoa(n+1)
	}
	return version + ".1"
}
