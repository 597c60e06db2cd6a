package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
)

func TestInstructionsStandBesideEveryPart(t *testing.T) {
	c := sit(t)
	c.begins()
	c.chooses("填报说明")
	for _, part := range check.Progress(c.report(), c.desk().shown) {
		c.desk().turn(part.ID)
		var text []string
		for _, segment := range c.desk().aside.guide.Segments {
			text = append(text, segment.(*widget.TextSegment).Text)
		}
		if section := c.report().Form.Section(part.ID); section != nil && len(section.Guide) > 0 {
			if !strings.Contains(strings.Join(text, "\n"), section.Guide[0].Text) {
				t.Errorf("beside %s stands %q", part.Title, text)
			}
		}
	}
}
