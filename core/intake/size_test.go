package intake

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// Each kind of file may hold far more than a report does: what is understood is bounded for all of them.
func TestWhatIsFarLargerThanAReportIsRefused(t *testing.T) {
	forms := loadForms(t)
	var lines, table strings.Builder
	for i := range 12_000 {
		fmt.Fprintf(&lines, "<p>第%d段</p>", i)
	}
	for range 500 {
		table.WriteString("<tr>" + strings.Repeat("<td>1", 60))
	}
	for name, text := range map[string]string{
		"paragraphs": lines.String(),
		"cells":      "<table>" + table.String() + "</table>",
		"text":       "<p>" + strings.Repeat("文", 1<<19) + "</p>",
	} {
		_, err := Read(context.Background(), Source{Name: "网页.html", Data: []byte("<html>" + text)},
			Options{Forms: forms})
		if err == nil || !strings.Contains(err.Error(), "内容太多") || !strings.Contains(err.Error(), "；请") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
