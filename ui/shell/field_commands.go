package shell

func (w *window) fieldCommands() []*command { return nil }
