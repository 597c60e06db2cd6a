package files

import (
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// view is what is seen of a picker.
type view struct {
	picker  *picker
	dialog  *dialog.CustomDialog
	name    *nameEntry
	list    *list
	path    *fyne.Container
	trail   *container.Scroll
	heads   [3]*sheet.Button
	take    *sheet.Button
	notice  *widget.Label
	writing bool
	tapped  time.Time
}

func newView(p *picker) *view {
	v := &view{picker: p}
	v.name = &nameEntry{picker: p}
	v.name.ExtendBaseWidget(v.name)
	v.name.OnChanged = func(text string) {
		if !v.writing {
			p.typed(text)
		}
	}
	ime.Watch(&v.name.Entry, p.window)
	v.list = &list{picker: p}
	v.list.Length = func() int { return len(p.entries) }
	v.list.CreateItem = func() fyne.CanvasObject { return newRow(p) }
	v.list.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*row).show(i) }
	v.list.HideSeparators = true
	v.list.ExtendBaseWidget(v.list)

	v.path = container.NewHBox()
	v.trail = container.NewHScroll(v.path)
	v.notice = widget.NewLabel("")
	v.notice.Truncation = fyne.TextTruncateEllipsis
	v.notice.Importance = widget.WarningImportance
	v.heads = [3]*sheet.Button{
		newButton(language.L("名称"), p.leave, func() { p.sortBy(byName) }),
		newButton(language.L("修改时间"), p.leave, func() { p.sortBy(byTime) }),
		newButton(language.L("大小"), p.leave, func() { p.sortBy(bySize) }),
	}
	heads := container.New(columns{}, widget.NewLabel(""), v.heads[0], v.heads[1], v.heads[2])
	for _, head := range v.heads {
		head.Importance = widget.LowImportance
		head.Alignment = widget.ButtonAlignLeading
	}

	v.heads[bySize].Alignment = widget.ButtonAlignTrailing

	up := newButton(language.L("上一级"), p.leave, p.up)
	up.Icon = theme.MoveUpIcon()
	var create fyne.CanvasObject
	if p.why != opening {
		b := newButton(language.L("新建文件夹"), p.leave, v.askFolder)
		b.Icon = theme.FolderNewIcon()
		create = b
	}
	top := container.NewBorder(nil, nil, up, create, v.trail)
	middle := container.NewBorder(heads, v.notice, nil, nil, v.list)
	split := container.NewHSplit(container.NewVScroll(v.places()), middle)
	split.Offset = 0.2
	content := container.NewBorder(top, container.NewBorder(nil, nil, v.label(), v.filter(), v.name), nil, nil, split)

	v.dialog = dialog.NewCustomWithoutButtons(p.options.Title, content, p.window)
	v.take = newButton("", p.leave, p.accept)
	v.take.Importance = widget.HighImportance
	v.dialog.SetButtons([]fyne.CanvasObject{newButton(language.L("取消"), p.leave, p.leave), v.take})
	return v
}

func (v *view) label() fyne.CanvasObject {
	if v.picker.why == foldering {
		return widget.NewLabel(language.L("文件夹"))
	}
	return widget.NewLabel(language.L("文件名"))
}

// filter chooses between the wanted kinds of files and all.
func (v *view) filter() fyne.CanvasObject {
	if len(v.picker.options.Extensions) == 0 || v.picker.why == foldering {
		return nil
	}
	wanted := kinds(v.picker.options)
	if v.picker.why == saving {
		return widget.NewLabel(wanted)
	}
	all := language.L("所有文件")
	c := sheet.NewSelect([]string{wanted, all}, 0, func(index int) {
		v.picker.everything = index == 1
		v.picker.narrow()
		v.focus()
	})
	sheet.Adopt(c, host{v.picker.accept, v.picker.leave})
	// A choice is as wide as what it says when nothing is chosen.
	c.PlaceHolder = wanted
	return c
}

// kinds names the wanted files by their extensions, the first of many: the choice must leave room for the name.
func kinds(o Options) string {
	const most = 5
	var patterns []string
	for i, extension := range o.Extensions {
		if i == most {
			patterns = append(patterns, "……")
			break
		}
		patterns = append(patterns, "*"+extension)
	}
	return language.L("可用的文件（%s）", strings.Join(patterns, " "))
}

