package prose

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestOthersAddToTheContextMenu(t *testing.T) {
	d := draft(t, counted, "上级拟定的一段。")
	d.SetLocked([]string{"上级拟定的一段。"}, "不能改动")
	var asked []Spot
	d.OnMenu = func(s Spot) []*fyne.MenuItem {
		asked = append(asked, s)
		return []*fyne.MenuItem{fyne.NewMenuItem("去单元格", func() {})}
	}
	for _, words := range []string{"新收申请总数", "收到", "拟定"} {
		at := d.middle(words)
		d.TappedSecondary(&fyne.PointEvent{Position: at, AbsolutePosition: at})
		if d.canvas.Overlays().Top() == nil {
			t.Fatal("no menu")
		}
		d.canvas.Overlays().Remove(d.canvas.Overlays().Top())
	}
	if asked[0].Token == nil || asked[0].Token.Text != "新收申请总数" || asked[0].Locked {
		t.Errorf("on a field: %+v", asked[0])
	}
	if asked[1].Token != nil || asked[1].Paragraph != 0 || asked[1].At != len("共收") {
		t.Errorf("on a word: %+v", asked[1])
	}
	if asked[2].Token != nil || asked[2].Paragraph != 1 || !asked[2].Locked {
		t.Errorf("on a locked paragraph: %+v", asked[2])
	}
}

func TestInsertingIsAStepOfItsOwn(t *testing.T) {
	d := draft(t, "共收到件。", "乙")
	d.put("共收到|件")
	d.types("了")
	d.Insert("【新收申请总数】")
	d.types("余")
	d.has("共收到了【新收申请总数】余件。", "乙")
	if len(d.undo) != 3 {
		t.Errorf("%d steps", len(d.undo))
	}
	if paragraph, at := d.Caret(); paragraph != 0 || at != len("共收到了【新收申请总数】余") {
		t.Errorf("the caret is at %d, %d", paragraph, at)
	}
	d.Select(1, 0, len("乙"))
	d.Insert("一段\n又一段")
	d.has("共收到了【新收申请总数】余件。", "一段", "又一段")
	d.control(fyne.KeyHome)
	d.keys(fyne.KeyReturn, fyne.KeyReturn)
	if paragraph, at := d.Caret(); paragraph != 0 || at != 0 {
		t.Errorf("behind blank paragraphs the caret is at %d, %d", paragraph, at)
	}
	d.ReadOnly = true
	d.Insert("不")
	if strings.Contains(strings.Join(d.Text(), ""), "不") {
		t.Error("text to be read only was changed")
	}
}

func TestInsertingAFieldUsesTheBracketThatWasTyped(t *testing.T) {
	for before, want := range map[string]string{
		"共【|件":   "共【新收申请总数】|件",
		"共【|】件":  "共【新收申请总数】|件",
		"共【【|件":  "共【【【新收申请总数】|件",
		"共【新|件":  "共【新【新收申请总数】|件",
		"共|【完】件": "共【新收申请总数】|【完】件",
	} {
		d := draft(t, strings.Replace(before, "|", "", 1))
		d.put(before)
		d.Insert("【新收申请总数】")
		d.stands(want)
		if len(d.undo) != 1 {
			t.Errorf("%d steps", len(d.undo))
		}
	}
}
