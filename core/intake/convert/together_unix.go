//go:build unix

package convert

import (
	"os/exec"
	"syscall"
)

// together puts a program and what it starts into one group, so that all of it ends: soffice is a script that starts
// another program.
func together(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGKILL) }
}
