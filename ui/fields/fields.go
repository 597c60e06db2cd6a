// Package fields is where people find the fields that prose may use, and fill in those that no table holds.
package fields

// Piece is something to put into prose. Words that are selected there come between Before and After; without After it takes
// their place. The caret goes to where Before ends.
type Piece struct{ Before, After string }

// field returns the piece that is a field.
func field(name string) Piece { return Piece{Before: "【" + name + "】"} }
