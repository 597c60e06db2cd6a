package html

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/nianbao/nianbao/core/intake/page"
)

// weight is how much text an element holds, how much of it in links, and its longest paragraph.
type weight struct {
	text, linked, links, longest int
	table                        bool
}

// weigh measures all elements at once, from within.
func weigh(n *html.Node, weights map[*html.Node]weight) weight {
	var sum weight
	if n.Type == html.TextNode {
		sum.text = utf8.RuneCountInString(strings.Join(strings.Fields(n.Data), ""))
		sum.longest = sum.text
		return sum
	}
	if n.Type == html.ElementNode && (dropped[n.Data] || n.Data == "head" || hidden(n)) {
		return sum
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		inner := weigh(c, weights)
		sum.text += inner.text
		sum.linked += inner.linked
		sum.links += inner.links
		sum.longest = max(sum.longest, inner.longest)
		sum.table = sum.table || inner.table
	}
	switch n.Data {
	case "a":
		sum.linked, sum.links, sum.longest = sum.text, sum.links+1, 0
	case "table":
		sum.table = sum.table || sum.linked*2 < sum.text
	}
	if n.Type == html.ElementNode {
		weights[n] = sum
	}
	return sum
}

// named are words in the class or id of an element that is beside the text.
var named = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:nav\w*|menu\w*|sub_?menu|footer\w*|foot|bottom|breadcrumbs?|crumbs?|location|position|` +
	`dqwz|wz|mbx|share\w*|bdshare\w*|print|toolbar|sidebar|side|copyright|friend_?links?|links|search\w*|login|qr_?code|ewm|related|` +
	`xgwd|xglj|topbar|top|header|banner|page-?header|site-?header|pages?[-_]?info|article[-_]?info|info[-_]?bar|source|metas?)(?:$|[\s_-])`)

var asides = map[string]bool{"nav": true, "footer": true, "aside": true, "menu": true, "button": true, "select": true}

var roles = map[string]bool{
	"navigation": true, "contentinfo": true, "complementary": true, "banner": true, "search": true, "toolbar": true,
}

// mostBeside is how much text may stand in what a name alone says is beside the text, longest a paragraph of it.
const (
	mostBeside = 800
	longest    = 150
)

// outside says that an element stands beside the running text: by its kind, by its name, or because it is hardly more than
// links. None of this is believed of an element that holds tables of figures or long paragraphs.
func (w *walker) outside(n *html.Node) bool {
	weight := w.weight[n]
	if weight.table || weight.longest > longest || weight.text-weight.linked > mostBeside || n.Data == "body" || n.Data == "html" {
		return false
	}
	if asides[n.Data] || roles[strings.ToLower(attribute(n, "role"))] {
		return true
	}
	if n.Data == "header" && !within(n, "article", "main") {
		return true
	}
	if weight.links >= 3 && weight.linked*10 >= weight.text*7 {
		return true
	}
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6", "p", "table", "td", "tr", "li":
		return false
	}
	return named.MatchString(attribute(n, "class")) || named.MatchString(attribute(n, "id"))
}

func within(n *html.Node, names ...string) bool {
	for n = n.Parent; n != nil; n = n.Parent {
		for _, name := range names {
			if n.Data == name {
				return true
			}
		}
	}
	return false
}

var (
	// stamps are lines that a portal puts round an article.
	stamps = regexp.MustCompile(`^[\[【（(]?\s*(?:发布时间|发布日期|发布机构|发布单位|发布者|公开日期|公开时间|信息来源|文章来源|来源|稿源|作者|浏览次数|` +
		`浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击量|点击率|点击|访问量|访问次数|字号|字体|字体大小|索引号|索 引 号|信息索引号|责任编辑|编辑|审核人?|` +
		`录入|当前位置|您的位置|您当前的位置|您现在的位置|你的位置|所在位置|现在位置|上一篇|下一篇|上一条|下一条|分享到?|扫一扫|打开微信|相关链接|` +
		`相关附件|相关解读|相关阅读|相关文章|相关新闻|附件下载|文档下载|保护视力色|视力保护色|背景色)\s*[:：】\]]|^阅读\s*\d|^(?:时间|日期)[:：]\s*\d{4}-\d`)
	// fields name what a portal records of an article.
	fields = regexp.MustCompile(`^(?:索\s*引\s*号|信息索引号?|发文机关|发布机构|成文日期|发文日期|发布日期|发文字号|文\s*号|主题分类|主题词|有效性|名\s*称)[:：]?$`)
	tools  = regexp.MustCompile(`^(?:[\s\[\]【】（）()|｜/·]*(?:打印(?:本页|此页|文章)?|关闭(?:本页|窗口|页面)?|收藏|返回(?:顶部|首页|上一页)?|` +
		`分享(?:到)?|大|中|小|复制链接|下载|无障碍(?:浏览)?|长者模式|繁體|繁体|简体|登录|注册|首页|A\+|A-))+[\s\[\]【】（）()|｜/·]*$`)
	colophon = regexp.MustCompile(`(?i)版权所有|ICP备|ICP证|公网安备|网安备|网站标识码|copyright|技术支持[:：]|` +
		`建议使用.{0,30}浏览器|主办(?:单位)?[:：]|承办(?:单位)?[:：]|人民政府(?:办公室)?主办$|网站地图`)
	trail = regexp.MustCompile(`首页\s*[>›»/\-—]+|[>›»]\s*正文$`)
)

// furniture says that a line is what a portal prints round an article.
func furniture(text string) bool {
	length := utf8.RuneCountInString(text)
	return length <= 80 && (stamps.MatchString(text) || tools.MatchString(text) || trail.MatchString(text)) ||
		length <= 200 && colophon.MatchString(text)
}

// titles adds what the page calls itself, where its text does not.
func (w *walker) titles(root *html.Node, first int) {
	said := map[string]bool{}
	for _, title := range declared(root, nil) {
		if key := squeeze(title); key == "" || said[key] || w.says(key, first) {
			continue
		}
		said[squeeze(title)] = true
		w.page.Blocks = append(w.page.Blocks, page.Block{})
		copy(w.page.Blocks[first+1:], w.page.Blocks[first:])
		w.page.Blocks[first] = page.Block{Place: "网页标题", Text: strings.Join(strings.Fields(title), " "), Aside: true}
		first++
	}
}

// declared returns the title of a page and the title of the article, as portals have to name it.
func declared(n *html.Node, titles []string) []string {
	switch {
	case n.Type == html.ElementNode && n.Data == "title" && n.FirstChild != nil && len(titles) < 8:
		return append(titles, n.FirstChild.Data)
	case n.Type == html.ElementNode && n.Data == "meta" && strings.EqualFold(attribute(n, "name"), "ArticleTitle"):
		return append(titles, attribute(n, "content"))
	case n.Type == html.ElementNode && n.Data == "body":
		return titles
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		titles = declared(c, titles)
	}
	return titles
}

// says reports whether a paragraph begins with the title, or the title with a heading.
func (w *walker) says(key string, first int) bool {
	for _, b := range w.page.Blocks[first:] {
		if text := squeeze(b.Text); text != "" && !b.Aside &&
			(strings.HasPrefix(text, key) || utf8.RuneCountInString(text) > 8 && strings.HasPrefix(key, text)) {
			return true
		}
	}
	return false
}

func squeeze(text string) string { return strings.Join(strings.Fields(text), "") }
