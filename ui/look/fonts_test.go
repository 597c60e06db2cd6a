package look

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/font"
	"golang.org/x/text/encoding/simplifiedchinese"
)

func TestFontsHaveEveryCharacterOfOfficialWriting(t *testing.T) {
	for name, characters := range map[string][]rune{
		"GB 2312":                         gb2312(t),
		"the general standard characters": generalStandard(t),
		"what reports and the window use": []rune("〇①⑳㈠㈩⑴⒈“”‘’—…《》〈〉「」『』【】〔〕（）：；，。、？！·～％‰℃№㎡×÷≠≤≥±√→←↑↓▲▼◆■□●○★☆✓ⅠⅡⅫαβπ￥€£／＝＋－０９ＡＺ" + "　"),
	} {
		for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Monospace: true}, {Bold: true, Italic: true}} {
			face, err := font.ParseTTF(bytes.NewReader(Theme().Font(style).Content()))
			if err != nil {
				t.Fatal(err)
			}
			var missing []rune
			for _, character := range characters {
				if glyph, ok := face.NominalGlyph(character); !ok || glyph == 0 {
					missing = append(missing, character)
				}
			}
			if len(missing) > 0 {
				t.Errorf("%+v lacks %d of %s: %q", style, len(missing), name, string(missing[:min(len(missing), 40)]))
			}
		}
	}
}

func TestBoldIsAnotherFont(t *testing.T) {
	if Theme().Font(fyne.TextStyle{}).Name() == Theme().Font(fyne.TextStyle{Bold: true}).Name() {
		t.Error("bold writing would look like the rest")
	}
}

// pinyin are the letters of GB 2312 that Noto Sans CJK lacks; Fyne's own Latin font is asked for them.
const pinyin = "ɑɡńňǹ"

func gb2312(t *testing.T) []rune {
	t.Helper()
	var characters []rune
	decoder := simplifiedchinese.HZGB2312.NewDecoder()
	for row := byte(0x21); row <= 0x77; row++ {
		for column := byte(0x21); column <= 0x7e; column++ {
			text, err := decoder.Bytes([]byte{'~', '{', row, column, '~', '}'})
			character := []rune(string(text))
			if err == nil && len(character) == 1 && character[0] != unicode.ReplacementChar && !strings.ContainsRune(pinyin, character[0]) {
				characters = append(characters, character[0])
			}
		}
	}
	if len(characters) < 6763+682-len([]rune(pinyin)) {
		t.Fatalf("found only %d characters of GB 2312", len(characters))
	}
	return characters
}

// generalStandard reads the list that the fonts were cut by.
func generalStandard(t *testing.T) []rune {
	t.Helper()
	list, err := os.ReadFile("../../assets/fonts/general-standard.txt")
	if err != nil {
		t.Fatal(err)
	}
	characters := bytes.Runes(bytes.ReplaceAll(list, []byte("\n"), nil))
	beyond := 0
	for _, character := range characters {
		if character > 0xffff {
			beyond++
		}
	}
	if len(characters) != 8105 || beyond != 196 {
		t.Fatalf("the list has %d characters, %d of them beyond the basic plane, want 8105 and 196", len(characters), beyond)
	}
	return characters
}
