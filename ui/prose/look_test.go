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
