//go:build cgo

package preflight

import (
	"io"
	"runtime"
	"strings"

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
	glfw.WindowHint(glfw.Visible, glfw.False)
	return true
}

func open() (found state, version string) {
	defer func() {
		if recover() != nil {
			found = missing
		}
	}()
	request()
	window, err := glfw.CreateWindow(16, 16, "", nil, nil)
	if failure, is := err.(*glfw.Error); is && failure.Code == glfw.VersionUnavailable {
		_, version, _ := strings.Cut(failure.Desc, "got version ")
		return old, version
	}
	if window == nil {
		return missing, ""
	}
	window.MakeContextCurrent()
	return usable, ""
}

// request is Fyne's own.
func request() {
	major, minor := 2, 1
	if embedded {
		glfw.WindowHint(glfw.ClientAPI, glfw.OpenGLESAPI)
		minor = 0
	}
	glfw.WindowHint(glfw.ContextVersionMajor, major)
	glfw.WindowHint(glfw.ContextVersionMinor, minor)
}
