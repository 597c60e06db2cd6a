package check

// ruleDisputes looks at what the table of disputes asks of the prose (N9, N11).
func ruleDisputes(s *subject, found func(Finding)) {}
