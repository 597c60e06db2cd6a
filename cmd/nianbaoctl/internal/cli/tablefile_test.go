package cli

import (
	"reflect"
	"strings"
	"testing"
)

func TestReadBlock(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       [][]string
	}{
		{"tabs", "1\t2\n3\t4\n", [][]string{{"1", "2"}, {"3", "4"}}},
		{"commas and Windows line ends", "1,2\r\n3,4\r\n", [][]string{{"1", "2"}, {"3", "4"}}},
		{"a quoted thousand", `"1,234",5`, [][]string{{"1,234", "5"}}},
		{"commas inside tabs", "1,234\t5", [][]string{{"1,234", "5"}}},
		{"a blank line is an empty cell", "1\r\n\r\n2\r\n", [][]string{{"1"}, {""}, {"2"}}},
		{"also at the end", "1\n\n\n", [][]string{{"1"}, {""}, {""}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := readBlock(test.text)
			if err != nil || !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %q, %v; want %q", got, err, test.want)
			}
		})
	}
	for _, test := range []struct{ name, text, says string }{
		{"an open quote", "1,2\n\"3,4", "第 2 行"},
		{"nothing", "", "是空的"},
		{"a byte more than a table has", strings.Repeat("1", mostTableBytes+1), "超过 1 MB"},
		{"a line more than a table has", strings.Repeat("1\n", mostTableLines+1), "有 1001 行"},
		{"60 MB of line ends", strings.Repeat("\n", 60<<20) + "1", "超过 1 MB"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if _, err := readBlock(test.text); err == nil || !strings.Contains(err.Error(), test.says) {
				t.Errorf("got %v, want an error that says %q", err, test.says)
			}
		})
	}
}

func TestFits(t *testing.T) {
	rows := [][]int{{0, 1}, {2}}
	for _, test := range []struct {
		name   string
		values [][]string
		want   bool
	}{
		{"exactly", [][]string{{"1", "2"}, {"3"}}, true},
		{"the last cell empty", [][]string{{"1", "2"}, {""}}, true},
		{"blanks behind a row", [][]string{{"1", "2"}, {"3", " "}}, true},
		{"blank rows at the end", [][]string{{"1", "2"}, {"3"}, {"", ""}, {}}, true},
		{"a value too many", [][]string{{"1", "2"}, {"3", "4"}}, false},
		{"a row too many", [][]string{{"1", "2"}, {"3"}, {"4"}}, false},
		{"a value too few", [][]string{{"1"}, {"3"}}, false},
		{"a row too few", [][]string{{"1", "2"}}, false},
	} {
		if got := fits(test.values, rows); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestSize(t *testing.T) {
	if got, want := size([][]int{{1, 2}, {3, 4}}), "2 行 × 2 列"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := size([][]int{{1, 2}, {3}}), "2 行，各行依次 2、1 列"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := found([][]string{{"1", "2"}, {"3", "4"}, {"5"}, {"6"}}), "4 行，第 1 行 2 列，第 3 行 1 列"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzReadBlock looks for text that brings the reader down or that it drops a value of.
func FuzzReadBlock(f *testing.F) {
	for _, seed := range []string{"1\t2\n3", `"1,234",5`, "\r\n\r", "\"", ",,\n\n", "１\t\"a\"\"b\""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		block, err := readBlock(text)
		if err != nil {
			return
		}
		var kept strings.Builder
		for _, row := range block {
			kept.WriteString(strings.Join(row, ""))
		}
		for _, r := range text {
			if r >= '0' && r <= '9' && strings.Count(kept.String(), string(r)) != strings.Count(text, string(r)) {
				t.Fatalf("%q lost digits: %q", text, block)
			}
		}
	})
}
