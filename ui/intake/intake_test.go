package intake

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/internal/windowtest"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

const asked = form.Address("applications/new_received/natural_person")

// read is a file of which one cell is not clear and 表四 is missing.
func read(t *testing.T) *intake.Result {
	t.Helper()
	forms, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	set := func(text string) report.Command { return report.SetCells(report.CellEdit{Address: asked, Text: text}) }
	return &intake.Result{
		Report: report.New(forms.ByID("guoban-2021"), report.Office{Name: "青河县清河街道办事处"}, 2024),
		Kind:   "DOCX 文档",
		Parts: []intake.Part{
			{ID: intake.PartTitle, Name: "标题", Certainty: intake.Sure},
			{ID: "applications", Table: true, Name: "表三", Place: "第 2 个表格", Certainty: intake.Likely, Reason: "有一行的标签对不上", Read: 174, Asked: 1},
			{ID: "problems", Name: "五、存在的主要问题及改进情况", Certainty: intake.Sure},
			{ID: "disputes", Table: true, Name: "表四", Certainty: intake.Missing},
		},
		Questions: []intake.Question{{
			ID: "q1", Place: "第 2 个表格第 4 行", Text: "「1 2」是多少？", Addresses: []form.Address{asked},
			Choices: []intake.Choice{{Label: "留空", Edit: set("")}, {Label: "12", Edit: set("12")}},
		}},
		Remarks: []intake.Remark{{Place: "第 40 段", Text: "这段文字没有读懂"}},
	}
}

// sits shows the sheet and waits until the file is read.
func sits(t *testing.T, o Options) (*dialog, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel(""))
	w.Resize(fyne.NewSize(1366, 768))
	o.Name, o.Later = "上年.docx", windowtest.Do
	d := newDialog(w, o)
	d.read()
	return d, w
}

// words are all texts on the sheet.
func words(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *fyne.Container:
		var all []string
		for _, child := range o.Objects {
			all = append(all, words(child))
		}
		return strings.Join(all, "\n")
	case *container.Scroll:
		return words(o.Content)
	case *wrap.Text:
		return o.Text
	case *widget.Label:
		return o.Text
	case *sheet.Check:
		return o.Text
	case *sheet.Radios:
		return strings.Join(o.Options, "\n")
	}
	return ""
}

func TestTheClerkDecidesWhatTheFileLeavesOpen(t *testing.T) {
	var got *intake.Result
	d, w := sits(t, Options{
		Read:   func(context.Context) (*intake.Result, error) { return read(t), nil },
		OnTake: func(r *intake.Result, _ []intake.Part) { got = r },
	})
	windowtest.Wait(t, func() bool { return d.result != nil })
	shown := words(w.Canvas().Overlays().Top())
	for _, want := range []string{
		"DOCX 文档，读成 国办 2021 年格式：青河县清河街道办事处2024年政府信息公开工作年度报告",
		"第 2 个表格第 4 行：「1 2」是多少？",
		"○ 基本可靠，读到 174 格，1 格要您定。有一行的标签对不上（第 2 个表格）",
		"— 没有",
		"✓ 可靠：标题；五、存在的主要问题及改进情况",
		"第 40 段：这段文字没有读懂",
	} {
		if !strings.Contains(shown, want) {
			t.Errorf("the sheet does not say %q:\n%s", want, shown)
		}
	}
	d.answers[0].Choose(1)
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got == nil {
		t.Fatal("nothing was handed over")
	}
	if text := got.Report.Value(got.Report.Form.Cell(asked)).String(); text != "12" {
		t.Errorf("the cell holds %q, want the answer", text)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the sheet is still there")
	}
}

func TestAFileReadForSureOpensAtOnce(t *testing.T) {
	var got *intake.Result
	_, w := sits(t, Options{
		Read: func(context.Context) (*intake.Result, error) {
			r := read(t)
			r.Parts, r.Questions, r.Remarks = r.Parts[:1], nil, nil
			return r, nil
		},
		OnTake: func(r *intake.Result, _ []intake.Part) { got = r },
	})
	windowtest.Wait(t, func() bool { return got != nil })
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the sheet is still there")
	}
}

func TestOnlyTickedPartsGoIntoTheOpenReport(t *testing.T) {
	var got []intake.Part
	d, w := sits(t, Options{
		Into:   true,
		Read:   func(context.Context) (*intake.Result, error) { return read(t), nil },
		OnTake: func(_ *intake.Result, wanted []intake.Part) { got = wanted },
	})
	windowtest.Wait(t, func() bool { return d.result != nil })
	if d.wanted[0] != nil || d.wanted[3] != nil {
		t.Error("a title and a table that the file does not have are offered")
	}
	d.wanted[1].SetChecked(false)
	d.take()
	if d.sheet.Problem() == "" || got != nil {
		t.Fatal("nothing is ticked and nothing said")
	}
	d.wanted[2].SetChecked(true)
	d.take()
	if len(got) != 1 || got[0].ID != "problems" {
		t.Errorf("handed over: %+v", got)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the sheet is still there")
	}
}

func TestWhatCannotBeReadIsTold(t *testing.T) {
	var got error
	_, w := sits(t, Options{
		Read:   func(context.Context) (*intake.Result, error) { return nil, errors.New("文件不完整") },
		OnFail: func(err error) { got = err },
	})
	windowtest.Wait(t, func() bool { return got != nil })
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the sheet is still there")
	}
}

func TestReadingCanBeGivenUp(t *testing.T) {
	ended := make(chan struct{})
	d, w := sits(t, Options{
		Read: func(ctx context.Context) (*intake.Result, error) {
			<-ctx.Done()
			close(ended)
			return nil, ctx.Err()
		},
		OnFail: func(error) { t.Error("the clerk left, and is told of it") },
	})
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	<-ended
	if w.Canvas().Overlays().Top() != nil || d.result != nil {
		t.Error("the sheet is still there")
	}
}
