// Package session holds one open report: its edits, its file, and the copy that survives a crash.
package session

import (
	"time"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
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

// Session is one open report.
type Session struct {
	editor *report.Editor
	path   string
	last   *report.Report
}

// Status is how safe the work is.
type Status struct {
	// Modified says that the report is not as it was last read or saved.
	Modified bool
	// Saved is when this session last saved the file, Kept when it last wrote the recovery copy.
	Saved, Kept time.Time
	// Problem is why the recovery copy could not be written, nil when it was.
	Problem error
}

// Outside is what others did to the file of an open report.
type Outside int

// What may have happened to the file.
const (
	Unchanged Outside = iota
	Changed
	Gone
)

// Change is where undoing or redoing changed the report.
type Change struct {
	Label string
	// Section is the id of a section, "preamble" or "facts"; "" when Cells say it.
	Section string
	// Cells are indices of Form.Cells.
	Cells []int
}

// New starts a session for a report that is not on disk yet.
func New(r *report.Report, o Options) *Session { return &Session{editor: report.Edit(r)} }

// Open reads a report file.
func Open(path string, o Options) (*Session, error) { return nil, report.ErrReadOnly }

// Report returns the open report. Reload puts another in its place.
func (s *Session) Report() *report.Report { return s.editor.Report() }

// Path returns where the report is saved, "" for nowhere yet.
func (s *Session) Path() string { return s.path }

// Last returns last year's report, or nil.
func (s *Session) Last() *report.Report { return s.last }

// SetLast tells last year's report, nil for none.
func (s *Session) SetLast(last *report.Report) { s.last = last }

// Do applies a command.
func (s *Session) Do(c report.Command) error { return s.editor.Do(c) }

// Continue applies a command that carries on the one before.
func (s *Session) Continue(c report.Command) error { return s.editor.Continue(c) }

// Undo takes the last edit back.
func (s *Session) Undo() (Change, bool) { return Change{}, false }

// Redo does again what Undo took back.
func (s *Session) Redo() (Change, bool) { return Change{}, false }

// UndoLabel returns the label of the edit that Undo would take back.
func (s *Session) UndoLabel() (string, bool) { return s.editor.UndoLabel() }

// RedoLabel returns the label of the edit that Redo would do again.
func (s *Session) RedoLabel() (string, bool) { return s.editor.RedoLabel() }

// Findings checks the report as it is now.
func (s *Session) Findings() []check.Finding {
	return check.Run(s.Report(), check.Options{Last: s.last})
}

// Status tells how safe the work is.
func (s *Session) Status() Status { return Status{} }

// Save writes the file.
func (s *Session) Save() error { return nil }

// SaveOver writes the file whatever others made of it.
func (s *Session) SaveOver() error { return nil }

// SaveAs writes the report to another file.
func (s *Session) SaveAs(path string) error { return nil }

// Outside tells what others did to the file.
func (s *Session) Outside() Outside { return Unchanged }

// Reload reads the file again.
func (s *Session) Reload() error { return nil }

// Close ends the session.
func (s *Session) Close(discard bool) {}

// Copy is what a program that is gone left unsaved.
type Copy struct {
	// File is the copy, Path the file of the report, "" if it was never saved.
	File, Path string
	// Title is the title of the report as printed.
	Title string
	// At is when the copy was written.
	At time.Time
}

// Copies lists the recovery copies whose program is gone, newest first.
func Copies(folder string) []Copy { return nil }

// Recover opens a recovery copy.
func Recover(c Copy, o Options) (*Session, error) { return nil, report.ErrReadOnly }

// Discard deletes a recovery copy.
func (c Copy) Discard() error { return nil }
