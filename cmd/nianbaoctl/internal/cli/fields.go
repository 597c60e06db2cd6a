package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// mostFound is how many fields a search shows: what fits less well is not what somebody looks for.
const mostFound = 30

func (a *app) fieldsCommand() *cobra.Command {
	var search, last string
	var everything, asJSON bool
	cmd := &cobra.Command{
		Use:   "fields 文件",
		Short: "列出正文里可以用的字段和它们现在的值",
		Long: `列出一份报告的正文里可以写在【】里的字段：单位和年度、补充事项、各表的数；后面是它现在的值和出处。
平时不列申请人各列这样不常用的字段；--all 全部列出，--search 按名称、叫法和出处查找。
字段的写法（上年的数、同比、中文数字、条件、逐项）见 docs/templates.md。`,
		Example: `  nianbaoctl fields 报告.nianbao
  nianbaoctl fields 报告.nianbao --search 自然人
  nianbaoctl fields 报告.nianbao --all --last 上年报告.nianbao
  nianbaoctl fields 报告.nianbao --json | jq -r '.fields[] | select(.value == "") | .name'`,
		Args:              wantArgs(1, 1, "报告文件"),
		ValidArgsFunction: completeReport,
		RunE: func(_ *cobra.Command, args []string) error {
			r, err := a.open(args[0])
			if err != nil {
				return err
			}
			lastYear, err := a.openLast(last, r)
			if err != nil {
				return err
			}
			vocabulary := template.NewVocabulary(r, lastYear)
			entries := vocabulary.Entries()
			if search != "" {
				entries, everything = vocabulary.Search(search, mostFound), true
			}
			switch {
			case asJSON:
				return a.printJSON(showFields(entries, r.Form.Lists))
			case len(entries) == 0:
				return fmt.Errorf("没有与「%s」相近的字段；去掉 --search 列出全部", brief(search))
			}
			a.printFields(entries, everything, template.Print(r, lastYear).Wanted())
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&search, "search", "", "只列与`词`相近的字段，最像的在前")
	flags.BoolVar(&everything, "all", false, "连不常用的字段一起列出")
	flags.StringVar(&last, "last", "", "上年的报告`文件`，用来算与上年相比的数")
	flags.BoolVar(&asJSON, "json", false, "输出 JSON（见 docs/fields-json.md）")
	completeWith(cmd, "last", files(report.Extension))
	return cmd
}

func (a *app) printFields(entries []template.Entry, everything bool, wanted []string) {
	var rows [][]string
	heading, hidden := "", 0
	flush := func() {
		a.printAligned("  ", rows)
		rows = nil
	}
	for _, e := range entries {
		if e.Seldom && !everything {
			hidden++
			continue
		}
		if e.Group != heading {
			flush()
			a.printf("%s\n", e.Group)
			heading = e.Group
		}
		row := []string{"【" + e.Name + "】", orEmpty(report.Shorten(e.Value, shortValue))}
		if e.Supplement && e.Value == "" && !slices.Contains(wanted, e.Name) {
			row[1] = "空白（现在用不到）"
		}
		if e.Place != e.Group {
			row = append(row, e.Place)
		}
		rows = append(rows, row)
	}
	flush()
	a.printWanted(wanted)
	if hidden > 0 {
		a.printf("另有 %d 个不常用的字段，用 --all 列出，或用 --search 查找。\n", hidden)
	}
}

// printWanted names the supplements that wait to be filled in.
func (a *app) printWanted(wanted []string) {
	if len(wanted) > 0 {
		a.printf("还有 %d 项补充事项要填：%s。\n", len(wanted), strings.Join(wanted, "、"))
	}
}

// shortValue is how many characters of a value a line of fields shows.
const shortValue = 30

func itemNames(l *form.List) []string {
	names := make([]string, len(l.Items))
	for i, item := range l.Items {
		names[i] = item.Name
	}
	return names
}
