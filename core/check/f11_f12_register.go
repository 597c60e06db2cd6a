package check

// ruleF11F12Register finds the language of internal letters and text that is about nobody.
func ruleF11F12Register(s *subject, p *paragraph, found func(Finding)) {}
