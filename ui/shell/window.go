package shell

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/ask"
	"github.com/nianbao/nianbao/ui/files"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/settings"
	"github.com/nianbao/nianbao/ui/start"
)

// The size of a first window: it fits a screen of 1366×768 with its task bar.
const (
	firstWidth  = 1280
	firstHeight = 680
)

// window shows the start page or one report.
type window struct {
	program *Program
	window  fyne.Window
	// shown holds the start page or the desk. fyne sizes a window anew with every content it is given, to what it asked for
	// even where the screen had no room for that.
	shown *fyne.Container
	page  *start.Page
	// desk is nil on the start page.
	desk *desk
	menu *menu
}

func (p *Program) newWindow() *window {
	w := &window{program: p, window: p.app.NewWindow(language.L("年报")), shown: container.NewStack()}
	w.window.SetIcon(look.Icon())
	w.window.SetPadded(false)
	width, height := p.settings.Width, p.settings.Height
	if width < 400 || height < 300 {
		width, height = firstWidth, firstHeight
	}
	w.window.SetContent(w.shown)
	w.window.Resize(fyne.NewSize(width, height))
	w.window.SetCloseIntercept(w.close)
	w.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		for _, file := range files {
			p.open(w, file.Path())
		}
	})
	p.windows = append(p.windows, w)
	w.menu = newMenu(w)
	return w
}

// start shows the start page.
func (w *window) start() {
	w.desk = nil
	w.page = start.New(w.startOptions())
	w.window.SetTitle(language.L("年报"))
	w.put(container.NewPadded(w.page))
	w.menu.update()
	w.page.Focus(w.window.Canvas())
}

// put shows the start page or the desk.
func (w *window) put(content fyne.CanvasObject) {
	w.shown.Objects = []fyne.CanvasObject{content}
	w.shown.Refresh()
}

func (w *window) startOptions() start.Options {
	p := w.program
	return start.Options{
		Copies: session.Copies(p.recoveryFolder()), Recent: p.settings.Recent, Examples: p.examples(),
		OnNew: w.askNew, OnOpen: w.askOpen,
		OnRecent: func(path string) { p.open(w, path) },
		OnForget: func(path string) {
			p.settings.Recent = slices.DeleteFunc(p.settings.Recent, func(r settings.Recent) bool { return r.Path == path })
			p.remember()
			w.page.Set(w.startOptions())
		},
		OnExample: w.openExample,
		OnRecover: w.recover,
		OnDiscard: w.discard,
	}
}

// edit shows a report.
func (w *window) edit(s *session.Session) {
	w.page = nil
	w.desk = newDesk(w, s)
	w.put(w.desk.content)
	w.desk.open()
	if path := s.Path(); path != "" {
		w.opened(path)
	}
}

// opened makes a file one of those opened last.
func (w *window) opened(path string) {
	w.program.folderOf(path)
	w.program.settings.Opened(path, w.desk.report().PrintedTitle())
	w.program.remember()
}

// asking says that a dialog waits for an answer.
func (w *window) asking() bool { return w.window.Canvas().Overlays().Top() != nil }

func (w *window) shows(path string) bool {
	return w.desk != nil && sameFile(w.desk.session.Path(), path)
}

// askNew asks for a new report.
func (w *window) askNew() {
	p := w.program
	o := start.NewOptions{
		Catalog: p.forms, Office: p.settings.Office, Today: time.Now(), Folder: p.settings.Folder,
		Extensions: openable, Look: p.lookAt, Templates: p.drafts, OnNew: w.startNew,
	}
	o.Last = p.atHand()
	start.ShowNew(w.window, o)
}

// fetching is how long the reports opened last may take to be read: one on a drive that is gone would freeze the window.
const fetching = 300 * time.Millisecond

// atHand reads what the reports opened last say of themselves.
func (p *Program) atHand() []start.LastReport {
	read := make(chan start.LastReport, len(p.settings.Recent))
	for _, recent := range p.settings.Recent {
		go func() {
			last, _ := p.lookAt(recent.Path) // what cannot be read has no path
			read <- last
		}()
	}
	var list []start.LastReport
	enough := time.After(fetching)
	for range p.settings.Recent {
		select {
		case last := <-read:
			if last.Path != "" {
				list = append(list, last)
			}
		case <-enough:
			return list
		}
	}
	return list
}

// startNew begins a new report, from last year's where there is one. That of another office is asked about first.
func (w *window) startNew(n start.NewReport) {
	last := n.Last.Report
	if last == nil || last.Office.Name == n.Office.Name || last.Office.Name == "" {
		w.begin(n)
		return
	}
	ask.Choose(w.window, language.L("单位不同"), language.L("上年年报的单位是「%s」，与本报告不同。单位改过名才用它。", last.Office.Name),
		ask.Answer{Label: language.L("不用"), Do: func() {
			n.Last = start.LastReport{}
			w.begin(n)
		}},
		ask.Answer{Label: language.L("是改名，用它"), Do: func() { w.begin(n) }})
}

// begin shows the new report.
func (w *window) begin(n start.NewReport) {
	p := w.program
	r, err := begun(n)
	if p.settings.Office.Name == "" {
		p.settings.Office = r.Office
		p.remember()
	}
	shown := p.show(w, session.New(r, p.sessionOptions(p.statusChanged)))
	if n.Last.Report != nil {
		shown.desk.compareWith(n.Last.Report, n.Last.Path)
	}
	switch {
	case err != nil:
		shown.desk.status.say(err.Error())
	case n.Last.Report != nil && n.Prose == report.ProseAsStart:
		shown.desk.status.say(language.L("已带入上年文字；边上标「旧」的段落还是上年的，请逐段改成今年的情况。"))
	case n.Template != nil:
		shown.desk.status.say(language.L("已按「%s」起草。", n.Template.Name) + shown.desk.stillToFill())
	}
}

// askOpen asks which file to open.
func (w *window) askOpen() {
	files.Open(w.window, files.Options{
		Title: language.L("打开年报"), Folder: w.program.settings.Folder, Extensions: slices.Concat(openable, []string{template.Extension, formExtension}),
	}, func(path string) {
		w.program.folderOf(path)
		w.program.open(w, path)
	})
}

// fail tells why something could not be done.
func (w *window) fail(title string, err error) { ask.Tell(w.window, title, err.Error()) }

func (w *window) tell(sentence string) { ask.Tell(w.window, language.L("年报"), sentence) }
