// Package imm32 tells the input methods of Windows where the caret is. GLFW's windows have none that Windows knows of,
// so their messages pass through a window procedure of this package first.
package imm32

// The structures of IMM32, laid out as Windows reads and writes them on 64-bit machines.

type point struct{ X, Y int32 }

type rect struct{ Left, Top, Right, Bottom int32 }

type compositionForm struct {
	Style   uint32
	Current point
	Area    rect
}

type candidateForm struct {
	Index   uint32
	Style   uint32
	Current point
	Area    rect
}

type charPosition struct {
	Size       uint32
	CharPos    uint32
	Point      point
	LineHeight uint32
	Document   rect
}

const (
	cfsPoint   = 0x0002
	cfsExclude = 0x0080
)

// spot is where text will be typed: the caret in pixels of the window's client area.
type spot struct{ x, y, height int32 }

func (s spot) composition() compositionForm {
	return compositionForm{Style: cfsPoint, Current: point{s.x, s.y}}
}

// candidates keeps the list of one of the four candidate windows off the line that is being written.
func (s spot) candidates(index uint32) candidateForm {
	return candidateForm{Index: index, Style: cfsExclude, Current: point{s.x, s.y},
		Area: rect{s.x, s.y, s.x + 1, s.y + s.height}}
}

// answer fills in what an input method asked with IMR_QUERYCHARPOSITION, given where the client area lies on the
// screen. All characters of the composition stand at the caret, since the composition is not shown in the document.
func (s spot) answer(asked *charPosition, client rect) {
	asked.Point = point{client.Left + s.x, client.Top + s.y}
	asked.LineHeight = uint32(s.height)
	asked.Document = client
}
