package check_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

func sample(t testing.TB, name string) *report.Report {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata/samples", name+report.Extension))
	if err != nil {
		t.Fatal(err)
	}
	r, err := report.Decode(data, forms(t).ByID)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The published reports show exactly the defects a careful reader finds in them (shared/domain.md §2.5), nothing else.
func TestPublishedReports(t *testing.T) {
	xingang := []string{"F2@applications/label/社会公益组织"}
	// Only the first value column was filled in; every row of 表三 and the one of 表四 is blank behind it.
	for _, row := range []string{
		"new_received", "carried_in", "granted", "partial",
		"denied.state_secret", "denied.legally_prohibited", "denied.security_stability", "denied.third_party",
		"denied.internal_affairs", "denied.deliberative", "denied.enforcement_file", "denied.admin_inquiry",
		"unable_to_provide.not_held", "unable_to_provide.needs_creation", "unable_to_provide.still_unclear",
		"not_processed.petition", "not_processed.duplicate", "not_processed.publication", "not_processed.massive", "not_processed.reconfirm",
		"other_disposal", "processed", "carried_forward",
	} {
		xingang = append(xingang, "A9@applications/"+row+"/*")
	}
	xingang = append(xingang, "A9@disputes/cases/*", "F14@order")

	for name, want := range map[string][]string{
		"xingang-2020": xingang,
		"tongxin-2020": {
			"F7@overview",
			"Y7@overview",          // 2019年 left in the 2020 report
			"R1@proactive/rules/*", // a subdistrict with 规章 3
			"A10@proactive/rules/*:made,published_total",          // 3 made, 0 public
			"A10@proactive/normative_docs/*:made,published_total", // 2 made, 0 public
			"R2@proactive/procurement/amount",                     // 117058 of what?
			"A9@applications/denied.enforcement_file/*",           // one blank total among zeros
			"F14@absent",
		},
		"binhai-2020": {
			"F16@preamble", // an abolished local rule as basis
			"F1@missing/other_matters",
			"F1@extra/创新创优工作情况",
			"F2@proactive/rows/1",    // 第二十条第（一）项 left out
			"F2@applications/note/1", // the note of 表四 under 表三
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := only(check.Run(sample(t, name), check.Options{}))
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("findings\n got %q\nwant %q", got, want)
			}
		})
	}
}
