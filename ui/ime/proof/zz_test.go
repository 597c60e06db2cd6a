package proof_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/nianbao/nianbao/ui/ime/proof"
)

func TestZZ(t *testing.T) {
	d := open(t, proof.Fcitx5, "NIANBAO_IME="+os.Getenv("ZZ"))
	digits := strings.Repeat("31415926535897932384626433832795028841971693993751", 8)
	for round := range 4 {
		for range 8 {
			d.TypeAtOnce(digits[:50])
		}
		begin := time.Now()
		n := 0
		for last := -1; last != n || n == 0; time.Sleep(time.Second) {
			last, n = n, len(strings.Join(d.state().Editor, ""))
		}
		all := strings.Join(d.state().Editor, "")
		t.Log(round, len(all), time.Since(begin), all[len(all)-min(len(all), 400):] == digits)
		if round == 0 {
			t.Log(all)
		}
	}
}
