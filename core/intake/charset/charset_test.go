package charset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

const sentence = "2025 年，青河县清河街道办事处新收政府信息公开申请 9 件。\r\n一、总体情况\r\n"

func TestTextOfEveryEncodingIsRead(t *testing.T) {
	for name, e := range map[string]encoding.Encoding{
		"UTF-8":               unicode.UTF8,
		"UTF-8 with a mark":   unicode.UTF8BOM,
		"GB 18030":            simplifiedchinese.GB18030,
		"GBK":                 simplifiedchinese.GBK,
		"UTF-16 LE":           unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16 BE":           unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"UTF-16 LE, unmarked": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"UTF-16 BE, unmarked": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	} {
		data, err := e.NewEncoder().Bytes([]byte(sentence))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := Decode(data); err != nil || got != sentence {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestAFewBrokenCharactersDoNotChangeTheEncoding(t *testing.T) {
	text := strings.Repeat(sentence, 5)
	got, err := Decode([]byte(text + "\xe4\xb8"))
	if err != nil || !strings.HasPrefix(got, text) {
		t.Errorf("%q, %v", got, err)
	}
	if got, err = Decode([]byte(text + "\x00" + text)); err != nil || got != text+text {
		t.Errorf("%q, %v", got, err)
	}
}

func TestBulletsOfAFontDoNotChangeTheEncoding(t *testing.T) {
	text := "\uf0b7 主动公开\n\uf0b7 依申请公开\n"
	if got, err := Decode([]byte(text)); err != nil || got != text {
		t.Errorf("%q, %v", got, err)
	}
}

func TestWhatIsNoTextIsRefused(t *testing.T) {
	picture := "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08\x06\x00\x00\x00\x5c\x72\xa8\x66"
	if got, err := Decode([]byte(picture)); err == nil {
		t.Errorf("a picture was read as %q", got)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(sentence))
	f.Add([]byte("\xff\xfe1\x00"))
	f.Add([]byte("\xd2\xbb\xa1\xa2"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if got, err := Decode(data); err == nil && (!utf8.ValidString(got) || strings.Contains(got, "\x00")) {
			t.Errorf("%q", got)
		}
	})
}
