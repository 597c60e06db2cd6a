package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// attribute returns an attribute, "" without.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// property returns a property of an element's own style in small letters.
func property(n *html.Node, name string) string {
	for declaration := range strings.SplitSeq(attribute(n, "style"), ";") {
		key, value, _ := strings.Cut(declaration, ":")
		if strings.EqualFold(strings.TrimSpace(key), name) {
			return strings.ToLower(strings.TrimSpace(value))
		}
	}
	return ""
}

// hidden says that a browser does not show an element. What is only invisible is shown once the page has run its scripts.
func hidden(n *html.Node) bool {
	return has(n, "hidden") || strings.HasPrefix(property(n, "display"), "none") || property(n, "mso-hide") == "all"
}

// alignment returns how an element sets its paragraphs, or what it inherits.
func alignment(n *html.Node, inherited string) string {
	if n.Data == "center" {
		return "center"
	}
	set := []string{property(n, "text-align")}
	// That attribute of a table sets the table, not what is in it.
	if n.Data != "table" {
		set = append(set, strings.ToLower(attribute(n, "align")))
	}
	for _, set := range set {
		switch set {
		case "center", "right", "left", "justify":
			return set
		}
	}
	return inherited
}

// number returns an attribute that is a whole number within bounds, or what it is without.
func number(n *html.Node, key string, without, least, most int) int {
	value := strings.TrimSpace(attribute(n, key))
	if end := strings.IndexFunc(value, func(r rune) bool { return r < '0' || r > '9' }); end > 0 {
		value = value[:end]
	}
	i, err := strconv.Atoi(value)
	if err != nil {
		return without
	}
	return min(max(i, least), most)
}

// tiny says that a picture is an icon.
func tiny(n *html.Node) bool {
	for _, side := range []string{"width", "height"} {
		if number(n, side, 1000, 0, 1000) < 40 {
			return true
		}
		if size, found := strings.CutSuffix(property(n, side), "px"); found {
			if pixels, err := strconv.ParseFloat(strings.TrimSpace(size), 64); err == nil && pixels < 40 {
				return true
			}
		}
	}
	return false
}
