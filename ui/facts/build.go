package facts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// The names of the fields that findings are about.
const (
	fieldOffice    = "office"
	fieldTitle     = "title"
	fieldFrom      = "from"
	fieldOrgan     = "organ"
	fieldDate      = "date"
	fieldDateFirst = "date_first"
	fieldAbsent    = "absent"
)

// scrollBar is kept free at the right, so that the bar covers no field.
const scrollBar = 10

// build makes all fields, top to bottom.
func (f *Form) build() fyne.CanvasObject {
	f.locked = newNote(look.WarningInk)
	all := container.New(wrap.Column{}, f.locked)
	section := func(heading string, objects ...fyne.CanvasObject) {
		all.Add(widget.NewLabelWithStyle(heading, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		for _, o := range objects {
			all.Add(o)
		}
		all.Add(widget.NewSeparator())
	}
	section(language.L("单位"), f.office()...)
	section(language.L("标题和封面"), f.title()...)
	section(language.L("统计期限"), f.period()...)
	section(language.L("落款"), f.signOff()...)
	section(language.L("合计"), f.totals()...)
	section(language.L("格式"), f.form()...)
	pad := theme.Padding()
	return container.New(layout.NewCustomPaddedLayout(pad, pad, pad, pad+scrollBar), all)
}
