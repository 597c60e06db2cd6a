package prose

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/report"
)

func TestMovingByKeys(t *testing.T) {
	d := sit(t, "全年共1,234.5件，其中Email答复", "乙")
	at := func(want int) {
		t.Helper()
		if d.caret.paragraph != 0 || d.caret.at != want {
			t.Errorf("the caret is at %v, want %d", d.caret.place, want)
		}
	}
	text := d.Text()[0]
	for _, next := range []string{"1,234", "件", "其中", "Email", "答复"} {
		d.control(fyne.KeyRight)
		at(strings.Index(text, next))
	}
	d.control(fyne.KeyRight)
	at(len(text))
	d.control(fyne.KeyRight)
	if d.caret.place != (place{1, 0}) {
		t.Errorf("the caret is at %v", d.caret.place)
	}
	d.control(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft)
	at(strings.Index(text, "Email"))
	d.control(fyne.KeyBackspace)
	d.has("全年共1,234.5件，Email答复", "乙")
	d.control(fyne.KeyDelete)
	d.has("全年共1,234.5件，答复", "乙")
	d.control(fyne.KeyHome)
	at(0)
	d.keys(fyne.KeyUp)
	at(0)
	d.keys(fyne.KeyDown, fyne.KeyDown)
	if d.caret.place != d.end() {
		t.Errorf("the caret is at %v", d.caret.place)
	}
}

func TestLinesAreWalkedAsSeen(t *testing.T) {
	d := sit(t, strings.Repeat("政府信息公开", 40))
	second := d.paragraphs[0].lines[1]
	d.keys(fyne.KeyEnd)
	if d.caret.at != second || d.line() != 0 {
		t.Errorf("End goes to byte %d on line %d", d.caret.at, d.line())
	}
	d.keys(fyne.KeyHome)
	if d.caret.at != 0 {
		t.Errorf("Home goes to byte %d", d.caret.at)
	}
	d.keys(fyne.KeyDown, fyne.KeyDown)
	if d.line() != 2 {
		t.Errorf("two lines down is line %d", d.line())
	}
	across := d.caretTop().X
	d.keys(fyne.KeyUp, fyne.KeyUp)
	if d.caret.at != 0 {
		t.Errorf("back up is byte %d, from %v", d.caret.at, across)
	}
}

func TestPaging(t *testing.T) {
	d := sit(t, slices.Repeat([]string{"全年发布信息。"}, 100)...)
	d.keys(fyne.KeyPageDown)
	page := d.caret.paragraph
	if page < 5 || page > int(400/d.page.line) {
		t.Errorf("a page down is paragraph %d", page)
	}
	if y := d.caretTop().Y; y < 0 || y > 400-d.page.line {
		t.Errorf("the caret is out of sight at %v", y)
	}
	d.keys(fyne.KeyPageUp)
	if d.caret.paragraph != 0 || d.offset != 0 {
		t.Errorf("back up is paragraph %d at %v", d.caret.paragraph, d.offset)
	}
	d.control(fyne.KeyEnd)
	if y := d.caretTop().Y; y < 0 || y > 400-d.page.line {
		t.Errorf("the end is out of sight at %v", y)
	}
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 100000}})
	if d.offset != 0 {
		t.Errorf("scrolled to %v", d.offset)
	}
}

func TestOtherShortcutsAreHandedOn(t *testing.T) {
	d := sit(t)
	var got []string
	d.OnShortcut = func(s fyne.Shortcut) { got = append(got, s.ShortcutName()) }
	d.TypedShortcut(&fyne.ShortcutUndo{})
	d.control(fyne.KeyS, fyne.KeyHome)
	if !slices.Equal(got, []string{"Undo", "CustomDesktop:Control+S"}) {
		t.Errorf("handed on: %q", got)
	}
}

// Any keys leave a caret inside the text, lines as wrapped whole and counts as counted.
func FuzzKeys(f *testing.F) {
	random := rand.New(rand.NewSource(1))
	for range 60 {
		keys := make([]byte, 60)
		random.Read(keys)
		f.Add(keys)
	}
	f.Fuzz(func(t *testing.T, keys []byte) {
		d := sit(t, "全年发布信息302条，其中“清河街道”184条。", "（一）主动公开", strings.Repeat("政府信息公开", 30))
		names := []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown,
			fyne.KeyPageUp, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn}
		for _, key := range keys[:min(len(keys), 60)] {
			name := names[int(key)%len(names)]
			switch key / 64 {
			case 0:
				d.keys(name)
			case 1:
				d.shifted(name)
			case 2:
				d.control(name)
			default:
				d.types([]string{"国", "，", "1", "（", " "}[int(key)%5])
			}
			if d.clamp(d.caret.place) != d.caret.place || d.clamp(d.caret.anchor) != d.caret.anchor {
				t.Fatalf("the caret is at %v, %v", d.caret.place, d.caret.anchor)
			}
			rows := 0
			for i := range d.paragraphs {
				p := &d.paragraphs[i]
				if want := wrap(p.text, nil, d.page.column, indent*d.ruler.em, d.ruler.of(p.heading), resumption{}); !slices.Equal(p.lines, want) || p.top != rows {
					t.Fatalf("%q: lines %v, want %v; %d above, want %d", p.text, p.lines, want, p.top, rows)
				}
				rows += len(p.lines)
				if p.characters != report.Characters(p.text) || p.heading != isHeading(p.text) {
					t.Fatalf("%q: %d characters", p.text, p.characters)
				}
			}
		}
		if !slices.Equal(d.now, d.Text()) {
			t.Fatalf("told %q, there is %q", d.now, d.Text())
		}
	})
}
