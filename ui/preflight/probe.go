//go:build cgo

package preflight

import (
	"fmt"
	"io"
	"runtime"

	"github.com/go-gl/glfw/v3.4/glfw"
)

const compiled = true

// report opens a window as Fyne will, but hidden and small, and writes how far it got. GLFW's binding panics over half
// of what can go wrong; which step failed says enough.
func report(out io.Writer) {
	runtime.LockOSThread()
	if !connect() {
		write(out, unreached, "")
		return
	}
	write(out, connected, "")
	found, version := open()
	write(out, found, version)
}

func connect() (ok bool) {
	defer func() { recover() }()
	if glfw.Init() != nil {
		return false
	}
	glfw.DefaultWindowHints()
	return true
}

func open() (found state, version string) {
	defer func() {
		if recover() != nil {
			found = missing
		}
	}()
	window, err := hidden(request())
	if failure, is := err.(*glfw.Error); is && failure.Code == glfw.VersionUnavailable {
		return old, offered()
	}
	if window == nil {
		return missing, ""
	}
	window.MakeContextCurrent()
	return usable, ""
}

func hidden(hints map[glfw.Hint]int) (*glfw.Window, error) {
	glfw.DefaultWindowHints()
	glfw.WindowHint(glfw.Visible, glfw.False)
	for hint, value := range hints {
		glfw.WindowHint(hint, value)
	}
	return glfw.CreateWindow(16, 16, "", nil, nil)
}

// request is Fyne's own.
func request() map[glfw.Hint]int {
	if embedded {
		return map[glfw.Hint]int{glfw.ClientAPI: glfw.OpenGLESAPI, glfw.ContextVersionMajor: 2, glfw.ContextVersionMinor: 0}
	}
	return map[glfw.Hint]int{glfw.ContextVersionMajor: 2, glfw.ContextVersionMinor: 1}
}

// offered is the version of the OpenGL that there is.
func offered() (version string) {
	defer func() { recover() }()
	window, _ := hidden(nil)
	if window == nil {
		return ""
	}
	return fmt.Sprintf("%d.%d", window.GetAttrib(glfw.ContextVersionMajor), window.GetAttrib(glfw.ContextVersionMinor))
}
