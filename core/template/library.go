package template

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/datafile"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Library holds the templates at hand.
type Library struct{ templates []*Template }

// LoadLibrary reads every template below the given folders; the first one has the built-in ones. A template in a later
// folder takes the place of one with the same id, of two in one folder the later version is taken. What is wrong with one
// file keeps no other from use: the error joins it. A folder that is not there is empty.
func LoadLibrary(folders ...fs.FS) (*Library, error) {
	l := &Library{}
	var faults []error
	for i, folder := range folders {
		var own []*Template
		err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
			switch {
			case name == "." && errors.Is(err, fs.ErrNotExist):
				return fs.SkipAll
			case err != nil || entry.IsDir() || !IsFile(name):
				return err
			}
			t, err := readFile(folder, name)
			if err != nil {
				faults = append(faults, err)
				return nil
			}
			t.BuiltIn = i == 0
			own = put(own, t, func(old *Template) bool { return !Later(old.Version, t.Version) })
			return nil
		})
		faults = append(faults, err)
		for _, t := range own {
			l.templates = put(l.templates, t, func(*Template) bool { return true })
		}
	}
	slices.SortStableFunc(l.templates, func(a, b *Template) int { return cmp.Compare(builtIn(a), builtIn(b)) })
	return l, errors.Join(faults...)
}

// IsFile reports whether a file has the name of a template's.
func IsFile(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".yaml", ".yml", Extension:
		return !strings.HasPrefix(path.Base(name), ".")
	}
	return false
}

func readFile(folder fs.FS, name string) (*Template, error) {
	data, err := datafile.ReadFile(folder, name)
	if err != nil {
		return nil, fmt.Errorf("%s：读不出来（%w）", name, err)
	}
	return Load(name, data)
}

// put adds a template, or puts it in place of one with its id if that gives way.
func put(templates []*Template, t *Template, givesWay func(old *Template) bool) []*Template {
	i := slices.IndexFunc(templates, func(other *Template) bool { return other.ID == t.ID })
	switch {
	case i < 0:
		return append(templates, t)
	case givesWay(templates[i]):
		templates[i] = t
	}
	return templates
}

func builtIn(t *Template) int {
	if t.BuiltIn {
		return 1
	}
	return 0
}

// Templates returns all, the office's own before the built-in ones.
func (l *Library) Templates() []*Template { return l.templates }

// ByID returns the template with an id, or nil.
func (l *Library) ByID(id string) *Template {
	for _, t := range l.templates {
		if t.ID == id {
			return t
		}
	}
	return nil
}

// For returns those that fit, the best first: of this very kind before those for all kinds, issued ones before one's own and
// these before built-in ones.
func (l *Library) For(f *form.Form, kind report.Kind) []*Template {
	var fit []*Template
	for _, t := range l.templates {
		if t.Fits(f, kind) {
			fit = append(fit, t)
		}
	}
	// Lower comes first.
	rank := func(t *Template) int {
		rank := builtIn(t)
		if !t.BuiltIn && t.Issuer != "" {
			rank = -1
		}
		if len(t.Kinds) == 0 {
			rank += 10
		}
		return rank
	}
	slices.SortStableFunc(fit, func(a, b *Template) int { return cmp.Compare(rank(a), rank(b)) })
	return fit
}
