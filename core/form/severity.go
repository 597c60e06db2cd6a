package form

// Severity says what a finding asks of the clerk.
type Severity int

const (
	// Notice (提示) asks for a look.
	Notice Severity = iota
	// Warning (警示) must be mended or explained.
	Warning
	// Error (错误) must be mended.
	Error
)

var severities = [...]struct{ word, label string }{{"notice", "提示"}, {"warning", "警示"}, {"error", "错误"}}

// String returns the word used in form files and JSON: error, warning or notice.
func (s Severity) String() string { return severities[s].word }

// Label returns the word a clerk sees.
func (s Severity) Label() string { return severities[s].label }

func severityOf(word string) (Severity, bool) {
	for i, s := range severities {
		if s.word == word {
			return Severity(i), true
		}
	}
	return 0, false
}
