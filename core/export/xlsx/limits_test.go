package xlsx

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

// What is written can be read back; what could not be is not written.
func TestLongTexts(t *testing.T) {
	const address = "applications/granted/natural_person"
	for name, c := range map[string]struct {
		change report.Command
		want   error
	}{
		"cell of 4 MB":         {cell(address, strings.Repeat("件", 4<<20/3)), nil},
		"cell of 30 MB":        {cell(address, strings.Repeat("件", 10<<20)), ErrTooLong},
		"cell of marks":        {cell(address, strings.Repeat("<", 10<<20)), ErrTooLong},
		"more rows than taken": {report.SetPreamble(slices.Repeat([]string{"一段"}, maxRows)), ErrTooLong},
	} {
		t.Run(name, func(t *testing.T) {
			r := do(t, full(t, "guoban-2021"), c.change)
			if err := Write(io.Discard, r, Options{}); !errors.Is(err, c.want) {
				t.Fatalf("error is %v, want %v", err, c.want)
			}
			if c.want == nil {
				sameReport(t, r, write(t, r, Options{}))
			}
		})
	}
}
