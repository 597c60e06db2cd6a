package files

import (
	"time"

	"fyne.io/fyne/v2"
)

// patience is how long the window waits for the disk before it goes on without it: a dead network drive answers after
// minutes. No goroutine of the window asks a disk itself.
var patience = 200 * time.Millisecond

var do = fyne.Do

// inquire asks the disk something and has take take the answer on the window's goroutine: at once where it comes soon,
// else when it comes, with late done meanwhile.
func inquire[T any](ask func() T, late func(), take func(T)) {
	done := make(chan T, 1)
	go func() { done <- ask() }()
	select {
	case answer := <-done:
		take(answer)
	case <-time.After(patience):
		late()
		go func() {
			answer := <-done
			do(func() { take(answer) })
		}()
	}
}

// soon is the answer of the disk, or another one where it does not come soon.
func soon[T any](ask func() T, otherwise T) T {
	done := make(chan T, 1)
	go func() { done <- ask() }()
	select {
	case answer := <-done:
		return answer
	case <-time.After(patience):
		return otherwise
	}
}
