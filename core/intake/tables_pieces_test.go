package intake

import (
	"strings"
	"testing"
)

func TestBlanksInsideLabelsOfHeadsAreTaken(t *testing.T) {
	labels := map[string]bool{"自然人": true, "法人或其他组织": true, "总计": true, "其他": true}
	for text, want := range map[string]string{
		"自然人　 法人或其他 组织 总　计": "自然人|法人或其他组织|总计",
		"其他 总计":     "其他|总计",
		"自然人\t\t总计": "自然人||总计",
		"总 计 3 组织":  "总计|3|组织",
	} {
		l := line{row: -1, cells: cutParagraph(text)}
		joinWords(&l, labels)
		var got []string
		for _, c := range l.cells {
			got = append(got, c.text)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q is %q", text, got)
		}
	}
}
