//go:build !windows

package scaling

import (
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/ui/desktoptest"
)

// clean takes every scale out of the environment for the length of the test.
func clean(t *testing.T) {
	t.Helper()
	for _, name := range []string{"FYNE_SCALE", "FYNE_DISABLE_DPI_DETECTION", "GDK_SCALE", "QT_SCALE_FACTOR", "DISPLAY"} {
		t.Setenv(name, "")
		os.Unsetenv(name)
	}
}

func TestOwnSettingComesFirst(t *testing.T) {
	for _, c := range []struct {
		setting float64
		want    string
	}{{1.25, "1.3"}, {1, "1"}, {2, "2"}, {0.3, "0.8"}, {9, "3"}} {
		clean(t)
		t.Setenv("QT_SCALE_FACTOR", "1.5")
		Apply(c.setting)
		if got := os.Getenv("FYNE_SCALE"); got != c.want {
			t.Errorf("the setting %v gives FYNE_SCALE=%q, not %q", c.setting, got, c.want)
		}
		if os.Getenv("FYNE_DISABLE_DPI_DETECTION") == "" {
			t.Errorf("with the setting %v Fyne still multiplies by the size of the monitor", c.setting)
		}
	}
}

func TestScaleOfTheUsersOwnEnvironmentStays(t *testing.T) {
	clean(t)
	t.Setenv("FYNE_SCALE", "1.7")
	Apply(2)
	if os.Getenv("FYNE_SCALE") != "1.7" || os.Getenv("FYNE_DISABLE_DPI_DETECTION") != "" {
		t.Error("what the user set was overruled")
	}
}

func TestDesktopThatSaysNothingLeavesFyneItsWay(t *testing.T) {
	clean(t)
	Apply(0)
	if scale, set := os.LookupEnv("FYNE_SCALE"); set {
		t.Errorf("FYNE_SCALE=%q", scale)
	}
}

func TestDesktopSaysItsScale(t *testing.T) {
	xrdb := desktoptest.Tool(t, "xrdb", "x11-xserver-utils")
	clean(t)
	display := desktoptest.Display(t)
	for _, c := range []struct{ resources, gdk, want string }{
		{"", "", ""},
		{"", "2", "2"},
		{"Xft.antialias: 1\nXft.dpi: 96\n", "", "1"},
		{"Xft.dpi: 144\n", "", "1.5"},
		{"Xft.dpi: 192\nXft.hinting: 1\n", "2", "2"},
		{"Xft.dpi: viele\n", "", ""},
	} {
		clean(t)
		t.Setenv("DISPLAY", display)
		if c.gdk != "" {
			t.Setenv("GDK_SCALE", c.gdk)
		}
		load := exec.Command(xrdb, "-nocpp", "-load", "-")
		load.Stdin = strings.NewReader(c.resources)
		if said, err := load.CombinedOutput(); err != nil {
			t.Fatalf("xrdb: %v\n%s", err, said)
		}
		Apply(0)
		if got := os.Getenv("FYNE_SCALE"); got != c.want {
			t.Errorf("resources %q and GDK_SCALE=%q give FYNE_SCALE=%q, not %q", c.resources, c.gdk, got, c.want)
		}
	}
}

func TestDisplayThatNeverAnswersDoesNotHoldTheStart(t *testing.T) {
	deaf, err := net.Listen("tcp", "127.0.0.1:6077")
	if err != nil {
		t.Skip(err)
	}
	defer deaf.Close()
	clean(t)
	t.Setenv("DISPLAY", "127.0.0.1:77")
	Apply(0)
	if scale, set := os.LookupEnv("FYNE_SCALE"); set {
		t.Errorf("FYNE_SCALE=%q", scale)
	}
}
