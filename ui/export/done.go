package export

import (
	"path/filepath"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	papers "github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// done shows what was written and the ways to it.
func (d *dialog) done(written []papers.File) {
	folder := filepath.Dir(written[0].Path)
	show := func(path string) {
		go func() {
			err := d.launch(path)
			do(func() {
				if err != nil {
					d.sheet.Refuse(language.L("这台电脑没有能打开它的程序；它在 %s。", path), nil)
				}
			})
		}()
	}
	list := container.NewVBox(sheet.Words(language.L("已存到 %s：", folder)))
	var paths []string
	for _, f := range written {
		paths = append(paths, f.Path)
		list.Add(sheet.Row(sheet.Words(filepath.Base(f.Path)), container.NewVBox(
			sheet.NewButton(language.L("打开 %s", f.Kind.String()), func() { show(f.Path) }))))
	}
	finish := sheet.NewButton(language.L("完成"), d.sheet.Hide)
	finish.Importance = widget.HighImportance
	d.sheet.Fill(list, sheet.NewButton(language.L("打开文件夹"), func() { show(folder) }), finish)
	d.sheet.Focus(finish)
	if d.options.OnDone != nil {
		d.options.OnDone(folder, paths)
	}
}
