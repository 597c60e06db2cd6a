package ooxml

import "testing"

func TestNumbersAreShownAsTheirFormatsShowThem(t *testing.T) {
	for _, c := range []struct{ number, format, want string }{
		{"1234.5", "", "1234.5"},
		{"0.30000000000000004", "", "0.3"},
		{"33.333333333333336", "General", "33.333333333"},
		{"110101199003070000", "General", "110101199003070000"},
		{"1234567", "#,##0", "1234567"},
		{"12", "0.00", "12.00"},
		{"2.675", "0.00", "2.68"},
		{"2.5", "0", "3"},
		{"1.5", "0.0##", "1.5"},
		{"7", "000", "007"},
		{"5", `0"件"`, "5件"},
		{"5", `General"件"`, "5件"},
		{"5", `G/通用格式"件"`, "5件"},
		{"5", "0件", "5件"},
		{"1834.6", `#,##0.00"万元"`, "1834.60万元"},
		{"18346000", `0!.0,"万元"`, "1834.6万元"},
		{"12345", `0!.0000"万元"`, "1.2345万元"},
		{"1200000", `0.0,,"百万"`, "1.2百万"},
		{"0.1234", "0.00%", "12.34%"},
		{"0.1234", "0%", "12%"},
		{"-6", "0;[Red]-0", "-6"},
		{"-6.5", `_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ `, "-6.50"},
		{"12", `[$¥-804]#,##0.00`, "¥12.00"},
		{"12", `"第"0"号"`, "第12号"},
		{"12", `[>10]0"多";0`, "12"},
		{"12", "000-0000", "12"},
		{"12", "# ?/?", "12"},
		{"12", `0"件`, "12"},
		{"12", "0.00E+00", "12"},
		{"12", ";;;", "12"},
		{"#REF!", "0.00", "#REF!"},
	} {
		cell := Cell{Text: c.number, Number: true, Format: Format{code: c.format}}
		if got := cell.Shown(); got != c.want {
			t.Errorf("%s as %s is shown as %q, want %q", c.number, c.format, got, c.want)
		}
	}
}

func TestDatesAreShownAsFarAsTheirFormatsShowThem(t *testing.T) {
	for format, want := range map[string]string{
		"": "2026年1月15日", "yyyy-mm-dd": "2026年1月15日", `yyyy"年"m"月"`: "2026年1月", `yyyy"年"`: "2026年", "m/d": "2026年1月15日",
		`[$-804]yyyy"年"m"月"d"日"`: "2026年1月15日",
	} {
		if got := (Cell{Text: "2026-01-15", Date: true, Format: Format{code: format}}).Shown(); got != want {
			t.Errorf("as %s it is shown as %q, want %q", format, got, want)
		}
	}
	if got := (Cell{Text: "2026年", Date: true}).Shown(); got != "2026年" {
		t.Errorf("what is no date is shown as %q", got)
	}
}

func FuzzShown(f *testing.F) {
	f.Add("12.5", `0.00"万元"`)
	f.Add("-1e20", `[$¥-804]#,##0.00;(0)`)
	f.Add("18346000", `0!.0,"万"`)
	f.Add("0.5", "0%")
	f.Fuzz(func(t *testing.T, number, format string) {
		number = plainNumber(number, 0)
		if len(number) > 400 {
			return
		}
		if got := (Cell{Text: number, Number: true, Format: Format{code: format}}).Shown(); number != "" && got == "" {
			t.Errorf("%q as %q is not shown", number, format)
		}
	})
}
