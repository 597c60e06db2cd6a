package cli

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/nianbao/nianbao/core/form"
)

// readerFunc makes a reader of a function, for what happens while the program reads.
type readerFunc func(p []byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// TestSetRefusesWhatChangedMeanwhile has a colleague save the report while the program reads standard input.
func TestSetRefusesWhatChangedMeanwhile(t *testing.T) {
	path := newReport(t)
	input := strings.NewReader(`{"title": "我的标题"}`)
	meanwhile := readerFunc(func(p []byte) (int, error) {
		if code, _, said := runHere(t, "set", path, "--telephone", "0000"); code != exitClean {
			t.Error(said)
		}
		return input.Read(p)
	})
	var said bytes.Buffer
	code := Run(Console{In: io.MultiReader(meanwhile), Out: io.Discard, Err: &said, Now: time.Now}, []string{"set", path, "--json", "-"})
	if code != exitUnusable || !strings.Contains(said.String(), "文件刚被别的程序改过，没有存下；请再试一次") {
		t.Errorf("exit code %d, %q", code, said.String())
	}
	if saved, err := os.ReadFile(path); err != nil || !strings.Contains(string(saved), "0000") || strings.Contains(string(saved), "我的标题") {
		t.Errorf("the file holds %s, %v", saved, err)
	}
}

func TestSomeOfManyAddresses(t *testing.T) {
	for _, test := range []struct {
		addresses string
		want      string
	}{
		{"a", "a"},
		{"a b c d e", "a、b、c、d、e"},
		{"a b c d e f g", "a、b、c、d、e 等"},
	} {
		var addresses []form.Address
		for name := range strings.FieldsSeq(test.addresses) {
			addresses = append(addresses, form.Address(name))
		}
		if got := someOf(addresses); got != test.want {
			t.Errorf("someOf(%s) = %q, want %q", test.addresses, got, test.want)
		}
	}
}
