package office

import (
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// Kinds are the names to choose a kind from: none, then those of report.Kinds.
func Kinds() []string {
	names := []string{language.L("（没有选）")}
	for _, k := range report.Kinds {
		names = append(names, k.Name)
	}
	return names
}

// KindField is the choice of a kind of office, "" for none of them.
type KindField struct{ *sheet.Select }

// NewKindField returns the choice with a kind made.
func NewKindField(kind report.Kind, changed func()) KindField {
	field := KindField{sheet.NewSelect(Kinds(), 0, func(int) {
		if changed != nil {
			changed()
		}
	})}
	field.SetKind(kind)
	return field
}

// SetKind makes the choice without telling.
func (f KindField) SetKind(kind report.Kind) {
	f.Choose(0)
	for i, k := range report.Kinds {
		if k.Kind == kind {
			f.Choose(i + 1)
		}
	}
}

// Kind returns the kind chosen, "" for none.
func (f KindField) Kind() report.Kind {
	if i := f.SelectedIndex(); i > 0 {
		return report.Kinds[i-1].Kind
	}
	return ""
}
