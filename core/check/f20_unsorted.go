package check

// ruleF20Unsorted reminds of text read from a file that belongs to no section yet: it is not printed.
func ruleF20Unsorted(s *subject, found func(Finding)) {}
