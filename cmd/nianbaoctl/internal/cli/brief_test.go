package cli

import (
	"bytes"
	"strings"
	"testing"
)

func TestBrief(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", ""},
		{"12件", "12件"},
		{strings.Repeat("长", quoted), strings.Repeat("长", quoted)},
		{strings.Repeat("长", quoted+1), strings.Repeat("长", quoted) + "……"},
	} {
		if got := brief(test.text); got != test.want {
			t.Errorf("brief(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func TestMessagesCarryNoControlCharacters(t *testing.T) {
	var said bytes.Buffer
	a := &app{err: &said}
	a.note("文件「%s」", "\x1b[31m红\x07.nianbao")
	a.fail("找不到「\x1b[2J\u009b2J无」\n请核对")
	if want := "提示：文件「[31m红.nianbao」\nnianbaoctl：找不到「[2J2J无」；请核对\n"; said.String() != want {
		t.Errorf("said %q, want %q", said.String(), want)
	}
}
