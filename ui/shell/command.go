package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/nianbao/nianbao/ui/language"
)

// command is one thing the program can do: what menus show and keys start.
type command struct {
	label    string
	shortcut fyne.Shortcut
	// why tells why it cannot be done now, "" when it can. nil means that it always can. Menus show it, so that it must not
	// depend on what has the keyboard or is selected.
	why func() string
	// now is asked in place of why when the command is started, and may depend on that; nil to ask why again.
	now func() string
	run func()
	// below makes up what opens below the label; such a command has neither shortcut nor run.
	below func() []*command
	// inDialogs says that the command also serves the fields of a dialog; others wait until the dialog is answered.
	inDialogs bool
	// quits says that the command ends the program: without one of its own, fyne puts another below it.
	quits bool
	// ticked shows whether the command's choice is taken, nil for one that is no choice.
	ticked func() bool
}

// reason is why in words, "" when there is nothing against it.
func (c *command) reason() string {
	if c.why == nil {
		return ""
	}
	return c.why()
}

// hindrance is the reason at the moment of starting.
func (c *command) hindrance() string {
	if c.now == nil {
		return c.reason()
	}
	return c.now()
}

// start runs the command or says why not.
func (c *command) start(w *window) {
	if w.asking() && !c.inDialogs {
		return
	}
	if reason := c.hindrance(); reason != "" {
		if w.desk != nil {
			w.desk.status.say(language.L("%s：%s", c.label, reason))
		}
		return
	}
	c.run()
}

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

func alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}
