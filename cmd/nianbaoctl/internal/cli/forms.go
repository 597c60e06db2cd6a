package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/form"
)

func (a *app) formsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "forms",
		Short: "列出、检查、查看报告格式",
		Long: `列出现有的报告格式：内置的和 --forms 文件夹里的。
格式是一个 YAML 文件；地方格式用 extends 在国办格式上添加，不能改动国办的表。`,
		Example: `  nianbaoctl forms
  nianbaoctl forms --forms 本县格式
  nianbaoctl forms check 本县格式/qinghe.yaml
  nianbaoctl forms print guoban-2021`,
		Args: unknownCommand,
		RunE: func(*cobra.Command, []string) error { return a.listForms() },
	}
	check := &cobra.Command{
		Use:     "check 文件.yaml",
		Short:   "检查一个格式文件，逐处指出错在哪一行",
		Example: "  nianbaoctl forms check 本县格式/qinghe.yaml",
		Args:    wantArgs(1, 1, "格式文件"),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"yaml"}, cobra.ShellCompDirectiveFilterFileExt
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.checkForm(args[0]) },
	}
	print := &cobra.Command{
		Use:     "print 格式",
		Short:   "印出一份格式的章节、表格、每个单元格的地址和常用的字段",
		Example: "  nianbaoctl forms print guoban-2021",
		Args:    wantArgs(1, 1, "格式的 id"),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return a.formIDs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.printForm(args[0]) },
	}
	cmd.AddCommand(check, print)
	return cmd
}

func (a *app) listForms() error {
	forms, err := a.forms()
	if err != nil {
		return err
	}
	var rows [][]string
	for _, f := range forms.Forms() {
		rows = append(rows, []string{f.ID, f.Years.String(), f.Source.Number, f.Name})
	}
	a.printAligned("", rows)
	return nil
}

// printAligned lines up columns of text.
func (a *app) printAligned(indent string, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, text := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], textWidth(text))
		}
	}
	for _, row := range rows {
		line := indent
		for i, text := range row {
			line += pad(text, widths[i]) + "  "
		}
		a.printf("%s\n", strings.TrimRight(line, " "))
	}
}

func (a *app) checkForm(path string) error {
	forms, err := a.forms()
	if err != nil {
		return err
	}
	data, err := a.read(path)
	if err != nil {
		return err
	}
	f, err := form.Load(said(path), data, forms.ByID)
	if err != nil {
		found := problems(err)
		for _, problem := range found {
			a.printf("%s\n", problem)
		}
		return fmt.Errorf("格式文件「%s」有 %d 处错误，不能用；请逐处改正", said(path), len(found))
	}
	a.printf("「%s」可以使用：%s（%s），%d 节，%d 张表，%d 个单元格（其中 %d 个合计由程序计算），%d 个字段。\n",
		said(path), f.Name, f.ID, len(f.Sections), len(f.Tables), len(f.Cells()), len(f.Computed()), len(f.Fields))
	return nil
}

func (a *app) printForm(id string) error {
	forms, err := a.forms()
	if err != nil {
		return err
	}
	f := forms.ByID(id)
	if f == nil {
		return errors.New("没有格式「" + id + "」；可用的有 " + forms.IDs())
	}
	a.printf("%s（%s）\n适用：%s\n依据：%s %s\n标题：%s\n", f.Name, f.ID, f.Years, f.Source.Number, f.Source.Title, f.TitlePattern)
	if f.Extends != "" {
		a.printf("在 %s 上添加。%s\n", f.Extends, f.Deviation)
	}
	for i, s := range f.Sections {
		a.printf("\n%s（节 %s）\n", f.Heading(i), s.ID)
		for _, t := range f.TablesOf(s) {
			a.printTableOutline(f, t)
		}
	}
	return nil
}

func (a *app) printTableOutline(f *form.Form, t *form.Table) {
	a.printf("  %s（表 %s）\n", t.Name, t.ID)
	var rows [][]string
	for i := range f.Cells() {
		c := &f.Cells()[i]
		if c.Table != t && (c.Line == nil || c.Line.After != t.ID) {
			continue
		}
		total := ""
		if c.Total != nil {
			total = "（合计）"
		}
		rows = append(rows, []string{string(c.Address), strings.TrimPrefix(c.Place(), t.Name+" ") + total})
	}
	a.printAligned("    ", rows)
	for _, r := range t.Relations {
		a.printf("    规则 %s：%s\n", r.Rule, r.Says)
	}
	var names []string
	for _, field := range f.Fields {
		if field.Group == t.Name && !field.Seldom {
			names = append(names, field.Name)
		}
	}
	if len(names) > 0 {
		a.printf("    字段：%s\n", strings.Join(inLines(names, leastWidth-10), "\n          "))
	}
}
