package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/report"
)

func (a *app) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "输出命令补全脚本",
		Long:  "输出一种 shell 的补全脚本；装好后按 Tab 键补全命令、选项、格式、单位类别和单元格地址。",
		Example: `  source <(nianbaoctl completion bash)
  nianbaoctl completion bash > /etc/bash_completion.d/nianbaoctl
  nianbaoctl completion zsh > "${fpath[1]}/_nianbaoctl"
  nianbaoctl completion fish > ~/.config/fish/completions/nianbaoctl.fish
  nianbaoctl completion powershell | Out-String | Invoke-Expression`,
		ValidArgs: shells,
		Args:      wantArgs(1, 1, "shell 的名称："+strings.Join(shells, "、")),
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(a.out, true)
			case "zsh":
				return root.GenZshCompletion(a.out)
			case "fish":
				return root.GenFishCompletion(a.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.out)
			}
			return usageError(cmd, "没有「%s」的补全脚本，可用的有 %s", args[0], strings.Join(shells, "、"))
		},
	}
}

// complete offers values for a flag; they are worked out only when somebody presses Tab.
func complete(cmd *cobra.Command, flag string, values func() []string) {
	err := cmd.RegisterFlagCompletionFunc(flag, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return values(), cobra.ShellCompDirectiveNoFileComp
	})
	if err != nil {
		panic(err) // the flag does not exist: a slip in the command's own definition
	}
}

// completeReport offers report files for the first argument.
func completeReport(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return []string{strings.TrimPrefix(report.Extension, ".")}, cobra.ShellCompDirectiveFilterFileExt
}

// completeCell offers the addresses of the cells of the report that is the first argument.
func (a *app) completeCell(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return completeReport(cmd, args, begun)
	}
	r, err := a.open(args[0])
	if err != nil || strings.Contains(begun, "=") {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var addresses []string
	for i, cell := range r.Form.Cells() {
		if !r.Locked(i) {
			addresses = append(addresses, string(cell.Address)+"=\t"+cell.Place())
		}
	}
	return addresses, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

func (a *app) formIDs() []string {
	forms, err := a.forms()
	if err != nil {
		return nil
	}
	var ids []string
	for _, f := range forms.Forms() {
		ids = append(ids, f.ID+"\t"+f.Name)
	}
	return ids
}
