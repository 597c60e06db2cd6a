package shell

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/nianbao/nianbao/core/export/xlsx"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/core/store"
	"github.com/nianbao/nianbao/ui/language"
)

// workbook is the extension of reports that came back from a spreadsheet.
const workbook = ".xlsx"

func isWorkbook(path string) bool { return strings.EqualFold(filepath.Ext(path), workbook) }

// read opens a report file, or a workbook that this program wrote as a report that has no file yet. notes tell what was
// not taken over.
func (p *Program) read(path string) (s *session.Session, notes []string, err error) {
	if !isWorkbook(path) {
		s, err = session.Open(path, p.sessionOptions(p.statusChanged))
		return s, nil, err
	}
	r, notes, err := p.readWorkbook(path)
	if err != nil {
		return nil, nil, err
	}
	notes = append([]string{language.L("已读入「%s」；保存时会另存为 %s 文件。", filepath.Base(path), report.Extension)}, notes...)
	return session.New(r, p.sessionOptions(p.statusChanged)), notes, nil
}

func (p *Program) readWorkbook(path string) (*report.Report, []string, error) {
	data, err := store.Read(path)
	if err != nil {
		return nil, nil, err
	}
	return xlsx.Read(bytes.NewReader(data), int64(len(data)), p.forms.ByID)
}

// readReport reads a report only to look at.
func (p *Program) readReport(path string) (*report.Report, error) {
	if isWorkbook(path) {
		r, _, err := p.readWorkbook(path)
		return r, err
	}
	data, err := store.Read(path)
	if err != nil {
		return nil, err
	}
	return report.Decode(data, p.forms.ByID)
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
