package prose

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/template"
)

// Whatever is typed, clicked, deleted and taken back, fields are where their brackets stand, the caret gets into a known
// field by typing only, and what is locked stays.
func FuzzFields(f *testing.F) {
	random := rand.New(rand.NewSource(2))
	for range 30 {
		steps := make([]byte, 60)
		random.Read(steps)
		f.Add(steps)
	}
	f.Fuzz(func(t *testing.T, steps []byte) {
		d, _ := offers(t, "共【新收申请总数】件，【没有】。", decreed, "【如果 有 补充说明】【补充说明】【完】"+strings.Repeat("政府信息公开【单位简称】", 8))
		d.SetLocked([]string{decreed}, "已锁定")
		visitor(d)
		moves := []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd}
		edits := []fyne.KeyName{fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn}
		typed := []string{"【", "】", "新收申请总数", "国", "[", " ", "总"}
		for _, step := range steps[:min(len(steps), 60)] {
			n, inside := int(step/8), d.inField()
			moved := false
			switch step % 8 {
			case 0, 1:
				d.keys(moves[n%len(moves)])
				moved = true
			case 2:
				d.shifted(moves[n%len(moves)])
				moved = true
			case 3:
				d.control(moves[n%len(moves)])
				moved = true
			case 4:
				d.keys(edits[n%len(edits)])
			case 5, 6:
				d.types(typed[n%len(typed)])
			default:
				at := fyne.NewPos(float32(n*23), float32(n*11%200))
				d.MouseDown(pressAt(at))
				d.MouseUp(pressAt(at))
			}
			if n == 31 && len(d.undo) > 0 {
				d.now = d.undo[len(d.undo)-1]
				d.SetText(d.now)
			}
			if moved && !inside && d.inField() {
				t.Fatalf("moving put the caret into a field: %v of %q", d.caret, d.paragraphs[d.caret.paragraph].text)
			}
			d.holdsTogether()
		}
	})
}

// inField reports whether the caret or the other end of the selection stands in a known field.
func (d *desk) inField() bool {
	in := func(p place) bool {
		for _, t := range template.Scan([]string{d.paragraphs[p.paragraph].text}) {
			if t.From < p.at && p.at < t.To && t.Kind == template.Field && lookUp(t).State != Unknown {
				return true
			}
		}
		return false
	}
	return in(d.caret.place) || in(d.caret.anchor)
}

// holdsTogether checks what the editor keeps about its text against the text.
func (d *desk) holdsTogether() {
	d.t.Helper()
	for i := range d.paragraphs {
		text := d.paragraphs[i].text
		var kept, want []string
		for _, t := range d.tokens(i) {
			kept = append(kept, text[t.From:t.To])
			if t.asked && t.look != lookUp(t.Token) {
				d.t.Fatalf("%q looks %v in %q", t.Text, t.look, text)
			}
		}
		for _, t := range template.Scan([]string{text}) {
			if t.Kind != template.Quoted {
				want = append(want, text[t.From:t.To])
			}
		}
		if !slices.Equal(kept, want) {
			d.t.Fatalf("in %q the fields are %q, want %q", text, kept, want)
		}
	}
	if !slices.Equal(d.now, d.Text()) {
		d.t.Fatalf("told %q, there is %q", d.now, d.Text())
	}
	if !slices.Contains(d.Text(), decreed) {
		d.t.Fatalf("what is locked is gone: %q", d.Text())
	}
	if o := &d.offering; o.shown() && !strings.HasPrefix(d.paragraphs[o.from.paragraph].text[o.from.at:], opening+o.typed) {
		d.t.Fatalf("the list is about %q", o.typed)
	}
}
