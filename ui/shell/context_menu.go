package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// menu opens over the cells what can be done with them.
func (s *sheet) menu(at fyne.Position) {
	w := s.desk.window
	edit, table := w.editCommands(), w.tableCommands()
	var chosen []*command
	for _, c := range edit {
		if c != nil && c.inDialogs {
			chosen = append(chosen, c)
		}
	}
	chosen = append(chosen, nil)
	chosen = append(chosen, table[:5]...)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", w.menu.items(chosen)...), w.window.Canvas(), at)
}
