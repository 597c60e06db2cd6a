package session

import (
	"crypto/sha256"
	"fmt"
	"time"

	"github.com/nianbao/nianbao/core/store"
)

const (
	// patience is how long an edit may wait for company before the recovery copy is written. With the writing it stays
	// below a second.
	patience = 700 * time.Millisecond
	// retry is how long after a failure the next attempt is made.
	retry = 5 * time.Second
)

// wake tells that there may be something to keep.
func (s *Session) wake() {
	select {
	case s.edited <- struct{}{}:
	default: // it has been told
	}
}

// keepCopies writes the recovery copy soon after edits until the session ends.
func (s *Session) keepCopies() {
	var again <-chan time.Time
	for {
		select {
		case <-s.edited:
		case <-again:
		case <-s.ended:
			return
		}
		select {
		case <-time.After(patience):
		case <-s.ended:
			return
		}
		again = nil
		if !s.keep() {
			again = time.After(retry)
		}
	}
}

// keep makes the recovery folder hold what has not been saved, and reports whether it does.
func (s *Session) keep() bool {
	changed, err := s.keepNow()
	if changed {
		s.tell()
	}
	return err == nil
}

// keepNow is keep without telling; changed says whether there is something to tell.
func (s *Session) keepNow() (changed bool, err error) {
	s.disk.Lock()
	defer s.disk.Unlock()
	if s.closed || s.options.Recovery == "" {
		return false, nil
	}
	s.mu.Lock()
	state := s.editor.State()
	if state == s.kept {
		s.mu.Unlock()
		return false, nil
	}
	r := s.editor.Report()
	data, err := r.Encode()
	// What was typed and deleted again needs no saving.
	if err == nil && sha256.Sum256(data) == s.seen.digest {
		s.saved = state
	}
	modified := state != s.saved
	c := copyFile{Path: s.path, Title: r.PrintedTitle(), At: time.Now(), Digest: digestText(s.seen.digest)}
	s.mu.Unlock()

	if !modified {
		s.dropCopy()
	} else if err == nil {
		err = s.writeCopy(c, data)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.status.Problem = nil
	switch {
	case err != nil:
		s.status.Problem = fmt.Errorf("自动保存的副本没有存下，请随时手动保存：%w", err)
	case modified:
		s.kept, s.status.Kept = state, c.At
	default:
		s.kept = state
	}
	return true, err
}

func (s *Session) writeCopy(c copyFile, data []byte) error {
	content, err := c.encode(data)
	if err != nil {
		return err
	}
	if s.copy == nil {
		if s.copy, err = newCopy(s.options.Recovery); err != nil {
			return err
		}
	}
	return store.Write(s.copy.path, content)
}

func (s *Session) dropCopy() {
	if s.copy != nil {
		s.copy.remove()
		s.copy = nil
	}
}
