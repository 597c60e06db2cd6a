package findings

import (
	"image/color"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// card draws one entry: how grave, where, what; and when it is the selected one, what to do about it.
type card struct {
	entry   entry
	width   float32
	actions *actions
	version int
	height  float32
	frame   *canvas.Rectangle
	edge    *canvas.Rectangle
	all     *fyne.Container
}

const (
	cardMargin = 4
	cardEdge   = 3
	// headColumn has the word of the severity and the rule.
	headColumn = 38
	insideBy   = 12
)

func newCard(e *entry, width float32, a *actions) *card {
	c := &card{entry: *e, width: width, actions: a, frame: canvas.NewRectangle(color.Transparent), edge: canvas.NewRectangle(look.Accent)}
	if a != nil {
		c.version = a.version
	}
	c.frame.CornerRadius = 3
	rule := canvas.NewRectangle(look.Rule)
	c.all = container.NewWithoutLayout(rule, c.frame, c.edge)

	f := e.finding
	var left float32 = cardMargin
	if e.inside {
		left += insideBy
	}
	pad := theme.Padding()
	x := left + cardEdge + pad + headColumn + pad
	t := &typesetter{into: c.all, x: x, width: width - x - pad - cardMargin, y: cardMargin/2 + pad*1.5}
	top := t.y
	c.head(f, left+cardEdge+pad, top)

	place, message := f.Place, f.Message
	if e.members > 0 {
		table, _, _ := strings.Cut(f.Place, " ")
		place, message = language.L("%s 有同类问题 %d 处", table, e.members), f.Advice
		c.chevron(width-cardMargin-pad-10, top+4)
		t.width -= 14
	}
	t.text(place, look.Ink, theme.CaptionTextSize(), fyne.TextStyle{Bold: true})
	t.y += 1
	t.text(message, look.Ink, theme.TextSize(), fyne.TextStyle{})
	switch {
	case a != nil:
		c.details(t, a)
	case f.Explanation != nil:
		t.line(language.L("已说明：%s", f.Explanation.Text), look.DoneInk, theme.CaptionTextSize())
	}
	c.height = max(t.y, top+2*fyne.MeasureText("国", theme.CaptionTextSize(), fyne.TextStyle{}).Height+4) + pad*1.5 + cardMargin/2
	c.frame.Move(fyne.NewPos(left, cardMargin/2))
	c.frame.Resize(fyne.NewSize(width-left-cardMargin, c.height-cardMargin))
	c.edge.Move(c.frame.Position())
	c.edge.Resize(fyne.NewSize(cardEdge, c.height-cardMargin))
	c.edge.Hide()
	c.frame.Hide()
	rule.Move(fyne.NewPos(left, c.height))
	rule.Resize(fyne.NewSize(width-left-cardMargin, 1))
	c.all.Resize(fyne.NewSize(width, c.height))
	return c
}

// shows reports whether drawing the entry anew would change nothing.
func (c *card) shows(e *entry, width float32, a *actions) bool {
	if c.width != width || c.actions != a || (a != nil && c.version != a.version) || c.entry.open != e.open {
		return false
	}
	return shapeOf(&c.entry, width) == shapeOf(e, width) && sameWords(c.entry.finding, e.finding)
}

func sameWords(a, b *check.Finding) bool {
	if (a.Explanation == nil) != (b.Explanation == nil) || a.Explanation != nil && whoAndWhen(a.Explanation) != whoAndWhen(b.Explanation) {
		return false
	}
	return a.Severity == b.Severity && a.Rule == b.Rule && a.Advice == b.Advice && a.Source == b.Source && a.Excerpt == b.Excerpt
}

// mark shows whether the card is selected, stronger while the list has the keyboard.
func (c *card) mark(selected, focused bool) {
	stroke := color.Color(look.Rule)
	if focused {
		stroke = look.Accent
	}
	if c.edge.Hidden != selected && c.frame.StrokeColor == stroke {
		return
	}
	c.frame.StrokeColor, c.frame.StrokeWidth, c.frame.Hidden = stroke, 1, !selected
	c.edge.FillColor, c.edge.Hidden = stroke, !selected
	c.frame.Refresh()
	c.edge.Refresh()
}

// head sets the word of the severity in its colours, the rule below it.
func (c *card) head(f *check.Finding, x, y float32) {
	ink, size := look.SeverityTint(f.Severity), theme.CaptionTextSize()
	word := canvas.NewText(look.SeverityName(f.Severity), ink.Ink)
	word.TextSize, word.TextStyle.Bold = size, true
	rule := canvas.NewText(f.Rule, look.Faint)
	rule.TextSize = size
	behind := canvas.NewRectangle(ink.Fill)
	behind.CornerRadius = 3
	high := word.MinSize().Height
	behind.Move(fyne.NewPos(x, y))
	behind.Resize(fyne.NewSize(headColumn-2, high+1))
	centre := func(t *canvas.Text, y float32) {
		t.Move(fyne.NewPos(x+(headColumn-2-t.MinSize().Width)/2, y))
		t.Resize(t.MinSize())
		c.all.Add(t)
	}
	c.all.Add(behind)
	centre(word, y)
	centre(rule, y+high+3)
}

// chevron points right on a closed fold, down on an open one.
func (c *card) chevron(x, y float32) {
	points := [3]fyne.Position{fyne.NewPos(x+2, y), fyne.NewPos(x+7, y+5), fyne.NewPos(x+2, y+10)}
	if c.entry.open {
		points = [3]fyne.Position{fyne.NewPos(x, y+2), fyne.NewPos(x+5, y+7), fyne.NewPos(x+10, y+2)}
	}
	for i := range 2 {
		l := canvas.NewLine(look.Faint)
		l.StrokeWidth, l.Position1, l.Position2 = 1.5, points[i], points[i+1]
		c.all.Add(l)
	}
}

// details tells what the sentence is, what to do, what it rests on, what has been explained.
func (c *card) details(t *typesetter, a *actions) {
	f, size := c.entry.finding, theme.CaptionTextSize()
	gap := theme.Padding()
	part := func(text string, ink color.Color) {
		t.y += gap
		t.text(text, ink, size, fyne.TextStyle{})
	}
	if f.Excerpt != "" && c.entry.members == 0 {
		part(language.L("原文：%s", f.Excerpt), look.Faint)
	}
	if f.Advice != "" && c.entry.members == 0 {
		part(language.L("怎么改：%s", f.Advice), look.Ink)
	}
	if f.Source != "" {
		part(language.L("依据：%s", f.Source), look.Faint)
	}
	if x := f.Explanation; x != nil && c.entry.members == 0 {
		part(language.L("已说明：%s", x.Text), look.DoneInk)
		if who := whoAndWhen(x); who != "" {
			t.text(who, look.Faint, size, fyne.TextStyle{})
		}
	}
	if len(a.buttons) == 0 {
		return
	}
	t.y += gap * 1.5
	t.y += flow(a.objects(), fyne.NewPos(t.x, t.y), t.width) + gap/2
	for _, o := range a.objects() {
		c.all.Add(o)
	}
	for _, action := range a.list {
		if action.Disabled != "" {
			part(language.L("%s：%s", action.Label, action.Disabled), look.Faint)
		}
	}
}

func whoAndWhen(x *report.Explanation) string {
	when := ""
	if at, err := time.Parse(time.RFC3339, x.At); err == nil {
		when = at.Format(report.PrintedDate)
	}
	return strings.Trim(x.By+"，"+when, "，")
}

// typesetter sets texts below one another.
type typesetter struct {
	into        *fyne.Container
	x, y, width float32
}

func (t *typesetter) text(text string, ink color.Color, size float32, style fyne.TextStyle) {
	for _, line := range wrap.Lines(text, t.width, size, style) {
		t.set(line, ink, size, style)
	}
}

// line sets a text on one line, shortened if need be.
func (t *typesetter) line(text string, ink color.Color, size float32) {
	t.set(wrap.Shortened(text, 1, t.width, size, fyne.TextStyle{})[0], ink, size, fyne.TextStyle{})
}

func (t *typesetter) set(line string, ink color.Color, size float32, style fyne.TextStyle) {
	o := canvas.NewText(line, ink)
	o.TextSize, o.TextStyle = size, style
	o.Move(fyne.NewPos(t.x, t.y))
	o.Resize(o.MinSize())
	t.into.Add(o)
	t.y += o.MinSize().Height
}
