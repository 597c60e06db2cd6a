package report_test

import (
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

var (
	count  = form.Cell{Kind: form.Count}
	change = form.Cell{Kind: form.Change}
	money  = form.Cell{Kind: form.Money, Unit: "万元"}
	amount = form.Cell{Kind: form.Amount, Units: []string{"元", "万元"}}
)

// A cell holds what was put into it to the last character; number is what it counts as, "" if it is none.
func TestReadCell(t *testing.T) {
	for _, c := range []struct {
		kind         form.Cell
		text, number string
	}{
		{count, "", ""},
		{count, "0", "0"},
		{count, "12", "12"},
		{count, "-3", "-3"}, // a number, if a wrong one: A7 says so
		{count, "1.50", "1.50"},
		{count, "1234567890123456789", "1234567890123456789"},
		{count, "12345678901234567890", ""},
		{money, "59237.2449", "59237.2449"},
		{money, "0.1234567890123456789", "0.1234567890123456789"},
		{money, "1.0000000000000000000", ""}, // 20 digits: rounding would lose the last
		{money, "99999999999999.99", "99999999999999.99"},
		{change, "+3", "3"},
		{change, "-3", "-3"},
		{change, "+-3", ""},
		{change, "++3", ""},
		{change, "+", ""},
		{count, "+3", ""},
		{money, "+3", ""},
		{amount, "251000元", "251000"},
		{amount, "25.1万元", "25.1"},
		{amount, "117058", "117058"},
		{amount, "251000 元", ""},
		{amount, "251000美元", ""},
		{amount, "元", ""},
		{money, "12万元", ""},
		{count, "12件", ""},
		{count, "-0", ""},
		{count, "00", ""},
		{count, "012", ""},
		{count, "1e3", ""},
		{count, "1,234", ""},
		{count, "１２", ""},
		{count, " 12", ""},
		{count, "12.", ""},
		{count, ".5", ""},
		{count, "-", ""},
		{count, "/", ""},
		{count, "无", ""},
		{count, "NaN", ""},
		{count, "0x1F", ""},
		{count, "١٢", ""},
	} {
		cell := report.ReadCell(&c.kind, c.text)
		if cell.String() != c.text {
			t.Errorf("%q is held as %q", c.text, cell)
		}
		if cell.Empty() != (c.text == "") {
			t.Errorf("%q is empty: %v", c.text, cell.Empty())
		}
		number, ok := cell.Number()
		if ok != (c.number != "") || ok && number.String() != c.number {
			t.Errorf("%q in a cell of kind %s counts as %s, %v; want %q", c.text, c.kind.Kind, number, ok, c.number)
		}
	}
}

func TestEmptyZeroAndTextAreThreeStates(t *testing.T) {
	empty, zero, text := report.ReadCell(&count, ""), report.ReadCell(&count, "0"), report.ReadCell(&count, "/")
	if !empty.Empty() || zero.Empty() || text.Empty() {
		t.Error("only the first is empty")
	}
	if empty.Zero() || !zero.Zero() || text.Zero() {
		t.Error("only the second is 0")
	}
	if !report.ReadCell(&money, "0.00").Zero() {
		t.Error("0.00 is 0")
	}
}

func TestUnitBehindAnAmount(t *testing.T) {
	reversed := form.Cell{Kind: form.Amount, Units: []string{"万元", "元"}}
	if got := report.ReadCell(&reversed, "25.1万元"); got.Unit(&reversed) != "万元" {
		t.Errorf("the shorter unit was taken: %q", got.Unit(&reversed))
	}
	for text, want := range map[string]string{"251000元": "元", "25.1万元": "万元", "117058": "", "": "", "很多元": "元"} {
		if got := report.ReadCell(&amount, text).Unit(&amount); got != want {
			t.Errorf("%q has the unit %q, want %q", text, got, want)
		}
	}
}

// Understand reads what a clerk types; what it cannot read comes back as typed.
func TestUnderstand(t *testing.T) {
	for _, c := range []struct {
		kind        form.Cell
		typed, want string
	}{
		{count, "", ""},
		{count, "  ", ""},
		{count, "12", "12"},
		{count, " 12　", "12"},
		{count, "１２", "12"},
		{count, "１２．５", "12.5"},
		{count, "007", "7"},
		{count, "00", "0"},
		{count, "0.50", "0.50"},
		{count, "1,234", "1234"},
		{count, "1，234，567", "1234567"},
		{count, "-1,234.5", "-1234.5"},
		{count, "1 234", "1234"},
		{count, "+5", "5"},
		{count, "−3", "-3"},
		{change, "＋5", "+5"},
		{change, "－3", "-3"},
		{money, "59,237.2449", "59237.2449"},
		{amount, "251,000元", "251000元"},
		{amount, "２５．１ 万元", "25.1万元"},
		{count, "1,23", "1,23"},
		{count, "1,234,", "1,234,"},
		{count, "12,34,567", "12,34,567"},
		{count, "1.234,567", "1.234,567"},
		{count, " 12件 ", "12件"},
		{count, "１２件", "１２件"},
		{count, "/", "/"},
		{count, "无", "无"},
		{count, "+-3", "+-3"},
		{count, "--3", "--3"},
		{count, "1.", "1."},
		{count, "1\n2", "1\n2"},
	} {
		if got := report.Understand(&c.kind, c.typed); got != c.want {
			t.Errorf("%q in a cell of kind %s is understood as %q, want %q", c.typed, c.kind.Kind, got, c.want)
		}
	}
}

func TestUnderstandIsDoneOnce(t *testing.T) {
	for _, typed := range []string{"１，２３４", "+5", "007", "251,000元", "12件", " / "} {
		for _, kind := range []form.Cell{count, change, money, amount} {
			once := report.Understand(&kind, typed)
			if twice := report.Understand(&kind, once); twice != once {
				t.Errorf("%q becomes %q and then %q", typed, once, twice)
			}
		}
	}
}

// In the file a number is a JSON number with every digit, text is a string and nothing is null.
func TestCellsInJSON(t *testing.T) {
	for _, c := range []struct {
		kind       form.Cell
		text, want string
	}{
		{count, "", "null"},
		{count, "0", "0"},
		{count, "1.50", "1.50"},
		{money, "59237.2449", "59237.2449"},
		{count, "1234567890123456789", "1234567890123456789"},
		{count, "12345678901234567890", `"12345678901234567890"`},
		{change, "+3", `"+3"`},
		{change, "-3", "-3"},
		{amount, "251000元", `"251000元"`},
		{count, "-0", `"-0"`},
		{count, "00", `"00"`},
		{count, "<5 & >3", `"<5 & >3"`},
	} {
		got, err := report.ReadCell(&c.kind, c.text).MarshalJSON()
		if err != nil || string(got) != c.want {
			t.Errorf("%q is written %s, %v; want %s", c.text, got, err, c.want)
		}
	}
}
