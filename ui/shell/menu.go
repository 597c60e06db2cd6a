package shell

import (
	"fyne.io/fyne/v2"
)

// menu is the menu bar of a window. It is drawn anew only when something it shows is different, since that is slow.
type menu struct {
	window *window
	groups []group
	drawn  string
}

func newMenu(w *window) *menu {
	m := &menu{window: w, groups: w.commands()}
	m.update()
	return m
}

// update shows what can be done now, and why the rest cannot. It is called whenever report, part or settings change, not
// when the keyboard goes elsewhere.
func (m *menu) update() {
	menus := make([]*fyne.Menu, len(m.groups))
	drawn := ""
	for i, g := range m.groups {
		items := m.items(g.commands)
		for _, item := range items {
			drawn += item.Label + "\x00"
			if item.Checked {
				drawn += "✓"
			}
			if item.ChildMenu != nil {
				for _, child := range item.ChildMenu.Items {
					drawn += child.Label + "\x00"
				}
			}
		}
		menus[i] = fyne.NewMenu(g.label, items...)
	}
	if drawn == m.drawn {
		return
	}
	m.drawn = drawn
	m.window.window.SetMainMenu(fyne.NewMainMenu(menus...))
}

func (m *menu) items(commands []*command) []*fyne.MenuItem {
	items := make([]*fyne.MenuItem, len(commands))
	for i, c := range commands {
		if c == nil {
			items[i] = fyne.NewMenuItemSeparator()
			continue
		}
		items[i] = m.item(c)
	}
	return items
}

func (m *menu) item(c *command) *fyne.MenuItem {
	item := fyne.NewMenuItem(c.label, func() { c.start(m.window) })
	item.Shortcut = c.shortcut
	if reason := c.reason(); reason != "" {
		// What serves fields may be of use to the one that has the keyboard all the same.
		item.Label, item.Disabled = c.label+"（"+reason+"）", !c.inDialogs
	}
	if c.ticked != nil {
		item.Checked = c.ticked()
	}
	if c.below != nil {
		item.ChildMenu, item.Action = fyne.NewMenu("", m.items(c.below())...), nil
	}
	return item
}
