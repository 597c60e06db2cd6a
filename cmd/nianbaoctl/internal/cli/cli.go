// Package cli is the command line of nianbaoctl. A command parses what the clerk asked for, turns it into calls of
// the core and prints what came back; no rule and no label of a form stands here.
package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/form"
)

// Exit codes, promised to scripts.
const (
	exitClean    = 0
	exitFindings = 1
	exitUnusable = 2
)

// Console is the world around the program.
type Console struct {
	In       io.Reader
	Out, Err io.Writer
	// Now tells the time an explanation is recorded with.
	Now func() time.Time
}

// errFindings ends a command that has said what is wrong with a report; there is nothing to add.
var errFindings = errors.New("the report has findings")

// app is one run of the program.
type app struct {
	in      io.Reader
	inTaken bool
	out     *bufio.Writer
	err     io.Writer
	now     func() time.Time
	// colours says that the output is a terminal that shows them.
	colours bool

	formsFolder, templatesFolder string
	catalog                      *form.Catalog
}

// Run carries out one command line and returns the exit code. Every failure is one sentence on Err.
func Run(c Console, args []string) (code int) {
	a := &app{in: c.In, out: bufio.NewWriter(c.Out), err: c.Err, now: c.Now, colours: showsColours(c.Out)}
	defer func() {
		if fault := recover(); fault != nil {
			a.fail(fmt.Sprintf("程序内部出错，没有完成（%v）；请把所用的命令和 nianbaoctl version 的输出告诉开发者", fault))
			code = exitUnusable
		}
	}()
	err := a.execute(args)
	// What a full disk did to redirected output shows now, or has shown before as an error of the system's.
	if a.out.Flush() != nil {
		err = errors.New("结果没有输出完整：写不出去；请检查磁盘空间，或换个位置再试")
	}
	switch {
	case err == nil:
		return exitClean
	case errors.Is(err, errFindings):
		return exitFindings
	}
	a.fail(err.Error())
	return exitUnusable
}

func (a *app) execute(args []string) error {
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	return root.Execute()
}

// fail prints a failure as one line, whatever it contains.
func (a *app) fail(sentence string) {
	fmt.Fprintln(a.err, "nianbaoctl："+strings.Join(strings.Fields(harmless(strings.ReplaceAll(sentence, "\n", "；"))), " "))
}

// printf writes to standard output. Faults of the writer stick and come up when it is flushed.
func (a *app) printf(format string, args ...any) { fmt.Fprintf(a.out, format, args...) }

// note tells the clerk something beside the result.
func (a *app) note(format string, args ...any) {
	fmt.Fprintln(a.err, harmless("提示："+fmt.Sprintf(format, args...)))
}

func (a *app) root() *cobra.Command {
	cobra.EnableCommandSorting = false
	cobra.MousetrapHelpText = "nianbaoctl 要在命令行窗口里用：先打开「命令提示符」，再运行 nianbaoctl help。\n"
	root := &cobra.Command{
		Use:   "nianbaoctl",
		Short: "编写、检查、导出政府信息公开工作年度报告",
		Long: `一份报告是一个 .nianbao 文件：new 建立，set 填写，check 检查，export 导出 DOCX 和 XLSX。

退出码：0 没有错误，1 检查出错误（或正式稿不能导出），2 用法不对或文件读不出来。
凡是写文件名的地方都可以写 -，表示标准输入或标准输出。`,
		Example: `  nianbaoctl new --office 青河县清河街道办事处 --year 2025
  nianbaoctl set 青河县清河街道办事处-2025.nianbao --table applications=申请.tsv
  nianbaoctl check 青河县清河街道办事处-2025.nianbao
  nianbaoctl export 青河县清河街道办事处-2025.nianbao --docx --xlsx`,
		Args:              unknownCommand,
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		Version:           version,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.PersistentFlags().StringVar(&a.formsFolder, "forms", "", "另用`文件夹`里的报告格式（.yaml）")
	root.PersistentFlags().StringVar(&a.templatesFolder, "templates", "", "另用`文件夹`里的模板（.nianbao-template）")
	root.Flags().Bool("version", false, "显示版本")
	root.SetVersionTemplate("nianbaoctl {{.Version}}\n")
	root.AddCommand(
		a.newCommand(), a.setCommand(), a.fieldsCommand(), a.checkCommand(), a.explainCommand(), a.exportCommand(), a.importCommand(),
		a.showCommand(), a.compareCommand(), a.convertCommand(), a.formsCommand(), a.templateCommand(),
		a.completionCommand(), a.versionCommand(),
	)
	speakChinese(root)
	return root
}
