package export

import (
	"strings"
	"testing"
)

func TestFileName(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"青河县清河街道办事处-2025", "青河县清河街道办事处-2025"},
		{`甲/乙\丙:丁*戊?己"庚<辛>壬|癸`, "甲_乙_丙_丁_戊_己_庚_辛_壬_癸"},
		{"换\n行", "换_行"},
		{"句号. . ", "句号"},
		{"  空格", "空格"},
		{"CON", "_CON"},
		{"nul.txt", "_nul.txt"},
		{"..", "_"},
		{"", "_"},
		{strings.Repeat("长", 100), strings.Repeat("长", longestName/3)},
		{"." + strings.Repeat("长", 100), "_." + strings.Repeat("长", (longestName-1)/3)},
		{"-rf", "_-rf"},
		{".隐藏", "_.隐藏"},
	} {
		if got := FileName(test.text); got != test.want {
			t.Errorf("FileName(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}
