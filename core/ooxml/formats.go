package ooxml

import (
	"regexp"
	"strconv"
	"strings"
)

// Format is what has to be known of how a cell is shown.
type Format struct {
	// Decimals it always shows, of the percentage if it is one.
	Decimals      int
	Date, Percent bool
	// Bordered says that the cell has a line around it, on any side.
	Bordered       bool
	Centred, Right bool
}

func (b *Book) readFormats(part string) error {
	// The formats that a file need not spell out.
	numbers := map[string]Format{"9": {Percent: true}, "10": {Percent: true, Decimals: 2}}
	for _, id := range []string{"2", "4", "39", "40", "43", "44"} {
		numbers[id] = Format{Decimals: 2}
	}
	for _, id := range builtInDates {
		numbers[strconv.Itoa(id)] = Format{Date: true}
	}
	var borders []bool
	d, err := b.container.Part(part)
	if err != nil {
		return err
	}
	inside := func(name string, visit func(e Element) error) error {
		return d.Children(func(e Element) error {
			if e.Name != name {
				return nil
			}
			return visit(e)
		})
	}
	return inside("styleSheet", func(Element) error {
		return d.Children(func(e Element) error {
			switch e.Name {
			case "numFmts":
				return inside("numFmt", func(e Element) error {
					numbers[e.Attr("numFmtId")] = formatOf(e.Attr("formatCode"))
					return nil
				})
			case "borders":
				return inside("border", func(Element) error {
					any := false
					err := d.Children(func(e Element) error {
						style := e.Attr("style")
						any = any || style != "" && style != "none" && e.Name != "diagonal"
						return nil
					})
					borders = append(borders, any)
					return err
				})
			case "cellXfs":
				return inside("xf", func(e Element) error {
					f := numbers[e.Attr("numFmtId")]
					i, err := strconv.Atoi(e.Attr("borderId"))
					f.Bordered = err == nil && i >= 0 && i < len(borders) && borders[i]
					err = inside("alignment", func(e Element) error {
						f.Centred = strings.HasPrefix(e.Attr("horizontal"), "center")
						f.Right = e.Attr("horizontal") == "right"
						return nil
					})
					b.formats = append(b.formats, f)
					return err
				})
			}
			return nil
		})
	})
}

func formatOf(code string) Format {
	positive, _, _ := strings.Cut(code, ";")
	if percent, ok := strings.CutSuffix(positive, "%"); ok {
		return Format{Percent: true, Decimals: decimalsOf(percent)}
	}
	return Format{Decimals: decimalsOf(positive), Date: showsDate(code)}
}

// digits is how many significant digits a spreadsheet keeps of a number.
const digits = 15

// decimalsOf returns how many decimals a plain number format always shows: 2 for 0.00 and for 0.00##.
func decimalsOf(format string) int {
	whole, fraction, _ := strings.Cut(format, ".")
	// Widths, such as that of a closing bracket, show nothing.
	whole, fraction = width.ReplaceAllString(whole, ""), strings.TrimRight(width.ReplaceAllString(fraction, ""), "# ")
	if strings.Trim(whole, "#,0 ") != "" || strings.Trim(fraction, "0") != "" || len(fraction) > digits {
		return 0
	}
	return len(fraction)
}

var width = regexp.MustCompile(`[_*].`)

// formatLiteral is what a number format shows as it stands: "年", [Red], \-, and the widths of _) and *-.
var formatLiteral = regexp.MustCompile(`"[^"]*"|\[[^\]]*\]|[\\_*].`)

// showsDate reports whether a number format shows a date. A time alone is none.
func showsDate(format string) bool {
	letters := strings.ToLower(formatLiteral.ReplaceAllString(format, ""))
	// An m beside hours or seconds is for minutes.
	month := strings.Contains(letters, "m") && !strings.ContainsAny(letters, "hs")
	return month || strings.ContainsAny(letters, "yd")
}

// builtInDates are the number formats for dates that a file need not spell out: the first five are the same
// everywhere, the others are those of Chinese programs.
var builtInDates = []int{14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58}
