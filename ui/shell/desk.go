package shell

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/find"
	"github.com/nianbao/nianbao/ui/findings"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/outline"
)

// Where the splits stand until the clerk moves them.
const (
	outlineShare  = 0.18
	findingsShare = 0.70
)

// proseRest is how long typing has to rest before the findings of prose follow: a check at every letter would only
// flicker.
const proseRest = 250 * time.Millisecond

// fieldRest is how long typing in a field has to rest before the report has the text. A copy of that is on disk within another
// 700 ms.
const fieldRest = 700 * time.Millisecond

// desk is what lies around one open report: outline, editor, findings, status.
type desk struct {
	window  *window
	session *session.Session

	outline  *outline.Outline
	findings *findings.Panel
	aside    *aside
	find     *find.Bar
	status   *status
	content  fyne.CanvasObject

	// middle shows the page of part; pages are those that have been shown.
	middle *fyne.Container
	// centre is middle with the search above it.
	centre *fyne.Container
	part   string
	pages  map[string]page
	// before is the part that the comparison took the place of.
	before string

	outer, inner *container.Split
	// panels holds what of them is shown.
	panels  *fyne.Container
	shown   []check.Finding
	resting *time.Timer
	// half takes over what is typed in a field; settling waits for it.
	half     func()
	settling *time.Timer
	// reading and onForm are the report that the pages show and its form.
	reading *report.Report
	onForm  *form.Form
	// account is how a file that was read in was understood, nil without one.
	account *account
	// lastPath is the file of last year's report, "" for none.
	lastPath string
	title    string
	// outside is what others did to the file, looking whether that is being found out.
	outside session.Outside
	looking bool
	length  length
	// fields are those that prose may use, nil until they are asked for after a change of values.
	fields *template.Vocabulary
	// writing is the area that prose was written in last.
	writing *proseArea
	trail   []spot
}

// page edits one part of a report.
type page interface {
	content() fyne.CanvasObject
	// refill shows the report as it is now, findings with it.
	refill(found []check.Finding)
	// mark shows findings while the clerk goes on typing.
	mark(found []check.Finding)
	// finish takes over what is half typed.
	finish()
	focus()
	// show brings a place into view and the keyboard there.
	show(p place)
}

// place is where in a part something is.
type place struct {
	// cell is an index of Form.Cells, -1 for prose.
	cell int
	// paragraph, from and to are in the report's prose, offsets in bytes.
	paragraph, from, to int
	// table is the one under which paragraph counts among the notes, "" for prose.
	table string
	// glance leaves the keyboard where it is.
	glance bool
}

func newDesk(w *window, s *session.Session) *desk {
	d := &desk{window: w, session: s, pages: map[string]page{}, middle: container.NewStack(), reading: s.Report(), onForm: s.Report().Form}
	d.outline = outline.New()
	d.outline.OnSelect = func(part string) { d.turn(part) }
	d.outline.OnOpen = func(part string) { d.turn(part); d.page().focus() }
	d.outline.OnShortcut = d.shortcut
	d.findings = findings.New()
	d.findings.OnGo = d.goTo
	d.findings.Actions = d.actions
	d.findings.OnWithdraw = func(f check.Finding) { d.do(report.Unexplain(f.ID)) }
	d.findings.OnShortcut = d.shortcut
	for _, entry := range d.findings.Entries() {
		ime.Watch(entry, w.window)
	}
	d.status = newStatus(func() { d.showFindings() })
	d.aside = newAside(d)
	d.find = d.newFind()
	d.layOut()
	return d
}

func (d *desk) layOut() {
	s := d.window.program.settings
	d.centre = container.New(find.Below{}, d.find, d.middle)
	d.inner = container.NewHSplit(d.centre, d.aside.tabs)
	d.inner.SetOffset(share(s.Findings, findingsShare))
	d.outer = container.NewHSplit(d.outline, d.inner)
	d.outer.SetOffset(share(s.Outline, outlineShare))
	d.panels = container.NewStack()
	d.content = container.NewBorder(nil, d.status.content, nil, nil, d.panels)
	d.arrange()
}

// arrange shows the panels beside the editor, or gives their room to it.
func (d *desk) arrange() {
	s := d.window.program.settings
	var shown fyne.CanvasObject = d.outer
	d.outer.Trailing = d.inner
	if s.HideAside {
		d.outer.Trailing = d.inner.Leading
	}
	if s.HideOutline {
		shown = d.outer.Trailing
	}
	d.outer.Refresh()
	d.panels.Objects = []fyne.CanvasObject{shown}
	d.panels.Refresh()
}

// showAside brings a tab of the right side to the front.
func (d *desk) showAside(tab int) {
	if s := d.window.program.settings; s.HideAside {
		s.HideAside = false
		d.arrange()
		d.window.menu.update()
	}
	d.aside.open(tab)
}

// showOutline gives the outline the keyboard.
func (d *desk) showOutline() {
	if s := d.window.program.settings; s.HideOutline {
		s.HideOutline = false
		d.arrange()
		d.window.menu.update()
	}
	d.window.window.Canvas().Focus(d.outline)
}

