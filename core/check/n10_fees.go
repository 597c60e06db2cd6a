package check

// ruleN10Fees holds the processing fee of the prose against the tables.
func ruleN10Fees(s *subject, found func(Finding)) {}
