package shell

func (w *window) variantCommands() []*command { return nil }
