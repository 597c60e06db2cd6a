package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
)

func (a *app) explainCommand() *cobra.Command {
	var reason, by, last string
	var to destination
	var withdraw bool
	cmd := &cobra.Command{
		Use:   "explain 文件 编号 --reason 理由 --by 姓名",
		Short: "说明一处警示为什么不用改",
		Long: `把理由记进报告，警示就不再拦住正式稿。编号是 check 印在每一处后面的那一行，引号括起来。
理由要说明原因：“核实无误”“情况属实”不算。数字一变，说明就失效，要重新核对。
错误不能用说明代替，必须改正。`,
		Example: `  nianbaoctl explain 报告.nianbao 'Y2@proactive/normative_docs/*' --reason "集中清理时宣布失效 2 件" --by 张三
  nianbaoctl explain 报告.nianbao 'Y2@proactive/normative_docs/*' --withdraw`,
		Args:              wantArgs(2, 2, "报告文件和编号"),
		ValidArgsFunction: a.completeFinding(&last),
		RunE: func(cmd *cobra.Command, args []string) error {
			reason, by = strings.TrimSpace(report.Clean(reason)), strings.TrimSpace(report.Clean(by))
			if !withdraw && (reason == "" || by == "") {
				return usageError(cmd, "要写明理由（--reason）和说明人（--by）")
			}
			e, err := a.openToEdit(args[0])
			if err != nil {
				return err
			}
			lastYear, err := a.openLast(last, e.report)
			if err != nil {
				return err
			}
			command, err := a.explanation(e.report, lastYear, args[1], reason, by, withdraw)
			if err != nil {
				return err
			}
			if err := report.Edit(e.report).Do(command); err != nil {
				return err
			}
			return a.save(e, to, "说明已存入", last)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&reason, "reason", "", "不用改的`理由`")
	flags.StringVar(&by, "by", "", "说明人的`姓名`")
	flags.StringVar(&last, "last", "", "上年的报告`文件`，跨年的警示要用")
	flags.BoolVar(&withdraw, "withdraw", false, "撤回已有的说明")
	to.flags(flags)
	completeWith(cmd, "last", files(report.Extension))
	return cmd
}

// explanation returns the command that records or withdraws the explanation of a finding.
func (a *app) explanation(r, last *report.Report, id, reason, by string, withdraw bool) (report.Command, error) {
	if withdraw {
		if r.Explained(id) == nil {
			return nil, fmt.Errorf("报告里没有「%s」的说明", id)
		}
		return report.Unexplain(id), nil
	}
	// A final check finds all that any other check finds.
	finding := find(proof.Of(r, last).Findings(true), id)
	switch {
	case finding == nil:
		return nil, fmt.Errorf("没有查出编号为「%s」的问题；编号见 nianbaoctl check，跨年的还要写 --last", id)
	case finding.Severity == form.Error:
		return nil, fmt.Errorf("「%s」是错误，不能用说明代替，必须改正：%s", id, finding.Message)
	case finding.Severity == form.Notice:
		return nil, fmt.Errorf("「%s」只是提示，不用说明", id)
	case !check.Substantial(reason):
		return nil, errors.New("理由没有说明原因；请写清楚数字为什么是这样，如“集中清理时宣布失效 2 件”")
	}
	return report.Explain(report.Explanation{
		Finding: id, Numbers: finding.Numbers, Text: reason, By: by, At: a.now().Format(time.RFC3339),
	}), nil
}

func find(findings []check.Finding, id string) *check.Finding {
	for i := range findings {
		if findings[i].ID == id {
			return &findings[i]
		}
	}
	return nil
}
