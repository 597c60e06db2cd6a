package shell

import "slices"

// templateCommands are what the menu of templates offers: fields in prose, drafts to take over, forms of one's own.
func (w *window) templateCommands() []*command {
	return slices.Concat(w.fieldCommands(), line, w.libraryCommands(), line, w.variantCommands())
}
