package intake

import (
	"context"

	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/intake/text"
)

// readPage tells the kind of a file by what it holds, and reads it.
func readPage(_ context.Context, s Source) (p *page.Page, kind string, err error) {
	p, err = text.Read(s.Data)
	return p, "文本", err
}
