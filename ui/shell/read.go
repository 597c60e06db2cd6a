package shell

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/intake"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/core/store"
	"github.com/nianbao/nianbao/ui/start"
)

// openable are the extensions of files that can be opened, our own first.
var openable = append([]string{report.Extension}, intake.Extensions...)

// foreign says that a file is to be read as what other programs write. What has none of their extensions is opened as a
// report and says itself what is wrong with it.
func foreign(path string) bool {
	return slices.Contains(intake.Extensions, strings.ToLower(filepath.Ext(path)))
}

// read opens a report file.
func (p *Program) read(path string) (*session.Session, error) {
	return session.Open(path, p.sessionOptions(p.statusChanged))
}

// readForeign reads a file of another program.
func (p *Program) readForeign(ctx context.Context, path string) (*intake.Result, error) {
	data, err := store.Read(path)
	if err != nil {
		return nil, err
	}
	return p.understand(ctx, intake.Source{Name: filepath.Base(path), Data: data})
}

func (p *Program) understand(ctx context.Context, s intake.Source) (*intake.Result, error) {
	return intake.Read(ctx, s, intake.Options{Forms: p.forms})
}

// readReport reads a report file only to look at.
func (p *Program) readReport(path string) (*report.Report, error) {
	data, err := store.Read(path)
	if err != nil {
		return nil, err
	}
	return report.Decode(data, p.forms.ByID)
}

// lookAt reads a report to begin from or to compare with. An old file of another program may take a while: call it on a
// goroutine.
func (p *Program) lookAt(path string) (start.LastReport, error) {
	if !foreign(path) {
		r, err := p.readReport(path)
		if err != nil {
			return start.LastReport{}, err
		}
		return start.LastReport{Path: path, Office: r.Office.Name, Year: r.Year, Report: r}, nil
	}
	result, err := p.readForeign(context.Background(), path)
	if err != nil {
		return start.LastReport{}, err
	}
	last := start.LastReport{Path: path, Office: result.Report.Office.Name, Report: result.Report}
	if result.SaysYear() {
		last.Year = result.Report.Year
	}
	return last, nil
}

// statusChanged comes from the goroutines that keep recovery copies.
func (p *Program) statusChanged() {
	p.later(func() {
		for _, w := range p.windows {
			if w.desk != nil {
				w.desk.showStatus()
			}
		}
	})
}
