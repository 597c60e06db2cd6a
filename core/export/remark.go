package export

import (
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// longestMessage is how much of a message a draft prints: a cell can hold a megabyte.
const longestMessage = 500

// Remark is what a check had to say, as far as papers are concerned.
type Remark struct {
	Severity             form.Severity
	Rule, Place, Message string
	// Explanation is why the office stands by its numbers, "" while it has not said.
	Explanation string
	// Open says that it still asks for something, which a final must not have.
	Open bool
}

// String returns the remark in one line, as a draft prints it.
func (m Remark) String() string {
	text := m.Severity.Label() + " " + m.Rule + " " + m.Place + "：" + report.Shorten(m.Message, longestMessage)
	if m.Explanation != "" {
		text += "（已说明：" + m.Explanation + "）"
	}
	return text
}
