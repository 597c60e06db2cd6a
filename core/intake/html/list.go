package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// list is a list whose items a browser numbers.
type list struct {
	style string
	next  *int
}

// begin returns the list that an element begins.
func begin(n *html.Node) list {
	if n.Data != "ol" {
		return list{}
	}
	style := attribute(n, "type")
	if css := property(n, "list-style-type"); css != "" {
		style = css
	} else if css := strings.Fields(property(n, "list-style")); len(css) > 0 {
		style = css[0]
	}
	next := number(n, "start", 1, 0, 10_000)
	return list{style: style, next: &next}
}

// item returns the number a browser shows before a list item.
func (w *walker) item(n *html.Node) string {
	if len(w.at.lists) == 0 {
		return ""
	}
	l := w.at.lists[len(w.at.lists)-1]
	if css := property(n, "list-style-type"); css != "" {
		l.style = css
	}
	if l.next == nil || l.style == "none" {
		return ""
	}
	value := number(n, "value", *l.next, 0, 10_000)
	*l.next = value + 1
	switch l.style {
	case "a", "lower-alpha", "lower-latin":
		return letters(value, 'a') + "."
	case "A", "upper-alpha", "upper-latin":
		return letters(value, 'A') + "."
	case "i", "lower-roman":
		return strings.ToLower(roman(value)) + "."
	case "I", "upper-roman":
		return roman(value) + "."
	case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "cjk-decimal":
		return chinese(value) + "、"
	case "disc", "circle", "square":
		return ""
	}
	return strconv.Itoa(value) + "."
}

func letters(value int, first byte) (s string) {
	for ; value > 0; value = (value - 1) / 26 {
		s = string(first+byte((value-1)%26)) + s
	}
	return s
}

func roman(value int) string {
	if value < 1 || value > 3999 {
		return strconv.Itoa(value)
	}
	var s strings.Builder
	for _, step := range []struct {
		worth int
		sign  string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"},
		{5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for ; value >= step.worth; value -= step.worth {
			s.WriteString(step.sign)
		}
	}
	return s.String()
}

// chinese writes a number up to 99.
func chinese(value int) string {
	if value < 1 || value > 99 {
		return strconv.Itoa(value)
	}
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	tens, ones := value/10, value%10
	switch tens {
	case 0:
		return digits[ones]
	case 1:
		return "十" + digits[ones]
	}
	return digits[tens] + "十" + digits[ones]
}
