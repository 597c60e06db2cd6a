package shell

import (
	"strings"

	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/fields"
	"github.com/nianbao/nianbao/ui/prose"
)

// mostOffered is how many fields are offered behind 【.
const mostOffered = 24

// complete offers ways to go on behind 【.
func (d *desk) complete(typed string) []prose.Completion {
	var list []prose.Completion
	for _, c := range fields.Complete(d.vocabulary(), strings.TrimSpace(typed), mostOffered) {
		list = append(list, offered(c.Entry, c.Text))
	}
	return list
}

func offered(e template.Entry, text string) prose.Completion {
	c := prose.Completion{Label: e.Name, Value: e.Value, Detail: e.Place, Insert: text}
	if e.Value == "" && e.Missing != "" {
		c.Detail = e.Missing
	}
	return c
}
