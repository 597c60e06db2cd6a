package intake

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/nianbao/nianbao/core/intake/convert"
	"github.com/nianbao/nianbao/core/intake/docx"
	"github.com/nianbao/nianbao/core/intake/html"
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/intake/text"
	"github.com/nianbao/nianbao/core/intake/xlsx"
)

// largestFile is far more than a report with all its pictures.
const largestFile = 64 << 20

var errNothing = errors.New("这个文件是空的；请看看是不是没有下载或复制完")

// kind is what a file is, whatever its name says.
type kind struct {
	// name is what the clerk calls it.
	name string
	// read reads it; without, extension says what an office suite is told that the file is.
	read      func([]byte) (*page.Page, error)
	extension string
	// refusal says why it is not read.
	refusal string
}

const saveAgain = "另存为“Word 文档（*.docx）”或“Excel 工作簿（*.xlsx）”后再读入"

var (
	documentKind = kind{name: "DOCX 文档", read: docx.Read}
	workbookKind = kind{name: "XLSX 工作簿", read: xlsx.Read}
	webKind      = kind{name: "网页", read: html.Read}
	textKind     = kind{name: "文本", read: text.Read}

	reportKind    = kind{refusal: "这是本程序自己的报告文件，不用导入；请直接打开它"}
	pictureKind   = kind{refusal: "这是图片，里面的文字和表格读不出来；请用原来的 Word 文件，或者把数字填进本程序"}
	encryptedKind = kind{refusal: "这个文件设了打开密码；请在 WPS 或 Word 里输入密码打开它，取消密码，" + saveAgain}
	archiveKind   = kind{refusal: "这是压缩包；请先解压，再读入里面的文件"}
	brokenKind    = kind{refusal: "这个文件不完整或者已损坏；请重新下载或复制，或者在 WPS 或 Word 里打开它，" + saveAgain}
	slidesKind    = kind{refusal: "这是演示文稿，不是年度报告；请选择年度报告的文件"}
	ofdKind       = kind{refusal: "这是 OFD 版式文件，读不出里面的表格；请用排版之前的 Word 文件"}
)

// readPage tells the kind of a file by what it holds, and reads it.
func readPage(ctx context.Context, s Source) (p *page.Page, name string, err error) {
	if len(s.Data) == 0 {
		return nil, "", errNothing
	}
	if len(s.Data) > largestFile {
		return nil, "", fmt.Errorf("这个文件有 %d MB，太大了，不像一份年度报告；请删去里面的图片，%s", len(s.Data)>>20, saveAgain)
	}
	k := sniff(s)
	if k.refusal != "" {
		return nil, "", errors.New(k.refusal)
	}
	if k.read != nil {
		p, err = k.read(s.Data)
		return p, k.name, err
	}
	stem := strings.TrimSuffix(filepath.Base(s.Name), filepath.Ext(s.Name))
	newName, converted, err := convert.Convert(ctx, stem+k.extension, s.Data)
	if err != nil {
		return nil, "", err
	}
	to := sniff(Source{Name: newName, Data: converted})
	if to.read == nil {
		return nil, "", errors.New(brokenKind.refusal)
	}
	p, err = to.read(converted)
	return p, to.name + "（由 " + k.name + " 转换）", err
}

// signatures are the first bytes of files that have always the same.
var signatures = []struct {
	magic string
	kind  kind
}{
	{"%PDF-", kind{name: "PDF", extension: ".pdf"}},
	{`{\rtf`, kind{name: "RTF", extension: ".rtf"}},
	{"\x89PNG\r\n", pictureKind}, {"\xff\xd8\xff", pictureKind}, {"GIF8", pictureKind}, {"II*\x00", pictureKind},
	{"MM\x00*", pictureKind}, {"RIFF", pictureKind}, {"BM", pictureKind},
	{"Rar!", archiveKind}, {"7z\xbc\xaf", archiveKind}, {"\x1f\x8b", archiveKind},
}

// sniff tells the kind of a file.
func sniff(s Source) kind {
	switch {
	case bytes.HasPrefix(s.Data, []byte("PK\x03\x04")), bytes.HasPrefix(s.Data, []byte("PK\x05\x06")):
		return zipKind(s.Data)
	case bytes.HasPrefix(s.Data, []byte("\xd0\xcf\x11\xe0")):
		return oleKind(s)
	}
	for _, known := range signatures {
		// A text may begin with two letters by accident, but has no zeros then.
		if bytes.HasPrefix(s.Data, []byte(known.magic)) && (len(known.magic) > 2 || bytes.IndexByte(s.Data, 0) >= 0) {
			return known.kind
		}
	}
	return writtenKind(s.Data)
}

