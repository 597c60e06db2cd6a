package templates

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/template"
)

func TestWhatAnImportDoesIsToldBefore(t *testing.T) {
	at := func(version string) *template.Template {
		c := county()
		c.Version = version
		return c
	}
	builtIn, other := at("1"), at("1")
	builtIn.BuiltIn, other.About = true, "别的简介"
	for name, story := range map[string]struct {
		have  *template.Template
		says  string
		label string
	}{
		"new":           {nil, "还没有这个模板", "导入"},
		"a later one":   {at("0.9"), "是第 0.9 版，这是第 1 版", "更新"},
		"an earlier":    {at("2"), "已经是第 2 版", "换回旧版"},
		"the same":      {at("1"), "一字不差", ""},
		"same version":  {other, "版本相同而内容不同", "用这一份代替"},
		"over built-in": {builtIn, "代替同一编号的内置模板", "导入"},
	} {
		t.Run(name, func(t *testing.T) {
			w, imported := window(t), false
			ShowImport(w, ImportOptions{Forms: forms(t), Template: at("1"), Have: story.have, OnImport: func() { imported = true }})
			says(t, w, story.says, "青河县人民政府办公室下发 · 第 1 版 · 给街道办事处、乡镇人民政府用", "一、总体情况", "锁定，用的单位不能改：",
				"　　全年新收政府信息公开申请【新收申请总数】件。")
			if shown := words(w.Canvas().Overlays().Top()); story.label != "" && !strings.Contains(shown, story.label) {
				t.Errorf("no button %q:\n%s", story.label, shown)
			}
			press(w, fyne.KeyReturn)
			if imported != (story.label != "") || open(w) {
				t.Errorf("imported: %v, the sheet is there: %v", imported, open(w))
			}
		})
	}
}

func TestEscapeImportsNothing(t *testing.T) {
	w := window(t)
	ShowImport(w, ImportOptions{Forms: forms(t), Template: county(), OnImport: func() { t.Error("imported") }})
	press(w, fyne.KeyEscape)
	if open(w) {
		t.Error("the sheet is still there")
	}
}
