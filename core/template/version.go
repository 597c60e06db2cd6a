package template

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// compareVersions orders versions as people count them: 9 before 10, 2027 before 2027.1, none before any.
func compareVersions(a, b string) int {
	if a == "" || b == "" {
		return cmp.Compare(a, b)
	}
	return slices.CompareFunc(strings.Split(a, "."), strings.Split(b, "."), compareParts)
}

// Later reports whether a version comes after another.
func Later(version, than string) bool { return compareVersions(version, than) > 0 }

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
