package preflight

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// A state is how far the second process got, as it writes it on a line of its own behind mark.
type state string

const (
	unreached state = ""          // it has not got to the display
	connected state = "connected" // the display answered
	missing   state = "missing"   // there is no OpenGL for it
	old       state = "old"       // there is, but an old one; its version follows
	usable    state = "usable"
)

const mark = "nianbao-opengl "

func write(out io.Writer, s state, version string) {
	fmt.Fprintln(out, strings.TrimSpace(mark+string(s)+" "+version))
}

// read takes the last state among whatever else a driver writes to standard output.
func read(output string) (last state, version string) {
	for line := range strings.Lines(output) {
		if _, said, ok := strings.Cut(strings.TrimSpace(line), mark); ok {
			word, rest, _ := strings.Cut(said, " ")
			last, version = state(word), rest
		}
	}
	return last, version
}

// An end is how the second process ended.
type end int

const (
	answered end = iota
	crashed
	hung
)

// outcome is what the second process found out, and the environment in which it could draw.
type outcome struct {
	err         error
	environment map[string]string
}

// ask runs the second process, and once more without the graphics card when the display answers and the driver fails.
// A process that cannot even be started says nothing about drivers.
func ask(patience time.Duration, command ...string) outcome {
	last, version, how, err := run(patience, nil, command)
	if err != nil || last == usable {
		return outcome{}
	}
	if last != unreached && withoutCard != nil && os.Getenv("LIBGL_ALWAYS_SOFTWARE") == "" {
		if again, _, _, _ := run(patience, withoutCard, command); again == usable {
			return outcome{environment: withoutCard}
		}
	}
	return outcome{err: errors.New(sentence(last, version, how))}
}

func run(patience time.Duration, environment map[string]string, command []string) (state, string, end, error) {
	limit, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	child := exec.CommandContext(limit, command[0], command[1:]...)
	child.WaitDelay = time.Second
	child.Env = os.Environ()
	for name, value := range environment {
		child.Env = append(child.Env, name+"="+value)
	}
	var said, complaints bytes.Buffer
	child.Stdout, child.Stderr = &said, &complaints
	if err := child.Start(); err != nil {
		return unreached, "", answered, err
	}
	err := child.Wait()
	last, version := read(said.String())
	if last != usable {
		os.Stderr.Write(complaints.Bytes())
	}
	switch {
	case last == usable || err == nil:
		return last, version, answered, nil
	case limit.Err() != nil:
		return last, version, hung, nil
	}
	return last, version, crashed, nil
}
