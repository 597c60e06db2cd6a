package prose

import (
	"slices"
	"testing"
)

func TestFollowing(t *testing.T) {
	d := sit(t, slices.Repeat([]string{"全年发布信息302条。"}, 100)...)
	d.ReadOnly = true
	d.canvas.Unfocus()
	before := d.caret
	grounds := func() int { return d.view.fills.used }
	d.Follow(80, len("全年"), len("全年发布"))
	if grounds() != 1 || d.caret != before || d.canvas.Focused() != nil {
		t.Errorf("%d grounds, the caret at %v", grounds(), d.caret)
	}
	if top := d.lineTop(80, 0) - d.offset; top < 0 || top > 400-d.page.line {
		t.Errorf("what is followed is at %v", top)
	}
	d.Follow(-1, 0, 0)
	if grounds() != 0 {
		t.Error("the ground stays")
	}
	d.Follow(10, 0, 0)
	if top := d.lineTop(10, 0) - d.offset; grounds() != 0 || top < 0 || top > 400-d.page.line {
		t.Errorf("%d grounds, what is followed is at %v", grounds(), top)
	}
	d.Follow(0, 0, 6)
	d.SetText([]string{"甲"})
	if grounds() != 0 {
		t.Error("another text keeps the ground")
	}
}
