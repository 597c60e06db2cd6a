package prose

import (
	"testing"

	"fyne.io/fyne/v2"
)

const decreed = "各级行政机关应当依法公开。"

// sealed is an editor with a locked paragraph between two others.
func sealed(t testing.TB) *desk {
	d := sit(t, "前", decreed, "后")
	d.SetLocked([]string{decreed}, "这一段已锁定")
	return d
}

func TestLockedParagraphsRefuseEveryEdit(t *testing.T) {
	for name, edit := range map[string]func(*desk){
		"typing in it":          func(d *desk) { d.put("各级|行政"); d.types("的") },
		"typing before it":      func(d *desk) { d.put("|各级"); d.types("的") },
		"typing behind it":      func(d *desk) { d.put("公开。|"); d.types("的") },
		"parting it":            func(d *desk) { d.put("各级|行政"); d.keys(fyne.KeyReturn) },
		"deleting from it":      func(d *desk) { d.put("各级|行政"); d.keys(fyne.KeyDelete) },
		"joining the next":      func(d *desk) { d.put("公开。|"); d.keys(fyne.KeyDelete) },
		"joining the last":      func(d *desk) { d.put("|各级"); d.keys(fyne.KeyBackspace) },
		"joining it from below": func(d *desk) { d.put("|后"); d.keys(fyne.KeyBackspace) },
		"deleting all":          func(d *desk) { d.selectAll(); d.keys(fyne.KeyDelete) },
		"typing over all":       func(d *desk) { d.selectAll(); d.types("新") },
		"pasting over all":      func(d *desk) { d.selectAll(); d.paste("202 6年，新的一段") },
		"cutting":               func(d *desk) { d.Select(1, 0, len(decreed)); d.TypedShortcut(&fyne.ShortcutCut{}) },
		"inserting":             func(d *desk) { d.put("各级|行政"); d.Insert("短语") },
	} {
		t.Run(name, func(t *testing.T) {
			d := sealed(t)
			edit(d)
			d.has("前", decreed, "后")
			if len(d.notices) != 1 || d.notices[0] != "这一段已锁定" {
				t.Errorf("it says %q", d.notices)
			}
			if len(d.undo) != 0 {
				t.Errorf("it told of %d edits", len(d.undo))
			}
		})
	}
}

func TestNewParagraphsAreWrittenAroundALockedOne(t *testing.T) {
	d := sealed(t)
	d.put("公开。|")
	d.keys(fyne.KeyReturn)
	d.types("其后")
	d.put("|各级")
	d.keys(fyne.KeyReturn, fyne.KeyUp)
	d.types("其前")
	d.has("前", "其前", decreed, "其后", "后")
	d.keys(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyDelete)
	d.has("前", decreed, "其后", "后")
	if len(d.paragraphs) != 4 || len(d.notices) != 0 {
		t.Errorf("%d paragraphs; it says %q", len(d.paragraphs), d.notices)
	}
}

func TestACopyOfALockedParagraphIsAnybodys(t *testing.T) {
	d := sealed(t)
	d.control(fyne.KeyEnd)
	d.Insert("\n" + decreed)
	d.has("前", decreed, "后", decreed)
	d.types("又")
	d.has("前", decreed, "后", decreed+"又")
	if len(d.notices) != 0 {
		t.Errorf("it says %q", d.notices)
	}
}

func TestLockedParagraphsAreSeen(t *testing.T) {
	d := sealed(t)
	words := func() (n int) {
		for _, o := range d.view.lines.all[:d.view.lines.used] {
			if o.Text == "锁" {
				n++
			}
		}
		return n
	}
	if words() != 1 || d.view.fills.used != 1 {
		t.Errorf("%d words, %d grounds", words(), d.view.fills.used)
	}
	d.put("各级|行政")
	if got := d.HintAtCaret(); got != "这一段已锁定" {
		t.Errorf("the caret in it says %q", got)
	}
	d.SetLocked(nil, "")
	d.types("的")
	d.has("前", "各级的行政机关应当依法公开。", "后")
	if words() != 0 || d.HintAtCaret() != "" {
		t.Error("what is released is marked still")
	}
}
