package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/report"
)

// destination is where the file goes: to the path somebody named, or to one named after the report.
func (p *paper) destination(folder string, r *report.Report, draft bool) string {
	switch {
	case p.path == "":
		return export.Files(r, folder, draft, p.kind)[0].Path
	case p.path == stream || filepath.IsAbs(p.path):
		return p.path
	}
	return filepath.Join(folder, p.path)
}

// apart refuses papers that would take the place of a file that was read, or of each other.
func apart(papers []*paper, inputs []string) error {
	for i, p := range papers {
		if err := spare(p.path, inputs...); err != nil {
			return err
		}
		for _, other := range papers[:i] {
			switch {
			case p.path == stream || other.path == stream:
				return errors.New("标准输出（-）只能放一个文件；另一个请写文件名，分两次导出")
			case samePlace(p.path, other.path):
				return fmt.Errorf("「%s」要放两个文件，一个会盖掉另一个；请换个文件名", p.path)
			}
		}
	}
	return nil
}
