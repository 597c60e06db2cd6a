package report_test

import "testing"

// A local line is named as it is printed, its year filled in.
func TestPlaceOfALocalLine(t *testing.T) {
	r := blank(t, "published-total-line")
	const want = "2025年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）"
	if got := r.Place(r.Form.Cell("lines/published_total/value")); got != want {
		t.Errorf("the line is called %q", got)
	}
	if got := r.Place(r.Form.Cell("applications/granted/natural_person")); got != "表三 （一）予以公开 · 自然人" {
		t.Errorf("the cell is called %q", got)
	}
}
