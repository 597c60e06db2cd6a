package template

// Kind is what a token is.
type Kind int

// The kinds of tokens.
const (
	// Field stands for a value.
	Field Kind = iota
	// Control chooses or repeats: 【如果…】【否则】【逐项…】【完】.
	Control
	// Quoted is 【【, which prints 【.
	Quoted
)

// Token is a piece of prose in brackets.
type Token struct {
	Kind Kind
	// Paragraph counts from 0, From and To are offsets in bytes, brackets included.
	Paragraph, From, To int
	// Text is what stands between the brackets, without blanks around it.
	Text string
}

// Scan finds the tokens of a part's prose. It knows no report: whether a field exists is for a Vocabulary to say.
func Scan(paragraphs []string) []Token { return nil }
