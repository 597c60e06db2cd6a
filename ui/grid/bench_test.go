package grid_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/ui/grid"
)

func BenchmarkMove(b *testing.B) {
	d := sitDown(b, "applications", 900, 600)
	d.fillsIn()
	for b.Loop() {
		d.does("[Down][Up]")
	}
}

func BenchmarkType(b *testing.B) {
	d := sitDown(b, "applications", 900, 600)
	d.fillsIn()
	for b.Loop() {
		d.does("1[BackSpace]")
	}
}

func BenchmarkTypeAndEnter(b *testing.B) {
	d := sitDown(b, "applications", 900, 600)
	d.fillsIn()
	for b.Loop() {
		d.does("1[Enter]2[Up]")
	}
}

func BenchmarkRefill(b *testing.B) {
	d := sitDown(b, "applications", 900, 600)
	d.fillsIn()
	for b.Loop() {
		d.refill()
	}
}

func BenchmarkRefillAllChanged(b *testing.B) {
	d := sitDown(b, "applications", 900, 600)
	text := "1"
	for b.Loop() {
		text = map[string]string{"1": "2", "2": "1"}[text]
		d.grid.SetCells(func(int) grid.Cell { return grid.Cell{Text: text, Number: true} })
	}
}

func BenchmarkPaste175Values(b *testing.B) {
	d := sitDown(b, "applications", 900, 600)
	blocks := []string{
		strings.Repeat(strings.Repeat("1\t", 6)+"6\r\n", 25), strings.Repeat(strings.Repeat("2\t", 6)+"12\r\n", 25),
	}
	for n := 0; b.Loop(); n++ {
		d.does("[Ctrl+Home]")
		d.pastes(blocks[n%2])
	}
}

func BenchmarkFirstLayout(b *testing.B) {
	d := sitDown(b, "applications", 900, 600)
	for b.Loop() {
		g := grid.New(d.form.Grid(d.table), d.table.Layout)
		g.SetCells(func(cell int) grid.Cell { return d.values[cell] })
		g.Resize(fyne.NewSize(900, 600))
		test.WidgetRenderer(g)
	}
}

func BenchmarkResize(b *testing.B) {
	d := sitDown(b, "applications", 900, 600)
	d.fillsIn()
	for n := 0; b.Loop(); n++ {
		d.grid.Resize(fyne.NewSize(900-float32(n%2), 600))
	}
}
