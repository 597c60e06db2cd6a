package prose

// Completion is one way to go on behind 【.
type Completion struct {
	// Label is what it is called, Value what it would print now, Detail where that comes from.
	Label, Value, Detail string
	// Insert takes the place of 【 and of what was typed behind it; "" stands for 【Label】.
	Insert string
}
