//go:build !windows

package proof

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/ui/desktoptest"
)

func TestPinyinWithFcitx5(t *testing.T) { typePinyin(t, fcitx5) }

func TestPinyinWithIBus(t *testing.T) { typePinyin(t, ibus) }

// A desktop may name a locale that its system was installed without.
func TestPinyinWhereTheLocaleIsNotInstalled(t *testing.T) {
	d := open(t, fcitx5, "LANG=xx_XX.UTF-8")
	d.compose("zhengfu")
	d.Press("space")
	d.editorHolds("政府")
}

// typePinyin writes into the editor, a cell and an entry, and mends what it wrote while it is still pinyin.
func typePinyin(t *testing.T, start func(*desktoptest.Desktop) *method) {
	d := open(t, start)

	// A sentence, word by word.
	d.compose("zhengfu")
	d.Press("space")
	d.editorHolds("政府")
	d.compose("xinxi")
	d.Press("space")
	d.Type("gongkai")
	d.Press("space")
	d.editorHolds("政府信息公开")

	// What mends the pinyin leaves the text alone.
	d.Type("nihaoxx")
	d.Press("BackSpace", "BackSpace", "Left", "Right", "Home", "End", "space")
	d.method.idle()
	d.editorHolds("政府信息公开你好")
	d.Type("zhongguo")
	d.Press("Escape")
	d.method.idle()
	d.Type("women")
	d.Press("space")
	d.editorHolds("政府信息公开你好我们")

	// Return takes the letters as they are, and only the next one begins a paragraph.
	d.Type("nianbao")
	d.Press("Return")
	d.editorHolds("政府信息公开你好我们nianbao")
	d.Press("Return")
	d.compose("shuju")
	d.Press("space")
	d.editorHolds("政府信息公开你好我们nianbao", "数据")

	// Keys that the input method has no use for.
	d.Press("BackSpace", "Home", "1", "End", "2")
	d.editorHolds("政府信息公开你好我们nianbao", "1数2")

	// The candidates follow a window that was moved since.
	d.Drag(d.window, 150, 60)
	d.compose("nihao")
	d.Press("Escape")
	d.method.idle()

	// A cell: Escape leaves the pinyin, not the cell, and Return the pinyin first and then the cell.
	d.focus("grid", 400, 326)
	d.compose("nihao")
	d.Press("space")
	d.Type("zhongguo")
	d.Press("Escape")
	d.method.idle()
	d.Type("women")
	d.Press("BackSpace", "BackSpace", "Return", "Return")
	d.cellHolds("你好wom")

	// An entry, as dialogs have them.
	d.focus("entry", 300, 580)
	d.compose("beijing")
	d.Press("space")
	d.Until("北京 in the entry", func() bool { return d.state().Entry == "北京" })
	// Text that no longer fits is scrolled; the candidates stay in the window.
	for range 12 {
		d.Type("zhengfuxinxigongkai")
		d.Press("space")
	}
	d.compose("nihao")
	d.Press("Escape")
	d.method.idle()
	d.Until("a full entry", func() bool { return d.state().Entry == "北京"+strings.Repeat("政府信息公开", 12) })

	d.editorHolds("政府信息公开你好我们nianbao", "1数2")
}

// Keys that are typed faster than they are taken arrive in their order, though the caret moves with each.
func TestFastTypingKeepsItsOrder(t *testing.T) {
	d := open(t, fcitx5)
	// Digits are no pinyin: the input method is asked and gives each key back.
	digits := strings.Repeat("31415926535897932384626433832795028841971693993751", 8)
	for range 8 {
		if err := d.TypeAtOnce(digits[:50]); err != nil {
			t.Fatal(err)
		}
	}
	d.editorHolds(digits)
}

// Without our support Fyne types what the input method took, and the candidates are away from the caret. When this test
// fails, Fyne has learned it and ours can go.
func TestWithoutSupportKeysLeak(t *testing.T) {
	d := open(t, fcitx5, "NIANBAO_IME=off")
	d.Type("nihao")
	d.Press("space")
	d.editorHolds("你好")
	d.Type("zhongguo")
	d.method.candidates()
	d.Press("BackSpace", "Escape")
	d.method.idle()
	d.editorHolds("你")
}

// An input method that dies takes its unfinished pinyin along, and nothing else.
func TestTypingOutlivesTheInputMethod(t *testing.T) {
	d := open(t, fcitx5)
	d.Type("nihao")
	d.Press("space")
	d.editorHolds("你好")
	d.Type("zhong")
	d.method.candidates()
	d.method.crash()
	d.method.idle()
	d.Type("abc")
	d.Press("BackSpace", "Return")
	d.Type("1")
	d.editorHolds("你好ab", "1")

	d.method.start()
	d.method.ready()
	d.compose("nihao")
	d.Press("space")
	d.editorHolds("你好ab", "1你好")

	// It dies while keys are on their way.
	for range 5 {
		typed := make(chan error, 1)
		go func() { typed <- d.TypeAtOnce("zhongguo") }()
		d.method.crash()
		if err := <-typed; err != nil {
			t.Fatal(err)
		}
		d.method.start()
		d.method.ready()
		d.Press("Escape")
	}
	d.method.crash()
	d.Type("xyz")
	d.Until("letters without an input method", func() bool {
		return strings.HasSuffix(strings.Join(d.state().Editor, "\n"), "xyz")
	})
}
