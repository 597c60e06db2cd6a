//go:build cgo && !windows

package preflight

import (
	"net"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/nianbao/nianbao/ui/desktoptest"
)

// The test program is its own second process.
func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == argument {
		Start()
	}
	os.Exit(m.Run())
}

// on is what the preflight says on a display.
func on(t *testing.T, display string) string {
	t.Helper()
	t.Setenv("DISPLAY", display)
	t.Setenv("LIBGL_ALWAYS_SOFTWARE", "")
	if err := Start().Wait(); err != nil {
		return err.Error()
	}
	return ""
}

func wants(t *testing.T, said, want string) {
	t.Helper()
	if !strings.Contains(said, want) {
		t.Errorf("said %q, without %q", said, want)
	}
}

func TestDesktopWithOpenGL(t *testing.T) {
	if said := on(t, desktoptest.Display(t)); said != "" {
		t.Error(said)
	}
}

func TestNoDesktop(t *testing.T) {
	wants(t, on(t, ""), "环境变量 DISPLAY 未设置")
}

func TestDesktopOfSomebodyElse(t *testing.T) {
	wants(t, on(t, ":32000"), "连不上图形桌面 :32000")
}

func TestDesktopWithoutOpenGL(t *testing.T) {
	wants(t, on(t, desktoptest.Display(t, "-extension", "GLX")), "不提供 OpenGL")
}

func TestDriverOfLongAgo(t *testing.T) {
	t.Setenv("MESA_GL_VERSION_OVERRIDE", "1.4")
	wants(t, on(t, desktoptest.Display(t)), "只支持 OpenGL 1.4，窗口需要 OpenGL 2.1")
}

func TestDriverThatIsNotThere(t *testing.T) {
	t.Setenv("LIBGL_DRIVERS_PATH", t.TempDir())
	wants(t, on(t, desktoptest.Display(t)), "OpenGL")
}

func TestDesktopThatNeverAnswers(t *testing.T) {
	deaf, err := net.Listen("tcp", "127.0.0.1:6078")
	if err != nil {
		t.Skip(err)
	}
	defer deaf.Close()
	t.Setenv("DISPLAY", "127.0.0.1:78")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	wants(t, ask(time.Second, self, argument).err.Error(), "没有回应")
}
