package check

// ruleF8Length reminds of the length that local notices ask for.
func ruleF8Length(s *subject, found func(Finding)) {}
