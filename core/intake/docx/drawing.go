package docx

import (
	"strings"

	"github.com/nianbao/nianbao/core/ooxml"
)

// drawing reads a picture, a text box or an embedded object.
func (r *reader) drawing(f *flow, p *paragraph) error {
	picture, said := false, ""
	var visit func(e ooxml.Element) error
	visit = func(e ooxml.Element) error {
		switch e.Name {
		case "docPr", "cNvPr", "shape":
			for _, name := range []string{"descr", "title", "alt"} {
				if said == "" {
					said = e.Attr(name)
				}
			}
		case "blip", "imagedata":
			picture = true
		case "textpath":
			box := item{box: true}
			if box.Text = tidy(lineBreaks.Replace(e.Attr("string"))); box.Text != "" {
				p.beside = append(p.beside, box)
			}
		case "OLEObject":
			r.embedded(e.Attr("ProgID"))
		case "chart", "relIds":
			r.remark("文件里有图表或 SmartArt 图形，其中的文字没有读入")
		case "txbxContent":
			items, err := r.flow(f.Decoder)
			for i := range items {
				items[i].box = items[i].paragraph()
			}
			p.beside = append(p.beside, items...)
			return err
		case "AlternateContent":
			return r.alternate(f, visit)
		}
		return f.Children(visit)
	}
	if err := f.Children(visit); err != nil || !picture {
		return err
	}
	i := item{}
	i.Picture, i.Text = true, strings.Join(strings.Fields(said), " ")
	p.beside = append(p.beside, i)
	r.marks++
	return nil
}

// embedded tells of a document inside the document, of which only a picture can be seen.
func (r *reader) embedded(program string) {
	what := "另一个程序的对象"
	switch name := strings.ToLower(program); {
	case strings.HasPrefix(name, "equation"), strings.HasPrefix(name, "mathtype"):
		what = "公式"
	case strings.HasPrefix(name, "excel"), strings.HasPrefix(name, "et."), strings.HasPrefix(name, "ket."):
		what = " Excel 表格"
	case strings.HasPrefix(name, "word"), strings.HasPrefix(name, "wps"):
		what = " Word 文档"
	case strings.HasPrefix(name, "package"):
		what = "附件"
	}
	r.remark("文件里嵌着" + what + "，其中的内容没有读入；请双击打开它，把内容复制到正文里后再读入")
}
