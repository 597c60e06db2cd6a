package compare_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/compare"
)

// marked writes runs as a person marks a draft.
func marked(runs []compare.Run) string {
	var out strings.Builder
	for _, r := range runs {
		switch r.Change {
		case compare.Added:
			out.WriteString("[+" + r.Text + "]")
		case compare.Removed:
			out.WriteString("[-" + r.Text + "]")
		default:
			out.WriteString(r.Text)
		}
	}
	return out.String()
}

func TestChangesReadAsWordsAndClauses(t *testing.T) {
	for _, c := range []struct{ before, now, want string }{
		{"全年主动公开信息1,204条。", "全年主动公开信息1,350条。", "全年主动公开信息[-1,204][+1,350]条。"},
		{"2024年，我街道收到申请三十七件。", "2025年，我街道收到申请四十件。", "[-2024][+2025]年，我街道收到申请[-三十七][+四十]件。"},
		{"一是加强组织领导，三是强化监督。", "一是加强组织领导，二是规范流程，三是强化监督。", "一是加强组织领导，[+二是规范流程，]三是强化监督。"},
		{"公开渠道还不够丰富，政策解读形式单一。", "公开渠道还不够丰富，群众知晓率有待提高。", "公开渠道还不够丰富，[-政策解读形式单一][+群众知晓率有待提高]。"},
		{"配备专职人员1名。", "配备专职人员1名、兼职人员3名。", "配备专职人员1名[+、兼职人员3名]。"},
		{"占比12.5%。", "占比33.3%。", "占比[-12.5%][+33.3%]。"},
		{"无。", "", "[-无。]"},
		{"", "无。", "[+无。]"},
		{"没有变化。", "没有变化。", "没有变化。"},
	} {
		if got := marked(compare.Text(c.now, c.before)); got != c.want {
			t.Errorf("%s → %s is marked\n%s, want\n%s", c.before, c.now, got, c.want)
		}
	}
}

func TestTextsTooLongToCompareStandAsWholes(t *testing.T) {
	before, now := strings.Repeat("甲乙", 20_000), strings.Repeat("丙甲", 20_000)
	if got := compare.Text(now, before); len(got) != 2 || got[0].Text != before || got[1].Text != now {
		t.Errorf("there are %d runs", len(got))
	}
}

// FuzzText: whatever changed, the runs are the two texts and no character is cut.
func FuzzText(f *testing.F) {
	f.Add("全年收到申请5件，办结4件。", "全年收到申请7件，均已办结。")
	f.Add("一，二，三", "一，三")
	f.Add("abc\U000F0000.,,\uFFFD", "\xff\xfe12.，")
	f.Add("", "无")
	f.Fuzz(func(t *testing.T, before, now string) {
		var was, is strings.Builder
		last := compare.Same
		for i, r := range compare.Text(now, before) {
			if r.Text == "" {
				t.Error("an empty run")
			}
			if i > 0 && r.Change == last {
				t.Errorf("two runs of one kind: %s", marked(compare.Text(now, before)))
			}
			last = r.Change
			if utf8.ValidString(before) && utf8.ValidString(now) && !utf8.ValidString(r.Text) {
				t.Errorf("%q cuts a character", r.Text)
			}
			if r.Change != compare.Added {
				was.WriteString(r.Text)
			}
			if r.Change != compare.Removed {
				is.WriteString(r.Text)
			}
		}
		if was.String() != before || is.String() != now {
			t.Errorf("%q → %q came out as %q → %q", before, now, was.String(), is.String())
		}
	})
}
