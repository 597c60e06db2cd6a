package findings

import (
	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/ui/language"
)

// actions are the buttons of the selected card. They stay the same objects while they say the same, so that the one that
// has the keyboard keeps it through every refresh.
type actions struct {
	panel   *Panel
	key     string
	finding *check.Finding
	list    []Action
	buttons []*chip
	// version counts how often the buttons changed.
	version int
}

// show asks for the actions of an entry.
func (a *actions) show(e *entry) {
	if a.key == e.key && a.finding == e.finding {
		return
	}
	old := a.list
	same := a.key == e.key
	a.key, a.finding, a.list = e.key, e.finding, a.ask(e)
	if same && sameLabels(old, a.list) {
		return
	}
	a.version++
	a.buttons = nil
	for i, action := range a.list {
		b := newButton(action.Label, func() { a.do(i) })
		b.disabled = action.Disabled != ""
		a.buttons = append(a.buttons, b)
	}
}

func (a *actions) ask(e *entry) []Action {
	var list []Action
	if a.panel.Actions != nil {
		for _, action := range a.panel.Actions(*e.finding) {
			if e.members == 0 || action.Together {
				list = append(list, action)
			}
		}
	}
	if e.members == 0 && e.finding.Explanation != nil && a.panel.OnWithdraw != nil {
		list = append(list, Action{Label: language.L("撤回说明"), Do: func() { a.panel.OnWithdraw(*a.finding) }})
	}
	return list
}

func (a *actions) do(i int) {
	if i < len(a.list) && a.list[i].Do != nil {
		a.list[i].Do()
	}
}

func (a *actions) objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, b := range a.buttons {
		objects = append(objects, b)
	}
	return objects
}

func sameLabels(a, b []Action) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Label != b[i].Label || a[i].Disabled != b[i].Disabled {
			return false
		}
	}
	return true
}
