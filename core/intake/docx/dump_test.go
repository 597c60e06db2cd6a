package docx

import (
	"fmt"
	"strings"

	"github.com/nianbao/nianbao/core/intake/page"
)

// dump shows a page as a person would note it down.
func dump(p *page.Page) string {
	var s strings.Builder
	for _, b := range p.Blocks {
		fmt.Fprintf(&s, "%s", b.Place)
		for i, set := range []bool{b.Aside, b.Centred, b.Right, b.Picture} {
			if set {
				s.WriteString([]string{" aside", " centred", " right", " picture"}[i])
			}
		}
		if b.Level > 0 {
			fmt.Fprintf(&s, " level %d", b.Level)
		}
		if b.Table == nil {
			fmt.Fprintf(&s, ": %s\n", b.Text)
			continue
		}
		s.WriteString(":\n")
		for i, cells := range b.Table.Rows {
			fmt.Fprintf(&s, "\t%s", b.PlaceOfRow(i))
			for _, c := range cells {
				fmt.Fprintf(&s, " [%s", strings.ReplaceAll(c.Text, "\n", "⏎"))
				if c.RowSpan > 1 || c.ColumnSpan > 1 {
					fmt.Fprintf(&s, " %d×%d", c.RowSpan, c.ColumnSpan)
				}
				s.WriteString("]")
			}
			s.WriteString("\n")
		}
	}
	for _, remark := range p.Remarks {
		fmt.Fprintf(&s, "remark: %s\n", remark)
	}
	return s.String()
}
