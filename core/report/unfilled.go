package report

// Unfilled is a place of printed prose that waits for something: a field without a value, a condition that cannot be read.
// The prose has there what was written, 【…】 and all.
type Unfilled struct {
	// Section is the index of the section; Preamble for the words before the first, Notes for those under Table.
	Section int
	Table   string
	// Paragraph, From and To are in the printed prose, offsets in bytes.
	Paragraph, From, To int
	// Message says what is missing, Advice what to do.
	Message, Advice string
}

// Sections that are none.
const (
	Preamble = -1
	Notes    = -2
)
