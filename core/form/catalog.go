package form

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Catalog holds the forms that are at hand: the built-in ones and those of the user's forms folder.
type Catalog struct {
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
			data, err := readCapped(folder, name)
			if err != nil {
				problems = append(problems, fmt.Errorf("%s：读不出来（%w）", name, err))
				return nil
			}
			if root := (&decoder{file: name}).document(data); root != nil && extendsOf(root) != nil {
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

// readCapped reads a form file. What is no regular file, such as a pipe, could keep the reader waiting for ever.
func readCapped(folder fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(folder, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("不是普通文件")
	}
	file, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxFileBytes+1))
	if err == nil && len(data) > maxFileBytes {
		err = errors.New("文件超过 1 MB")
	}
	return data, err
}

func (c *Catalog) add(name string, data []byte) error {
	f, err := Load(name, data, c.ByID)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(c.forms, func(other *Form) bool { return other.ID == f.ID }); i >= 0 {
		c.forms[i] = f
		return nil
	}
	c.forms = append(c.forms, f)
	return nil
}

// Forms returns all forms, national ones first.
func (c *Catalog) Forms() []*Form { return c.forms }

// ByID returns the form with the given id, or nil.
func (c *Catalog) ByID(id string) *Form {
	for _, f := range c.forms {
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
	for _, f := range c.forms {
		if f.Extends == "" && f.Years.Contains(year) && (latest == nil || f.Years.From > latest.Years.From) {
			latest = f
		}
	}
	return latest
}

// IDs returns the ids of all forms, for messages that list them.
func (c *Catalog) IDs() string {
	ids := make([]string, len(c.forms))
	for i, f := range c.forms {
		ids[i] = f.ID
	}
	return strings.Join(ids, "、")
}
