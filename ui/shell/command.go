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
	// why tells why it cannot be done now, "" when it can. nil means that it always can.
	why func() string
	run func()
	// below makes up what opens below the label; such a command has neither shortcut nor run.
	below func() []*command
	// inDialogs says that the command also serves the fields of a dialog; others wait until the dialog is answered.
	inDialogs bool
	// ticked shows whether the command's choice is taken, nil for one that is no choice.
	ticked func() bool
}

func (c *command) reason() string {
	if c.why == nil {
		return ""
	}
	return c.why()
}

// start runs the command or says why not.
func (c *command) start(w *window) {
	if w.window.Canvas().Overlays().Top() != nil && !c.inDialogs {
		return
	}
	if reason := c.reason(); reason != "" {
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
