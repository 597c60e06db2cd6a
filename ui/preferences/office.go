package preferences

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// Contact are the fields for how an office is reached and what it may do, which stay the same from year to year.
type Contact struct {
	// Fields lie in two columns: label and object.
	Fields *fyne.Container

	address, postcode, telephone, email, website *sheet.Entry
	rules                                        *sheet.Select
}

// NewContact returns the fields filled with the facts of an office.
func NewContact(o report.Office) *Contact {
	c := &Contact{
		address:   sheet.NewEntry(o.Address, ""),
		postcode:  sheet.NewEntry(o.Postcode, ""),
		telephone: sheet.NewEntry(o.Telephone, language.L("区号-号码")),
		email:     sheet.NewEntry(o.Email, ""),
		website:   sheet.NewEntry(o.Website, ""),
	}
	chosen := 0
	if o.RuleMaking != nil {
		chosen = 2
		if *o.RuleMaking {
			chosen = 1
		}
	}
	c.rules = sheet.NewSelect([]string{language.L("按单位类别"), language.L("有规章制定权"), language.L("没有规章制定权")}, chosen, nil)
	c.Fields = sheet.Fields(
		widget.NewLabel(language.L("地址")), c.address,
		widget.NewLabel(language.L("邮编")), c.postcode,
		widget.NewLabel(language.L("电话")), c.telephone,
		widget.NewLabel(language.L("电子邮箱")), c.email,
		widget.NewLabel(language.L("网址")), c.website,
		widget.NewLabel(language.L("规章")), c.rules,
	)
	return c
}

// Put puts what the fields hold into the facts of an office.
func (c *Contact) Put(o *report.Office) {
	for _, field := range []struct {
		fact  *string
		entry *sheet.Entry
	}{
		{&o.Address, c.address}, {&o.Postcode, c.postcode}, {&o.Telephone, c.telephone}, {&o.Email, c.email}, {&o.Website, c.website},
	} {
		*field.fact = strings.TrimSpace(report.Clean(field.entry.Text))
	}
	o.RuleMaking = nil
	if chosen := c.rules.SelectedIndex(); chosen > 0 {
		may := chosen == 1
		o.RuleMaking = &may
	}
}

// First is the field to begin with.
func (c *Contact) First() fyne.Focusable { return c.address }

// KindField is the choice of a kind of office, "" for none of them.
type KindField struct{ *sheet.Select }

// NewKindField returns the choice with a kind made.
func NewKindField(kind report.Kind, changed func()) KindField {
	options := []string{language.L("看不出，请选")}
	for _, k := range report.Kinds {
		options = append(options, k.Name)
	}
	field := KindField{sheet.NewSelect(options, 0, func(int) {
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
