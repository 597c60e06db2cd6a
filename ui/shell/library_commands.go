package shell

func (w *window) libraryCommands() []*command { return nil }
