package form

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/nianbao/nianbao/core/datafile"
)

// Catalog holds the forms that are at hand: the built-in ones and those of the user's forms folder. It is safe for concurrent
// use.
type Catalog struct {
	mu    sync.RWMutex
	forms []*Form
}

// LoadCatalog reads every .yaml file below the given folders, national forms before local variants. A form in a
// later folder takes the place of one with the same id in an earlier folder. A file that cannot be read does not
// keep the others from loading: the error joins what is wrong with it.
func LoadCatalog(folders ...fs.FS) (*Catalog, error) {
	c := &Catalog{}
	var problems []error
	type file struct {
		name string
		data []byte
	}
	var locals []file
	for _, folder := range folders {
		err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || path.Ext(name) != ".yaml" {
				return err
			}
			data, err := datafile.ReadFile(folder, name)
			if err != nil {
				problems = append(problems, fmt.Errorf("%s：读不出来（%w）", name, err))
				return nil
			}
			if root := newDecoder(name).Parse(data); root != nil && root.Peek("extends") != nil {
				locals = append(locals, file{name, data})
				return nil
			}
			problems = append(problems, c.add(name, data))
			return nil
		})
		problems = append(problems, err)
	}
	for _, l := range locals {
		problems = append(problems, c.add(l.name, l.data))
	}
	return c, errors.Join(problems...)
}

func (c *Catalog) add(name string, data []byte) error {
	f, err := Load(name, data, c.ByID)
	if err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if i := slices.IndexFunc(c.forms, func(other *Form) bool { return other.ID == f.ID }); i >= 0 {
		c.forms[i] = f
		return nil
	}
	c.forms = append(c.forms, f)
	return nil
}

// Take makes the forms of another catalog those of this one: for whoever holds it while forms are edited.
func (c *Catalog) Take(other *Catalog) {
	forms := other.Forms()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.forms = forms
}

// Forms returns all forms, national ones first. The caller must not change them.
func (c *Catalog) Forms() []*Form {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.forms
}

// ByID returns the form with the given id, or nil.
func (c *Catalog) ByID(id string) *Form {
	for _, f := range c.Forms() {
		if f.ID == id {
			return f
		}
	}
	return nil
}

// ForYear returns the national form for reports of a year, the one that took force last where several apply, or nil
// if none does. So a new form needs no change to the file of the one it follows.
func (c *Catalog) ForYear(year int) *Form {
	var latest *Form
	for _, f := range c.Forms() {
		if f.Extends == "" && f.Years.Contains(year) && (latest == nil || f.Years.From > latest.Years.From) {
			latest = f
		}
	}
	return latest
}

// IDs returns the ids of all forms, for messages that list them.
func (c *Catalog) IDs() string {
	forms := c.Forms()
	ids := make([]string, len(forms))
	for i, f := range forms {
		ids[i] = f.ID
	}
	return strings.Join(ids, "、")
}
