package cli

import (
	"fmt"

	"github.com/spf13/pflag"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/store"
)

// edited is a report file that a command changes.
type edited struct {
	path string
	// data is the file as it was read, to notice who else has written it since.
	data   []byte
	report *report.Report
}

// openToEdit reads a report to change.
func (a *app) openToEdit(path string) (*edited, error) {
	data, err := a.read(path)
	if err != nil {
		return nil, err
	}
	r, err := a.decode(path, data)
	if err == nil && r.ReadOnly != "" {
		return nil, fmt.Errorf("「%s」没有修改：%w", said(path), report.ErrReadOnly)
	}
	return &edited{path, data, r}, err
}

// destination is where a changed report goes: back into its file unless the clerk names another.
type destination struct {
	path  string
	force bool
}

func (d *destination) flags(flags *pflag.FlagSet) {
	flags.StringVarP(&d.path, "output", "o", "", "存到另一个`文件`（- 为标准输出）")
	flags.BoolVar(&d.force, "force", false, "那个文件已有时覆盖它")
}

// save writes a changed report and says so, except where the report itself goes to standard output. inputs are the
// files it was changed from, which it must not take the place of.
func (a *app) save(e *edited, to destination, done string, inputs ...string) error {
	path, err := a.put(e, to, inputs...)
	if err == nil && path != stream {
		a.printf("%s「%s」。\n", done, path)
	}
	return err
}

// put is save without a word; it returns where the report went.
func (a *app) put(e *edited, to destination, inputs ...string) (path string, err error) {
	data, err := e.report.Encode()
	if err != nil {
		return "", err
	}
	if to.path == "" {
		to.path = e.path
	}
	if err := spare(to.path, inputs...); err != nil {
		return "", err
	}
	if to.path == e.path || samePlace(to.path, e.path) {
		return to.path, a.replace(to.path, e.data, data)
	}
	return to.path, a.create(to.path, data, to.force)
}

// replace is write for a file that held old when it was read.
func (a *app) replace(path string, old, data []byte) error {
	if path == stream {
		return a.write(path, data)
	}
	return store.Replace(path, old, data)
}

// spare refuses to write over a file that the same command reads.
func spare(output string, inputs ...string) error {
	for _, input := range inputs {
		if samePlace(output, input) {
			return fmt.Errorf("「%s」是这条命令要读的文件，会被盖掉；请换个文件名", output)
		}
	}
	return nil
}
