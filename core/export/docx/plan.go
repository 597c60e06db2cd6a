package docx

import (
	"slices"
	"sync"

	"github.com/unidoc/unioffice"
	"github.com/unidoc/unioffice/schema/soo/wml"

	"github.com/nianbao/nianbao/core/form"
)

func init() { unioffice.DisableLogging() }

// plan is a form compiled for a set of fonts. It is immutable and safe for concurrent use.
type plan struct {
	container
	// plain and kept are a paragraph of each style; a kept one stays on the page of the next.
	plain, kept map[string]stencil
	tables      map[*form.Table]table
	coverEnd    string
}

type planKey struct {
	form  *form.Form
	fonts Fonts
}

// plans holds a plan for every form in use. Forms are few and live as long as the program.
var plans sync.Map

func planFor(f *form.Form, fonts Fonts) *plan {
	key := planKey{f, fonts}
	if p, ok := plans.Load(key); ok {
		return p.(*plan)
	}
	p, _ := plans.LoadOrStore(key, compile(f, fonts))
	return p.(*plan)
}

func compile(f *form.Form, fonts Fonts) *plan {
	p := &plan{plain: map[string]stencil{}, kept: map[string]stencil{}, tables: map[*form.Table]table{}}
	var sizes []int64
	for _, t := range f.Tables {
		if s := halfPoints(t.Layout.FontSize); !slices.Contains(sizes, s) {
			sizes = append(sizes, s)
		}
		p.tables[t] = tableOf(f.Grid(t), t.Layout, isFollowed(f, t))
	}
	p.container = containerOf(fonts, sizes)
	for _, style := range proseStyles {
		p.plain[style] = paragraph(&wml.CT_PPr{PStyle: word(style)})
		p.kept[style] = paragraph(&wml.CT_PPr{PStyle: word(style), KeepNext: on()})
	}
	p.coverEnd = marshal("w:p", &wml.CT_P{PPr: &wml.CT_PPr{SectPr: coverSection()}})
	return p
}

// isFollowed tells whether something under a table has to stand on the page of its last row.
func isFollowed(f *form.Form, t *form.Table) bool { return len(t.Notes)+len(f.LinesAfter(t.ID)) > 0 }

// paragraph is a paragraph with a hole for its text.
func paragraph(p *wml.CT_PPr) stencil {
	return cut("w:p", &wml.CT_P{PPr: p, EG_PContent: []*wml.EG_PContent{run(text(hole))}})
}
