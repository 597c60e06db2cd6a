package check

// ruleF15Structure holds what the preamble says of the parts against the parts there are.
func ruleF15Structure(s *subject, p *paragraph, found func(Finding)) {}
