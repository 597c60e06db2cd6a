package find

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
)

// Bar is the row of fields above the editor that finds and replaces. The words keep the focus while one goes from hit to
// hit.
type Bar struct {
	widget.BaseWidget

	// Report returns the report to search.
	Report func() *report.Report
	// OnGo shows a hit. It should leave the focus where it is.
	OnGo func(Hit)
	// OnReplace does an edit on the report.
	OnReplace func(report.Command)
	// OnNotice gets a sentence for the clerk.
	OnNotice func(sentence string)
	// OnClose is called when the clerk is done with the bar.
	OnClose func()

	words, with *field
	exact       *widget.Check
	count       *widget.Label
	one, all    *widget.Button
	back, forth *widget.Button
	replacing   *fyne.Container

	hits []Hit
	// current is the hit shown, -1 before one was.
	current int
}

// NewBar returns a bar.
func NewBar() *Bar {
	b := &Bar{current: -1}
	b.words, b.with = newField(b), newField(b)
	b.words.SetPlaceHolder(language.L("查找"))
	b.with.SetPlaceHolder(language.L("替换为"))
	b.words.OnChanged = func(string) { b.begin() }
	b.exact = widget.NewCheck(language.L("区分大小写和全角半角"), func(bool) { b.begin() })
	b.count = widget.NewLabel("")
	b.back = widget.NewButtonWithIcon("", theme.MoveUpIcon(), b.Previous)
	b.forth = widget.NewButtonWithIcon("", theme.MoveDownIcon(), b.Next)
	b.one = widget.NewButton(language.L("替换"), b.replaceOne)
	b.all = widget.NewButton(language.L("全部替换"), b.replaceAll)
	b.replacing = container.NewBorder(nil, nil, nil, container.NewHBox(b.one, b.all), b.with)
	b.replacing.Hide()
	b.ExtendBaseWidget(b)
	b.show()
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	leave := widget.NewButtonWithIcon("", theme.CancelIcon(), b.leave)
	leave.Importance = widget.LowImportance
	first := container.New(&besides{}, b.words, leave, b.count, b.back, b.forth, b.exact)
	return widget.NewSimpleRenderer(container.New(Below{}, first, b.replacing))
}

// Open begins a search for words, those searched last if "", and takes the focus of the canvas, which a bar that has not
// been painted yet does not know. replacing shows the fields for replacing, too.
func (b *Bar) Open(c fyne.Canvas, words string, replacing bool) {
	if replacing {
		b.replacing.Show()
	} else {
		b.replacing.Hide()
	}
	b.Refresh()
	if words != "" && words != b.words.Text {
		b.words.SetText(words)
	} else {
		b.begin()
	}
	c.Focus(b.words)
	b.words.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Holds tells whether a widget is one of the bar's fields.
func (b *Bar) Holds(f fyne.Focusable) bool {
	return f == fyne.Focusable(b.words) || f == fyne.Focusable(b.with)
}

// Entries returns the fields people type into.
func (b *Bar) Entries() []*widget.Entry { return []*widget.Entry{&b.words.Entry, &b.with.Entry} }

// Update searches again, as the report may have changed.
func (b *Bar) Update() {
	var shown Hit
	if b.current >= 0 && b.current < len(b.hits) {
		shown = b.hits[b.current]
	}
	b.search()
	b.current = -1
	for i, h := range b.hits {
		if h == shown {
			b.current = i
		}
	}
	b.show()
}

// Next goes to the next hit, behind the last to the first.
func (b *Bar) Next() { b.step(1) }

// Previous goes to the hit before, before the first to the last.
func (b *Bar) Previous() { b.step(-1) }

func (b *Bar) step(by int) {
	b.Update()
	switch {
	case len(b.hits) == 0:
		return
	case b.current < 0 && by < 0:
		b.current = 0
	}
	b.visit((b.current + by + len(b.hits)) % len(b.hits))
}

// begin searches for other words and shows the first hit.
func (b *Bar) begin() {
	b.search()
	b.current = -1
	if len(b.hits) > 0 {
		b.visit(0)
		return
	}
	b.show()
}

func (b *Bar) search() {
	b.hits = nil
	if b.Report != nil && b.words.Text != "" {
		if r := b.Report(); r != nil {
			b.hits = Search(r, Query{b.words.Text, b.exact.Checked})
		}
	}
}

func (b *Bar) visit(hit int) {
	b.current = hit
	b.show()
	if b.OnGo != nil {
		b.OnGo(b.hits[hit])
	}
}

// show brings count and buttons up to date.
func (b *Bar) show() {
	switch {
	case b.words.Text == "":
		b.count.SetText("")
	case len(b.hits) == 0:
		b.count.SetText(language.L("没有找到"))
	case b.current < 0:
		b.count.SetText(language.L("共 %d 处", len(b.hits)))
	default:
		b.count.SetText(language.L("第 %d 处，共 %d 处", b.current+1, len(b.hits)))
	}
	for _, button := range []*widget.Button{b.back, b.forth, b.one, b.all} {
		if len(b.hits) == 0 {
			button.Disable()
		} else {
			button.Enable()
		}
	}
}

// replaceOne replaces the hit shown and goes to the one behind the new words.
func (b *Bar) replaceOne() {
	if b.current < 0 || b.current >= len(b.hits) {
		b.Next()
		return
	}
	old, at := b.hits[b.current], b.current
	command, kept := Replace(b.Report(), b.hits[at:at+1], b.with.Text)
	if command == nil {
		b.notice(whyKept(kept))
		b.Next()
		return
	}
	b.do(command)
	b.search()
	for at < len(b.hits) && sameText(b.hits[at], old) && b.hits[at].From < old.From+len(b.with.Text) {
		at++
	}
	if b.current = -1; len(b.hits) > 0 {
		b.visit(at % len(b.hits))
		return
	}
	b.show()
}

func sameText(a, b Hit) bool {
	a.From, a.To, b.From, b.To = 0, 0, 0, 0
	return a == b
}

func (b *Bar) replaceAll() {
	b.search()
	found := len(b.hits)
	if found == 0 {
		b.show()
		return
	}
	command, kept := Replace(b.Report(), b.hits, b.with.Text)
	if command != nil {
		b.do(command)
	}
	b.Update()
	b.notice(told(found, kept))
}

// whyKept tells of one hit why it is not replaced.
func whyKept(kept Kept) string {
	if kept.Locked > 0 {
		return language.L("这一处是模板锁定的文字，不能替换；确需改动，先解除锁定")
	}
	return language.L("这一处由格式、机关信息或计算得出，或者是表中的数字，不在这里替换")
}

// told says what has become of all hits.
func told(found int, kept Kept) string {
	says := language.L("已替换 %d 处", found-kept.Given-kept.Locked)
	if kept.Locked > 0 {
		says += language.L("；另有 %d 处在模板锁定的文字里，没有替换", kept.Locked)
	}
	if kept.Given > 0 {
		says += language.L("；另有 %d 处由格式、机关信息或计算得出，或者是表中的数字，没有替换", kept.Given)
	}
	return says
}

func (b *Bar) do(command report.Command) {
	if b.OnReplace != nil {
		b.OnReplace(command)
	}
}

func (b *Bar) notice(sentence string) {
	if b.OnNotice != nil {
		b.OnNotice(sentence)
	}
}

func (b *Bar) leave() {
	if b.OnClose != nil {
		b.OnClose()
	}
}
