package check

import (
	"fmt"

	"github.com/nianbao/nianbao/core/form"
)

// mostAlike is how many findings of one rule in one place are told one by one: nobody reads more, no list shows them.
const mostAlike = 100

// sameness is what findings have in common that are told together when there are too many.
type sameness struct {
	rule, place string
	severity    form.Severity
}

// crowd counts findings that are alike.
type crowd struct {
	counts map[sameness]int
	// firsts are the first ones that are too many, one of each kind, in the order in which they were found.
	firsts []Finding
}

// full reports whether there are enough of a kind of finding, and counts this one.
func (c *crowd) full(f *Finding) bool {
	kind := sameness{f.Rule, f.Place, f.Severity}
	c.counts[kind]++
	if n := c.counts[kind]; n <= mostAlike {
		return false
	} else if n == mostAlike+1 {
		c.firsts = append(c.firsts, *f)
	}
	return true
}

// rest yields one finding for all of each kind that are too many. Its words are the first place that is not told.
func (c *crowd) rest(found func(Finding)) {
	for _, f := range c.firsts {
		more := c.counts[sameness{f.Rule, f.Place, f.Severity}] - mostAlike
		f.ID += "#more"
		f.Message = fmt.Sprintf("这一段同样的问题还有 %d 处", more)
		f.Advice = fmt.Sprintf("前面列出的 %d 处改好以后，这里会接着列出其余的", mostAlike)
		f.Addresses, f.Left, f.Right, f.Difference = nil, "", "", ""
		f.Numbers = fmt.Sprint(more)
		found(f)
	}
}
