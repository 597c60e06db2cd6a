package proof

import (
	"image"
	"strings"
)

// Method is an input method that types pinyin from the first key on.
type Method struct {
	Name string

	desktop *Desktop
	launch  func() (kill func())
	active  func() bool
	panel   string // the X class of the window with the candidates
	kill    func()
}

// Start starts the input method, again after Kill.
func (m *Method) Start() {
	m.desktop.t.Helper()
	m.kill = m.launch()
	m.desktop.Until(m.Name, func() bool {
		return strings.Contains(m.desktop.try("xprop", "x11-utils", "-root", "XIM_SERVERS"), "=")
	})
}

// Kill ends the input method as a crash would.
func (m *Method) Kill() { m.kill() }

// Ready waits until keys of the focused window go through the input method to pinyin.
func (m *Method) Ready() {
	m.desktop.t.Helper()
	m.desktop.Until(m.Name+" to type pinyin", m.active)
}

// Candidates waits for the list of candidates and returns where it is.
func (m *Method) Candidates() (bounds image.Rectangle) {
	m.desktop.t.Helper()
	m.desktop.Until("candidates", func() bool {
		window := m.desktop.visible("--class", m.panel)
		if window == "" {
			return false
		}
		// It first appears where it was before.
		before := bounds
		bounds = m.desktop.Bounds(window)
		return !bounds.Empty() && bounds == before
	})
	m.desktop.shot("candidates")
	return bounds
}

// Idle waits until no candidates are shown.
func (m *Method) Idle() {
	m.desktop.t.Helper()
	m.desktop.Until("the candidates to go", func() bool { return m.desktop.visible("--class", m.panel) == "" })
}

// Fcitx5 starts fcitx5 with its pinyin.
func Fcitx5(d *Desktop) *Method {
	d.t.Helper()
	d.write(".config/fcitx5/profile", `[Groups/0]
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
	d.write(".config/fcitx5/config", "[Behavior]\nActiveByDefault=True\n")
	// The cloud's candidates and those of the last test would change what is first.
	d.write(".config/fcitx5/conf/pinyin.conf", "CloudPinyinEnabled=False\n")
	d.env = append(d.env, "XMODIFIERS=@im=fcitx")
	m := &Method{Name: "fcitx5", desktop: d, panel: "^fcitx$"}
	m.launch = func() func() {
		return d.run("fcitx5", "fcitx5 fcitx5-chinese-addons", "--disable=wayland,waylandim,notificationitem")
	}
	m.active = func() bool { return d.try("fcitx5-remote", "fcitx5", "-n") == "pinyin" }
	m.Start()
	return m
}

// IBus starts ibus with libpinyin.
func IBus(d *Desktop) *Method {
	d.t.Helper()
	d.write(".config/glib-2.0/settings/keyfile", `[desktop/ibus/general]
preload-engines=['libpinyin']
use-global-engine=true

[desktop/ibus/panel]
show-icon-on-systray=false
`)
	d.env = append(d.env, "XMODIFIERS=@im=ibus", "IBUS_ADDRESS=unix:path="+d.home+"/ibus")
	m := &Method{Name: "ibus", desktop: d, panel: "[Ii]bus-ui-gtk3"}
	m.launch = func() func() {
		return d.run("ibus-daemon", "ibus ibus-libpinyin", "--xim", "--address=unix:path="+d.home+"/ibus",
			"--config=/usr/libexec/ibus-memconf", "--panel=/usr/libexec/ibus-ui-gtk3")
	}
	m.active = func() bool {
		d.try("ibus", "ibus", "engine", "libpinyin")
		return d.try("ibus", "ibus", "engine") == "libpinyin"
	}
	m.Start()
	return m
}
