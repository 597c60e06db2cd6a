package intake

import (
	"fmt"
	"os"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/text"
	"github.com/nianbao/nianbao/core/report"
)

func catalog(t testing.TB) *form.Catalog {
	t.Helper()
	c, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// seeds is how often each ugliness is printed with other numbers.
const seeds = 2

// The tables of three published reports are read as a careful reader put them down.
func TestPublishedTablesAreReadAsPrinted(t *testing.T) {
	forms := catalog(t)
	for _, name := range []string{"xingang-2020", "tongxin-2020", "binhai-2020"} {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile("../check/testdata/samples/" + name + report.Extension)
			if err != nil {
				t.Fatal(err)
			}
			want, err := report.Decode(data, forms.ByID)
			if err != nil {
				t.Fatal(err)
			}
			if data, err = os.ReadFile("testdata/tables/" + name + ".txt"); err != nil {
				t.Fatal(err)
			}
			p, err := text.Read(data)
			if err != nil {
				t.Fatal(err)
			}
			got := readTables(p, Options{Forms: forms})
			if got.form != want.Form {
				t.Fatalf("taken for %s", got.form.ID)
			}
			for i, c := range want.Form.Cells() {
				if printed := want.Held(i).String(); got.cells[c.Address] != printed {
					t.Errorf("%s: read %q, printed %q", c.Place(), got.cells[c.Address], printed)
				}
			}
			for _, table := range want.Form.Tables {
				printed := want.Table(table.ID)
				printed.Notes = nil
				if w, g := fmt.Sprint(printed), fmt.Sprint(got.states[table.ID]); w != g {
					t.Errorf("%s is %s, want %s", table.Name, g, w)
				}
			}
			for _, q := range got.questions {
				t.Errorf("asks: %s %s", q.Place, q.Text)
			}
		})
	}
}

// However ugly the tables are: no cell is ever read wrong, and nearly all are read.
func TestUglyTablesAreReadRightOrAskedAbout(t *testing.T) {
	forms := catalog(t)
	for _, ugly := range uglinesses {
		t.Run(ugly.name, func(t *testing.T) {
			right, asked := 0, 0
			for _, id := range []string{"guoban-2019", "guoban-2021"} {
				for seed := range uint64(seeds) {
					p := newPrinted(forms.ByID(id), seed)
					ugly.make(p)
					got := readTables(p.page, Options{Forms: forms})
					if got.form.ID != id {
						t.Errorf("%s is taken for %s", id, got.form.ID)
						continue
					}
					r, a := p.compare(t, got)
					right, asked = right+r, asked+a
				}
			}
			t.Logf("%d cells right, %d asked", right, asked)
			if 100*asked > ugly.unread*(right+asked) {
				t.Errorf("%d of %d cells are asked about", asked, right+asked)
			}
		})
	}
}

// compare counts the cells that were read right and those that are asked about; wrong ones are errors.
func (p *printed) compare(t *testing.T, got *tables) (right, asked int) {
	t.Helper()
	open := map[form.Address]bool{}
	for _, q := range got.questions {
		for _, a := range q.Addresses {
			open[a] = true
		}
	}
	wrong := 0
	for _, c := range p.form.Cells() {
		switch {
		case c.Line != nil:
		case open[c.Address]:
			asked++
		case got.cells[c.Address] == p.truth[c.Address]:
			right++
		default:
			if wrong++; wrong <= 3 {
				t.Errorf("%s: read %q, printed %q", c.Place(), got.cells[c.Address], p.truth[c.Address])
			}
		}
	}
	return right, asked
}