func share(kept, otherwise float64) float64 {
	if kept <= 0.02 || kept >= 0.98 {
		return otherwise
	}
	return kept
}

func (d *desk) report() *report.Report { return d.session.Report() }

func (d *desk) page() page { return d.pages[d.part] }

// open shows the report for the first time, at the first part that has something to do.
func (d *desk) open() {
	first := check.PartFacts
	for _, part := range check.Progress(d.session.Proof().Report, d.session.Findings()) {
		if part.State != check.Done && part.ID != check.PartPreamble {
			first = part.ID
			break
		}
	}
	d.findLast()
	d.turn(first)
	d.refresh()
	if d.report().ReadOnly != "" {
		d.status.say(d.report().ReadOnly)
	}
	d.page().focus()
}

// turn shows a part in the middle.
func (d *desk) turn(part string) {
	if part == d.part {
		return
	}
	if old := d.page(); old != nil {
		old.finish()
	}
	d.part = part
	d.status.unselected()
	if d.page() == nil {
		d.pages[part] = d.newPage(part)
	}
	d.page().refill(d.shown)
	d.middle.Objects = []fyne.CanvasObject{d.page().content()}
	d.middle.Refresh()
	d.outline.Select(part)
	d.findings.SetPart(part)
	d.aside.turn(part)
	d.showStatus()
	d.window.menu.update()
}

func (d *desk) newPage(part string) page {
	if part == partCompare {
		return newComparePage(d)
	}
	if part == check.PartFacts {
		return newFactsPage(d)
	}
	if part == partSupplements {
		return newSupplementsPage(d)
	}
	if i := check.SectionAt(d.report(), part); i >= 0 {
		if own := d.report().Form.Section(d.report().Sections[i].ID); own != nil && len(d.report().Form.TablesOf(own)) > 0 {
			return newTablesPage(d, part)
		}
	}
	return newProsePage(d, part)
}

// do edits the report. Whatever keeps an edit from being done is told in the status bar.
func (d *desk) do(c report.Command) bool { return d.did(d.session.Do(c)) }

func (d *desk) did(err error) bool {
	if err != nil {
		d.status.say(err.Error())
		d.page().refill(d.shown)
		return false
	}
	d.refresh()
	return true
}

// refresh shows the report and its findings after a change.
func (d *desk) refresh() {
	d.rest(false)
	if d.reading != d.report() || d.onForm != d.report().Form {
		// Another file took the place of the report, or another form that of its form: pages hold on to the old ones.
		d.settle(nil)
		d.reading, d.onForm, d.pages, d.trail, d.fields = d.report(), d.report().Form, map[string]page{}, nil, nil
		part := d.part
		if part != check.PartPreamble && part != check.PartUnsorted && check.SectionAt(d.report(), part) < 0 {
			part = check.PartFacts
		}
		d.part = ""
		d.turn(part)
		d.page().focus()
	}
	d.fields = nil
	d.length = lengthOf(d.session.Proof().Report)
	d.shown = d.session.Findings()
	d.page().refill(d.shown)
	d.showFound()
	d.aside.renew()
}

// typed follows a change of the prose of a part: the report has it, the findings may come when the clerk rests.
func (d *desk) typed(part string) {
	d.length.set(part, check.ProseOf(d.session.Proof().Report, part))
	d.showStatus()
	d.aside.typed()
	d.rest(true)
}

func (d *desk) rest(again bool) {
	if d.resting != nil {
		d.resting.Stop()
		d.resting = nil
	}
	if again {
		d.resting = time.AfterFunc(proseRest, func() { d.window.program.later(d.rested) })
	}
}

// settle takes over what is typed in a field once typing rests; nil has it wait no longer. Only one field is typed in at a time.
func (d *desk) settle(half func()) {
	if d.settling != nil {
		d.settling.Stop()
		d.settling = nil
	}
	if d.half = half; half != nil {
		d.settling = time.AfterFunc(fieldRest, func() { d.window.program.later(d.settled) })
	}
}

func (d *desk) settled() {
	if half := d.half; half != nil && d.window.desk == d {
		d.settle(nil)
		half()
	}
}

func (d *desk) rested() {
	if d.window.desk != d {
		return
	}
	d.shown = d.session.Findings()
	d.page().mark(d.shown)
	d.showFound()
}

// showFound brings outline, findings, status and menu up to date.
func (d *desk) showFound() {
	d.findings.SetFindings(d.shown)
	d.status.count(d.shown)
	d.outline.SetParts(check.Progress(d.session.Proof().Report, d.shown))
	d.showStatus()
	d.window.menu.update()
	if d.find.Visible() {
		d.find.Update()
	}
}

// leave gives everything up that would still act on the report.
func (d *desk) leave() {
	d.rest(false)
	d.settle(nil)
	s := d.window.program.settings
	s.Outline, s.Findings = d.outer.Offset, d.inner.Offset
	size := d.window.window.Canvas().Size()
	s.Width, s.Height = size.Width, size.Height
	d.window.program.remember()
}
