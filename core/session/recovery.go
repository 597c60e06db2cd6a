package session

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/store"
)

// Copy is what a program that is gone left unsaved.
type Copy struct {
	// File is the copy, Path the file of the report, "" if it was never saved.
	File, Path string
	// Title is the title of the report as printed.
	Title string
	// At is when the copy was written.
	At time.Time
}

// copyFile is a recovery copy on disk. The report follows as the last field, exactly as its own file would hold it.
type copyFile struct {
	Version int       `json:"nianbao_recovery"`
	Path    string    `json:"path"`
	Title   string    `json:"title"`
	At      time.Time `json:"time"`
	PID     int       `json:"pid"`
	// Digest is that of the report's file when it was last read or saved, "" if there was none.
	Digest string          `json:"digest"`
	Report json.RawMessage `json:"report,omitempty"`
}

const (
	copyVersion   = 1
	copyExtension = ".json"
	lockExtension = ".lock"
)

// encode writes the copy with the report's file in it.
func (c copyFile) encode(file []byte) ([]byte, error) {
	c.Version, c.PID, c.Report = copyVersion, os.Getpid(), nil
	head, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	return slices.Concat(head[:len(head)-1], []byte(`,"report":`), bytes.TrimSpace(file), []byte("}\n")), nil
}

func readCopy(path string) (c copyFile, err error) {
	data, err := store.Read(path)
	if err != nil {
		return c, err
	}
	if err = json.Unmarshal(data, &c); err != nil || c.Version != copyVersion || len(c.Report) == 0 {
		return c, &store.Error{Path: path, Err: err, Sentence: fmt.Sprintf("「%s」不是本程序存下的恢复副本，或者已经损坏", path)}
	}
	return c, nil
}

// holds reports whether a file has the content that the report of the copy would be saved as.
func (c copyFile) holds(file []byte) bool { return bytes.Equal(bytes.TrimSpace(file), c.Report) }

func lockOf(path string) string { return strings.TrimSuffix(path, copyExtension) + lockExtension }

// Copies lists the recovery copies whose program is gone, newest first. It clears away what is of no use: copies of
// what has been saved after all, and scraps of writing that a crash cut short.
func Copies(folder string) []Copy {
	entries, _ := os.ReadDir(folder) // a folder that is not there or not for us has no copies
	var copies []Copy
	for _, entry := range entries {
		path := filepath.Join(folder, entry.Name())
		switch filepath.Ext(path) {
		case copyExtension:
			if c, ok := orphan(path); ok {
				copies = append(copies, c)
			}
		case lockExtension:
			if _, err := os.Stat(strings.TrimSuffix(path, lockExtension) + copyExtension); errors.Is(err, os.ErrNotExist) {
				if lock, err := store.TakeLock(path); err == nil {
					lock.Release()
				}
			}
		case ".tmp":
			const surelyOver = time.Hour
			if info, err := entry.Info(); err == nil && time.Since(info.ModTime()) > surelyOver {
				_ = os.Remove(path)
			}
		}
	}
	slices.SortFunc(copies, func(a, b Copy) int { return cmp.Or(b.At.Compare(a.At), strings.Compare(a.File, b.File)) })
	return copies
}

// orphan reads a copy that no living program calls its own.
func orphan(path string) (Copy, bool) {
	lock, err := store.TakeLock(lockOf(path))
	if errors.Is(err, store.ErrLocked) {
		return Copy{}, false
	}
	if err == nil {
		defer lock.Release()
	}
	c, err := readCopy(path)
	if err != nil {
		return Copy{}, false
	}
	if c.Path != "" {
		if now, err := store.Read(c.Path); err == nil && c.holds(now) {
			_ = os.Remove(path)
			return Copy{}, false
		}
	}
	return Copy{File: path, Path: c.Path, Title: c.Title, At: c.At}, true
}

// Recover opens a recovery copy as a modified report, which keeps the copy as its own until it is saved. If the
// report's file was changed since, Outside and Save say so.
func Recover(c Copy, o Options) (*Session, error) {
	own, err := adopt(c.File)
	if errors.Is(err, store.ErrLocked) {
		return nil, err
	}
	// Where nothing can be locked, on a disk that takes no more files, the copy can be read all the same.
	s, err := recoverFrom(c.File, own, o)
	if err != nil && own != nil {
		own.leave()
	}
	return s, err
}

func recoverFrom(path string, own *ownCopy, o Options) (*Session, error) {
	file, err := readCopy(path)
	if err != nil {
		return nil, err
	}
	r, err := report.Decode(file.Report, o.Forms)
	if err != nil {
		return nil, err
	}
	s := prepare(r, o, nowhere)
	s.path, s.copy, s.status.Kept = file.Path, own, file.At
	if digest, err := hex.DecodeString(file.Digest); err == nil {
		copy(s.seen.digest[:], digest)
	}
	if own != nil {
		s.kept = s.editor.State()
	}
	s.start()
	return s, nil
}

// Discard deletes a recovery copy.
func (c Copy) Discard() error {
	own, err := adopt(c.File)
	if err != nil {
		return err
	}
	own.remove()
	return nil
}

// ownCopy is the recovery copy of an open report.
type ownCopy struct {
	path string
	lock *store.Lock
}

// newCopy finds a name for a copy in a folder.
func newCopy(folder string) (*ownCopy, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, &store.Error{Path: folder, Err: err, Sentence: fmt.Sprintf("建不了文件夹「%s」", folder)}
	}
	return adopt(filepath.Join(folder, rand.Text()+copyExtension))
}

// adopt makes a copy this program's own.
func adopt(path string) (*ownCopy, error) {
	lock, err := store.TakeLock(lockOf(path))
	if err != nil {
		return nil, err
	}
	return &ownCopy{path, lock}, nil
}

// leave gives the copy up and keeps it on disk.
func (c *ownCopy) leave() { c.lock.Release() }

// remove deletes the copy.
func (c *ownCopy) remove() {
	_ = os.Remove(c.path)
	c.lock.Release()
}

func digestText(digest [sha256.Size]byte) string {
	if digest == ([sha256.Size]byte{}) {
		return ""
	}
	return hex.EncodeToString(digest[:])
}
