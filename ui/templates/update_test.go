package templates

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// second is what the county gives out later: one paragraph in other words, one more, one about problems in other words.
func second() *template.Template {
	next := county()
	next.Version = "2"
	overview := &next.Parts[0]
	overview.Blocks[0].Paragraphs = []string{"全县统一部署，本机关依法按时公开政府信息。"}
	overview.Blocks = append(overview.Blocks, template.Block{ID: "platform", Paragraphs: []string{"政府信息公开平台由县里统一建设。"}})
	next.Parts[1].Blocks[0].Paragraphs = []string{"公开内容还不够细，更新还不够快。"}
	return next
}

// updated is a report that took the first version over, and in which the office wrote its own words about problems.
func updated(t *testing.T) (*updating, fyne.Window, *report.Report, *string) {
	t.Helper()
	r := street(t)
	edit(t, r, report.SetParagraphs("problems", nil))
	edit(t, r, county().Apply(r, []string{"overview", "problems"}))
	edit(t, r, report.SetParagraphs("problems", []string{"公开的内容不细，本街道有两个栏目半年没有更新。"}))
	w, copied := window(t), new(string)
	u := newUpdating(w, UpdateOptions{
		Report: r, Next: second(), Copy: func(text string) { *copied = text },
		OnUpdate: func(accept func(template.Change) bool) { edit(t, r, template.Update(r, second(), accept)) },
	})
	u.ask()
	return u, w, r, copied
}

func prose(r *report.Report, section string) string {
	return strings.Join(r.Sections[r.Section(section)].Paragraphs, "\n")
}

func TestAnUpdateShowsEveryDifference(t *testing.T) {
	_, w, _, _ := updated(t)
	says(t, w, "「乡镇年报底稿」（青河县人民政府办公室下发）：本报告用的是第 1 版，模板库里是第 2 版。文字有 3 处不同，勾选的才会更新。其中 1 处本单位已改写，不会动。",
		"一、总体情况", "换成新的文字（锁定的文字）", "依法按时", "加上新的一段", "政府信息公开平台由县里统一建设。",
		"五、存在的主要问题及改进情况", "已改写，不动；勾选则把新的文字接在后面", "本街道有两个栏目半年没有更新。", "更新还不够快", "更新 2 处")
}

func TestEnterTakesTheProposalAndLeavesOwnWords(t *testing.T) {
	_, w, r, _ := updated(t)
	press(w, fyne.KeyReturn)
	if got, want := prose(r, "overview"), "全县统一部署，本机关依法按时公开政府信息。\n全年新收政府信息公开申请【新收申请总数】件。\n政府信息公开平台由县里统一建设。"; got != want {
		t.Errorf("the overview reads\n%s\nwant\n%s", got, want)
	}
	if got := prose(r, "problems"); got != "公开的内容不细，本街道有两个栏目半年没有更新。" {
		t.Errorf("own words became %s", got)
	}
	if r.Origin("county-towns").Version != "2" || open(w) {
		t.Error("the version was not noted, or the sheet is still there")
	}
}

func TestOnlyTickedChangesAreMade(t *testing.T) {
	u, w, r, _ := updated(t)
	test.Type(w.Canvas().Focused(), " ") // the first box has the keyboard
	test.Tap(u.wanted[2])
	press(w, fyne.KeyReturn)
	if got := prose(r, "overview"); !strings.Contains(got, "按要求公开") || !strings.Contains(got, "平台") {
		t.Errorf("the overview reads %s", got)
	}
	if got, want := prose(r, "problems"), "公开的内容不细，本街道有两个栏目半年没有更新。\n公开内容还不够细，更新还不够快。"; got != want {
		t.Errorf("the problems read\n%s", got)
	}
}

func TestNothingOfAnUpdateIsWanted(t *testing.T) {
	u, w, r, _ := updated(t)
	before := prose(r, "overview")
	test.Tap(u.wanted[0])
	test.Tap(u.wanted[1])
	says(t, w, "都不要，不再提醒")
	press(w, fyne.KeyReturn)
	if prose(r, "overview") != before || r.Origin("county-towns").Version != "2" {
		t.Error("the text changed, or the version was not noted")
	}
}

func TestNewWordsCanBeCopied(t *testing.T) {
	_, w, r, copied := updated(t)
	tap(t, w, "复制新的文字")
	if *copied != "公开内容还不够细，更新还不够快。" {
		t.Errorf("copied %q", *copied)
	}
	press(w, fyne.KeyEscape)
	if r.Origin("county-towns").Version != "1" || open(w) {
		t.Error("leaving changed something")
	}
}

func TestParagraphsStandBesideThoseTheyCameFrom(t *testing.T) {
	for name, story := range map[string]struct{ before, after, want []string }{
		"one changed":  {[]string{"甲", "乙二", "丙"}, []string{"甲", "乙三", "丙"}, []string{"甲", "乙[-二][+三]", "丙"}},
		"one added":    {[]string{"甲", "丙"}, []string{"甲", "乙", "丙"}, []string{"甲", "[+乙]", "丙"}},
		"one gone":     {[]string{"甲", "乙", "丙"}, []string{"甲", "丙"}, []string{"甲", "[-乙]", "丙"}},
		"all are new":  {nil, []string{"甲", "乙"}, []string{"[+甲]", "[+乙]"}},
		"all are gone": {[]string{"甲"}, nil, []string{"[-甲]"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, runs := range pair(story.before, story.after) {
				line := ""
				for _, run := range runs {
					line += [...]string{run.Text, "[-" + run.Text + "]", "[+" + run.Text + "]"}[run.Change]
				}
				got = append(got, line)
			}
			if strings.Join(got, "\n") != strings.Join(story.want, "\n") {
				t.Errorf("got %q, want %q", got, story.want)
			}
		})
	}
}