// zipKind tells what a zip file is by the names of its parts.
func zipKind(data []byte) kind {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return brokenKind
	}
	has := map[string]bool{}
	for _, f := range z.File {
		name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		has[name] = true
		if folder, _, inside := strings.Cut(name, "/"); inside {
			has[folder+"/"] = true
		}
	}
	ours := has["[content_types].xml"] || has["_rels/"]
	switch {
	case ours && has["word/"]:
		return documentKind
	case ours && has["xl/"]:
		return workbookKind
	case ours && has["ppt/"]:
		return slidesKind
	case has["ofd.xml"]:
		return ofdKind
	case has["content.xml"] && has["meta-inf/"]:
		return openKind(data)
	}
	return archiveKind
}

// openKind tells OpenDocument files by the type that stands uncompressed at their beginning.
func openKind(data []byte) kind {
	head := data[:min(len(data), 200)]
	switch {
	case bytes.Contains(head, []byte("opendocument.spreadsheet")):
		return kind{name: "ODS", extension: ".ods"}
	case bytes.Contains(head, []byte("opendocument.presentation")):
		return slidesKind
	}
	return kind{name: "ODT", extension: ".odt"}
}

// oleKind tells files of Office 97 to 2003 by the names of their streams.
func oleKind(s Source) kind {
	stream := func(name string) bool {
		wide := make([]byte, 0, 2*len(name))
		for i := range len(name) {
			wide = append(wide, name[i], 0)
		}
		return bytes.Contains(s.Data, append(wide, 0, 0))
	}
	extension := strings.ToLower(filepath.Ext(s.Name))
	named := kind{name: strings.ToUpper(strings.TrimPrefix(extension, ".")), extension: extension}
	switch {
	case stream("EncryptedPackage"):
		return encryptedKind
	case stream("WordDocument"):
		if extension == ".wps" {
			return named
		}
		return kind{name: "DOC", extension: ".doc"}
	case stream("Workbook"), stream("Book"):
		if extension == ".et" {
			return named
		}
		return kind{name: "XLS", extension: ".xls"}
	case stream("PowerPoint Document"):
		return slidesKind
	case extension == ".wps" || extension == ".et" || extension == ".doc" || extension == ".xls":
		return named
	}
	return brokenKind
}

var (
	// markup shows a fragment of a page, even one that begins with text.
	markup = regexp.MustCompile(`</(?:p|div|td|tr|table|span|body|html|h[1-6]|li|font|b|strong|a)\s*>|` +
		`<br\s*/?>|<(?:table|td|tr|p|div)[\s>]`)
	// blocks are the markup that texts with bars do not borrow: these write <br> for a line break in a cell.
	blocks  = regexp.MustCompile(`</?(?:table|tr|td|div|p|body)[\s>]`)
	bars    = regexp.MustCompile(`(?m)^[ \t]*\|.*\|[ \t\r]*$`)
	clipped = regexp.MustCompile(`^version:[\d.]+\s+starthtml:`)
	ourFile = regexp.MustCompile(`^\{\s*"nianbao"\s*:`)
	mail    = regexp.MustCompile(`(?m)^content-type:\s*multipart/|^mime-version:`)
)

// fewestBars is how many lines between bars make a table of a text.
const fewestBars = 3

// writtenKind tells files that are text of some kind.
func writtenKind(data []byte) kind {
	head := data[:min(len(data), 64<<10)]
	// Markup is ASCII in every encoding: only the zeros of UTF-16 and its mark are in the way.
	head = bytes.ReplaceAll(head, []byte{0}, nil)
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		head = bytes.TrimPrefix(head, []byte(mark))
	}
	plain := strings.TrimSpace(string(bytes.ToLower(head)))
	opening := plain[:min(len(plain), 4096)]
	switch {
	case ourFile.MatchString(plain):
		return reportKind
	case clipped.MatchString(plain), strings.HasPrefix(plain, "<!doctype html"), strings.HasPrefix(plain, "<html"):
		return webKind
	case mail.MatchString(opening):
		return webKind
	case strings.Contains(opening, "word.document") && strings.HasPrefix(plain, "<?xml"),
		strings.Contains(opening, "<w:worddocument"), strings.Contains(opening, "<pkg:package"):
		return kind{name: "XML", extension: ".xml"}
	case strings.Contains(opening, "office:spreadsheet") && strings.HasPrefix(plain, "<?xml"):
		return kind{name: "XML", extension: ".xls"}
	case strings.Contains(opening, "<office:document"):
		return kind{name: "ODT", extension: ".fodt"}
	case len(bars.FindAllStringIndex(plain, fewestBars)) == fewestBars && !blocks.MatchString(plain):
		return textKind
	case len(markup.FindAllStringIndex(plain, 2)) == 2:
		return webKind
	}
	return textKind
}
