package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

func (a *app) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "输出命令补全脚本",
		Long: `输出一种 shell 的补全脚本；装好后按 Tab 键补全命令、选项、格式、模板、单位类别、表、节、补充事项和单元格地址。
bash 的脚本要先装 bash-completion 软件包，装好后重新打开终端。`,
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
