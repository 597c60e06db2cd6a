// Package session holds one open report: its edits, its file, and the copy that survives a crash.
package session

import (
	"path/filepath"
	"sync"
	"time"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/store"
)

// Options of a session.
type Options struct {
	// Forms looks up the form of a report by its id.
	Forms func(id string) *form.Form
	// Recovery is the folder for copies of what has not been saved, "" for none.
	Recovery string
	// Changed is called, on any goroutine, when Status may say something else than before.
	Changed func()
}

// Session is one open report. One goroutine edits, undoes and reloads, and may read the report without more ado;
// Status, Outside and saving are for any goroutine. Saving and Outside wait while a recovery copy is being written: one
// file of the report's size, synced to the disk of Recovery, at most once in 700 ms.
type Session struct {
	options Options

	// mu guards the fields below, and the report while it is written to memory.
	mu     sync.Mutex
	editor *report.Editor
	path   string
	status Status
	// saved and kept are the states that the file and the recovery folder hold; nowhere if they hold none.
	saved, kept uint64

	// disk is held while something is written or looked up on disk. It is taken before mu.
	disk   sync.Mutex
	seen   seen
	copy   *ownCopy
	closed bool

	// edited wakes the goroutine that keeps recovery copies, ended stops it.
	edited chan struct{}
	ended  chan struct{}

	last   *report.Report
	final  bool
	proof  *proof.Proof // nil when there is none of this state yet
	proved uint64       // the state that proof is of
	// holdsLast is the report that was given the numbers of last to keep.
	holdsLast    *report.Report
	findings     []check.Finding
	checked      uint64 // the state that findings are about
	checkedAtAll bool
}

// nowhere is no state of a report.
const nowhere = ^uint64(0)

// Status is how safe the work is.
type Status struct {
	// Modified says that the report is not as it was last read or saved.
	Modified bool
	// Saved is when this session last saved the file, Kept when it last wrote the recovery copy.
	Saved, Kept time.Time
	// Problem is why the recovery copy could not be written, nil when it was.
	Problem error
}

// New starts a session for a report that is not on disk yet, which counts as modified.
func New(r *report.Report, o Options) *Session {
	s := prepare(r, o, nowhere)
	s.start()
	return s
}

// Open reads a report file.
func Open(path string, o Options) (*Session, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	r, now, err := read(path, o.Forms)
	if err != nil {
		return nil, err
	}
	s := prepare(r, o, 0)
	s.path, s.seen = path, now
	s.start()
	return s, nil
}

// read returns the report in a file and how the file looks.
func read(path string, forms func(id string) *form.Form) (*report.Report, seen, error) {
	at := time.Now()
	data, err := store.Read(path)
	if err != nil {
		return nil, seen{}, err
	}
	r, err := report.Decode(data, forms)
	return r, look(path, data, at), err
}

// prepare makes a session of a report in the state that is saved, or nowhere.
func prepare(r *report.Report, o Options, saved uint64) *Session {
	return &Session{
		options: o, editor: report.Edit(r), saved: saved, kept: saved,
		edited: make(chan struct{}, 1), ended: make(chan struct{}),
	}
}

// start begins to keep recovery copies.
func (s *Session) start() {
	if s.options.Recovery != "" {
		go s.keepCopies()
		s.wake()
	}
}

// Report returns the open report. Reload puts another in its place.
func (s *Session) Report() *report.Report { return s.editor.Report() }

// Path returns where the report is saved, "" for nowhere yet.
func (s *Session) Path() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.path
}

// Last returns last year's report, or nil.
func (s *Session) Last() *report.Report { return s.last }

// SetLast tells last year's report, nil for none.
func (s *Session) SetLast(last *report.Report) {
	s.last, s.proof, s.holdsLast, s.checkedAtAll = last, nil, nil, false
}

// Final tells whether the report is checked as one about to be published.
func (s *Session) Final() bool { return s.final }

// SetFinal has the report checked as one about to be published, in which every table counts as complete.
func (s *Session) SetFinal(final bool) { s.final, s.checkedAtAll = final, false }

// Proof returns the report as it would be read now. It is made once for every state of the report.
func (s *Session) Proof() *proof.Proof {
	state := s.editor.State()
	switch {
	case s.proof == nil:
		s.proof = proof.Of(s.Report(), s.last)
	case s.proved != state:
		s.proof = s.proof.Again(s.Report())
	default:
		return s.proof
	}
	s.proved = state
	if s.proof.Report != s.Report() && s.holdsLast != s.Report() {
		s.mu.Lock()
		s.Report().KeepLast(s.last)
		s.mu.Unlock()
		s.holdsLast = s.Report()
	}
	return s.proof
}

// Findings checks the report as it is now, once for every state of it. The caller must not change them.
func (s *Session) Findings() []check.Finding {
	if state := s.editor.State(); !s.checkedAtAll || s.checked != state {
		s.findings = s.Proof().Check(s.final)
		s.checked, s.checkedAtAll = state, true
	}
	return s.findings
}

// Status tells how safe the work is.
func (s *Session) Status() Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	status := s.status
	status.Modified = s.editor.State() != s.saved
	return status
}

// Close ends the session. What has not been saved is thrown away on request; otherwise its recovery copy stays for the
// next start of the program.
func (s *Session) Close(discard bool) {
	if !discard {
		s.keep()
	}
	s.disk.Lock()
	defer s.disk.Unlock()
	if s.closed {
		return
	}
	s.closed = true
	close(s.ended)
	if s.copy == nil {
		return
	}
	if discard {
		s.copy.remove()
	} else {
		s.copy.leave()
	}
	s.copy = nil
}

func (s *Session) tell() {
	if s.options.Changed != nil {
		s.options.Changed()
	}
}
