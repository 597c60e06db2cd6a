package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/nianbao/nianbao/core/intake/page"
)

// walker makes blocks of a tree. The parser bounds how deep it is.
type walker struct {
	page *page.Page
	// text is the paragraph so far, gap whether white space came after it.
	text strings.Builder
	gap  string
	// prefix is the number of a list item whose text has not begun.
	prefix string
	at     setting
	weight map[*html.Node]weight
}

// setting is what elements hand down to what is in them.
type setting struct {
	align string
	level int
	aside bool
	pre   bool
	cell  bool
	lists []list
}

// dropped elements are never text that a reader of the page sees.
var dropped = map[string]bool{
	"script": true, "style": true, "template": true, "noscript": true, "xml": true, "svg": true, "math": true, "canvas": true,
	"object": true, "audio": true, "video": true, "map": true, "rp": true, "rt": true, "datalist": true, "meta": true, "link": true,
}

// apart are the elements that stand in lines of their own.
var apart = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "body": true, "caption": true, "center": true,
	"dd": true, "details": true, "dialog": true, "dir": true, "div": true, "dl": true, "dt": true, "fieldset": true,
	"figcaption": true, "figure": true, "footer": true, "form": true, "frameset": true, "h1": true, "h2": true, "h3": true,
	"h4": true, "h5": true, "h6": true, "header": true, "hgroup": true, "hr": true, "html": true, "legend": true, "li": true,
	"main": true, "menu": true, "nav": true, "ol": true, "option": true, "optgroup": true, "p": true, "pre": true,
	"section": true, "select": true, "summary": true, "table": true, "tbody": true, "td": true, "textarea": true, "tfoot": true,
	"th": true, "thead": true, "tr": true, "ul": true,
}

func (w *walker) document(root *html.Node) {
	w.weight = map[*html.Node]weight{}
	weigh(root, w.weight)
	first := len(w.page.Blocks)
	w.node(root)
	w.flush()
	w.titles(root, first)
}

func (w *walker) node(n *html.Node) {
	if n.Type == html.TextNode {
		w.write(n.Data)
		return
	}
	if n.Type != html.ElementNode {
		w.children(n)
		return
	}
	if dropped[n.Data] || n.Data == "head" || hidden(n) {
		return
	}
	before := w.at
	defer func() { w.at = before }()
	w.at.align = alignment(n, w.at.align)
	switch {
	case n.Data == "br":
		w.flush()
		return
	case n.Data == "img":
		w.picture(n)
		return
	case n.Data == "iframe", n.Data == "frame", n.Data == "embed":
		if !w.at.aside && !tiny(n) {
			w.remark("网页里嵌着另一个页面，其中的内容没有存在这个文件里，读不出来")
		}
		return
	case n.Data == "input":
		if w.at.cell {
			w.write(shown(n))
		}
		return
	case n.Data == "del":
		w.remark("标为删除的文字没有读入")
		return
	case n.Data == "table":
		w.flush()
		w.at.aside = w.at.aside || w.outside(n)
		w.table(n)
		return
	}
	if !apart[n.Data] {
		w.inline(n)
		return
	}
	w.flush()
	w.at.aside = w.at.aside || w.outside(n)
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		w.at.level = int(n.Data[1] - '0')
	case "pre", "textarea":
		w.at.pre = true
	case "ol", "ul", "dir", "menu":
		w.at.lists = append(before.lists[:len(before.lists):len(before.lists)], begin(n))
	case "li":
		w.prefix = w.item(n)
	}
	w.children(n)
	w.flush()
}

func (w *walker) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

// inline goes through an element in the middle of a line. Word writes the number of a list item as such an element, with
// spaces up to the text.
func (w *walker) inline(n *html.Node) {
	w.children(n)
	if property(n, "mso-list") == "ignore" {
		w.gap = ""
	}
}

// shown is what a field to fill in shows; in a cell it may be the figure.
func shown(n *html.Node) string {
	switch strings.ToLower(attribute(n, "type")) {
	case "", "text", "number":
		return attribute(n, "value")
	}
	return ""
}

// write adds text to the paragraph as a browser shows it: white space is one space, and none where the file broke a line
// between Chinese characters.
func (w *walker) write(text string) {
	for text != "" {
		end := strings.IndexFunc(text, space)
		if end < 0 {
			end = len(text)
		}
		if word := strings.Map(visible, text[:end]); word != "" {
			w.word(word)
		}
		text = text[end:]
		begin := strings.IndexFunc(text, func(r rune) bool { return !space(r) })
		if begin < 0 {
			begin = len(text)
		}
		if w.at.pre && strings.ContainsAny(text[:begin], "\r\n") {
			w.flush()
		}
		if begin > 0 {
			w.gap += strings.Map(visible, text[:begin])
		}
		text = text[begin:]
	}
}

func space(r rune) bool { return unicode.IsSpace(r) }

// visible leaves out characters that only tell where a line may be broken.
func visible(r rune) rune {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad':
		return -1
	}
	return r
}

func (w *walker) word(word string) {
	if w.gap != "" {
		switch {
		case w.text.Len() == 0:
			w.indent()
		case strings.ContainsAny(w.gap, "\r\n") && strings.Trim(w.gap, " \t\r\n") == "" && w.between(word):
		case strings.Contains(w.gap, "\u3000"):
			w.text.WriteString(strings.Trim(w.gap, "\r\n\t"))
		default:
			w.text.WriteString(" ")
		}
		w.gap = ""
	}
	w.text.WriteString(word)
}

// indent tells a sign-off that was set to the right with spaces.
func (w *walker) indent() {
	if width := strings.Count(w.gap, "\u00a0") + 2*strings.Count(w.gap, "\u3000"); width >= 16 && w.at.align == "" {
		w.at.align = "right"
	}
}

// between says that a line was broken between two Chinese characters.
func (w *walker) between(word string) bool {
	before, _ := utf8.DecodeLastRuneInString(w.text.String())
	after, _ := utf8.DecodeRuneInString(word)
	return before > 0x2e00 && after > 0x2e00 || before > 0x2e00 && strings.ContainsRune("“‘（《", after) ||
		strings.ContainsRune("”’", before) && after > 0x2e00
}

// flush ends the paragraph.
func (w *walker) flush() {
	text := w.prefix + w.text.String()
	if w.text.Len() == 0 {
		text = ""
	} else {
		w.prefix = ""
	}
	w.text.Reset()
	w.gap = ""
	if text == "" {
		return
	}
	w.page.Blocks = append(w.page.Blocks, page.Block{
		Text: text, Level: w.at.level, Centred: w.at.align == "center", Right: w.at.align == "right",
		Aside: w.at.aside || furniture(text),
	})
}

// picture adds a picture that is more than an ornament.
func (w *walker) picture(n *html.Node) {
	if w.at.aside || tiny(n) || attribute(n, "src") == "" && attribute(n, "alt") == "" {
		return
	}
	w.flush()
	text := strings.TrimSpace(attribute(n, "alt"))
	if text == "" {
		text = strings.TrimSpace(attribute(n, "title"))
	}
	w.page.Blocks = append(w.page.Blocks, page.Block{Text: text, Picture: true})
}

func (w *walker) remark(text string) {
	for _, said := range w.page.Remarks {
		if said == text {
			return
		}
	}
	w.page.Remarks = append(w.page.Remarks, text)
}
