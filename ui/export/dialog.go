package export

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/check"
	papers "github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/files"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// width of the dialog where the window has it.
const width = 640

const (
	draft = iota
	final
)

// dialog is the sheet with the three pages it shows one after the other: what to export, the progress, what came of it.
type dialog struct {
	window   fyne.Window
	options  Options
	sheet    *sheet.Sheet
	findings []check.Finding

	kinds   map[papers.Kind]*sheet.Check
	stage   *sheet.Radios
	folder  *sheet.Entry
	notice  *wrap.Text
	form    fyne.CanvasObject
	main    *sheet.Button
	buttons []*sheet.Button

	// looked counts the looks at the folder, of which only the last one is of interest.
	looked int
	// write is papers.Write; cancel ends it, nil while nothing is written.
	write  func(context.Context, *report.Report, []papers.File, papers.Options) error
	cancel context.CancelFunc
	// launch opens a file or folder with the desktop's program for it.
	launch func(path string) error
}

func newDialog(w fyne.Window, o Options) *dialog {
	d := &dialog{window: w, options: o, findings: o.Findings(), kinds: map[papers.Kind]*sheet.Check{}, write: papers.Write, launch: launch}
	d.sheet = sheet.New(w, language.L("导出"), width)
	d.sheet.OnLeave = d.leave
	d.notice = sheet.Remark("")
	d.folder = sheet.NewEntry(o.Folder, language.L("文件夹的完整路径"))
	d.folder.OnChanged = func(string) { d.look() }
	choose := sheet.NewButton(language.L("选择…"), d.choose)
	d.form = container.NewVBox(
		sheet.Heading(language.L("导出什么")), d.kindBoxes(),
		sheet.Heading(language.L("存到")), sheet.Row(d.folder, choose), d.notice,
		sheet.Heading(language.L("稿次")), d.stages(),
	)
	d.main = sheet.NewMainButton(language.L("导出"), d.export)
	d.buttons = []*sheet.Button{sheet.NewButton(language.L("取消"), d.sheet.Hide), d.main}
	d.sheet.Fill(d.form, d.buttons...)
	d.look()
	return d
}

func (d *dialog) ask() { d.sheet.Show(d.folder) }

func (d *dialog) kindBoxes() fyne.CanvasObject {
	boxes := container.NewVBox()
	for _, kind := range papers.Kinds {
		label := ""
		switch kind {
		case papers.DOCX:
			label = language.L("DOCX：在 WPS 文字、Word 里打开，用来印发和公开")
		case papers.XLSX:
			label = language.L("XLSX：在 WPS 表格、Excel 里打开，可以填好再读回来")
		}
		d.kinds[kind] = sheet.NewCheck(label, true, func(bool) { d.look() })
		boxes.Add(d.kinds[kind])
	}
	return boxes
}

// stages is the choice between draft and final, with what keeps the report from being final.
func (d *dialog) stages() fyne.CanvasObject {
	blockers := open(d.findings)
	chosen := final
	if len(blockers) > 0 {
		chosen = draft
	}
	d.stage = sheet.NewRadios([]string{
		draft: language.L("草稿：印上“草稿”字样和查出的问题，随时可以导出"),
		final: language.L("正式稿：错误都已改正，警示都已改正或说明"),
	}, chosen, func(int) { d.look() })
	if len(blockers) == 0 {
		return d.stage
	}
	d.stage.Close(final)
	return container.NewVBox(d.stage, d.blockers(blockers))
}

func (d *dialog) choose() {
	files.Folder(d.window, files.Options{Title: language.L("导出到哪个文件夹"), Folder: d.folder.Text}, func(path string) {
		d.folder.SetText(path)
	})
}

// wanted are the files that the form asks for as it stands.
func (d *dialog) wanted() []papers.File {
	var kinds []papers.Kind
	for _, kind := range papers.Kinds {
		if d.kinds[kind].Checked {
			kinds = append(kinds, kind)
		}
	}
	return papers.Files(d.options.Report, filepath.Clean(d.folder.Text), d.stage.Chosen() == draft, kinds...)
}

// fault says in one sentence why the form cannot be taken yet, and where.
func (d *dialog) fault() (sentence string, at fyne.Focusable) {
	switch {
	case len(d.wanted()) == 0:
		return language.L("还没有选导出什么；DOCX 和 XLSX 至少选一种。"), d.kinds[papers.Kinds[0]]
	case d.folder.Text == "":
		return language.L("还没有写明存到哪个文件夹。"), d.folder
	case !filepath.IsAbs(d.folder.Text):
		return language.L("“%s”不是完整的路径；请用“选择…”指定文件夹。", d.folder.Text), d.folder
	}
	return "", nil
}

func (d *dialog) leave() {
	if d.cancel != nil {
		d.cancel()
		return
	}
	d.sheet.Hide()
}
