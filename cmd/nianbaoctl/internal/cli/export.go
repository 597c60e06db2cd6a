package cli

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
)

// paper is one kind of file a report is exported to.
type paper struct {
	kind export.Kind
	// path to write to, "" for the default name; wanted says whether to write it at all.
	path   string
	wanted bool
}

func papers() []*paper {
	papers := make([]*paper, len(export.Kinds))
	for i, kind := range export.Kinds {
		papers[i] = &paper{kind: kind}
	}
	return papers
}

// byDefault is the value of --docx and --xlsx without a path. No file system allows it as a name.
const byDefault = "\x00"

func (p *paper) flag(flags *pflag.FlagSet) {
	name := p.kind.Extension()[1:]
	flags.Func(name, "导出 "+p.kind.Extension()+"，可写明`路径`（- 为标准输出）", func(path string) error {
		p.wanted = true
		if path != byDefault {
			p.path = path
		}
		return nil
	})
	flags.Lookup(name).NoOptDefVal = byDefault
}

func (a *app) exportCommand() *cobra.Command {
	var folder, last string
	var draft bool
	kinds := papers()
	cmd := &cobra.Command{
		Use:   "export 文件 [--docx[=路径]] [--xlsx[=路径]]",
		Short: "导出 DOCX 和 XLSX：正式稿或草稿",
		Long: `导出报告。正式稿要求没有错误，每处警示都已改正或说明；否则列出还差什么，退出码为 1，什么也不写。
草稿（--draft）随时可以导出，印上“草稿”和查出的问题。
不写 --docx 和 --xlsx 时两种都导出；文件名默认是报告标题，已有的同名文件会被替换。`,
		Example: `  nianbaoctl export 报告.nianbao --docx --xlsx
  nianbaoctl export 报告.nianbao --draft --out 送审
  nianbaoctl export 报告.nianbao --docx=报告.docx --last 上年报告.nianbao
  nianbaoctl export 报告.nianbao --xlsx=- > 报告.xlsx`,
		Args:              exportArgs,
		ValidArgsFunction: completeReport,
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := a.open(args[0])
			if err != nil {
				return err
			}
			lastYear, err := a.openLast(last, r)
			if err != nil {
				return err
			}
			printed := proof.Of(r, lastYear)
			findings := printed.Findings(true)
			if !draft && slices.ContainsFunc(findings, func(f check.Finding) bool { return f.Open() }) {
				a.refuse(r, findings)
				return errFindings
			}
			return a.export([]string{args[0], last}, folder, printed.Report, kinds, draft, findings)
		},
	}
	for _, p := range kinds {
		p.flag(cmd.Flags())
	}
	cmd.Flags().StringVar(&folder, "out", "", "存到`文件夹`；--docx、--xlsx 写的相对路径也从这里算起")
	cmd.Flags().BoolVar(&draft, "draft", false, "导出草稿")
	cmd.Flags().StringVar(&last, "last", "", "上年的报告`文件`，用来查跨年的数")
	completeWith(cmd, "last", files(report.Extension))
	return cmd
}

// exportArgs points out --docx 路径, which a flag with an optional value cannot take.
func exportArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usageError(cmd, "「%s」多余，路径要用等号连着写，如 --docx=%s", args[1], args[1])
	}
	return wantArgs(1, 1, "报告文件")(cmd, args)
}

// refuse says what keeps a report from being final.
func (a *app) refuse(r *report.Report, findings []check.Finding) {
	var open []check.Finding
	for _, f := range findings {
		if f.Open() {
			open = append(open, f)
		}
	}
	a.printFindings(r, open)
	fmt.Fprintln(a.err, "nianbaoctl：还有没改正、没说明的问题，没有导出正式稿；要先看样子，请加 --draft 导出草稿")
}

func (a *app) export(inputs []string, folder string, r *report.Report, kinds []*paper, draft bool, findings []check.Finding) error {
	wanted := slices.DeleteFunc(slices.Clone(kinds), func(p *paper) bool { return !p.wanted })
	if len(wanted) == 0 {
		wanted = kinds
	}
	for _, p := range wanted {
		p.path = p.destination(folder, r, draft)
	}
	if err := apart(wanted, inputs); err != nil {
		return err
	}
	options := export.Options{Draft: draft, Remarks: remarks(findings)}
	if wanted[0].path == stream {
		data, err := export.Bytes(r, wanted[0].kind, options)
		if err != nil {
			return err
		}
		return a.write(stream, data)
	}
	var files []export.File
	for _, p := range wanted {
		files = append(files, export.File{Kind: p.kind, Path: p.path})
	}
	if err := export.Write(context.Background(), r, files, options); err != nil {
		return err
	}
	for _, f := range files {
		a.printf("%s\n", f.Path)
	}
	return nil
}

func remarks(findings []check.Finding) []export.Remark {
	remarks := make([]export.Remark, len(findings))
	for i := range findings {
		f := &findings[i]
		remarks[i] = export.Remark{Severity: f.Severity, Rule: f.Rule, Place: f.Place, Message: f.Message, Open: f.Open()}
		if f.Explanation != nil {
			remarks[i].Explanation = f.Explanation.Text
		}
	}
	return remarks
}
