package check_test

import (
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

func TestSubstance(t *testing.T) {
	for text, want := range map[string]bool{
		"核实无误":           false,
		"已核实，情况属实。":      false,
		"经核对数据无误":        false,
		"无":              false,
		"":               false,
		"。。。。。。。。":       false,
		"好好好好好好好好":       false,
		"该数据真实有效，准确可靠":   false,
		"实际情况就是这样的":      false,
		"情况特殊，特此说明":      false,
		"已请示领导同意保留":      false,
		"经认真核实，填报数据真实准确": false,
		"asdfghjkl":      false,
		"3件已到期失效":        true,
		"2024年少报3件":      true,
		"去年漏报":           true,
		"机构改革":           true,
		"因机构改革，原卫生局3件规范性文件划转至本局继续有效": true,
		"当年制发的2件为临时性通告，年底前到期失效":      true,
	} {
		if got := check.Substantial(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestExplanationHoldsUntilTheNumbersChange(t *testing.T) {
	const id = "A11@proactive/normative_docs/*"
	e := clean(t, "guoban-2021", 2025)
	set(t, e, "proactive/normative_docs/issued 5", "proactive/normative_docs/in_force 3")
	f := find(t, check.Run(e.Report(), check.Options{}), id)
	if !f.Open() {
		t.Fatal("an unexplained warning is open")
	}
	do(t, e, report.Explain(report.Explanation{Finding: id, Numbers: f.Numbers, Text: "其中2件为当年到期的临时通告", By: "张三"}))
	if f := find(t, check.Run(e.Report(), check.Options{}), id); f.Open() || f.Explanation.By != "张三" {
		t.Error("the explanation does not silence", words(f))
	}
	set(t, e, "proactive/normative_docs/in_force 2")
	if f := find(t, check.Run(e.Report(), check.Options{}), id); !f.Open() {
		t.Error("the explanation outlives its numbers", words(f))
	}
	e.Undo()
	if f := find(t, check.Run(e.Report(), check.Options{}), id); f.Open() {
		t.Error("the numbers are back, the explanation is not", words(f))
	}
	do(t, e, report.Explain(report.Explanation{Finding: id, Numbers: f.Numbers, Text: "核实无误"}))
	if f := find(t, check.Run(e.Report(), check.Options{}), id); !f.Open() {
		t.Error("an empty phrase silences", words(f))
	}
}

func TestAnErrorCannotBeExplainedAway(t *testing.T) {
	const id = "A1@applications/*/natural_person"
	e := clean(t, "guoban-2021", 2025)
	set(t, e, "applications/new_received/natural_person 5")
	f := find(t, check.Run(e.Report(), check.Options{}), id)
	do(t, e, report.Explain(report.Explanation{Finding: id, Numbers: f.Numbers, Text: "其中五件正在向第三方征求意见"}))
	if f := find(t, check.Run(e.Report(), check.Options{}), id); !f.Open() {
		t.Error(words(f))
	}
}

func TestRunIsPure(t *testing.T) {
	r := sample(t, "tongxin-2020")
	before, err := r.Encode()
	if err != nil {
		t.Fatal(err)
	}
	first, second := check.Run(r, check.Options{Final: true}), check.Run(r, check.Options{Final: true})
	same(t, only(second), only(first)...)
	after, err := r.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Error("checking changed the report")
	}
}

func TestExplanationStaysWithItsSentence(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	const sentence = "2024年，我街道被评为先进。"
	do(t, e, report.SetParagraphs("problems", []string{sentence}))
	f := find(t, check.Run(e.Report(), check.Options{}), "Y7@problems")
	do(t, e, report.Explain(report.Explanation{Finding: f.ID, Numbers: f.Numbers, Text: "说的是上一年度获得的称号"}))
	do(t, e, report.SetParagraphs("problems", []string{"新加的一段。", sentence}))
	if f := find(t, check.Run(e.Report(), check.Options{}), "Y7@problems"); f.Open() || f.Place != "五、存在的主要问题及改进情况 第 2 段" {
		t.Error("a paragraph before it parts a sentence from its explanation:", words(f))
	}
	do(t, e, report.SetParagraphs("problems", []string{"2024年，我街道被评为后进。"}))
	if f := find(t, check.Run(e.Report(), check.Options{}), "Y7@problems"); !f.Open() {
		t.Error("the explanation outlives its sentence:", words(f))
	}
}
