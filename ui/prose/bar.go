package prose

import "fyne.io/fyne/v2"

const (
	// barWidth is the width of the scroll bar, barReach that of the strip in which the mouse takes hold of it.
	barWidth = 6
	barReach = 14
	barLeast = 32
)

// bar returns the upper end and the length of the scroll bar; the length is 0 when all text is in view.
func (e *Editor) bar() (top, length float32) {
	height, whole := e.page.size.Height, e.height()
	if whole <= height || height <= barLeast {
		return 0, 0
	}
	length = max(height*height/whole, barLeast)
	return (height - length) * e.offset / (whole - height), length
}

func (e *Editor) onBar(point fyne.Position) bool {
	_, length := e.bar()
	return length > 0 && point.X >= e.page.size.Width-barReach
}

// grabBar takes hold of the bar; beside it, the bar jumps under the mouse.
func (e *Editor) grabBar(y float32) {
	top, length := e.bar()
	e.mouse.sliding, e.mouse.grip = true, y-top
	if y < top || y > top+length {
		e.mouse.grip = length / 2
		e.slide(y)
	}
}

func (e *Editor) slide(y float32) {
	_, length := e.bar()
	if length == 0 {
		return
	}
	e.offset = (y - e.mouse.grip) / (e.page.size.Height - length) * (e.height() - e.page.size.Height)
	e.measure()
	e.draw()
}
