// Package html reads web pages and fragments of them as pages: saved from the portal, pasted from a browser or a word
// processor, or kept in one file with all their parts.
package html

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"github.com/nianbao/nianbao/core/intake/charset"
	"github.com/nianbao/nianbao/core/intake/page"
)

// These bounds only keep a wrong file from taking the computer's time and memory.
const (
	largest  = 32 << 20
	mostTags = 300_000
)

// Errors are sentences for the clerk.
var (
	ErrLarge = errors.New("网页太大，不像一份年度报告；请在浏览器里打开网页，只选中年度报告的内容，复制后粘贴进来")
	ErrDeep  = errors.New("网页的层次太深，读不出来；请在浏览器里打开网页，选中年度报告的内容，复制到 Word 或 WPS 里，存为“Word 文档（*.docx）”后再读入")
	ErrEmpty = errors.New("网页文件里没有文字，内容可能在打开网页时才从网上取来；" +
		"请在浏览器里打开网页，选中年度报告的内容，复制后粘贴进来，或者存为“Word 文档（*.docx）”后再读入")
)

// Read reads a file. Every error is one sentence for the clerk.
func Read(data []byte) (*page.Page, error) {
	if len(data) > largest {
		return nil, ErrLarge
	}
	documents, err := unwrap(data)
	if err != nil {
		return nil, err
	}
	w := &walker{page: &page.Page{}}
	tags := 0
	for _, document := range documents {
		if tags += bytes.Count(document, []byte("<")); tags > mostTags {
			return nil, ErrLarge
		}
		text, err := charset.Decode(document)
		if err != nil {
			return nil, err
		}
		root, err := parse(text)
		if err != nil {
			return nil, err
		}
		w.document(root)
	}
	if len(w.page.Blocks) == 0 {
		return nil, ErrEmpty
	}
	w.number()
	return w.page, nil
}

// parse makes a tree. Programs that forget to close what they open make trees deeper than the parser takes: then all that
// only sets type is left out.
func parse(text string) (*html.Node, error) {
	// Rows copied without their table would be no table for the parser.
	if lower := strings.ToLower(text); strings.Contains(lower, "<td") && !strings.Contains(lower, "<table") {
		text = "<table>" + text + "</table>"
	}
	root, err := html.Parse(strings.NewReader(text))
	if err == nil {
		return root, nil
	}
	if root, err = html.Parse(strings.NewReader(flat(text))); err != nil {
		return nil, ErrDeep
	}
	return root, nil
}

// flat returns a page without the elements that only group or set type; those that stand apart leave a line break.
func flat(text string) string {
	z := html.NewTokenizer(strings.NewReader(text))
	var b bytes.Buffer
	for z.Next() != html.ErrorToken {
		token := z.Token()
		switch token.Data {
		case "div", "section", "article", "main", "blockquote", "center", "form", "ul", "ol", "dl":
			b.WriteString("<br>")
		case "span", "font", "b", "strong", "i", "em", "u", "a", "small", "big", "o:p":
		default:
			b.WriteString(token.String())
		}
	}
	return b.String()
}

// number says where the blocks stand.
func (w *walker) number() {
	paragraphs, tables, pictures := 0, 0, 0
	for i := range w.page.Blocks {
		b := &w.page.Blocks[i]
		switch {
		case b.Aside && b.Place == "":
			b.Place = "网页的正文之外"
		case b.Aside:
		case b.Table != nil:
			tables++
			b.Place = fmt.Sprintf("第 %d 个表格", tables)
		case b.Picture:
			pictures++
			b.Place = fmt.Sprintf("第 %d 张图片", pictures)
		default:
			paragraphs++
			b.Place = fmt.Sprintf("第 %d 段", paragraphs)
		}
	}
}
