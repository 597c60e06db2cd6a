package intake

import (
	"regexp"
	"strings"
)

// chrome are the words that lines begin with which web pages and office programs put around a text: when it was
// published, buttons, the way to other pages.
var chrome = regexp.MustCompile(`^[\[【(]?(?:` + strings.Join([]string{
	`目录$`, `打印`, `关闭`, `返回`, `上一[篇条]`, `下一[篇条]`, `扫一扫`, `分享`, `收藏`, `纠错`, `责任编辑`, `编辑:`, `审核:`,
	`(?:信息|文章)?来源:`, `发布(?:时间|日期|机构|单位)`, `(?:发文|生成)日期`, `成文日期:`, `更新时间`, `公开方式`, `浏览(?:次数|量)`, `点击(?:数|次数)`,
	`阅读次数`, `字[体号](?::|大小)`, `索引号`, `(?:主题|信息|体裁)分类`, `信息索引`, `服务对象`, `有效性`, `主题词`, `关键词:`, `您?(?:当前|您的|现在)?的?(?:所在)?的?位置:`, `(?:当前|您的)位置`, `访问量`,
	`首页[>/|]`, `视力保护`, `相关(?:附件|文档)`, `附件下载`, `版权所有`, `主办(?:单位)?:`, `承办(?:单位)?:`, `网站标识码`, `备案号`, `ICP备`, `.{0,4}公网安备`,
	`日期:\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?\d{0,2}:?\d{0,2}(?:来源|浏览|作者)`, `日期:\d{4}[-./]\d{1,2}[-./]\d{1,2}$`, `时间:\d{4}`,
}, "|") + `)`)

// isChrome recognises a line that stands around the text and does not belong to it.
func isChrome(line string) bool {
	const longest = 120
	squeezed := strings.TrimLeft(squeeze(line), "-•·*")
	return length(squeezed) <= longest && chrome.MatchString(squeezed)
}

// pageNumber is 「— 3 —」 and 「第 3 页 共 9 页」.
var pageNumber = regexp.MustCompile(`^(?:[-—–―－─]+\d{1,3}[-—–―－─]+|第\d{1,3}页[,，/]?(?:共\d{1,3}页)?|\d{1,3}/\d{1,3}页?)$`)

func isPageNumber(line string) bool { return pageNumber.MatchString(squeeze(line)) }
