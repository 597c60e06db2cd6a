package xlsx

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

func escape(text string) string { return string(appendEscaped(nil, text)) }

// appendEscaped writes text as XML. Characters that XML cannot hold take the form _x000D_ that spreadsheets use;
// text that happens to look like that is escaped in the same way.
func appendEscaped(out []byte, text string) []byte {
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	from := 0
	for i, r := range text {
		var replacement string
		switch {
		case r == '&':
			replacement = "&amp;"
		case r == '<':
			replacement = "&lt;"
		case r == '>':
			replacement = "&gt;"
		case r < ' ' && r != '\t' && r != '\n', r == 0xfffe, r == 0xffff:
			replacement = fmt.Sprintf("_x%04X_", r)
		case r == '_' && escaped.MatchString(text[i:min(i+7, len(text))]):
			replacement = "_x005F_"
		default:
			continue
		}
		out = append(append(out, text[from:i]...), replacement...)
		from = i + utf8.RuneLen(r)
	}
	return append(out, text[from:]...)
}

var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)
