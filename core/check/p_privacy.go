package check

// rulePrivacy finds personal data that must not be published: in prose and in the text of tables.
func rulePrivacy(s *subject, found func(Finding)) {}
