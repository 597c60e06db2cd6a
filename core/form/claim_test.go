package form_test

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
)

// claimed is the tiny form with claims, which begin on line 27.
func claimed(t *testing.T) string {
	return tiny(t) + `claims:
  measures: [件]
  columns:
    - {table: main, instead_of: b, column: a, words: [甲方]}
  list:
    - rule: N1
      says: 合计
      phrases:
        - （收到/接到）…申请〔数〕
      cells: main/z/b
      or: [main/x/b + main/y/b]
  reminders:
    - {rule: N9, says: 有一, cells: main/x/a, unless: [一]}
`
}

func TestBrokenClaimsAreRefused(t *testing.T) {
	sound := claimed(t)
	if got := problems(t, sound, nil); got != "" {
		t.Fatalf("the sound form is refused: %s", got)
	}
	const phrase = "应当是一句话，如「（收到/接到）…申请〔数〕」：（）里用 / 分开可以互换的词，… 跳过几个字但不在开头和结尾，〔数〕 或 〔元〕 最多一处"
	const cells = "应当是表/行/列 的地址，几个相加用「 + 」隔开；行和列可以是一组，如 applications/denied/total"
	for _, c := range []struct{ what, old, new, want string }{
		{"unknown key", "  measures: [件]", "  measure: [件]", "第 28 行：这里是「measure」，应当是以下名称之一：like、measures、fillers、about、elsewhere、partly、wider、columns、list、reminders；如果是更新版本的程序写的，请升级程序"},
		{"claim without words", "      says: 合计\n", "", "第 32 行：缺少 says 的内容"},
		{"claim without cells", "      cells: main/z/b\n", "", "第 32 行：缺少 cells 的内容\n"},
		{"claim without phrases", "      phrases:\n        - （收到/接到）…申请〔数〕\n", "", "第 32 行：缺少 phrases，至少一句"},
		{"phrase that begins with a gap", "（收到/接到）…申请〔数〕", "…申请〔数〕", "第 35 行：这里是「…申请〔数〕」，" + phrase},
		{"phrase that ends with a gap", "申请〔数〕", "申请〔数〕…", "第 35 行：这里是「（收到/接到）…申请〔数〕…」，" + phrase},
		{"two numbers", "申请〔数〕", "〔数〕申请〔数〕", "第 35 行：这里是「（收到/接到）…〔数〕申请〔数〕」，" + phrase},
		{"bracket left open", "（收到/接到）", "（收到/接到", "第 35 行：这里是「（收到/接到…申请〔数〕」，" + phrase},
		{"bracket that only closes", "申请〔数〕", "申请）〔数〕", "第 35 行：这里是「（收到/接到）…申请）〔数〕」，" + phrase},
		{"unknown sign", "申请〔数〕", "申请〔个〕", "第 35 行：这里是「（收到/接到）…申请〔个〕」，" + phrase},
		{"words that need not stand there", "（收到/接到）…申请〔数〕", "（共/）〔数〕", "第 35 行：这里是「（共/）〔数〕」，" + phrase},
		{"phrase that is no text", "- （收到/接到）…申请〔数〕", "- [收到]", "第 35 行：这里是「一个列表」，应当是一段文字"},
		{"cell that is not there", "cells: main/z/b", "cells: main/w/b", "第 32 行：这里是「main/w/b」，" + cells},
		{"cell of no table", "or: [main/x/b + main/y/b]", "or: [other/x/b]", "第 32 行：这里是「other/x/b」，" + cells},
		{"sum without its signs", "main/x/b + main/y/b", "main/x/b main/y/b", "第 32 行：这里是「main/x/b main/y/b」，" + cells},
		{"column of no table", "table: main,", "table: man,", "第 30 行：这里是「man」，应当是一张表的 id\n第 30 行：这里是「a」，应当是 list 中用到的一列可以换成的列或组的 id"},
		{"column that is not there", "column: a,", "column: c,", "第 30 行：这里是「c」，应当是 list 中用到的一列可以换成的列或组的 id"},
		{"column without words", ", words: [甲方]", "", "第 30 行：缺少 words，至少一项"},
		{"reminder of no cell", "cells: main/x/a,", "cells: main/x,", "第 39 行：这里是「main/x」，" + cells},
		{"years the wrong way round", "      says: 合计\n", "      says: 合计\n      since: 2023\n      until: 2022\n", "第 35 行：这里是「2022」，应当是 since 那一年或以后的年度"},
	} {
		t.Run(c.what, func(t *testing.T) {
			if strings.Count(sound, c.old) == 0 {
				t.Fatalf("the sound form has no %q", c.old)
			}
			// What is missing may show a second time where it is used.
			if got := problems(t, strings.Replace(sound, c.old, c.new, 1), nil); got != c.want && !(strings.HasSuffix(c.want, "\n") && strings.HasPrefix(got, strings.TrimSpace(c.want))) {
				t.Errorf("says\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

const notLoaded = "应当是一份已经读入的国办格式的 id，如 guoban-2019（格式文件按文件名的先后读入，照着写的那份要排在前面）"

func TestClaimsAreBorrowedOnlyFromFormsAtHand(t *testing.T) {
	catalog := builtIn(t)
	for _, c := range []struct{ what, like, want string }{
		{"a form that comes later", "guoban-2031", "第 28 行：这里是「guoban-2031」，" + notLoaded},
		{"itself", "tiny", "第 28 行：这里是「tiny」，" + notLoaded},
		{"a local variant", "innovation-section", "第 28 行：这里是「innovation-section」，" + notLoaded},
		{"nothing", "", "第 28 行：缺少一段文字"},
		{"two forms", "[guoban-2019, guoban-2021]", "第 28 行：这里是「一个列表」，应当是一段文字"},
	} {
		if got := problems(t, tiny(t)+"claims:\n  like: "+c.like+"\n", catalog.ByID); got != c.want {
			t.Errorf("%s: says\n%s\nwant\n%s", c.what, got, c.want)
		}
	}
	if got, want := problems(t, tiny(t)+"claims: {like: guoban-2019}\n", nil), "第 27 行：这里是「guoban-2019」，"+notLoaded; got != want {
		t.Errorf("no form at hand: says\n%s\nwant\n%s", got, want)
	}
	if got := problems(t, variantHead+"claims: {like: guoban-2019}\n", catalog.ByID); !strings.HasPrefix(got, "第 4 行：这里是「like」，应当是以下名称之一：measures、") {
		t.Errorf("a variant borrows: %s", got)
	}
}

// The form takes over the words, what it has all cells for, and nothing else; the lender stays as it is.
func TestAFormBeginsItsClaimsFromAnothers(t *testing.T) {
	lender, err := form.Load("lender.yaml", []byte(strings.Replace(claimed(t), "  reminders:\n", `    - {rule: N2, says: 二, phrases: [结转〔数〕], cells: main/y/a}
  reminders:
    - {rule: N9, says: 有二, cells: main/y/a, unless: [二]}
`, 1)), nil)
	if err != nil {
		t.Fatal(err)
	}
	// The borrower has no row y, which 合计 names as well, if only as another legitimate sum.
	head := strings.NewReplacer("id: tiny", "id: borrower", "          - {id: y, label: 二}\n", "", "of: [x, y]", "of: [x]").Replace(tiny(t))
	borrow := func(claims string) *form.Claims {
		t.Helper()
		f, err := form.Load("borrower.yaml", []byte(head+"claims:\n  like: tiny\n"+claims), func(string) *form.Form { return lender })
		if err != nil {
			t.Fatal(err)
		}
		return &f.Claims
	}
	tell := func(c *form.Claims) string {
		said := "量词" + strings.Join(c.Measures, "、")
		for _, words := range c.Columns {
			said += "；列" + strings.Join(words.Words, "、")
		}
		for _, claim := range c.List {
			said += "；" + claim.Says + "：" + claim.Sums[0].Place
		}
		for _, reminder := range c.Reminders {
			said += "；" + reminder.Says
		}
		return said
	}
	before := tell(&lender.Claims)
	for _, c := range []struct{ what, claims, want string }{
		{"nothing of its own", "", "量词件；列甲方；有一"},
		{"words of its own", "  measures: [份]\n", "量词份；列甲方；有一"},
		{"a claim and column words of its own", `  columns: [{table: main, instead_of: b, column: a, words: [乙方]}]
  list: [{rule: N1, says: 一, phrases: [收到〔数〕], cells: main/x/b}]
`, "量词件；列乙方；一：主表 一 · 乙；有一"},
		{"a reminder of its own", "  reminders: [{rule: N9, says: 有合计, cells: main/z/b}]\n", "量词件；列甲方；有一；有合计"},
	} {
		if got := tell(borrow(c.claims)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.what, got, c.want)
		}
	}
	if after := tell(&lender.Claims); after != before {
		t.Errorf("the lender says %s, said %s", after, before)
	}
}

func TestSumsAreCalledByPrintedLabels(t *testing.T) {
	f := byID(t, "guoban-2021")
	for says, want := range map[string]string{
		"本年新收的政府信息公开申请":  "表三 一、本年新收政府信息公开申请数量 · 总计",
		"不予公开的申请":        "表三 （三）不予公开 · 总计 各格之和",
		"因政府信息公开引起的行政诉讼": "表四 未经复议直接起诉 总计 + 复议后起诉 总计",
	} {
		found := false
		for _, c := range f.Claims.List {
			if c.Says == says {
				found = true
				if got := c.Sums[0].Place; got != want {
					t.Errorf("%s is %q, want %q", says, got, want)
				}
			}
		}
		if !found {
			t.Errorf("no claim says %s", says)
		}
	}
}

// A variant adds its own ways of speaking and leaves the national form as it is.
func TestVariantsAddClaims(t *testing.T) {
	catalog := builtIn(t)
	national := catalog.ByID("guoban-2021")
	before := len(national.Claims.List)
	f, err := form.Load("v.yaml", []byte(variantHead+`lines: [{id: published, after: proactive, label: 发布信息总数}]
claims:
  elsewhere: [民意直通车]
  list:
    - {rule: N8, says: 发布的信息, phrases: [发布…信息〔数〕], cells: lines/published/value}
`), catalog.ByID)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Claims.List) != before+1 || len(national.Claims.List) != before || len(f.Claims.Elsewhere) != len(national.Claims.Elsewhere)+1 {
		t.Errorf("%d claims beside %d, %d words beside %d", len(f.Claims.List), len(national.Claims.List), len(f.Claims.Elsewhere), len(national.Claims.Elsewhere))
	}
	if got := f.Claims.List[before].Sums[0].Place; got != "发布信息总数" {
		t.Error(got)
	}
}
