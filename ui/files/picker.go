package files

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/ui/ask"
	"github.com/nianbao/nianbao/ui/language"
)

// picker is our own dialog. The focus stays in the entry for the name: what is typed there narrows down the list, the arrows
// walk through it, and Enter enters a folder or takes a file.
type picker struct {
	window  fyne.Window
	why     purpose
	options Options
	chosen  func(path string)

	// folder is where relative paths start from, listed what the list shows: another one while a path is being typed.
	// wanted was asked for last.
	folder, listed, wanted string
	entries, all           []*entry
	row                    int
	by                     order
	everything             bool
	// readings counts the folders asked for, shown is the one in the list, asked counts what was asked of the disk
	// besides: an answer to what is no longer wanted is dropped.
	readings, shown, asked int
	// forget ends the search for sizes and times.
	forget func()

	view *view
}

func pick(w fyne.Window, why purpose, o Options, chosen func(path string)) {
	p := &picker{window: w, why: why, options: o, chosen: chosen, row: -1, forget: func() {}}
	folder, err := filepath.Abs(o.Folder)
	if err != nil {
		folder = soon(documents, string(filepath.Separator))
	}
	p.view = newView(p)
	p.enter(folder)
	if why == saving {
		p.view.name.SetText(o.withExtension(o.Name))
	}
	p.view.show()
}

// enter goes to a folder.
func (p *picker) enter(folder string) {
	p.folder = folder
	if p.why != saving {
		p.view.write("")
	}
	p.list(folder)
	p.view.showPlace()
}

func (p *picker) up() { p.enter(filepath.Dir(p.folder)) }

// list shows what a folder holds.
func (p *picker) list(folder string) {
	p.listed, p.all, p.row = folder, nil, -1
	p.asked++
	p.forget()
	p.read(folder, func(l listing) {
		switch {
		case l.err != nil:
			p.view.tell(l.err.Error())
		case p.why != opening && !l.writable:
			p.view.tell(language.L("这个文件夹只能看，不能往里存。"))
		default:
			p.view.tell("")
		}
		p.fill(l)
	}, func() {
		p.view.tell(language.L("正在读取「%s」…", folder))
		p.narrow()
	})
}

// follow shows what a folder holds that a path being typed leads to, once it is known to be one.
func (p *picker) follow(folder string) {
	p.read(folder, func(l listing) {
		if l.err != nil || folder != p.wanted {
			return
		}
		p.listed = folder
		p.view.tell("")
		p.fill(l)
		p.find()
	}, func() {})
}

// listing is what the disk says of a folder.
type listing struct {
	entries  []*entry
	by       order
	writable bool
	err      error
}

// read asks for what a folder holds.
func (p *picker) read(folder string, take func(listing), late func()) {
	p.wanted = folder
	p.readings++
	reading, by, files := p.readings, p.by, p.why != foldering
	inquire(func() listing {
		entries, err := read(folder, files)
		sort(folder, entries, by)
		return listing{entries, by, err != nil || writable(folder), err}
	}, late, func(l listing) {
		if reading > p.shown {
			take(l)
			if p.listed == folder {
				p.shown = reading
			}
		}
	})
}

// fill puts a listing into the list, then looks for sizes and times.
func (p *picker) fill(l listing) {
	p.forget()
	p.all = l.entries
	p.narrow()
	if l.by == byName {
		p.forget = details(p.listed, p.all, p.view.list.Refresh)
	}
}

// narrow shows the entries of the wanted kinds.
func (p *picker) narrow() {
	p.entries = nil
	for _, e := range p.all {
		if e.folder || p.everything || p.options.fits(e.name) {
			p.entries = append(p.entries, e)
		}
	}
	p.row = -1
	p.view.showList()
}

// sortBy orders the list anew.
func (p *picker) sortBy(by order) {
	p.by = by
	p.list(p.listed)
}

// parts splits what is typed into a folder and a name in it.
func (p *picker) parts(text string) (folder, name string) {
	if !isPath(text) {
		return p.folder, text
	}
	path := p.resolve(text)
	if last := text[len(text)-1]; last == '/' || os.IsPathSeparator(last) {
		return path, ""
	}
	return filepath.Dir(path), filepath.Base(path)
}

// typed follows what the person types.
func (p *picker) typed(text string) {
	folder, _ := p.parts(text)
	p.asked++
	p.row = -1
	switch folder {
	case p.listed:
		p.wanted = folder
	case p.wanted:
	default:
		p.follow(folder)
	}
	p.find()
}

// find marks what is being typed, where the list holds it.
func (p *picker) find() {
	if folder, name := p.parts(p.view.name.Text); p.why != saving && name != "" && folder == p.listed {
		p.row = p.match(name)
	}
	p.view.showRow()
}

// match finds the first entry that begins with a text, or else contains it.
func (p *picker) match(text string) int {
	text = strings.ToLower(text)
	within := -1
	for i, e := range p.entries {
		switch place := strings.Index(strings.ToLower(e.name), text); {
		case place == 0:
			return i
		case place > 0 && within < 0:
			within = i
		}
	}
	return within
}

// complete writes out the name that the typed text has found, and says whether there was one to write.
func (p *picker) complete() bool {
	if p.row < 0 || p.view.name.Text == "" {
		return false
	}
	text := p.written(p.entries[p.row])
	if text == p.view.name.Text {
		return false
	}
	p.view.write(text)
	if p.entries[p.row].folder {
		p.typed(text)
	}
	return true
}

