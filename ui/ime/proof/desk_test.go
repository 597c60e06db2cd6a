package proof_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nianbao/nianbao/ui/ime/proof"
)

// built is the folder of the program that the tests share, once one of them needed it.
var built struct {
	sync.Once
	folder, program string
}

func TestMain(m *testing.M) {
	code := m.Run()
	os.RemoveAll(built.folder)
	os.Exit(code)
}

// desk is a desktop with the test window on it.
type desk struct {
	*proof.Desktop
	t       *testing.T
	method  *proof.Method
	program *proof.Program
	window  string
	saw     string // where the candidates were last, and the caret
}

// state is what the test window tells.
type state struct {
	Focus  string
	Editor []string
	Cells  map[int]string
	Entry  string
}

// open shows the test window with the caret in the editor.
func open(t *testing.T, start func(*proof.Desktop) *proof.Method, env ...string) *desk {
	t.Helper()
	return openProgram(t, start, func() string {
		built.Do(func() {
			var err error
			if built.folder, err = os.MkdirTemp("", "proof"); err != nil {
				t.Fatal(err)
			}
			built.program = proof.Build(t, built.folder, "./ui/ime/proof/testwindow")
		})
		return built.program
	}, env...)
}

func openProgram(t *testing.T, start func(*proof.Desktop) *proof.Method, program func() string, env ...string) *desk {
	t.Helper()
	d := &desk{Desktop: proof.New(t), t: t}
	d.method = start(d.Desktop)
	t.Cleanup(func() {
		if t.Failed() && d.saw != "" {
			t.Log(d.saw)
		}
	})
	d.program = d.Run(program(), env...)
	d.window = d.Window("testwindow")
	d.focus("editor", 300, 60)
	d.method.Ready()
	return d
}

func (d *desk) state() (s state) {
	if line := d.program.Said(); line != "" {
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			d.t.Fatalf("%v: %s", err, line)
		}
	}
	return s
}

// focus clicks into a widget.
func (d *desk) focus(widget string, x, y int) {
	d.t.Helper()
	d.Click(d.window, x, y)
	d.Until("the focus in "+widget, func() bool { return d.state().Focus == widget })
}

func (d *desk) editorHolds(paragraphs ...string) {
	d.t.Helper()
	d.Until("“"+strings.Join(paragraphs, "¶")+"” in the editor", func() bool {
		return slices.Equal(d.state().Editor, paragraphs)
	})
}

func (d *desk) cellHolds(text string) {
	d.t.Helper()
	d.Until("“"+text+"” in the cell", func() bool {
		return slices.Equal(slices.Collect(maps.Values(d.state().Cells)), []string{text})
	})
}

// compose types pinyin after the short pause that people make between words, and finds the candidates at the caret. The
// input method learns the new place of the caret in that pause, and ibus moves no candidates that it already shows.
func (d *desk) compose(pinyin string) {
	d.t.Helper()
	time.Sleep(500 * time.Millisecond)
	d.Type(pinyin)
	d.candidatesAtCaret()
}

// candidatesAtCaret waits for the candidates to stand below the caret, without covering its line.
func (d *desk) candidatesAtCaret() {
	d.t.Helper()
	const near = 24
	d.Until("the candidates below the caret", func() bool {
		candidates, window := d.method.Candidates(), d.Bounds(d.window)
		caret := d.program.Caret().Add(window.Min)
		d.saw = fmt.Sprintf("the candidates were at %v, the caret at %v", candidates, caret)
		// At the right edge of the screen they move in.
		beside := candidates.Min.X-caret.Min.X <= near &&
			(caret.Min.X-candidates.Min.X <= near || candidates.Max.X >= d.Screen().Max.X-near)
		below := candidates.Min.Y >= caret.Max.Y && candidates.Min.Y-caret.Max.Y <= near
		return caret.In(window) && beside && below
	})
}
