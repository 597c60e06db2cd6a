package prose

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/form"
)

func TestLook(t *testing.T) {
	text, err := os.ReadFile("../../assets/examples/qinghe-2025/overview.txt")
	if err != nil {
		t.Fatal(err)
	}
	d := sit(t, strings.Split(string(text), "\n")...)
	d.Resize(fyne.NewSize(700, 400))
	first := d.Text()[2]
	at := func(words string) (from, to int) {
		from = strings.Index(first, words)
		return from, from + len(words)
	}
	wrong, wrongEnd := at("184条")
	doubtful, doubtfulEnd := at("征收安置35条、财政预决算和“三公”经费4条")
	d.SetMarks([]Mark{
		{Paragraph: 2, From: wrong, To: wrongEnd, Severity: form.Error, Hint: "正文写184条，表二填183条。请核对两处数字，改为一致；如果口径不同，请在正文里说明。"},
		{Paragraph: 2, From: doubtful, To: doubtfulEnd, Severity: form.Warning, Hint: "请核对"},
		{Paragraph: 0, Severity: form.Notice, Hint: "整段"},
	})
	d.Select(4, 30, 150)
	line := d.lineOf(place{2, wrong})
	test.MoveMouse(d.canvas, fyne.NewPos(d.across(place{2, wrong}, line)+20, d.lineTop(2, line)+8))
	test.AssertRendersToImage(t, "editor.png", d.canvas)
}

func TestFieldsLook(t *testing.T) {
	d, _ := offers(t, "【单位简称】共收到政府信息公开申请【新收申请总数】件，上年结转【上年结转总数】件，其中予以公开【办理结果·自然人】件。【没有这个】【补充说明】",
		"【如果 有 新收申请总数】全年新收【新收申请总数】件。【否则】全年未收到政府信息公开申请。【完】", "上级拟定的一段不能改动，只能在前后加写。", "共件【【选读】。")
	d.SetLocked([]string{d.Text()[2]}, "锁定")
	d.put("共|件")
	d.types("【总")
	test.AssertRendersToImage(t, "fields.png", d.canvas)
	d.keys(fyne.KeyEscape)
	d.SetMarks([]Mark{{Paragraph: 0, From: 0, To: len("【单位简称】共"), Severity: form.Warning, Hint: "请核对"}})
	d.Select(0, 10, 40)
	d.Follow(1, strings.Index(d.Text()[1], "全年未"), strings.Index(d.Text()[1], "【完】"))
	test.MoveMouse(d.canvas, d.middle("单位简称"))
	test.AssertRendersToImage(t, "hints.png", d.canvas)
}
