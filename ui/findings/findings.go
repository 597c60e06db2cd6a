// Package findings lists what is wrong with a report and the ways to mend it.
package findings

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
)

// Action is a way to deal with a finding.
type Action struct {
	Label string
	// Disabled says why it cannot be done now, "" when it can.
	Disabled string
	Do       func()
	// Together tells that it deals with all findings of the rule in the table, and so is offered for the fold of them.
	Together bool
}

// Panel lists the findings of the whole report.
type Panel struct {
	widget.BaseWidget

	// OnGo is asked to show where a finding is: on a click, on Enter, and from Next and Previous.
	OnGo func(check.Finding)
	// Actions returns what can be done about a finding; asked for the one whose card is open.
	Actions func(check.Finding) []Action
	// OnWithdraw is asked to take an explanation back.
	OnWithdraw func(check.Finding)
	// OnShortcut takes all shortcuts of the list, which has no use for any.
	OnShortcut func(fyne.Shortcut)

	all       []check.Finding
	unchecked []string
	part      string
	shown     filter

	severity  map[form.Severity]*chip
	here      *chip
	explained *chip
	inOrder   *chip
	search    *widget.Entry
	list      *list
	content   *fyne.Container
}

// New returns a panel without findings.
func New() *Panel {
	p := &Panel{shown: filter{hidden: map[form.Severity]bool{}, open: map[string]bool{}}, severity: map[form.Severity]*chip{}}
	p.list = newList(p)
	for _, s := range []form.Severity{form.Error, form.Warning, form.Notice} {
		c := newSwitch(look.SeverityTint(s), look.SeverityName(s), func(on bool) { p.shown.hidden[s] = !on; p.refilter() })
		c.on = true
		p.severity[s] = c
	}
	p.here = newSwitch(plain, language.L("只看本节"), func(on bool) { p.shown.here = on; p.refilter() })
	p.explained = newSwitch(plain, language.L("已说明"), func(on bool) { p.shown.explained = on; p.refilter() })
	p.inOrder = newSwitch(plain, language.L("按次序"), func(on bool) { p.shown.inOrder = on; p.refilter() })
	p.search = widget.NewEntry()
	p.search.SetPlaceHolder(language.L("按位置、规则或文字筛选"))
	p.search.OnChanged = func(text string) { p.shown.text = strings.TrimSpace(text); p.refilter() }
	p.search.OnSubmitted = func(string) { p.focus() }
	p.content = container.New(panelLayout{p})
	for _, c := range p.chips() {
		p.content.Add(c)
	}
	p.content.Add(p.search)
	p.content.Add(p.list.scroll)
	p.count()
	p.ExtendBaseWidget(p)
	return p
}

// SetFindings shows the findings of a report, given in reading order. The selection, what is unfolded and the scroll
// stay as they are.
func (p *Panel) SetFindings(all []check.Finding) {
	p.all = all
	p.count()
	p.refilter()
}

// SetUnchecked tells in sentences what could not be checked, such as the numbers of last year when its report is not
// at hand.
func (p *Panel) SetUnchecked(sentences []string) {
	p.unchecked = slices.Clone(sentences)
	p.refilter()
}

// SetPart tells which part of the report is being edited.
func (p *Panel) SetPart(id string) {
	p.part = id
	if p.shown.here {
		p.refilter()
	}
}

// Select opens the card of a finding and scrolls there; a filter that hides it gives way.
func (p *Panel) Select(id string) {
	i := slices.IndexFunc(p.all, func(f check.Finding) bool { return f.ID == id })
	if i < 0 {
		return
	}
	f := &p.all[i]
	if !p.shown.passes(p, f) {
		p.shown.hidden[f.Severity], p.shown.here, p.shown.text = false, false, ""
		p.severity[f.Severity].setOn(true)
		p.here.setOn(false)
		if f.Explanation != nil {
			p.shown.explained = true
			p.explained.setOn(true)
		}
		p.search.SetText("")
	}
	p.shown.open[foldKey(f)] = true
	p.refilter()
	p.list.choose(id)
}

// Selected returns the selected finding; of several folded into one, the first.
func (p *Panel) Selected() (f check.Finding, ok bool) {
	if e := p.list.current(); e != nil {
		return *e.finding, true
	}
	return check.Finding{}, false
}

// Next selects the next finding and goes to it, Previous the one before; from the end they begin again.
func (p *Panel) Next() { p.step(1) }

// Previous is the way back of Next.
func (p *Panel) Previous() { p.step(-1) }

func (p *Panel) step(by int) {
	if p.list.step(by, true) {
		p.goTo()
	}
}

func (p *Panel) goTo() {
	if f, ok := p.Selected(); ok && p.OnGo != nil {
		p.OnGo(f)
	}
}

// Focus gives the list the keyboard. The canvas has to be told: a panel that has not been painted yet does not know its
// own.
func (p *Panel) Focus(c fyne.Canvas) { c.Focus(p.list.body) }

// focus is Focus for one that is being used.
func (p *Panel) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.list.body); c != nil {
		c.Focus(p.list.body)
	}
}

// Entries returns the fields people type into.
func (p *Panel) Entries() []*widget.Entry { return []*widget.Entry{p.search} }

// MinSize lets the panel become narrow.
func (p *Panel) MinSize() fyne.Size { return fyne.NewSize(180, 120) }

// CreateRenderer is part of fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.content) }

// chips returns the switches in their order.
func (p *Panel) chips() []*chip {
	return []*chip{p.severity[form.Error], p.severity[form.Warning], p.severity[form.Notice], p.here, p.explained, p.inOrder}
}

// count writes onto the filter what there is of each kind.
func (p *Panel) count() {
	t := check.Count(p.all)
	changed := p.explained.set(fmt.Sprint(language.L("已说明"), " ", t.Explained))
	for s, n := range map[form.Severity]int{form.Error: t.Errors, form.Warning: t.Warnings, form.Notice: t.Notices} {
		changed = p.severity[s].set(fmt.Sprint(look.SeverityName(s), " ", n)) || changed
	}
	if changed {
		p.content.Refresh()
	}
}

func (p *Panel) refilter() { p.list.set(p.shown.entries(p)) }

// heldBack is how many findings the filter hides, other than explained ones, which are hidden as a rule.
func (p *Panel) heldBack() int {
	n := 0
	for i := range p.all {
		if f := &p.all[i]; f.Explanation == nil && !p.shown.passes(p, f) {
			n++
		}
	}
	return n
}
