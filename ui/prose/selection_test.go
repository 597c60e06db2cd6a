package prose

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestSelectionAndClipboard(t *testing.T) {
	d := sit(t, "甲乙丙", "丁戊")
	d.shifted(fyne.KeyRight, fyne.KeyRight)
	d.selects("甲乙")
	d.TypedShortcut(&fyne.ShortcutCut{})
	d.has("丙", "丁戊")
	d.control(fyne.KeyEnd)
	d.paste(fyne.CurrentApp().Clipboard().Content())
	d.has("丙", "丁戊甲乙")
	d.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.selects("丙\n丁戊甲乙")
	d.TypedShortcut(&fyne.ShortcutCopy{})
	d.types("己")
	d.has("己")
	d.paste("一\n二\n三")
	d.has("己一", "二", "三")
	d.shifted(fyne.KeyUp)
	d.TypedRune('四')
	d.has("己一", "二四")
}

func TestPasteIsCleanedUnlessAskedNotTo(t *testing.T) {
	d := sit(t)
	d.paste("202 5 年,共 3 件\r\n\r\n　　清河。")
	d.has("2025年，共3件", "清河。")
	if len(d.notices) != 1 {
		t.Errorf("said %q", d.notices)
	}
	d.TypedShortcut(&fyne.ShortcutSelectAll{})
	fyne.CurrentApp().Clipboard().SetContent("202 5 年,\r\n甲")
	d.PasteRaw()
	d.has("202 5 年,", "甲")
	d.paste("乙")
	if len(d.notices) != 1 {
		t.Errorf("said %q about clean text", d.notices)
	}
}
