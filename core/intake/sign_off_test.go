package intake

import (
	"slices"
	"testing"
)

func TestSignOffsInEveryShape(t *testing.T) {
	for _, c := range []struct {
		lines     []string
		organ     string
		date      string
		dateFirst bool
		left      int
	}{
		{[]string{"青河县清河街道办事处", "2025年1月20日"}, "青河县清河街道办事处", "2025-01-20", false, 0},
		{[]string{"2025 年 1 月 20 日", "青河县清河街道办事处"}, "青河县清河街道办事处", "2025-01-20", true, 0},
		{[]string{"青河县清河街道办事处 2025年1月20日"}, "青河县清河街道办事处", "2025-01-20", false, 0},
		{[]string{"清河街道办事处（盖章）", "二〇二五年一月二十日"}, "清河街道办事处(盖章)", "2025-01-20", false, 0},
		{[]string{"青河县清河街道", "2025.1.20", "附件：年报附表", "打印本页"}, "青河县清河街道", "2025-01-20", false, 1},
		{[]string{"2025年1月20日"}, "", "2025-01-20", false, 0},
		{[]string{"青河县清河街道办事处", "2025年1月"}, "青河县清河街道办事处", "2025年1月", false, 0},
		{[]string{"青河县清河街道办事处"}, "青河县清河街道办事处", "", false, 0},
		{nil, "", "", false, 0},
	} {
		lines := append([]string{title6, "一、总体情况", "甲。", "六、其他需要报告的事项", "无"}, c.lines...)
		r := understood(t, lines...).Report
		organ := r.SignOff.Organ
		if organ == "" && c.organ != "" {
			organ = r.PrintedOrgan()
		}
		if organ != c.organ || r.SignOff.Date != c.date || r.SignOff.DateFirst != c.dateFirst || r.SignOff.Absent != (c.lines == nil) {
			t.Errorf("%q: %q, %+v", c.lines, organ, r.SignOff)
		}
		if len(r.Unsorted) != c.left || !slices.Equal(r.Sections[1].Paragraphs, []string{"无"}) {
			t.Errorf("%q: unsorted %q, the section above holds %q", c.lines, r.Unsorted, r.Sections[1].Paragraphs)
		}
	}
}
