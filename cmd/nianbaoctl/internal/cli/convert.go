package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// convertCommand takes a report to another form.
func (a *app) convertCommand() *cobra.Command {
	var formID, output string
	var force bool
	cmd := &cobra.Command{
		Use:   "convert 文件",
		Short: "把报告换成另一份格式，如 2019 年的换成 2021 年的",
		Long: `把报告换成另一份格式，另存为新文件，原来的文件不动。
两份格式里同一个格子的数照搬；新格式没有地方放的数不改写、不拆分、不相加，一一列出来，由人填写。`,
		Example: `  nianbaoctl convert 报告.nianbao -o 新报告.nianbao
  nianbaoctl convert 报告.nianbao --form guoban-2021 -o 新报告.nianbao`,
		Args:              wantArgs(1, 1, "报告文件"),
		ValidArgsFunction: completeReport,
		RunE: func(cmd *cobra.Command, args []string) error {
			if output == "" {
				return usageError(cmd, "要写明存到哪个文件（-o）")
			}
			if samePlace(output, args[0]) {
				return fmt.Errorf("「%s」是要换格式的文件本身；请换个文件名", output)
			}
			r, err := a.open(args[0])
			if err != nil {
				return err
			}
			if r.ReadOnly != "" {
				return report.ErrReadOnly
			}
			f, err := a.chooseForm(formID, r.Year)
			if err != nil {
				return err
			}
			if f == r.Form {
				return fmt.Errorf("「%s」用的已经是%s，不用换", said(args[0]), f.Name)
			}
			next, lost := report.Convert(r, f)
			if err := a.start(output, next, force); err != nil {
				return err
			}
			a.tellOfConversion(lost, f)
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&formID, "form", "", "换成哪份格式的 `id`，见 nianbaoctl forms；不写则用报告年度的国办格式")
	flags.StringVarP(&output, "output", "o", "", "存到`文件`（- 为标准输出）")
	flags.BoolVar(&force, "force", false, "覆盖已有的文件")
	complete(cmd, "form", a.formIDs)
	return cmd
}

func (a *app) tellOfConversion(lost []report.Lost, f *form.Form) {
	if len(lost) == 0 {
		return
	}
	a.note("有 %d 个数没有搬到%s，请按原来的报告填写：", len(lost), f.Name)
	for _, l := range lost {
		a.note("%s：%s（%s）", l.Place, brief(l.Value), l.Why)
	}
}
