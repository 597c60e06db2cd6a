//go:build !(linux && cgo)

// Package x11 is empty without X11.
package x11
