// Package charset tells in which encoding Chinese text was saved, by the text itself: what a file says of its own
// encoding is often wrong.
package charset

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// ErrUnknown says that the bytes are no text in an encoding that Chinese offices use.
var ErrUnknown = errors.New("看不出文件里是什么文字；请在 WPS 或 Word 里打开它，另存为“Word 文档（*.docx）”后再读入")

// Decode returns the text without a byte order mark. UTF-8 wins where it is valid but for a few broken characters, for
// text in another encoding never is; then comes GB 18030, which contains GBK and GB 2312.
func Decode(data []byte) (string, error) {
	if rest, marked := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); marked {
		return checked(string(rest))
	}
	if rest, marked := bytes.CutPrefix(data, []byte("\xff\xfe")); marked {
		return wide(rest, unicode.LittleEndian)
	}
	if rest, marked := bytes.CutPrefix(data, []byte("\xfe\xff")); marked {
		return wide(rest, unicode.BigEndian)
	}
	if little, big := zeros(data); little {
		return wide(data, unicode.LittleEndian)
	} else if big {
		return wide(data, unicode.BigEndian)
	}
	if text, err := checked(string(data)); err == nil {
		return text, nil
	}
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	// Bytes of another encoding read as GB 18030 often fall into the private area.
	if err != nil || strange(string(text), func(r rune) bool { return r >= 0xE000 && r <= 0xF8FF }) {
		return "", ErrUnknown
	}
	return checked(string(text))
}

func wide(data []byte, order unicode.Endianness) (string, error) {
	text, err := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Bytes(data)
	if err != nil {
		return "", ErrUnknown
	}
	return checked(string(text))
}

// zeros tells UTF-16 without a mark by its line ends, spaces and digits, whose upper byte is zero.
func zeros(data []byte) (little, big bool) {
	sample := data[:min(len(data), 4096)&^1]
	even, odd := 0, 0
	for i := 0; i < len(sample); i += 2 {
		if sample[i] == 0 {
			even++
		}
		if sample[i+1] == 0 {
			odd++
		}
	}
	few := len(sample) / 8
	if !utf8.Valid(sample) {
		few = len(sample) / 400
	}
	return odd > few && even <= odd/3, even > few && odd <= even/3
}

// checked refuses text of which more than a few characters are none, and leaves those few out or marks them.
func checked(text string) (string, error) {
	if strange(text, func(r rune) bool {
		return r == utf8.RuneError || r < ' ' && !strings.ContainsRune("\t\n\v\f\r", r)
	}) {
		return "", ErrUnknown
	}
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\ufffd"), "\x00", ""), nil
}

// strange says that a text has more than a few characters that text hardly has.
func strange(text string, is func(rune) bool) bool {
	found, all := 0, 0
	for _, r := range text {
		all++
		if is(r) {
			found++
		}
	}
	return found*50 > all && (found > 1 || all == 1)
}