// written is how an entry of the list stands in the entry for the name.
func (p *picker) written(e *entry) string {
	text := e.name
	if p.listed != p.folder {
		text = filepath.Join(p.listed, e.name)
	}
	if e.folder {
		text += string(filepath.Separator)
	}
	return text
}

// step walks through the list.
func (p *picker) step(by int) {
	if len(p.entries) == 0 {
		return
	}
	row := p.row + by
	if p.row < 0 && by < 0 {
		row = len(p.entries) - 1
	}
	p.mark(min(max(row, 0), len(p.entries)-1))
}

// mark chooses an entry without taking it.
func (p *picker) mark(row int) {
	p.asked++
	p.row = row
	e := p.entries[row]
	switch {
	case !e.folder:
		p.view.write(strings.TrimSuffix(p.written(e), string(filepath.Separator)))
	case p.why != saving:
		p.view.write("")
	}
	p.view.showRow()
}

// accept enters the marked folder, or takes the file that is marked or written down.
func (p *picker) accept() {
	text := strings.TrimSpace(p.view.name.Text)
	if p.entering() {
		p.enter(filepath.Join(p.listed, p.entries[p.row].name))
		return
	}
	if text == "" {
		if p.why == foldering {
			p.takeFolder(p.folder)
			return
		}
		p.view.tell(language.L("请在列表里选一个文件，或者输入文件名。"))
		return
	}
	path := p.resolve(text)
	p.ask(func() target { return inspect(path, p.why, p.options) }, func(t target) {
		switch {
		case t.folder && p.why == foldering:
			p.takeFolder(t.path)
		case t.folder:
			if p.why == saving {
				p.view.write("")
			}
			p.enter(t.path)
		case p.why == foldering:
			p.view.tell(language.L("没有「%s」这个文件夹。", text))
		case p.why == saving:
			p.save(t)
		default:
			p.open(t)
		}
	})
}

// ask asks the disk what a path is. Whatever the person does meanwhile makes the answer void.
func (p *picker) ask(question func() target, take func(target)) {
	p.asked++
	asked := p.asked
	inquire(question, func() { p.view.tell(language.L("正在等磁盘回答…")) }, func(t target) {
		if asked == p.asked {
			take(t)
		}
	})
}

// entering says whether Enter goes into the marked folder. A folder found by what is typed gives way to what has exactly
// that name.
func (p *picker) entering() bool {
	if p.row < 0 || !p.entries[p.row].folder {
		return false
	}
	text := strings.TrimSpace(p.view.name.Text)
	if p.why == saving || text == "" {
		return true
	}
	_, name := p.parts(text)
	return !slices.ContainsFunc(p.all, func(e *entry) bool { return e.name == name })
}

func (p *picker) open(t target) {
	switch {
	case t.file != "":
		p.take(t.file)
	case p.row >= 0 && !p.entries[p.row].folder:
		p.take(filepath.Join(p.listed, p.entries[p.row].name))
	default:
		p.view.tell(language.L("没有「%s」这个文件。", filepath.Base(t.path)))
	}
}

// longest is how many bytes the file systems in use allow a name.
const longest = 255

func (p *picker) save(t target) {
	folder, name := filepath.Dir(t.path), filepath.Base(t.path)
	switch {
	case !t.inFolder:
		p.view.tell(language.L("没有「%s」这个文件夹。", folder))
	case !t.writable:
		p.view.tell(unwritable(folder))
	case len(name) > longest || !utf8.ValidString(name):
		p.view.tell(language.L("文件名太长，请短一些。"))
	case !t.there:
		p.take(t.path)
	default:
		ask.Choose(p.window, language.L("覆盖文件"), overwriting(t.path),
			ask.Answer{Label: language.L("换个名字"), Do: p.view.focus},
			ask.Answer{Label: language.L("覆盖"), Do: func() { p.take(t.path) }})
	}
}

func overwriting(path string) string {
	return language.L("「%s」已经有了。覆盖后，原来的内容就找不回来了。", filepath.Base(path))
}

func (p *picker) takeFolder(folder string) {
	p.ask(func() target { return target{path: folder, fault: fault(folder)} }, func(t target) {
		if t.fault != "" {
			p.view.tell(t.fault)
			return
		}
		p.take(folder)
	})
}

func (p *picker) take(path string) {
	p.leave()
	p.chosen(path)
}

func (p *picker) leave() {
	p.asked++
	p.readings++
	p.shown = p.readings
	p.forget()
	p.view.dialog.Hide()
}

// makeFolder makes a new folder in the one shown and goes there.
func (p *picker) makeFolder(name string) {
	name = strings.TrimSpace(name)
	if name == "" {
		return
	}
	if name != filepath.Base(name) || name == ".." || name == "." {
		p.view.tell(language.L("「%s」不能作文件夹的名字。", name))
		return
	}
	path := filepath.Join(p.folder, name)
	p.ask(func() target { return target{path: path, fault: mkdir(path)} }, func(t target) {
		if t.fault != "" {
			p.view.tell(t.fault)
			return
		}
		p.enter(t.path)
	})
}

func isPath(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r < utf8.RuneSelf && os.IsPathSeparator(byte(r)) }) || text == "~" || text == ".."
}

// resolve gives the full path of what is written.
func (p *picker) resolve(text string) string {
	if text == "~" || strings.HasPrefix(text, "~"+string(filepath.Separator)) {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Clean(home + text[1:])
		}
	}
	if filepath.IsAbs(text) {
		return filepath.Clean(text)
	}
	return filepath.Join(p.folder, text)
}
