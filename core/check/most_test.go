package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

func TestMoreOfTheSameThanAnybodyReadsIsCounted(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	run := func(slips int) []check.Finding {
		do(t, e, report.SetParagraphs("problems", []string{"已经写明。", strings.Repeat("的的，", slips), "还有的的一处。"}))
		return slices.DeleteFunc(check.Run(e.Report(), check.Options{}), func(f check.Finding) bool { return f.Rule != "F21" })
	}
	if n := len(run(100)); n != 101 {
		t.Errorf("a hundred and one slips are told by %d findings", n)
	}
	findings := run(20_000)
	if len(findings) != 102 {
		t.Fatalf("%d findings", len(findings))
	}
	rest := findings[100]
	if rest.Message != "这一段同样的问题还有 19900 处" || rest.Place != findings[0].Place || !rest.Open() || rest.From != len("的的，")*100 {
		t.Errorf("the last of the paragraph is %s at %d", words(rest), rest.From)
	}
	if again := run(20_000)[100]; again.ID != rest.ID || again.Numbers != rest.Numbers {
		t.Errorf("%s is %s another time", rest.ID, again.ID)
	}
	if more := run(20_001)[100]; more.Numbers == rest.Numbers {
		t.Error("an explanation would hold for one slip more")
	}
}
