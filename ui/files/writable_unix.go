//go:build unix

package files

import "golang.org/x/sys/unix"

// writable says whether files can be put into a folder.
func writable(folder string) bool { return unix.Access(folder, unix.W_OK) == nil }