func (v *view) places() fyne.CanvasObject {
	box := container.NewVBox()
	inquire(places, func() {}, func(places []place) {
		for _, place := range places {
			b := newButton(place.label, v.picker.leave, func() {
				v.picker.enter(place.path)
				v.focus()
			})
			b.Importance, b.Alignment = widget.LowImportance, widget.ButtonAlignLeading
			box.Add(b)
		}
	})
	return box
}

// show opens the dialog as large as the window lets it be, up to a comfortable size.
func (v *view) show() {
	room := v.picker.window.Canvas().Size()
	v.dialog.Resize(fyne.NewSize(min(room.Width-40, 860), min(room.Height-40, 580)))
	v.dialog.Show()
	v.focus()
	if v.name.Text != "" {
		v.name.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

func (v *view) focus() { v.picker.window.Canvas().Focus(v.name) }

// write puts a name into the entry without taking it for typed.
func (v *view) write(text string) {
	v.writing = true
	v.name.SetText(text)
	v.name.CursorColumn = len([]rune(text))
	v.name.Refresh()
	v.writing = false
}

func (v *view) tell(sentence string) { v.notice.SetText(sentence) }

// showPlace shows the way to the folder, each part a button.
func (v *view) showPlace() {
	v.path.RemoveAll()
	for folder := v.picker.folder; ; folder = filepath.Dir(folder) {
		parent := filepath.Dir(folder)
		label := filepath.Base(folder)
		if parent == folder {
			label = language.L("计算机")
		}
		b := newButton(label, v.picker.leave, func() {
			v.picker.enter(folder)
			v.focus()
		})
		b.Importance = widget.LowImportance
		v.path.Objects = append([]fyne.CanvasObject{b}, v.path.Objects...)
		if parent == folder {
			break
		}
		v.path.Objects = append([]fyne.CanvasObject{widget.NewLabel("›")}, v.path.Objects...)
	}
	v.path.Refresh()
	v.trail.ScrollToOffset(fyne.NewPos(v.path.MinSize().Width, 0))
	v.showTake()
}

func (v *view) showList() {
	v.list.UnselectAll()
	v.list.Refresh()
	v.list.ScrollToTop()
	for by, head := range v.heads {
		head.Icon = nil
		if order(by) == v.picker.by {
			head.Icon = theme.MenuDropDownIcon()
		}
		head.IconPlacement = widget.ButtonIconTrailingText
		head.Refresh()
	}
	v.showTake()
}

// showRow shows which entry is marked.
func (v *view) showRow() {
	if v.picker.row < 0 {
		v.list.UnselectAll()
	} else {
		v.list.Select(v.picker.row)
	}
	v.showTake()
}

// showTake says on the button what Enter will do.
func (v *view) showTake() {
	p := v.picker
	text := strings.TrimSpace(v.name.Text)
	switch {
	case p.entering():
		v.take.SetText(language.L("进入"))
	case p.why == foldering && text == "":
		v.take.SetText(language.L("选择「%s」", filepath.Base(p.folder)))
	case p.why == foldering:
		v.take.SetText(language.L("选择"))
	case p.why == saving:
		v.take.SetText(language.L("保存"))
	default:
		v.take.SetText(language.L("打开"))
	}
}

// askFolder asks how a new folder is to be called.
func (v *view) askFolder() {
	name := sheet.NewEntry(language.L("新建文件夹"), "")
	ime.Watch(&name.Entry, v.picker.window)
	d := dialog.NewCustomWithoutButtons(language.L("新建文件夹"), name, v.picker.window)
	leave := func() {
		d.Hide()
		v.focus()
	}
	create := func() {
		leave()
		v.picker.makeFolder(name.Text)
	}
	sheet.Adopt(name, host{create, leave})
	make := newButton(language.L("新建"), leave, create)
	make.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{newButton(language.L("取消"), leave, leave), make})
	d.Resize(fyne.NewSize(360, 0))
	d.Show()
	v.picker.window.Canvas().Focus(name)
}
