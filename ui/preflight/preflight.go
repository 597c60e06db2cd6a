// Package preflight finds out whether a window can be shown here at all, before Fyne tries: without a display or a
// usable OpenGL, Fyne hangs or vanishes and says nothing.
//
// The question is put to a second process of the same program, which opens a hidden window and says how that went. A
// driver that crashes or hangs takes that process with it and not ours, and ours goes on starting meanwhile.
package preflight

import (
	"fmt"
	"os"
	"time"
)

// argument makes the program the second process.
const argument = "--probe-opengl"

// patience is how long the second process may take: the first start after switching on reads a hundred megabytes of
// driver from the disk.
const patience = 20 * time.Second

// Probe is the question while it is being answered.
type Probe struct{ answer chan outcome }

// Start puts the question. It is the first thing main does, because in the second process it answers and does not
// return. NIANBAO_PREFLIGHT=off leaves the question out.
func Start() *Probe {
	if len(os.Args) == 2 && os.Args[1] == argument {
		report(os.Stdout)
		os.Exit(0)
	}
	probe := &Probe{answer: make(chan outcome, 1)}
	self, err := os.Executable()
	if err != nil || !compiled || os.Getenv("NIANBAO_PREFLIGHT") == "off" {
		probe.answer <- outcome{}
		return probe
	}
	go func() { probe.answer <- ask(patience, self, argument) }()
	return probe
}

// Wait returns the answer: nil when a window can be shown, otherwise one sentence for the clerk that says what is
// missing and how to go on. The app may be made only after it, for it also turns to drawing without the graphics card
// where only that works.
func (p *Probe) Wait() error {
	found := <-p.answer
	p.answer <- outcome{err: found.err}
	for name, value := range found.environment {
		os.Setenv(name, value)
	}
	if found.environment != nil {
		fmt.Fprintln(os.Stderr, "显卡驱动不能用，改由处理器绘图")
	}
	return found.err
}
