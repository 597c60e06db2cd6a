package prose

// CleanPaste takes text from Word, WPS or the web and returns the paragraphs it means.
func CleanPaste(text string) []string { return []string{text} }

func mended(text string, paragraphs []string) bool { return false }
