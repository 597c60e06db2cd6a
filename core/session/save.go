package session

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/store"
)

// ErrNoFile is the answer to saving a report that has no file yet; SaveAs gives it one.
var ErrNoFile = errors.New("这份报告还没有文件名，请用“另存为”")

// Outside is what others did to the file of an open report.
type Outside int

// What may have happened to the file.
const (
	Unchanged Outside = iota
	Changed
	Gone
)

// seen is how a file looked when its content was last known.
type seen struct {
	// digest is that of the content the open report came from or went to.
	digest [sha256.Size]byte
	// size and modified are those of the file at the last look, outside is what it showed.
	size     int64
	modified time.Time
	outside  Outside
	// settled says that the time of the file tells whether it was written since: it was not just being written.
	settled bool
}

// coarsest is how far apart two changes may be under the same time: two seconds on USB sticks.
const coarsest = 2 * time.Second

// look describes a file with the content it was found to have, read or written since at.
func look(path string, data []byte, at time.Time) seen {
	s := seen{digest: sha256.Sum256(data)}
	if info, err := os.Stat(path); err == nil {
		s.note(info, at)
	}
	return s
}

func (s *seen) note(info fs.FileInfo, at time.Time) {
	s.size, s.modified = info.Size(), info.ModTime()
	s.settled = at.Sub(s.modified) > coarsest
}

// Outside tells what others did to the file since it was last read or saved. It costs little when nothing happened.
func (s *Session) Outside() Outside {
	s.disk.Lock()
	defer s.disk.Unlock()
	path, at := s.Path(), time.Now()
	if path == "" {
		return Unchanged
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		s.seen.settled = false
		return Gone
	case err != nil:
		return Unchanged // saving will say what is wrong
	case s.seen.settled && info.Size() == s.seen.size && info.ModTime().Equal(s.seen.modified):
		return s.seen.outside
	}
	data, err := store.Read(path)
	if err != nil {
		return Changed
	}
	s.seen.note(info, at)
	s.seen.outside = Unchanged
	if sha256.Sum256(data) != s.seen.digest {
		s.seen.outside = Changed
	}
	return s.seen.outside
}

// Save writes the file, unless others have changed it (the error is store.ErrChanged) or it is gone
// (fs.ErrNotExist): then SaveOver, SaveAs or Reload is for the clerk to choose.
func (s *Session) Save() error { return s.write("", s.replace) }

// SaveOver writes the file whatever others made of it.
func (s *Session) SaveOver() error { return s.write("", store.Write) }

// SaveAs writes the report to another file, in place of what is there, and goes on with that.
func (s *Session) SaveAs(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	return s.write(path, store.Write)
}

// write puts the report into a file, "" for its own.
func (s *Session) write(path string, put func(path string, data []byte) error) error {
	if err := s.writeNow(path, put); err != nil {
		return err
	}
	s.wake() // an edit may have come in between
	s.tell()
	return nil
}

func (s *Session) writeNow(path string, put func(path string, data []byte) error) error {
	s.disk.Lock()
	defer s.disk.Unlock()
	s.mu.Lock()
	if path == "" {
		path = s.path
	}
	state := s.editor.State()
	data, err := s.editor.Report().Encode()
	s.mu.Unlock()
	if err != nil {
		return err
	}
	if path == "" {
		return ErrNoFile
	}
	at := time.Now()
	if err := put(path, data); err != nil {
		return err
	}
	s.seen = look(path, data, at)
	s.mu.Lock()
	s.path, s.saved, s.kept = path, state, state
	s.status.Saved, s.status.Problem = time.Now(), nil
	s.mu.Unlock()
	s.dropCopy()
	return nil
}

// replace writes a file that is as it was when last seen.
func (s *Session) replace(path string, data []byte) error {
	now, err := store.Read(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &store.Error{Path: path, Err: err, Sentence: fmt.Sprintf(
			"「%s」不在原来的位置了，可能被移走、改名或删除，没有存下；请另存为别的文件，或在原处重新建立", path)}
	case err != nil:
		return err
	case bytes.Equal(now, data):
		return nil
	case sha256.Sum256(now) == s.seen.digest:
		err = store.Replace(path, now, data)
	default:
		err = store.ErrChanged
	}
	if errors.Is(err, store.ErrChanged) {
		s.seen.outside, s.seen.settled = Changed, false
		return &store.Error{Path: path, Err: store.ErrChanged, Sentence: fmt.Sprintf(
			"「%s」在打开以后被别的程序改过，没有存下；请选择覆盖它、另存为别的文件，或重新读入", path)}
	}
	return err
}

// Reload reads the file again and forgets what can be undone. What had not been saved stays in a recovery copy, which
// Copies lists from then on.
func (s *Session) Reload() error {
	path := s.Path()
	if path == "" {
		return ErrNoFile
	}
	r, now, err := read(path, s.options.Forms)
	if err != nil {
		return err
	}
	s.keep()
	s.disk.Lock()
	if s.copy != nil {
		s.copy.leave()
		s.copy = nil
	}
	s.seen = now
	s.mu.Lock()
	s.editor = report.Edit(r)
	s.saved, s.kept = s.editor.State(), s.editor.State()
	s.status = Status{}
	s.mu.Unlock()
	s.disk.Unlock()
	s.proof, s.checkedAtAll = nil, false
	s.tell()
	return nil
}
