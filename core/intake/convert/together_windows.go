package convert

import (
	"os/exec"
	"strconv"
	"syscall"
)

// together has a program and what it starts end together: soffice.exe starts soffice.bin. No console window opens.
func together(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{HideWindow: true}
	command.Cancel = func() error {
		end := exec.Command("taskkill", "/T", "/F", "/PID", strconv.Itoa(command.Process.Pid))
		end.SysProcAttr = &syscall.SysProcAttr{HideWindow: true}
		if end.Run() != nil {
			return command.Process.Kill()
		}
		return nil
	}
}
