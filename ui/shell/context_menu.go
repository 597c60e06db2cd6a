package shell

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// menu opens over the cells what can be done with them.
func (s *tableSheet) menu(at fyne.Position) {
	w := s.desk.window
	commands := slices.Concat(w.undoCommands(), line, w.clipboardCommands(), []*command{w.selectAllCommand()}, line,
		w.fillCommands(), line, []*command{w.zeroesCommand(), w.completeCommand()})
	items := w.menu.items(commands)
	withKeys(items, commands)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.window.Canvas(), at)
}
