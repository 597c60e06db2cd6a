package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
)

// actionRows are the ways to a report, below the name of the program.
func (p *Page) actionRows() *fyne.Container {
	name := widget.NewLabelWithStyle(language.L("政府信息公开工作年度报告"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.SizeName = theme.SizeNameSubHeadingText
	name.Wrapping = fyne.TextWrapBreak
	list := container.NewVBox(name,
		newRow(language.L("新建年报"), language.L("写明单位和年度，格式自动选定"), look.Selected, p.options.OnNew),
		newRow(language.L("打开…"), language.L("年报文件，或 DOCX、XLSX、网页等"), look.Paper, p.options.OnOpen))
	for _, e := range p.options.Examples {
		list.Add(newRow(language.L("样例"), e.Title, look.Paper, func() { p.options.OnExample(e.Name) }))
	}
	return list
}
