package preflight

import "runtime"

// embedded reports that Fyne asks for OpenGL ES, as it does on these processors.
const embedded = runtime.GOARCH == "arm64" || runtime.GOARCH == "arm"

// needed is what Fyne asks for, in the words of the message.
func needed() string {
	if embedded {
		return "OpenGL ES 2.0"
	}
	return "OpenGL 2.1"
}
