package xlsx

import (
	"fmt"

	"github.com/nianbao/nianbao/core/form"
)

// Keys of the rows of the cover that are no facts.
const (
	remarkKey   = "remark"
	keptKey     = "kept"
	preambleKey = "preamble"
)

// headingKey and paragraphKey number the sections as printed, from 1.
func headingKey(section int) string   { return fmt.Sprintf("section/%d/heading", section+1) }
func paragraphKey(section int) string { return fmt.Sprintf("section/%d/paragraph", section+1) }

// cellKey is the key of a row that has the text of a cell, which was too long for its sheet.
func cellKey(a form.Address) string { return "cell/" + string(a) }
