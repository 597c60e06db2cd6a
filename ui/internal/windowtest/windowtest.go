// Package windowtest keeps what goroutines have for the window until a test waits for it: fyne's test driver would do it
// on their own goroutine, beside the test.
package windowtest

import (
	"testing"
	"time"
)

var waiting = make(chan func(), 10_000)

// Do stands for fyne.Do.
func Do(f func()) { waiting <- f }

// Wait does what goroutines have for the window until something came about.
func Wait(t testing.TB, done func() bool) {
	t.Helper()
	late := time.After(10 * time.Second)
	for !done() {
		select {
		case f := <-waiting:
			f()
		case <-late:
			t.Fatal("it never came about")
		}
	}
}
