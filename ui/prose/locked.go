package prose

// SetLocked keeps the paragraphs that read exactly as one of texts from being changed. hint is said while the caret is in one
// and when an edit is refused. Paragraphs can be written before and behind one.
func (e *Editor) SetLocked(texts []string, hint string) {}
