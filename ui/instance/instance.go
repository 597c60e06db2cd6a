// Package instance keeps one program running for a user: a second start hands its files to the first.
package instance

// Claimed is this program's right to be the one that runs.
type Claimed struct{}

// Claim makes this program the one that runs. open is called, on any goroutine, with the files that later starts
// bring; none means that the window should come to the front.
func Claim(folder string, open func(paths []string)) (*Claimed, error) { return &Claimed{}, nil }

// Release gives the right up.
func (c *Claimed) Release() {}

// Send hands files to the program that runs; sent is false when there is none.
func Send(folder string, paths []string) (sent bool, err error) { return false, nil }
