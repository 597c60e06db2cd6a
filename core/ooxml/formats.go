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
	// code is the format as the file or the standard spells it.
	code string
}

func (b *Book) readFormats(part string) error {
	// The formats that a file need not spell out.
	numbers := map[string]Format{}
	for id, code := range builtInNumbers {
		numbers[id] = formatOf(code)
	}
	for _, id := range builtInDates {
		numbers[strconv.Itoa(id)] = Format{Date: true}
	}
	for _, id := range builtInMonths {
		numbers[strconv.Itoa(id)] = Format{Date: true, code: "yyyy.m"}
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
		return Format{Percent: true, Decimals: decimalsOf(percent), code: code}
	}
	return Format{Decimals: decimalsOf(positive), Date: showsDate(code), code: code}
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

// builtInNumbers are the number formats for plain numbers that a file need not spell out.
var builtInNumbers = map[string]string{
	"1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%", "37": "#,##0", "38": "#,##0",
	"39": "#,##0.00", "40": "#,##0.00", "41": "#,##0", "42": "#,##0", "43": "#,##0.00", "44": "#,##0.00",
}

// builtInDates are the number formats for dates that a file need not spell out: the first five are the same
// everywhere, the others are those of Chinese programs. builtInMonths show no day.
var (
	builtInDates  = []int{14, 15, 16, 17, 22, 28, 29, 30, 31, 51, 53, 54, 58}
	builtInMonths = []int{27, 36, 50, 52, 57}
)
