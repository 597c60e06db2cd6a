//go:build !windows

package proof

import (
	"image"
	"strings"

	"github.com/nianbao/nianbao/ui/desktoptest"
)

// method is an input method that types pinyin from the first key on.
type method struct {
	*desktoptest.Desktop
	name   string
	launch func() (kill func())
	active func() bool
	// answers tells whether the input method is done with starting: it takes connections before.
	answers func() bool
	panel   string // the X class of the window with the candidates
	// crash ends the input method as a crash would.
	crash func()
}

// start starts the input method, again after crash.
func (m *method) start() {
	m.crash = m.launch()
	m.Until(m.name, func() bool {
		return strings.Contains(m.Ask("xprop", "x11-utils", "-root", "XIM_SERVERS"), "=") && m.answers()
	})
}

// ready waits until keys of the focused window go through the input method to pinyin.
func (m *method) ready() {
	m.Until(m.name+" to type pinyin", m.active)
}

// candidates waits for the list of candidates and returns where it is.
func (m *method) candidates() (bounds image.Rectangle) {
	m.Until("candidates", func() bool {
		window := m.Find("--class", m.panel)
		if window == "" {
			return false
		}
		// It first appears where it was before.
		before := bounds
		bounds = m.Bounds(window)
		return !bounds.Empty() && bounds == before
	})
	m.Shot("candidates")
	return bounds
}

// idle waits until no candidates are shown.
func (m *method) idle() {
	m.Until("the candidates to go", func() bool { return m.Find("--class", m.panel) == "" })
}

// fcitx5 starts fcitx5 with its pinyin.
func fcitx5(d *desktoptest.Desktop) *method {
	d.Write(".config/fcitx5/profile", `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us

[Groups/0/Items/1]
Name=pinyin

[GroupOrder]
0=Default
`)
	d.Write(".config/fcitx5/config", "[Behavior]\nActiveByDefault=True\n")
	// The cloud's candidates and those of the last test would change what is first.
	d.Write(".config/fcitx5/conf/pinyin.conf", "CloudPinyinEnabled=False\n")
	d.Setenv("XMODIFIERS=@im=fcitx")
	m := &method{Desktop: d, name: "fcitx5", panel: "^fcitx$"}
	m.launch = func() func() {
		return d.Launch("fcitx5", "fcitx5 fcitx5-chinese-addons", "--disable=wayland,waylandim,notificationitem")
	}
	m.answers = func() bool { return d.Ask("fcitx5-remote", "fcitx5") != "" }
	m.active = func() bool { return d.Ask("fcitx5-remote", "fcitx5", "-n") == "pinyin" }
	m.start()
	return m
}

// ibus starts ibus with libpinyin.
func ibus(d *desktoptest.Desktop) *method {
	d.Write(".config/glib-2.0/settings/keyfile", `[desktop/ibus/general]
preload-engines=['libpinyin']
use-global-engine=true

[desktop/ibus/panel]
show-icon-on-systray=false
`)
	d.Setenv("XMODIFIERS=@im=ibus", "IBUS_ADDRESS=unix:path="+d.Home()+"/ibus")
	m := &method{Desktop: d, name: "ibus", panel: "[Ii]bus-ui-gtk3"}
	m.launch = func() func() {
		return d.Launch("ibus-daemon", "ibus ibus-libpinyin", "--xim", "--address=unix:path="+d.Home()+"/ibus",
			"--config=/usr/libexec/ibus-memconf", "--panel=/usr/libexec/ibus-ui-gtk3")
	}
	m.answers = func() bool { return d.Ask("ibus", "ibus", "list-engine") != "" }
	m.active = func() bool {
		d.Ask("ibus", "ibus", "engine", "libpinyin")
		return d.Ask("ibus", "ibus", "engine") == "libpinyin"
	}
	m.start()
	return m
}
