package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
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
	for i, g := range m.groups {
		withKeys(menus[i].Items, g.commands)
	}
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

// unseen is a shortcut that a menu starts but does not draw: Fyne would do so in a grey that nobody can read.
type unseen struct{ fyne.Shortcut }

// withKeys puts the keys of commands behind their labels, in a column.
func withKeys(items []*fyne.MenuItem, commands []*command) {
	size := theme.TextSize()
	width := func(text string) float32 { return fyne.MeasureText(text, size, fyne.TextStyle{}).Width }
	var widest float32
	for _, item := range items {
		widest = max(widest, width(item.Label))
	}
	space := width("  ") - width(" ")
	for i, c := range commands {
		if c != nil && c.shortcut != nil && !items[i].Disabled {
			gap := int((widest-width(items[i].Label))/space) + 4
			items[i].Label += strings.Repeat(" ", gap) + keysOf(c.shortcut)
		}
	}
}

// openMenu opens the menu bar for the keyboard, as Alt does.
func (w *window) openMenu() {
	if c, ok := w.window.Canvas().(interface{ ToggleMenu() }); ok {
		c.ToggleMenu()
	}
}

func (m *menu) item(c *command) *fyne.MenuItem {
	item := fyne.NewMenuItem(c.label, func() { c.start(m.window) })
	item.IsQuit = c.quits
	if c.shortcut != nil {
		item.Shortcut = unseen{c.shortcut}
	}
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
