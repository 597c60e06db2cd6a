//go:build !windows

package scaling

import (
	"io"
	"log"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// unscaled is the resolution, in dots per inch, of a desktop drawn at its natural size.
const unscaled = 96

// patience is how long the X server may take to answer. One that does not answer at all is preflight's to report.
const patience = time.Second

// Fyne multiplies the scale by what it makes of the monitor's millimetres, unless told not to.
func relative(scale float64) float64 {
	os.Setenv("FYNE_DISABLE_DPI_DETECTION", "true")
	return scale
}

// desktop returns the scale of the desktop, 0 when it does not say. Desktops tell X programs in Xft.dpi; GDK_SCALE and
// QT_SCALE_FACTOR count too, because some set only them.
func desktop() float64 {
	scale := dpi(resources()) / unscaled
	for _, name := range []string{"GDK_SCALE", "QT_SCALE_FACTOR"} {
		if hint, err := strconv.ParseFloat(os.Getenv(name), 64); err == nil {
			scale = max(scale, hint)
		}
	}
	return scale
}

// dpi finds Xft.dpi among the X resources, 0 when it is not there.
func dpi(resources string) float64 {
	for line := range strings.Lines(resources) {
		name, value, _ := strings.Cut(line, ":")
		if strings.TrimSpace(name) != "Xft.dpi" {
			continue
		}
		if found, err := strconv.ParseFloat(strings.TrimSpace(value), 64); err == nil {
			return found
		}
	}
	return 0
}

// resources reads the X resources from the display, "" when that fails.
func resources() string {
	xgb.Logger = log.New(io.Discard, "", 0)
	answer := make(chan string, 1)
	go func() { answer <- property() }()
	select {
	case found := <-answer:
		return found
	case <-time.After(patience):
		return ""
	}
}

func property() string {
	connection, err := xgb.NewConn()
	if err != nil {
		return ""
	}
	defer connection.Close()
	root := xproto.Setup(connection).Roots[0].Root
	const length = 1 << 16 // in units of four bytes
	reply, err := xproto.GetProperty(connection, false, root, xproto.AtomResourceManager, xproto.AtomString, 0, length).Reply()
	if err != nil {
		return ""
	}
	return string(reply.Value)
}
