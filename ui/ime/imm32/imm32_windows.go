package imm32

import (
	"syscall"
	"unsafe"
)

// Messages and their parameters, by the names Windows has for them.
const (
	wmSetFocus            = 0x0007
	wmKillFocus           = 0x0008
	wmNCDestroy           = 0x0082
	wmIMEStartComposition = 0x010D
	wmIMEComposition      = 0x010F
	wmIMENotify           = 0x0282
	wmIMERequest          = 0x0288

	imnOpenCandidate     = 0x0005
	imrQueryCharPosition = 0x0006

	gwlpWndProc = ^uintptr(3) // -4
)

var (
	user32 = syscall.NewLazyDLL("user32.dll")
	imm32  = syscall.NewLazyDLL("imm32.dll")

	getWindowLongPtr = user32.NewProc("GetWindowLongPtrW")
	setWindowLongPtr = user32.NewProc("SetWindowLongPtrW")
	callWindowProc   = user32.NewProc("CallWindowProcW")
	defWindowProc    = user32.NewProc("DefWindowProcW")
	getClientRect    = user32.NewProc("GetClientRect")
	clientToScreen   = user32.NewProc("ClientToScreen")
	getFocus         = user32.NewProc("GetFocus")
	createCaret      = user32.NewProc("CreateCaret")
	setCaretPos      = user32.NewProc("SetCaretPos")
	destroyCaret     = user32.NewProc("DestroyCaret")

	getContext           = imm32.NewProc("ImmGetContext")
	releaseContext       = imm32.NewProc("ImmReleaseContext")
	setCompositionWindow = imm32.NewProc("ImmSetCompositionWindow")
	setCandidateWindow   = imm32.NewProc("ImmSetCandidateWindow")
)

// window is a window whose messages this package sees.
type window struct {
	handle uintptr
	next   uintptr // GLFW's window procedure
	spot   spot
	caret  int32 // height of the caret that Windows has for the window, 0 for none
}

// windows belongs to the thread of the windows, the main goroutine's.
var windows = map[uintptr]*window{}

// Windows allows a program few callbacks and takes none back, so all windows share one.
var procedure uintptr

func init() { procedure = syscall.NewCallback(handle) }

// Heard, when set, is told what input methods do: "composition" when one begins to compose, "position" when it asks where
// a character stands.
var Heard func(what string)

func heard(what string) {
	if Heard != nil {
		Heard(what)
	}
}

// Spot says where text will be typed in a window: the upper end of the caret in pixels from the corner of the client
// area, and its height. It belongs to the main goroutine, which owns the window.
func Spot(hwnd uintptr, x, y, height int) {
	if hwnd == 0 || imm32.Load() != nil {
		return
	}
	w := windows[hwnd]
	if w == nil {
		w = &window{handle: hwnd}
		w.next, _, _ = setWindowLongPtr.Call(hwnd, gwlpWndProc, procedure)
		if w.next == 0 {
			return
		}
		windows[hwnd] = w
	}
	if s := (spot{int32(x), int32(y), int32(height)}); s != w.spot {
		w.spot = s
		w.tell()
	}
}

// tell passes the spot on in all the ways that input methods are known to look for it: Microsoft's of Windows 10 and
// older ones by IMM32, others by the caret of the window.
func (w *window) tell() {
	if focused, _, _ := getFocus.Call(); focused == w.handle {
		if w.caret != w.spot.height {
			// Never shown: Fyne draws its own.
			createCaret.Call(w.handle, 0, 1, uintptr(w.spot.height))
			w.caret = w.spot.height
		}
		setCaretPos.Call(uintptr(w.spot.x), uintptr(w.spot.y))
	}
	context, _, _ := getContext.Call(w.handle)
	if context == 0 {
		return
	}
	defer releaseContext.Call(w.handle, context)
	composition := w.spot.composition()
	setCompositionWindow.Call(context, uintptr(unsafe.Pointer(&composition)))
	for index := range uint32(4) {
		candidates := w.spot.candidates(index)
		setCandidateWindow.Call(context, uintptr(unsafe.Pointer(&candidates)))
	}
}

func (w *window) losesCaret() {
	if w.caret != 0 {
		destroyCaret.Call()
		w.caret = 0
	}
}

// position answers IMR_QUERYCHARPOSITION, which the newer input methods of Windows 11 ask instead of the rest.
func (w *window) position(asked *charPosition) bool {
	var client rect
	var corner point
	if ok, _, _ := getClientRect.Call(w.handle, uintptr(unsafe.Pointer(&client))); ok == 0 {
		return false
	}
	if ok, _, _ := clientToScreen.Call(w.handle, uintptr(unsafe.Pointer(&corner))); ok == 0 {
		return false
	}
	w.spot.answer(asked, rect{corner.X, corner.Y, corner.X + client.Right, corner.Y + client.Bottom})
	return true
}

// handle is the window procedure. GLFW's decides on all messages but the question where a character stands. What lparam
// is depends on the message: as a pointer it would stop the program wherever it is a small number.
func handle(hwnd uintptr, message uint32, wparam, lparam uintptr) uintptr {
	w := windows[hwnd]
	if w == nil {
		// A message on its way while the window went.
		result, _, _ := defWindowProc.Call(hwnd, uintptr(message), wparam, lparam)
		return result
	}
	switch message {
	case wmIMEStartComposition:
		heard("composition")
		w.tell()
	case wmSetFocus, wmIMEComposition:
		w.tell()
	case wmIMENotify:
		if wparam == imnOpenCandidate {
			w.tell()
		}
	case wmKillFocus:
		w.losesCaret()
	case wmIMERequest:
		if wparam == imrQueryCharPosition && lparam != 0 && w.position(*(**charPosition)(unsafe.Pointer(&lparam))) {
			heard("position")
			return 1
		}
	case wmNCDestroy:
		delete(windows, hwnd)
		// Who came after this package still passes messages on to it.
		if first, _, _ := getWindowLongPtr.Call(hwnd, gwlpWndProc); first == procedure {
			setWindowLongPtr.Call(hwnd, gwlpWndProc, w.next)
		}
	}
	result, _, _ := callWindowProc.Call(w.next, hwnd, uintptr(message), wparam, lparam)
	return result
}
