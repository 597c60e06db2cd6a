//go:build !windows && !(linux && cgo)

package ime

func place(any, int, int, int) {}
