package export

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/report"
)

// reserved are names that Windows keeps for devices.
var reserved = map[string]bool{
	"CON": true, "PRN": true, "AUX": true, "NUL": true,
	"COM1": true, "COM2": true, "COM3": true, "COM4": true, "COM5": true, "COM6": true, "COM7": true, "COM8": true, "COM9": true,
	"LPT1": true, "LPT2": true, "LPT3": true, "LPT4": true, "LPT5": true, "LPT6": true, "LPT7": true, "LPT8": true, "LPT9": true,
}

// longestName leaves room for a year, a mark and an extension within the 255 bytes of most systems.
const longestName = 200

// FileName makes text a file name that every system accepts, without extension. What tells the file from others is put
// behind it, where a long name is not cut.
func FileName(text string) string {
	name := strings.Map(func(r rune) rune {
		if r < 0x20 || r == 0x7f || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '_'
		}
		return r
	}, text)
	for len(name) > longestName {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	name = strings.TrimLeft(strings.TrimRight(name, ". "), " ")
	// A name that begins with a point is hidden, one that begins with a dash is taken for an option.
	if stem, _, _ := strings.Cut(name, "."); name == "" || name[0] == '.' || name[0] == '-' || reserved[strings.ToUpper(stem)] {
		name = "_" + name
	}
	return name
}

// ReportName is the name of a report file that nobody named.
func ReportName(office string, year int) string {
	return FileName(office) + "-" + strconv.Itoa(year) + report.Extension
}
