package prose

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestMouse(t *testing.T) {
	d := sit(t, "全年发布信息302条，共计486条。", "乙")
	first := d.Text()[0]
	at := strings.Index(first, "302")
	d.click(0, at, 0)
	if d.caret.at != at {
		t.Errorf("a click puts the caret at %d, want %d", d.caret.at, at)
	}
	d.click(0, at, 0)
	d.selects("302")
	d.click(0, at, 0)
	d.selects(first)
	d.clock = d.clock.Add(time.Second)
	d.click(0, at, 0)
	d.click(1, 3, fyne.KeyModifierShift)
	d.selects(first[at:] + "\n乙")
	d.clock = d.clock.Add(time.Second)
	from := d.press(0, 0, 0)
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(d.ruler.em*2, 0)}})
	d.DragEnd()
	d.selects("全年")
}

func TestDraggingByWords(t *testing.T) {
	d := sit(t, "共302条，计486条。")
	d.click(0, 3, 0)
	from := d.press(0, 3, 0)
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(d.ruler.em*4.5, 0)}})
	d.selects("302条，计")
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(-d.ruler.em, 0)}})
	d.selects("共302")
}

func TestDraggingBeyondTheEdgeScrolls(t *testing.T) {
	d := sit(t, slices.Repeat([]string{"全年发布信息。"}, 100)...)
	from := d.press(3, 0, 0)
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(from.X, 500)}})
	if d.offset == 0 || d.mouse.scrolling == nil {
		t.Errorf("scrolled to %v", d.offset)
	}
	d.DragEnd()
	if d.mouse.scrolling != nil {
		t.Error("scrolling goes on")
	}
}

func TestScrollBar(t *testing.T) {
	d := sit(t, slices.Repeat([]string{"全年发布信息。"}, 100)...)
	at := fyne.NewPos(695, 5)
	d.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(0, 1000)}})
	d.MouseUp(&desktop.MouseEvent{})
	if want := d.height() - 400; d.offset != want {
		t.Errorf("scrolled to %v, want %v", d.offset, want)
	}
	if d.caret.paragraph != 0 {
		t.Error("the caret went along")
	}
}

func TestContextMenu(t *testing.T) {
	d := sit(t, "甲乙")
	point := fyne.NewPos(200, 20)
	d.TappedSecondary(&fyne.PointEvent{Position: point, AbsolutePosition: point})
	if d.canvas.Overlays().Top() == nil {
		t.Error("no menu")
	}
}
