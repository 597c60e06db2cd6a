package cli

import (
	"fmt"
	"strings"

	"github.com/nianbao/nianbao/core/intake"
)

// printAccount tells people what was read of a file, what they still have to decide and what they should know.
func (a *app) printAccount(result *intake.Result, open []intake.Question) {
	a.printf("\n读入的文件：%s\n", result.Kind)
	rows := [][]string{{"部分", "把握", "位置", "读出", "待定", "空白", "说明"}}
	for _, p := range result.Parts {
		row := []string{p.Name, p.Certainty.String(), p.Place, "", "", "", p.Reason}
		if p.Table {
			row[3], row[4], row[5] = fmt.Sprint(p.Read), fmt.Sprint(p.Asked), fmt.Sprint(p.Blank)
		}
		rows = append(rows, row)
	}
	a.printAligned("  ", rows)
	a.printQuestions(open)
	if len(result.Remarks) > 0 || len(result.Report.Unsorted) > 0 {
		a.printf("\n请看一眼：\n")
	}
	for _, r := range result.Remarks {
		a.printItem("  - ", placed(r.Place, r.Text))
	}
	if n := len(result.Report.Unsorted); n > 0 {
		a.printItem("  - ", fmt.Sprintf("归不到任何一节的文字有 %d 段，放在「未归类」里，用 show --prose 可以看到", n))
	}
}

func (a *app) printQuestions(questions []intake.Question) {
	if len(questions) == 0 {
		return
	}
	a.printf("\n有 %d 处要您决定，报告里先用带 * 的选项。要改的，加上 --answer 编号=选项 重新读入：\n", len(questions))
	for _, q := range questions {
		a.printf("\n")
		a.printItem("  ", placed(q.Place, q.Text))
		for i, c := range q.Choices {
			mark := " "
			if i == q.Chosen {
				mark = "*"
			}
			a.printItem(fmt.Sprintf("    %s %d  ", mark, i+1), c.Label)
		}
		a.printf("    --answer %s=…\n", q.ID)
	}
}

// placed puts the place in a file before a text.
func placed(place, text string) string {
	if place == "" {
		return text
	}
	return place + "：" + text
}

// printItem prints a text behind a mark, its further lines below its first.
func (a *app) printItem(mark, text string) {
	lines := wrap(harmless(text), leastWidth-textWidth(mark))
	a.printf("%s%s\n", mark, strings.Join(lines, "\n"+strings.Repeat(" ", textWidth(mark))))
}

// noteOpen reminds whoever looks at a foreign file of what is not sure about it.
func (a *app) noteOpen(path string, result *intake.Result, open int) {
	doubtful := 0
	for _, p := range result.Parts {
		if p.Certainty == intake.Doubtful {
			doubtful++
		}
	}
	switch {
	case open > 0:
		a.note("「%s」（%s）有 %d 处疑问没有回答；用 nianbaoctl import 读入，可以逐条回答。", said(path), result.Kind, open)
	case doubtful > 0:
		a.note("「%s」（%s）有 %d 部分存疑；用 nianbaoctl import 读入，可以看到是哪些。", said(path), result.Kind, doubtful)
	default:
		a.note("「%s」（%s）按读出的内容处理。", said(path), result.Kind)
	}
}
