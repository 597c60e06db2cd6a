package cli

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/compare"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
)

// onlyChanged is the one value of --only.
const onlyChanged = "changed"

func (a *app) compareCommand() *cobra.Command {
	var last, only string
	var asJSON bool
	var width int
	cmd := &cobra.Command{
		Use:   "compare 今年的文件 --last 上年的文件",
		Short: "与上年对照：逐格列出差和比，逐段标出增删",
		Long: `表格逐格列出今年、上年、差和比（今年比上年增减百分之几；上年是 0 的没有）；上年格式一行、今年分几行的，按几行的和比。
正文逐段对照，〔－……〕是删去的，〔＋……〕是增加的；括号里的百分数是今年的文字有多少与上年相同。`,
		Example: `  nianbaoctl compare 2025.nianbao --last 2024.nianbao
  nianbaoctl compare 2025.nianbao --last 2024.nianbao --only changed
  nianbaoctl compare 2025.nianbao --last 2024.nianbao --json | jq '.cells[] | select(.changed)'`,
		Args:              wantArgs(1, 1, "今年的报告文件"),
		ValidArgsFunction: completeReport,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case last == "":
				return usageError(cmd, "要写明上年的报告（--last）")
			case only != "" && only != onlyChanged:
				return usageError(cmd, "--only 只有 %s（有变化的），没有「%s」", onlyChanged, brief(only))
			case width < leastWidth || width > mostWidth:
				return usageError(cmd, "宽度应当在 %d 到 %d 之间", leastWidth, mostWidth)
			}
			this, err := a.open(args[0])
			if err != nil {
				return err
			}
			lastYear, err := a.openLast(last, this)
			if err != nil {
				return err
			}
			both := proof.Of(this, lastYear)
			c := compare.Reports(both.Report, both.Last)
			if asJSON {
				return a.printJSON(comparisonOf(c, only == onlyChanged))
			}
			a.printComparison(c, only == onlyChanged, width)
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&last, "last", "", "上年的报告`文件`，DOCX 等也可以")
	flags.StringVar(&only, "only", "", "只看哪些：changed 为`有变化的`")
	flags.BoolVar(&asJSON, "json", false, "输出 JSON（见 docs/compare-json.md）")
	flags.IntVar(&width, "width", leastWidth, "一行的`宽度`，汉字算两格")
	completeWith(cmd, "last", files(report.Extension))
	complete(cmd, "only", func() []string { return []string{onlyChanged} })
	return cmd
}

func (a *app) printComparison(c *compare.Comparison, onlyChanged bool, width int) {
	a.printf("今年：%s（%s）\n", c.This.PrintedTitle(), c.This.Form.Name)
	a.printf("上年：%s（%s）\n", c.Last.PrintedTitle(), c.Last.Form.Name)
	a.printComparedCells(c, onlyChanged, width)
	for i := range c.Sections {
		a.printComparedSection(&c.Sections[i], onlyChanged, width)
	}
}

// figure is the width of each of the four columns of numbers.
const figure = 10

func (a *app) printComparedCells(c *compare.Comparison, onlyChanged bool, width int) {
	table, shown := "", 0
	for i := range c.Cells {
		cell := &c.Cells[i]
		if onlyChanged && !cell.Changed() {
			continue
		}
		if cell.Table != table || shown == 0 {
			table = cell.Table
			a.printf("\n")
			a.printFigures(cmp.Or(table, "本地填报项"), [4]string{"今年", "上年", "差", "比"}, width)
		}
		shown++
		a.printFigures("  "+cell.Label(), figuresOf(cell), width)
	}
	if shown == 0 {
		a.printf("\n表格里的数与上年完全一样。\n")
	}
}

// printFigures prints a label, on as many lines as it takes, and four numbers behind the last of them.
func (a *app) printFigures(label string, figures [4]string, width int) {
	room := width - len(figures)*figure
	lines := wrap(label, room)
	for i := range lines[1:] {
		lines[i+1] = "    " + lines[i+1]
	}
	last := len(lines) - 1
	lines[last] = pad(lines[last], room)
	for _, text := range figures {
		lines[last] += strings.Repeat(" ", max(1, figure-textWidth(text))) + text
	}
	a.printf("%s\n", strings.TrimRight(strings.Join(lines, "\n"), " "))
}

// figuresOf writes the four numbers of a cell; a minus stands for what there is not.
func figuresOf(c *compare.Cell) [4]string {
	figures := [4]string{orEmpty(brief(c.Now.String())), orEmpty(brief(c.Before.String())), "", ""}
	switch {
	case c.OnlyNow:
		figures[1] = "无此格"
	case c.OnlyBefore:
		figures[0] = "无此格"
	}
	if difference, ok := c.Difference(); ok {
		figures[2] = signed(difference.String())
		if percent, ok := c.Percent(); ok && !difference.IsZero() {
			figures[3] = signed(percent.String()) + "%"
		}
	}
	return figures
}

// signed puts a plus before what is more.
func signed(number string) string {
	if strings.HasPrefix(number, "-") || strings.Trim(number, "0.") == "" {
		return number
	}
	return "+" + number
}

func (a *app) printComparedSection(s *compare.Section, onlyChanged bool, width int) {
	if len(s.Paragraphs) == 0 || onlyChanged && !s.Changed() {
		return
	}
	a.printf("\n%s（字面与上年相同 %s）\n", s.Heading, compare.Share(s.Similarity))
	same := 0
	for i := range s.Paragraphs {
		p := &s.Paragraphs[i]
		if onlyChanged && !p.Changed() {
			same++
			continue
		}
		a.printSame(&same)
		a.printParagraph(p, width)
	}
	a.printSame(&same)
}

func (a *app) printSame(same *int) {
	if *same > 0 {
		a.printf("　　（%d 段与上年相同）\n", *same)
	}
	*same = 0
}

// Colours are written as control characters, which take no room, until the lines are broken.
const (
	red, green, plain = "\x01", "\x02", "\x03"
)

var (
	inColour    = strings.NewReplacer(red, "\x1b[31m", green, "\x1b[32m", plain, "\x1b[0m")
	withoutInks = strings.NewReplacer(red, "", green, "", plain, "")
)

// printParagraph prints a paragraph with its changes marked.
func (a *app) printParagraph(p *compare.Paragraph, width int) {
	var text strings.Builder
	text.WriteString("　　")
	if p.Moved {
		text.WriteString("（移动了位置）")
	}
	for _, r := range p.Runs {
		words := harmless(r.Text)
		switch r.Change {
		case compare.Removed:
			words = red + "〔－" + words + "〕" + plain
		case compare.Added:
			words = green + "〔＋" + words + "〕" + plain
		}
		text.WriteString(words)
	}
	lines := strings.Join(wrap(text.String(), width), "\n")
	if a.colours {
		lines = inColour.Replace(lines)
	} else {
		lines = withoutInks.Replace(lines)
	}
	a.printf("%s\n", lines)
}
