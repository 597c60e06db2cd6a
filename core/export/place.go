package export

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/nianbao/nianbao/core/store"
)

// placing puts files in place together.
type placing struct {
	ctx      context.Context
	done, of int
	progress func(step, of int, now Step)

	paths  []string
	staged []*store.Staged
}

// step tells of the next step, unless the work is to end here.
func (p *placing) step(now Step) error {
	if err := p.ctx.Err(); err != nil {
		return err
	}
	p.done++
	if p.progress != nil {
		p.progress(p.done, p.of, now)
	}
	return p.ctx.Err()
}

func (p *placing) stage(path string, data []byte) error {
	s, err := store.Stage(path, data)
	if err != nil {
		return err
	}
	p.paths, p.staged = append(p.paths, path), append(p.staged, s)
	return nil
}

// commit puts the staged files in place. What can go wrong has nearly always gone wrong while staging; if it does now,
// the files already in place make room for what was there before.
func (p *placing) commit() error {
	var undo []func()
	for i, s := range p.staged {
		back := putBack(p.paths[i])
		if err := s.Commit(); err != nil {
			p.staged = p.staged[i+1:]
			for _, back := range undo {
				back()
			}
			return err
		}
		undo = append(undo, back)
	}
	p.staged = nil
	return nil
}

// putBack remembers what is at a path and returns how to have it there again. A device cannot take back what it got.
func putBack(path string) func() {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return func() {
			if end, err := filepath.EvalSymlinks(path); err == nil {
				_ = os.Remove(end)
			}
		}
	case err == nil && info.Mode().IsRegular():
		if old, err := store.Read(path); err == nil {
			return func() { _ = store.Write(path, old) }
		}
	}
	return func() {}
}

func (p *placing) discard() {
	for _, s := range p.staged {
		s.Discard()
	}
}
