package check

// ruleF10Names finds names of other offices and places.
func ruleF10Names(s *subject, found func(Finding)) {}
