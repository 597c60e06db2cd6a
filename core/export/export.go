// Package export puts the papers of a report in place: all that were asked for or none. What may be a final is decided
// from remarks the caller hands in, so that writing knows nothing of checking.
package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/export/xlsx"
	"github.com/nianbao/nianbao/core/report"
)

// ErrOpen refuses a final while a remark is open.
var ErrOpen = errors.New("还有没改正、没说明的问题，不能导出正式稿；要先看样子，请导出草稿")

// Kind is a kind of paper.
type Kind int

// The kinds of paper.
const (
	DOCX Kind = iota
	XLSX
)

// Kinds lists all kinds of paper.
var Kinds = []Kind{DOCX, XLSX}

// String returns what people call the kind.
func (k Kind) String() string { return [...]string{"DOCX", "XLSX"}[k] }

// Extension returns how the names of such files end.
func (k Kind) Extension() string { return [...]string{".docx", ".xlsx"}[k] }

// Options of exporting.
type Options struct {
	// Draft marks the papers 草稿 and prints the remarks on them. A final must have no open remark.
	Draft   bool
	Remarks []Remark
	// Fonts of the document; empty names stand for the usual ones.
	Fonts docx.Fonts
	// Progress is told of each step before it begins; it may be nil.
	Progress func(step, of int, now Step)
}

// Step is what an export does for a while. Place has no file.
type Step struct {
	Doing Doing
	File  File
}

// Doing is a kind of step.
type Doing int

// The steps of an export.
const (
	Make Doing = iota
	Stage
	Place
)

// File is one paper and where it goes.
type File struct {
	Kind Kind
	Path string
}

// Files returns the papers of a report with the names they have when nobody names them.
func Files(r *report.Report, folder string, draft bool, kinds ...Kind) []File {
	mark := ""
	if draft {
		mark = "（草稿）"
	}
	files := make([]File, len(kinds))
	for i, kind := range kinds {
		files[i] = File{kind, filepath.Join(folder, FileName(r.PrintedTitle())+mark+kind.Extension())}
	}
	return files
}

// Bytes makes one paper.
func Bytes(r *report.Report, kind Kind, o Options) ([]byte, error) {
	if !o.Draft && slices.ContainsFunc(o.Remarks, func(m Remark) bool { return m.Open }) {
		return nil, ErrOpen
	}
	var remarks []string
	if o.Draft {
		for _, m := range o.Remarks {
			remarks = append(remarks, m.String())
		}
	}
	var paper bytes.Buffer
	var err error
	switch kind {
	case DOCX:
		err = docx.Write(&paper, r, docx.Options{Draft: o.Draft, Remarks: remarks, Fonts: o.Fonts})
	case XLSX:
		err = xlsx.Write(&paper, r, xlsx.Options{Draft: o.Draft, Remarks: remarks})
	}
	if err != nil {
		return nil, fmt.Errorf("%s没有导出：%w", kind, err)
	}
	return paper.Bytes(), nil
}

// Write makes all files and stages them before it puts the first in place; a fault or the end of ctx leaves everything
// as it was. Errors of files are *store.Error.
func Write(ctx context.Context, r *report.Report, files []File, o Options) error {
	p := placing{ctx: ctx, of: 2*len(files) + 1, progress: o.Progress}
	defer p.discard()
	for _, f := range files {
		if err := p.step(Step{Make, f}); err != nil {
			return err
		}
		paper, err := Bytes(r, f.Kind, o)
		if err != nil {
			return err
		}
		if err := p.step(Step{Stage, f}); err != nil {
			return err
		}
		if err := p.stage(f.Path, paper); err != nil {
			return err
		}
	}
	if err := p.step(Step{Doing: Place}); err != nil {
		return err
	}
	return p.commit()
}
