package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
)

func (a *app) checkCommand() *cobra.Command {
	var last string
	var final, asJSON bool
	var rules []string
	cmd := &cobra.Command{
		Use:   "check 文件",
		Short: "检查一份报告：表内勾稽、跨年衔接、格式和文字",
		Long: `逐条检查报告，说明哪里不对、两边各是多少、怎么改、依据是什么。
错误必须改正；警示要么改正，要么用 explain 说明理由；提示请看一眼。
退出码：0 没有错误，1 有错误，2 用法不对或文件读不出来。`,
		Example: `  nianbaoctl check 报告.nianbao
  nianbaoctl check 报告.nianbao --last 上年报告.nianbao
  nianbaoctl check 报告.nianbao --final --json
  nianbaoctl check - < 报告.nianbao`,
		Args:              wantArgs(1, 1, "报告文件"),
		ValidArgsFunction: completeReport,
		RunE: func(cmd *cobra.Command, args []string) error {
			for i := range rules {
				rules[i] = strings.ToUpper(strings.TrimSpace(rules[i]))
			}
			r, err := a.open(args[0])
			if err != nil {
				return err
			}
			if err := knownRules(rules, r.Form); err != nil {
				return err
			}
			lastYear, err := a.openLast(last, r)
			if err != nil {
				return err
			}
			p := proof.Of(r, lastYear)
			findings := onlyRules(p.Findings(final), rules)
			if asJSON {
				err = a.printCheck(r, findings, rules, lastYear != nil, final)
			} else {
				a.printFindings(r, findings)
				a.printRules(rules)
				a.printWanted(p.Wanted())
			}
			if err == nil && count(findings).Error > 0 {
				err = errFindings
			}
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&last, "last", "", "上年的报告`文件`，用来查跨年的数")
	flags.BoolVar(&final, "final", false, "按正式公开的要求查：各表都要填完")
	flags.BoolVar(&asJSON, "json", false, "输出 JSON（见 docs/check-json.md）")
	flags.StringSliceVar(&rules, "rule", nil, "只看这几条`规则`，如 A1,A3")
	completeWith(cmd, "last", files(report.Extension))
	completeWith(cmd, "rule", a.ruleNames)
	return cmd
}

// knownRules refuses a rule there is not: nothing would be found by it, which looks like a clean report.
func knownRules(rules []string, f *form.Form) error {
	known := check.RuleIDs(f)
	for _, id := range rules {
		if !slices.Contains(known, id) {
			return fmt.Errorf("没有规则「%s」；格式 %s 的规则有 %s", brief(id), f.ID, strings.Join(known, "、"))
		}
	}
	return nil
}

func onlyRules(findings []check.Finding, rules []string) []check.Finding {
	if len(rules) == 0 {
		return findings
	}
	return slices.DeleteFunc(findings, func(f check.Finding) bool { return !slices.Contains(rules, f.Rule) })
}

// printRules reminds the clerk that other rules were left out, so that a clean answer is not taken for a clean report.
func (a *app) printRules(rules []string) {
	if len(rules) > 0 {
		a.printf("只看了规则 %s，其他规则没有看。\n", strings.Join(rules, "、"))
	}
}

// counts are how many findings there are of each kind. Explained counts the warnings that have an explanation; they
// are among Warning too.
type counts struct {
	Error     int `json:"error"`
	Warning   int `json:"warning"`
	Notice    int `json:"notice"`
	Explained int `json:"explained"`
}

func count(findings []check.Finding) counts {
	var n counts
	for i := range findings {
		switch f := &findings[i]; {
		case f.Severity == form.Error:
			n.Error++
		case f.Severity == form.Notice:
			n.Notice++
		default:
			n.Warning++
			if !f.Open() {
				n.Explained++
			}
		}
	}
	return n
}

func (n counts) String() string {
	text := fmt.Sprintf("%s %d，%s %d，%s %d", form.Error.Label(), n.Error, form.Warning.Label(), n.Warning, form.Notice.Label(), n.Notice)
	if n.Explained > 0 {
		text += fmt.Sprintf("（%s中 %d 处已说明）", form.Warning.Label(), n.Explained)
	}
	return text
}

// wanted says what each severity asks of the clerk.
var wanted = map[form.Severity]string{form.Error: "必须改正", form.Warning: "改正或说明", form.Notice: "请看一眼"}

// printFindings writes findings for people, the gravest first, otherwise in reading order.
func (a *app) printFindings(r *report.Report, findings []check.Finding) {
	a.printf("%s\n格式：%s（%s）\n", r.PrintedTitle(), r.Form.Name, r.Form.ID)
	for severity := form.Error; severity >= form.Notice; severity-- {
		a.printGroup(severity, findings)
	}
	n := count(findings)
	switch {
	case len(findings) == 0:
		a.printf("\n没有查出问题。\n")
	case n.Error > 0:
		a.printf("\n共 %d 处：%s。有错误的报告只能导出草稿。\n", len(findings), n)
	default:
		a.printf("\n共 %d 处：%s。\n", len(findings), n)
	}
}

func (a *app) printGroup(severity form.Severity, findings []check.Finding) {
	first := true
	for i := range findings {
		f := &findings[i]
		if f.Severity != severity {
			continue
		}
		if first {
			a.printf("\n【%s】%s\n", severity.Label(), wanted[severity])
			first = false
		}
		a.printf("\n%s %s\n", f.Rule, f.Place)
		for _, row := range findingRows(f) {
			if row[1] != "" {
				a.printf("    %s%s\n", row[0], strings.Join(wrap(report.Shorten(row[1], printed), leastWidth-4-textWidth(row[0])), "\n    "+strings.Repeat(" ", textWidth(row[0]))))
			}
		}
	}
}

func findingRows(f *check.Finding) [][2]string {
	rows := [][2]string{{"", f.Message}}
	if f.Excerpt != "" && !strings.Contains(f.Message, f.Excerpt) {
		rows = append(rows, [2]string{"原文：", f.Excerpt})
	}
	rows = append(rows, [2]string{"怎么改：", f.Advice}, [2]string{"依据：", f.Source})
	if x := f.Explanation; x != nil {
		rows = append(rows, [2]string{"已说明：", x.Text + signature(x)})
	}
	return append(rows, [2]string{"编号：", f.ID})
}

func signature(x *report.Explanation) string {
	day, _, _ := strings.Cut(x.At, "T")
	switch text := strings.TrimSpace(x.By + " " + day); text {
	case "":
		return ""
	default:
		return "（" + text + "）"
	}
}
