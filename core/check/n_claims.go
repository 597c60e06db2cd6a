package check

// ruleClaims holds what sentences say of cells against the tables; the claims stand in the form file.
func ruleClaims(s *subject, found func(Finding)) {}
