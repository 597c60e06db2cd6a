//go:build !windows

package story

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/report"
)

// Where things are in a first window on a screen of 1366×768. To be small keeps looking at them from slowing down the
// X server that has to show them.
var (
	editor   = area{600, 130, 24, 500}
	cells    = area{640, 200, 60, 80} // 自然人 of 一 and 二
	findings = area{1060, 220, 240, 140}
)

// Codes of keys on an American keyboard.
const (
	keyBackSpace = 22
	keyA         = 38
	keyReturn    = 36
)

// BenchmarkKeyToPixels measures from a key to the first pixel that it changes, in sections of so many characters. Fyne
// paints at most 60 times a second, so that half of 16 ms go to waiting.
func BenchmarkKeyToPixels(b *testing.B) {
	for _, size := range []int{2_000, 10_000, 50_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) { keyToPixels(b, size, 0) })
	}
}

// BenchmarkKeyToPixelsAmongFields is BenchmarkKeyToPixels among sixty fields, with the preview beside them.
func BenchmarkKeyToPixelsAmongFields(b *testing.B) { keyToPixels(b, 10_000, 60) }

func keyToPixels(b *testing.B, size, fields int) {
	c := sit(b)
	c.starts(c.long(size, fields))
	c.Window("长.nianbao")
	c.Press("alt+1", "Home", "Down", "Down", "Return", "Next")
	if fields > 0 {
		c.Press("alt+p")
	}
	s := c.screen()
	s.still(editor)
	var took []time.Duration
	for b.Loop() {
		for _, key := range []byte{keyA, keyBackSpace} {
			took = append(took, s.press(key, editor))
			time.Sleep(40 * time.Millisecond)
		}
	}
	tell(b, took)
}

// BenchmarkCellToFindings measures from Enter in a cell to the findings as they are now.
func BenchmarkCellToFindings(b *testing.B) {
	c := sit(b)
	c.starts(c.example())
	c.Window("样例.nianbao")
	s := c.screen()
	s.still(findings)
	var took []time.Duration
	digit := 0
	for b.Loop() {
		digit = digit%7 + 1
		c.Press(fmt.Sprint(digit))
		s.still(cells)
		took = append(took, s.press(keyReturn, findings))
		c.Press("Up")
		s.still(findings)
	}
	tell(b, took)
}

// BenchmarkStart measures from the start of the program with a report to its first complete frame.
func BenchmarkStart(b *testing.B) {
	c := sit(b)
	file := c.example()
	c.starts(file)
	c.Window("样例.nianbao")
	s := c.screen()
	s.still(editor)
	complete := string(s.still(findings))
	c.running.Kill()
	var took []time.Duration
	for b.Loop() {
		c.Until("an empty screen", func() bool { return string(s.pixels(findings)) != complete })
		began := time.Now()
		c.starts(file)
		for string(s.pixels(findings)) != complete {
			s.inTime(began)
			time.Sleep(time.Millisecond)
		}
		took = append(took, time.Since(began))
		c.running.Kill()
	}
	tell(b, took)
}

func tell(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms/median")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "ms/p95")
}

// example is a copy of the report built into the program.
func (c *clerk) example() string {
	c.t.Helper()
	data, err := assets.Examples.ReadFile("examples/qinghe-2025.nianbao")
	if err != nil {
		c.t.Fatal(err)
	}
	return c.file("样例.nianbao", data)
}

// long is a report whose first section has so many characters, and so many fields among them.
func (c *clerk) long(size, fields int) string {
	c.t.Helper()
	paragraph := strings.Repeat("全年通过县政府网站街道专栏发布信息302条，围绕民生实事推进公开。", 8)
	var text []string
	for n := 0; n < size; n += len([]rune(paragraph)) {
		text = append(text, paragraph)
	}
	for i := range fields {
		text[i*len(text)/fields] += "共收到申请【新收申请总数】件。"
	}
	r := report.New(c.forms.ForYear(2025), report.Office{Name: "青河县清河街道办事处"}, 2025)
	if err := report.Edit(r).Do(report.SetParagraphs("overview", text)); err != nil {
		c.t.Fatal(err)
	}
	data, err := r.Encode()
	if err != nil {
		c.t.Fatal(err)
	}
	return c.file("长.nianbao", data)
}

func (c *clerk) file(name string, data []byte) string {
	c.t.Helper()
	path := filepath.Join(c.Home(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		c.t.Fatal(err)
	}
	return path
}
