package shell

import (
	"io/fs"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/start"
)

// examples lists the made-up reports built into the program.
func (p *Program) examples() []start.Example {
	names, _ := fs.Glob(assets.Examples, "examples/*"+report.Extension) // the pattern is a good one
	var list []start.Example
	for _, name := range names {
		if r, err := p.example(name); err == nil {
			list = append(list, start.Example{Name: name, Title: r.PrintedTitle()})
		}
	}
	return list
}

func (p *Program) example(name string) (*report.Report, error) {
	data, err := fs.ReadFile(assets.Examples, name)
	if err != nil {
		return nil, err
	}
	return report.Decode(data, p.forms.ByID)
}

// openExample opens an example as a report without a file, so that nobody writes into it.
func (w *window) openExample(name string) {
	r, err := w.program.example(name)
	if err != nil {
		w.fail(language.L("打不开样例"), err)
		return
	}
	shown := w.program.show(w, session.New(r, w.program.sessionOptions(w.program.statusChanged)))
	shown.desk.status.say(language.L("这是样例，里面有一处错误等着找出来；要留下来请另存。"))
}
