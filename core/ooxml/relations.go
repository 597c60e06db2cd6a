package ooxml

import (
	"path"
	"strings"
)

// Relations are the relations of a part to others: their targets by id and by the last word of the type, which is the same
// in the transitional and the strict standard.
type Relations struct {
	ByID, ByType map[string]string
	// InOrder are the ids in the order of the file.
	InOrder []string
	// Types are the last words of the types by id.
	Types map[string]string
}

// Relations reads the relations of a part; those of the container are the ones of "".
func (c *Container) Relations(part string) (*Relations, error) {
	r := &Relations{ByID: map[string]string{}, ByType: map[string]string{}, Types: map[string]string{}}
	folder, name := path.Split(part)
	d, err := c.Part(folder + "_rels/" + name + ".rels")
	if err != nil {
		return nil, err
	}
	return r, d.Children(func(e Element) error {
		if e.Name != "Relationships" {
			return nil
		}
		return d.Children(func(e Element) error {
			if e.Name != "Relationship" {
				return nil
			}
			target := e.Attr("Target")
			if strings.HasPrefix(target, "/") {
				target = strings.TrimPrefix(path.Clean(target), "/")
			} else {
				target = path.Join(folder, target)
			}
			id, kind := e.Attr("Id"), path.Base(e.Attr("Type"))
			r.ByID[id], r.ByType[kind], r.Types[id] = target, target, kind
			r.InOrder = append(r.InOrder, id)
			return nil
		})
	})
}

// Main returns the name of the main part, "" when there is none.
func (c *Container) Main() (string, error) {
	root, err := c.Relations("")
	if err != nil {
		return "", err
	}
	return root.ByType["officeDocument"], nil
}
