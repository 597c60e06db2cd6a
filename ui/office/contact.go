package office

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
	c.rules = sheet.NewSelect(RuleMakings(), chosen, nil)
	c.Fields = sheet.Fields(
		widget.NewLabel(Address()), c.address,
		widget.NewLabel(Postcode()), c.postcode,
		widget.NewLabel(Telephone()), c.telephone,
		widget.NewLabel(Email()), c.email,
		widget.NewLabel(Website()), c.website,
		widget.NewLabel(RuleMaking()), c.rules,
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
