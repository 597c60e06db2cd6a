//go:build !unix

package files

// writable leaves it to the writing to find out: where Windows keeps permissions no bit of a folder tells.
func writable(string) bool { return true }
