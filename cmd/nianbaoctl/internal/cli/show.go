package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// Limits of --width: fifteen columns of table need 80, which every terminal has; beyond 400 nothing is gained.
const leastWidth, mostWidth = 80, 400

func (a *app) showCommand() *cobra.Command {
	var table, last string
	var asJSON, withProse, asWritten bool
	var width int
	cmd := &cobra.Command{
		Use:   "show 文件",
		Short: "在终端里看一份报告：单位信息、章节和表格",
		Long: `在终端里印出报告。表格里前面带 = 的是程序计算的合计，「」里的是按原文保留的文字，空白是还没有填。
正文里的字段印成它的值，没有值或者写错的照原样留着，下面用 ^ 说明；--source 印写下的样子。
--json 输出全部章节、段落和单元格，数字一位不少，长的文字也不省略，供程序使用。`,
		Example: `  nianbaoctl show 报告.nianbao
  nianbaoctl show 报告.nianbao --table applications
  nianbaoctl show 报告.nianbao --prose
  nianbaoctl show 报告.nianbao --source
  nianbaoctl show 报告.nianbao --json | jq '.cells[] | select(.value == null) | .address'`,
		Args:              wantArgs(1, 1, "报告文件"),
		ValidArgsFunction: completeReport,
		RunE: func(cmd *cobra.Command, args []string) error {
			if width < leastWidth || width > mostWidth {
				return usageError(cmd, "宽度应当在 %d 到 %d 之间", leastWidth, mostWidth)
			}
			r, err := a.open(args[0])
			if err != nil {
				return err
			}
			var only *form.Table
			if table != "" {
				if only, err = findTable(r.Form, table); err != nil {
					return err
				}
			}
			lastYear, err := a.openLast(last, r)
			if err != nil {
				return err
			}
			printed := r
			if !asWritten {
				printed = template.Print(r, lastYear).Report
			}
			switch {
			case asJSON:
				return a.printJSON(showReport(r, template.Print(r, lastYear).Report, only))
			case only != nil:
				a.printTable(printed, only, width)
			default:
				a.printReport(printed, width, withProse || asWritten)
			}
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&table, "table", "", "只看一张`表`，写 id 或名称")
	flags.BoolVar(&withProse, "prose", false, "连正文一起印出来")
	flags.BoolVar(&asWritten, "source", false, "正文照写下的样子印出来，字段不换成值")
	flags.StringVar(&last, "last", "", "上年的报告`文件`，用来算与上年相比的数")
	flags.BoolVar(&asJSON, "json", false, "输出 JSON（见 docs/show-json.md）")
	flags.IntVar(&width, "width", leastWidth, "一行的`宽度`，汉字算两格")
	completeWith(cmd, "table", a.ofReport(tableNames))
	completeWith(cmd, "last", files(report.Extension))
	return cmd
}

func (a *app) printReport(r *report.Report, width int, withProse bool) {
	a.printf("%s\n\n", r.PrintedTitle())
	a.printAligned("", factRows(r))
	if withProse && len(r.Preamble) > 0 {
		a.printf("\n")
		a.printProse(r, report.Preamble, r.Preamble, width)
	}
	for i, s := range r.Sections {
		a.printf("\n%s（%s）\n", r.Heading(i), amount(s.Paragraphs)+waiting(r, i))
		if withProse {
			a.printProse(r, i, s.Paragraphs, width)
		}
		own := r.Form.Section(s.ID)
		if own == nil {
			continue
		}
		for _, t := range r.Form.TablesOf(own) {
			a.printTable(r, t, width)
		}
	}
	if len(r.Unsorted) > 0 {
		a.printf("\n未归类，不印出（%s）\n", amount(r.Unsorted))
		if withProse {
			a.printParagraphs(r.Unsorted, width)
		}
	}
	a.printf("\n落款：%s %s\n", r.PrintedOrgan(), orEmpty(r.SignOff.Date))
}

func factRows(r *report.Report) [][]string {
	whole := r.WholePeriod()
	rows := [][]string{
		{"单位", r.Office.Name}, {"类别", r.Office.Kind.Name()}, {"地址", r.Office.Address}, {"邮编", r.Office.Postcode},
		{"电话", r.Office.Telephone}, {"邮箱", r.Office.Email}, {"网址", r.Office.Website},
		{"年度", fmt.Sprint(r.Year)}, {"统计期限", whole.From + " 至 " + whole.To}, {"格式", r.Form.Name + "（" + r.Form.ID + "）"},
	}
	if r.Totals == report.AsPrinted {
		rows = append(rows, []string{"合计", "照原件"})
	}
	var known [][]string
	for _, row := range rows {
		if row[1] != "" {
			known = append(known, row)
		}
	}
	return known
}

// amount says how much prose there is; spaces do not count.
func amount(paragraphs []string) string {
	characters := 0
	for _, p := range paragraphs {
		for _, r := range p {
			if !unicode.IsSpace(r) {
				characters++
			}
		}
	}
	return fmt.Sprintf("%d 段，%d 字", len(paragraphs), characters)
}

// waiting says how much of a section's prose waits for something.
func waiting(r *report.Report, section int) string {
	n := 0
	for _, u := range r.Unfilled {
		if u.Section == section {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("，%d 处没有填好", n)
}

// printProse prints the paragraphs of a section, and under each what in it waits for something.
func (a *app) printProse(r *report.Report, section int, paragraphs []string, width int) {
	for i, text := range paragraphs {
		a.printParagraphs([]string{text}, width)
		for _, u := range r.Unfilled {
			if u.Section == section && u.Paragraph == i {
				words := fmt.Sprintf("^ %s：%s", brief(text[u.From:u.To]), report.Told(u.Message, u.Advice))
				a.printf("    %s\n", strings.Join(wrap(words, width-4), "\n      "))
			}
		}
	}
}

func (a *app) printParagraphs(paragraphs []string, width int) {
	for _, p := range paragraphs {
		a.printf("%s\n", strings.Join(wrap("　　"+p, width), "\n"))
	}
}

func (a *app) printTable(r *report.Report, t *form.Table, width int) {
	state := r.Table(t.ID)
	about := ""
	switch {
	case state.Absent:
		about = "（原件没有这张表）"
	case state.Complete:
		about = "（已填完）"
	}
	a.printf("\n%s%s\n", t.Name, about)
	values := r.Values(nil)
	for _, line := range drawGrid(r.Form.Grid(t), t.Layout, width, func(cell int) string { return shown(r, values, cell) }) {
		a.printf("%s\n", line)
	}
	a.printDeviations(t, state, width)
	for _, note := range r.Notes(t) {
		a.printf("%s\n", strings.Join(wrap(note, width), "\n"))
	}
	for _, l := range r.Form.LinesAfter(t.ID) {
		i := r.Form.Cell(form.Address(lines + "/" + l.ID + "/value"))
		a.printf("%s：%s%s\n", r.PrintedLine(l), orEmpty(shown(r, values, i)), l.Unit)
	}
}

// printDeviations says where a table printed elsewhere differs from the form.
func (a *app) printDeviations(t *form.Table, state report.TableState, width int) {
	say := func(format string, args ...any) {
		a.printf("%s\n", strings.Join(wrap("（"+fmt.Sprintf(format, args...)+"）", width), "\n"))
	}
	for _, key := range state.AbsentRows {
		for _, row := range t.Rows(key) {
			say("原件没有这一行：%s", row.Printed())
		}
	}
	for _, label := range slices.Sorted(maps.Keys(state.PrintedLabels)) {
		say("「%s」原件印作「%s」", label, state.PrintedLabels[label])
	}
}

// shown is a cell as show prints it: =9 for a computed total, 「12件」 for text that is no number, shortened.
func shown(r *report.Report, values []report.Cell, cell int) string {
	text := values[cell].String()
	_, isNumber := values[cell].Number()
	switch {
	case text == "":
	case r.Locked(cell):
		text = "=" + text
	case !isNumber:
		text = "「" + brief(text) + "」"
	}
	return text
}
