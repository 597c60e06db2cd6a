package look

import (
	"image/color"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/language"
)

// Tint is a colour to write in and the one behind it.
type Tint struct{ Ink, Fill color.Color }

// SeverityTint is how a finding of a severity looks wherever it is shown.
func SeverityTint(s form.Severity) Tint {
	switch s {
	case form.Error:
		return Tint{ErrorInk, ErrorFill}
	case form.Warning:
		return Tint{WarningInk, WarningFill}
	}
	return Tint{NoticeInk, NoticeFill}
}

// SeverityName is what the window calls a severity.
func SeverityName(s form.Severity) string {
	switch s {
	case form.Error:
		return language.L("错误")
	case form.Warning:
		return language.L("警示")
	}
	return language.L("提示")
}
