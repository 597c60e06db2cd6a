package prose

// Follow lays a soft ground behind bytes of a paragraph of Text and scrolls there, without moving caret or focus. To not
// behind from only scrolls; a paragraph that is not there takes the ground away.
func (e *Editor) Follow(paragraph, from, to int) {}
