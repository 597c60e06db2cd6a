// Package shell is the window of the program: it puts outline, editor and findings side by side and turns what people do
// in them into commands on the open report.
package shell

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/settings"
)

// Program is what its windows share.
type Program struct {
	// OnLeft is told that the last window was closed and everything is saved; it may be nil.
	OnLeft func()

	app      fyne.App
	folder   string
	settings *settings.Settings
	forms    *form.Catalog
	library  *template.Library
	windows  []*window
	// later runs something on the goroutine of the windows.
	later func(func())
	// forgetful says that the clerk knows that settings cannot be written.
	forgetful bool
	// watch is how often open files are looked at for what other programs did to them; 0 leaves that to coming back to
	// the window.
	watch time.Duration
	// news are sentences to be told in the first window.
	news []string
}

// New prepares the program. folder holds what the workstation remembers. A broken file in its folders forms and templates
// is told in the first window and keeps nobody from working with what is built in.
func New(app fyne.App, folder string, s *settings.Settings) (*Program, error) {
	p := &Program{app: app, folder: folder, settings: s, later: fyne.Do, watch: watchFiles, library: &template.Library{}, forms: &form.Catalog{}}
	ofTemplates, ofForms := p.loadTemplates(), p.loadForms()
	if ofForms != nil && len(p.forms.Forms()) == 0 {
		return nil, ofForms
	}
	p.tellBroken(ofTemplates, ofForms)
	return p, nil
}

// Tell puts a sentence before the clerk when the first window is there.
func (p *Program) Tell(sentence string) { p.news = append(p.news, sentence) }

// Start shows the first window, with the given reports or the start page.
func (p *Program) Start(paths []string) {
	w := p.newWindow()
	if len(paths) > 0 {
		p.open(w, paths[0])
		paths = paths[1:]
	}
	if w.desk == nil {
		w.start()
	}
	w.window.Show()
	p.app.Lifecycle().SetOnEnteredForeground(p.lookOutside)
	if p.watch > 0 {
		go p.keepWatch()
	}
	if len(paths) > 0 {
		p.Open(paths)
	}
	for _, sentence := range p.news {
		w.tell(sentence)
	}
	p.news = nil
	p.remember()
}

// Open shows reports, each in a window of its own; without any it brings the program to the front. It is what a second
// start of the program asks for.
func (p *Program) Open(paths []string) {
	if len(p.windows) == 0 {
		return
	}
	for _, path := range paths {
		p.open(p.windows[0], path)
	}
	if len(paths) == 0 {
		p.windows[0].window.RequestFocus()
	}
}

// lookOutside finds out what other programs did to open files while the clerk was away.
func (p *Program) lookOutside() {
	for _, w := range p.windows {
		if w.desk != nil && !w.asking() {
			w.desk.lookOutside()
		}
	}
}

// watchFiles is how long "saved" may stand there after somebody else has written the file.
const watchFiles = 2 * time.Second

// keepWatch looks after open files while the program runs. A drive that does not answer holds up nobody else.
func (p *Program) keepWatch() {
	for range time.Tick(p.watch) {
		p.later(func() {
			for _, w := range p.windows {
				if w.desk != nil && !w.desk.looking {
					w.desk.watchOutside()
				}
			}
		})
	}
}

// OpenLater is Open for other goroutines, such as the one that hears of a second start.
func (p *Program) OpenLater(paths []string) { p.later(func() { p.Open(paths) }) }

// open shows a report in the window that has it already, in asker if that shows the start page, or in a new one.
func (p *Program) open(asker *window, path string) {
	if i := slices.IndexFunc(p.windows, func(w *window) bool { return w.shows(path) }); i >= 0 {
		p.windows[i].window.RequestFocus()
		return
	}
	switch {
	case isTemplate(path):
		p.free(asker).importTemplate(path, nil)
		return
	case isFormFile(path):
		p.free(asker).importForm(path)
		return
	case foreign(path):
		p.free(asker).takeIn(p.fileSource(path))
		return
	}
	opened, err := p.read(path)
	switch {
	case err != nil && filepath.Ext(path) != report.Extension:
		p.free(asker).takeIn(p.fileSource(path)) // which knows more kinds of files, if only to refuse them
		return
	case err != nil:
		asker.fail(language.L("打不开「%s」", filepath.Base(path)), err)
		asker.window.RequestFocus()
		return
	}
	left := p.leftOf(path)
	w := p.show(asker, opened)
	w.desk.tellLater()
	if left != nil {
		w.offer(*left)
	}
}

// free is asker, or a new window where that waits for an answer already: several files may be dropped at once, and another
// start of the program may hand one over at any time. It comes to the front, since it is going to ask something.
func (p *Program) free(asker *window) *window {
	w := asker
	if w.asking() {
		w = p.newWindow()
		w.start()
		w.window.Show()
	}
	w.window.RequestFocus()
	return w
}

// show puts an open report into asker or, if that has one, into a new window.
func (p *Program) show(asker *window, s *session.Session) *window {
	w := asker
	if w.desk != nil {
		w = p.newWindow()
		w.window.Show()
	}
	w.edit(s)
	return w
}

func (p *Program) sessionOptions(changed func()) session.Options {
	return session.Options{Forms: p.forms.ByID, Recovery: settings.Recovery(p.folder), Changed: changed}
}

// remember writes what the workstation keeps. That it cannot is told once: the work itself is not at stake.
func (p *Program) remember() {
	err := p.settings.Save()
	if err == nil || p.forgetful || len(p.windows) == 0 {
		return
	}
	if d := p.windows[0].desk; d != nil {
		d.status.say(err.Error())
		p.forgetful = true
	}
}

// sameFile tells whether two paths lead to one file.
func sameFile(a, b string) bool {
	if a == b {
		return a != ""
	}
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

func gone(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}
