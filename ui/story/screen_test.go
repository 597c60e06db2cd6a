//go:build !windows

package story

import (
	"bytes"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// screen sees pixels and presses keys without a program in between, for measuring.
type screen struct {
	t    testing.TB
	x    *xgb.Conn
	root xproto.Window
}

func (c *clerk) screen() *screen {
	c.t.Helper()
	x, err := xgb.NewConnDisplay(c.Display())
	if err == nil {
		err = xtest.Init(x)
	}
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(x.Close)
	return &screen{c.t, x, xproto.Setup(x).DefaultScreen(x).Root}
}

// area is a part of the screen.
type area struct {
	x, y          int16
	width, height uint16
}

func (s *screen) pixels(a area) []byte {
	s.t.Helper()
	image, err := xproto.GetImage(s.x, xproto.ImageFormatZPixmap, xproto.Drawable(s.root), a.x, a.y, a.width, a.height, 0xffffffff).Reply()
	if err != nil {
		s.t.Fatal(err)
	}
	return image.Data
}

// still waits until something is in an area and has not changed for a while.
func (s *screen) still(a area) []byte {
	s.t.Helper()
	const rest = 300 * time.Millisecond
	began := time.Now()
	last, since := s.pixels(a), began
	for time.Since(since) < rest || len(bytes.Trim(last, string(last[:4]))) == 0 {
		s.inTime(began)
		time.Sleep(5 * time.Millisecond)
		if now := s.pixels(a); !bytes.Equal(now, last) {
			last, since = now, time.Now()
		}
	}
	return last
}

// press presses a key by its code on an American keyboard and returns how long an area took to change.
func (s *screen) press(key byte, a area) time.Duration {
	s.t.Helper()
	before := s.pixels(a)
	began := time.Now()
	xtest.FakeInput(s.x, xproto.KeyPress, key, 0, s.root, 0, 0, 0)
	xtest.FakeInput(s.x, xproto.KeyRelease, key, 0, s.root, 0, 0, 0)
	for bytes.Equal(s.pixels(a), before) {
		s.inTime(began)
	}
	return time.Since(began)
}

// inTime ends the test when it has waited for the screen for too long.
func (s *screen) inTime(began time.Time) {
	s.t.Helper()
	if time.Since(began) > 30*time.Second {
		s.t.Fatal("waited in vain for the screen")
	}
}
