package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
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
	folder, listed string
	entries, all   []entry
	row            int
	by             order
	everything     bool
	reading        int

	view *view
}

func pick(w fyne.Window, why purpose, o Options, chosen func(path string)) {
	p := &picker{window: w, why: why, options: o, chosen: chosen, row: -1}
	folder, err := filepath.Abs(o.Folder)
	if err != nil {
		folder = documents()
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

// patience is how long the window waits for a folder before it goes on without it, as for one on a dead network drive.
const patience = 200 * time.Millisecond

// list shows what a folder holds.
func (p *picker) list(folder string) {
	p.listed, p.all, p.row = folder, nil, -1
	p.reading++
	reading, by, files := p.reading, p.by, p.why != foldering
	type result struct {
		entries []entry
		err     error
	}
	done := make(chan result, 1)
	go func() {
		entries, err := read(folder, files)
		sort(folder, entries, by)
		done <- result{entries, err}
	}()
	take := func(r result) {
		if reading != p.reading {
			return
		}
		p.all = r.entries
		switch {
		case r.err != nil:
			p.view.tell(r.err.Error())
		case p.why != opening && !writable(folder):
			p.view.tell(language.L("这个文件夹只能看，不能往里存。"))
		default:
			p.view.tell("")
		}
		p.narrow()
	}
	select {
	case r := <-done:
		take(r)
	case <-time.After(patience):
		p.view.tell(language.L("正在读取「%s」…", folder))
		p.narrow()
		go func() {
			r := <-done
			fyne.Do(func() { take(r) })
		}()
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

// typed follows what the person types.
func (p *picker) typed(text string) {
	folder, name := p.folder, text
	if isPath(text) {
		path := p.resolve(text)
		folder, name = filepath.Dir(path), filepath.Base(path)
		if last := text[len(text)-1]; last == '/' || os.IsPathSeparator(last) {
			folder, name = path, ""
		}
	}
	if folder != p.listed && isFolder(folder) {
		p.list(folder)
	}
	p.row = -1
	if p.why != saving && name != "" && folder == p.listed {
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
func (p *picker) written(e entry) string {
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
	switch {
	case isFolder(path) && p.why == foldering:
		p.takeFolder(path)
	case isFolder(path):
		if p.why == saving {
			p.view.write("")
		}
		p.enter(path)
	case p.why == foldering:
		p.view.tell(language.L("没有「%s」这个文件夹。", text))
	case p.why == saving:
		p.save(p.options.withExtension(path))
	default:
		p.open(path)
	}
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
	_, err := os.Stat(p.resolve(text))
	return err != nil
}

func (p *picker) open(path string) {
	for _, extension := range append([]string{""}, p.options.Extensions...) {
		if info, err := os.Stat(path + extension); err == nil && !info.IsDir() {
			p.take(path + extension)
			return
		}
	}
	if p.row >= 0 && !p.entries[p.row].folder {
		p.take(filepath.Join(p.listed, p.entries[p.row].name))
		return
	}
	p.view.tell(language.L("没有「%s」这个文件。", filepath.Base(path)))
}

// longest is how many bytes the file systems in use allow a name.
const longest = 255

func (p *picker) save(path string) {
	folder, name := filepath.Split(path)
	switch {
	case !isFolder(folder):
		p.view.tell(language.L("没有「%s」这个文件夹。", filepath.Clean(folder)))
		return
	case !writable(folder):
		p.view.tell(language.L("「%s」里不能存文件，请换一个文件夹。", filepath.Clean(folder)))
		return
	case len(name) > longest || !utf8.ValidString(name):
		p.view.tell(language.L("文件名太长，请短一些。"))
		return
	}
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		p.take(path)
		return
	}
	ask.Choose(p.window, language.L("覆盖文件"), overwriting(path),
		ask.Answer{Label: language.L("换个名字"), Do: p.view.focus},
		ask.Answer{Label: language.L("覆盖"), Do: func() { p.take(path) }})
}

func overwriting(path string) string {
	return language.L("「%s」已经有了。覆盖后，原来的内容就找不回来了。", filepath.Base(path))
}

func (p *picker) takeFolder(folder string) {
	if _, err := os.ReadDir(folder); err != nil {
		p.view.tell(unreadable(folder, err).Error())
		return
	}
	if !writable(folder) {
		p.view.tell(language.L("「%s」里不能存文件，请换一个文件夹。", folder))
		return
	}
	p.take(folder)
}

func (p *picker) take(path string) {
	p.leave()
	p.chosen(path)
}

func (p *picker) leave() { p.view.dialog.Hide() }

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
	switch err := os.Mkdir(path, 0o777); {
	case errors.Is(err, fs.ErrExist):
		p.view.tell(language.L("「%s」已经有了。", name))
	case err != nil:
		p.view.tell(language.L("这里不能新建文件夹。"))
	default:
		p.enter(path)
	}
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
