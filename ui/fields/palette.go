package fields

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// Palette lists the fields that prose may use, each with its value and where that comes from, and the forms in which the
// chosen one can be written.
type Palette struct {
	widget.BaseWidget

	// OnInsert puts a piece into the prose.
	OnInsert func(Piece)
	// OnGo goes to where the value of a field is filled in.
	OnGo func(template.Entry)
	// OnLeave gives the keyboard back.
	OnLeave func()
	// OnShortcut takes the shortcuts that the palette has no use for.
	OnShortcut func(fyne.Shortcut)

	vocabulary *template.Vocabulary
	search     *search
	list       *list
	about      *wrap.Text
	chips      *fyne.Container
	// offered is what the chips of the field chosen offer: they are made anew only when they say something else.
	offered []way
	chosen  string
	content fyne.CanvasObject
}

// NewPalette returns a palette that waits for a vocabulary.
func NewPalette() *Palette {
	p := &Palette{about: wrap.NewText("", look.Ink, theme.SizeNameCaptionText), chips: container.New(&flow{})}
	p.search = newSearch(p)
	p.list = newList(p)
	foot := container.NewVScroll(container.NewPadded(container.NewVBox(p.about, p.chips)))
	p.content = container.New(paletteLayout{}, container.NewPadded(p.search), p.list.scroll, foot)
	p.ExtendBaseWidget(p)
	return p
}

// Entries returns the field people search with.
func (p *Palette) Entries() []*widget.Entry { return []*widget.Entry{&p.search.Entry} }

// Set shows the fields as they are now.
func (p *Palette) Set(v *template.Vocabulary) {
	p.vocabulary = v
	chosen := ""
	if it := p.list.current(); it != nil {
		chosen = it.title
	}
	p.fill(chosen)
}

// Focus puts the keyboard where one searches.
func (p *Palette) Focus(c fyne.Canvas) {
	c.Focus(p.search)
	p.search.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// most fields that a search shows.
const most = 60

// fill lists what is searched, or everything, with the field of a name chosen or else the first.
func (p *Palette) fill(chosen string) {
	if p.vocabulary == nil {
		return
	}
	if typed := p.search.typed(); typed != "" {
		var items []item
		for _, e := range p.vocabulary.Search(typed, most) {
			items = append(items, itemOf(e))
		}
		p.list.set(items, chosen)
	} else {
		p.list.set(p.all(), chosen)
	}
	p.showChosen()
}

// all lists the fields under the heads of their groups.
func (p *Palette) all() []item {
	var items []item
	group := ""
	for _, e := range p.vocabulary.Entries() {
		if e.Seldom {
			continue
		}
		if e.Group != group {
			group = e.Group
			items = append(items, item{head: group})
		}
		items = append(items, itemOf(e))
	}
	return items
}

func itemOf(e template.Entry) item {
	it := item{entry: e, title: e.Name, value: e.Value}
	if e.Place != e.Group {
		it.detail = e.Place // the group stands above it
	}
	switch {
	case e.Value != "":
		return it
	case e.Insert == "":
		it.value, it.missing = language.L("还没有填"), true
	}
	if e.Missing != "" {
		it.detail = e.Missing
	}
	return it
}

// showChosen tells about the chosen field, and in which forms it can be written.
func (p *Palette) showChosen() {
	it := p.list.current()
	if it == nil {
		p.about.Say(language.L("没有这样的字段。可以打名称里的字，或者拼音首字母。"))
		p.offer("", nil)
		return
	}
	p.about.Say(p.told(it))
	p.offer(it.title, p.ways(it))
}

// told says what the chosen field is.
func (p *Palette) told(it *item) string {
	switch {
	case it.entry.Insert != "" && it.entry.Value != "":
		return language.L("把不是 0 的一项一项写出来：%s", it.entry.Value)
	case it.entry.Value == "" && it.entry.Missing != "":
		return it.entry.Missing
	case it.entry.Value == "":
		return language.L("【%s】还没有填。", it.title)
	}
	return language.L("【%s】现在是 %s；回车插入，Ctrl+回车去填数的地方", it.title, it.entry.Value)
}

func (p *Palette) take() {
	it := p.list.current()
	switch {
	case it == nil:
	case it.entry.Insert != "":
		p.insert(Piece{Before: it.entry.Insert})
	default:
		p.insert(field(it.entry.Name))
	}
}

func (p *Palette) goTo() {
	if it := p.list.current(); it != nil && p.OnGo != nil {
		p.OnGo(it.entry)
	}
}

func (p *Palette) leave() {
	if p.OnLeave != nil {
		p.OnLeave()
	}
}

// paletteLayout sets the list between search and foot, which leaves it more than half of what there is.
type paletteLayout struct{}

const mostFoot = 0.4

// Layout is part of fyne.Layout.
func (paletteLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	search, list, foot := objects[0], objects[1], objects[2].(*container.Scroll)
	top := search.MinSize().Height
	search.Move(fyne.NewPos(0, 0))
	search.Resize(fyne.NewSize(size.Width, top))
	// What wraps has its height only once it has its width.
	foot.Resize(fyne.NewSize(size.Width, foot.Size().Height))
	below := min(foot.Content.MinSize().Height, size.Height*mostFoot)
	foot.Move(fyne.NewPos(0, size.Height-below))
	foot.Resize(fyne.NewSize(size.Width, below))
	list.Move(fyne.NewPos(0, top))
	list.Resize(fyne.NewSize(size.Width, max(0, size.Height-top-below)))
}

// MinSize is part of fyne.Layout.
func (paletteLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(180, 160) }

// MinSize lets the palette become small.
func (p *Palette) MinSize() fyne.Size { return fyne.NewSize(180, 160) }

// CreateRenderer is part of fyne.Widget.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.content) }
