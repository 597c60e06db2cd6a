package cli

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/report"
)

// newSupplement is a supplement that a report is to have.
type newSupplement struct {
	Name  string          `json:"name"`
	Value supplementValue `json:"value"`
	Unit  string          `json:"unit"`
	Hint  string          `json:"hint"`
}

// supplementValue is what is filled in, in JSON a text, a number with every digit it was written with, or null for nothing.
type supplementValue string

func (v *supplementValue) UnmarshalJSON(data []byte) error {
	switch data[0] {
	case '{', '[', 't', 'f':
		return wrongKind[supplementValue](data)
	}
	text, err := cellText(json.RawMessage(data))
	*v = supplementValue(text)
	return err
}

// applySupplements adds those that are new and fills them all in.
func (p *patch) applySupplements(_ *app, e *report.Editor) error {
	if len(p.AddSupplements) > 0 {
		next := slices.Clone(e.Report().Supplements)
		for _, s := range p.AddSupplements {
			next = append(next, report.Supplement{Name: s.Name, Value: string(s.Value), Unit: s.Unit, Hint: s.Hint})
		}
		if err := e.Do(report.SetSupplements(next)); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.Supplements)) {
		if err := e.Do(report.SetSupplement(name, string(p.Supplements[name]))); err != nil {
			return err
		}
	}
	return nil
}

// readSupplements reads what --supplement and --add-supplement were given.
func (s *setting) readSupplements(_ *app, _ *report.Report) error {
	s.patch.Supplements = map[string]supplementValue{}
	for _, given := range s.supplements {
		name, value, ok := strings.Cut(given, "=")
		if !ok {
			return fmt.Errorf("「%s」应当写成 名称=值，如 --supplement 网站公开条数=120", given)
		}
		s.patch.Supplements[strings.TrimSpace(name)] = supplementValue(value)
	}
	for _, given := range s.newSupplements {
		name, value, _ := strings.Cut(given, "=")
		s.patch.AddSupplements = append(s.patch.AddSupplements, newSupplement{Name: name, Value: supplementValue(value)})
	}
	return nil
}

func supplementNames(r *report.Report) []string {
	var names []string
	for _, s := range r.Supplements {
		names = append(names, s.Name+"\t"+s.Hint)
	}
	return names
}
