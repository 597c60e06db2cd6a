package start

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/office"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// contactField shows the office facts kept from before in a line, and as fields once the clerk wants to change them.
type contactField struct {
	asking *asking
	fields *office.Contact
	// open says that the fields are shown and hold.
	open    bool
	summary *wrap.Text
	object  *fyne.Container
}

func newContactField(a *asking) *contactField {
	c := &contactField{asking: a, fields: office.NewContact(a.options.Office), summary: sheet.Words(summaryOf(a.options.Office))}
	change := sheet.NewButton(language.L("修改"), c.change)
	c.object = container.NewStack(sheet.Row(c.summary, container.NewVBox(change)))
	return c
}

func (c *contactField) change() {
	c.open = true
	c.object.Objects = []fyne.CanvasObject{c.fields.Fields}
	sheet.Adopt(c.object, c.asking.sheet)
	c.asking.sheet.Fit()
	c.asking.sheet.Focus(c.fields.First())
}

// follow completes what is known with the facts of last year's report, unless the clerk is at it.
func (c *contactField) follow(last report.Office) {
	if !c.open {
		known := report.Completed(c.asking.options.Office, last)
		c.fields = office.NewContact(known)
		c.summary.SetText(summaryOf(known))
	}
}

func (c *contactField) put(o *report.Office) {
	if c.open {
		c.fields.Put(o)
	}
}

func summaryOf(o report.Office) string {
	var facts []string
	for _, fact := range []string{o.Address, o.Postcode, o.Telephone, o.Email, o.Website} {
		if fact != "" {
			facts = append(facts, fact)
		}
	}
	if len(facts) == 0 {
		return language.L("地址、电话等还没有填，也可以以后再填。")
	}
	return strings.Join(facts, " · ")
}
