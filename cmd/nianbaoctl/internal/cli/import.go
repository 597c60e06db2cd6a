package cli

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/export/xlsx"
	"github.com/nianbao/nianbao/core/report"
)

func (a *app) importCommand() *cobra.Command {
	var output string
	var force bool
	cmd := &cobra.Command{
		Use:   "import 表格.xlsx",
		Short: "读回由本程序导出、填好的 XLSX",
		Long: `把 export 导出的 XLSX 读回成一份报告，也认 WPS、LibreOffice 另存过的。
文件名默认是「单位-年度.nianbao」，已有的文件不会被覆盖。`,
		Example: `  nianbaoctl import 报告.xlsx
  nianbaoctl import 报告.xlsx -o 报告.nianbao --force`,
		Args: wantArgs(1, 1, "XLSX 文件"),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"xlsx"}, cobra.ShellCompDirectiveFilterFileExt
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			data, err := a.read(args[0])
			if err != nil {
				return err
			}
			forms, err := a.forms()
			if err != nil {
				return err
			}
			if _, err := report.Decode(data, forms.ByID); err == nil {
				return fmt.Errorf("「%s」已经是年报文件，不用导入；可以直接 show、check、export", said(args[0]))
			}
			r, notes, err := xlsx.Read(bytes.NewReader(data), int64(len(data)), forms.ByID)
			if err != nil {
				return fmt.Errorf("「%s」没有导入：%w", said(args[0]), err)
			}
			for _, n := range notes {
				a.note("%s", n)
			}
			if output == "" {
				output = export.ReportName(r.Office.Name, r.Year)
			}
			if samePlace(output, args[0]) {
				return fmt.Errorf("「%s」是要导入的文件本身；请换个文件名", output)
			}
			return a.start(output, r, force)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", "存到`文件`（- 为标准输出）")
	cmd.Flags().BoolVar(&force, "force", false, "覆盖已有的文件")
	return cmd
}
