package shell

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
)

func TestInstructionsStandBesideEveryPart(t *testing.T) {
	c := sit(t)
	c.begins()
	c.chooses("填报说明")
	guided := 0
	for _, part := range check.Progress(c.report(), c.desk().shown) {
		c.desk().turn(part.ID)
		text := c.desk().aside.guide.Text()
		if section := c.report().Form.Section(part.ID); section != nil && len(section.Guide) > 0 {
			guided++
			if !strings.Contains(strings.Join(text, "\n"), section.Guide[0].Text) {
				t.Errorf("beside %s stands %q", part.Title, text)
			}
		}
	}
	if guided < 3 {
		t.Errorf("%d sections of the form have instructions", guided)
	}
}
