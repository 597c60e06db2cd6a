package export

import (
	"os"
	"testing"
	"time"
)

// TestMain keeps what goroutines have for the window until a test waits for it: fyne's test driver would do it on their
// own goroutine, beside the test.
func TestMain(m *testing.M) {
	do = func(f func()) { waiting <- f }
	os.Exit(m.Run())
}

var waiting = make(chan func(), 100)

// wait does what goroutines have for the window until something came about.
func wait(t *testing.T, done func() bool) {
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
