package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func (a *app) templateCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "template",
		Short: "模板：列出、查看、检查、套用、更新、交换",
		Long: `模板是给一类单位写好的底稿，正文里的数写成字段。内置的几份总在；本单位的和上级发的放在一个文件夹里，用 --templates 指明。
一份模板是一个 .nianbao-template 文件（YAML），写法见 docs/templates.md。`,
		Example: `  nianbaoctl template list
  nianbaoctl template show subdistrict-town
  nianbaoctl template apply 报告.nianbao subdistrict-town
  nianbaoctl --templates 本县模板 template import 县里发的.nianbao-template`,
		Args: unknownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(
		a.templateListCommand(), a.templateShowCommand(), a.templateCheckCommand(), a.templateApplyCommand(), a.templateUpdateCommand(),
		a.templateMakeCommand(), a.templateExportCommand(), a.templateImportCommand(),
	)
	return cmd
}

// library loads the built-in templates and those of --templates. A broken file there does not keep the others from use.
func (a *app) library() (*template.Library, error) {
	folders := []fs.FS{assets.Templates}
	if a.templatesFolder != "" {
		info, err := os.Stat(a.templatesFolder)
		if err != nil || !info.IsDir() {
			return nil, fmt.Errorf("--templates 指的「%s」不是能读的文件夹；请核对位置", a.templatesFolder)
		}
		folders = append(folders, os.DirFS(a.templatesFolder))
	}
	library, err := template.LoadLibrary(folders...)
	for _, problem := range problems(err) {
		a.note("模板文件有误，没有用它：%s。", problem)
	}
	return library, nil
}

// template returns the one that is named by its id, or by the name of its file.
func (a *app) template(name string) (*template.Template, error) {
	library, err := a.library()
	if err != nil {
		return nil, err
	}
	if t := library.ByID(name); t != nil {
		return t, nil
	}
	if name == stream || template.IsFile(name) {
		t, _, err := a.readTemplate(name)
		return t, err
	}
	return nil, fmt.Errorf("没有模板「%s」；可用的有 %s，别处的模板用 --templates 指明文件夹，或写文件名", brief(name), strings.Join(templateIDs(library), "、"))
}

func (a *app) readTemplate(path string) (*template.Template, []byte, error) {
	data, err := a.read(path)
	if err != nil {
		return nil, nil, err
	}
	t, err := template.Load(filepath.Base(said(path)), data)
	if err != nil {
		return nil, nil, fmt.Errorf("模板文件「%s」不能用：%w", said(path), err)
	}
	return t, data, nil
}

func templateIDs(l *template.Library) []string {
	var ids []string
	for _, t := range l.Templates() {
		ids = append(ids, t.ID)
	}
	return ids
}

// completeTemplates offers templates by their ids, or as values of a flag.
func (a *app) completeTemplates() []string {
	library, err := a.quiet().library()
	if err != nil {
		return nil
	}
	var ids []string
	for _, t := range library.Templates() {
		ids = append(ids, t.ID+"\t"+t.Name)
	}
	return ids
}

// completeReportAndTemplate offers a report first and then a template.
func (a *app) completeReportAndTemplate(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		return completeReport(cmd, args, begun)
	case 1:
		return a.completeTemplates(), cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}

func completeTemplateFile(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{template.Extension[1:], "yaml"}, cobra.ShellCompDirectiveFilterFileExt
}

func (a *app) templateListCommand() *cobra.Command {
	var fitting string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "列出现有的模板",
		Example: `  nianbaoctl template list
  nianbaoctl template list --for 报告.nianbao
  nianbaoctl --templates 本县模板 template list`,
		Args: wantArgs(0, 0, ""),
		RunE: func(*cobra.Command, []string) error {
			library, err := a.library()
			if err != nil {
				return err
			}
			list := library.Templates()
			if fitting != "" {
				r, err := a.open(fitting)
				if err != nil {
					return err
				}
				list = library.For(r.Form, r.Office.Kind)
			}
			if asJSON {
				return a.printJSON(listTemplates(list))
			}
			var rows [][]string
			for _, t := range list {
				rows = append(rows, []string{t.ID, "第 " + t.Version + " 版", issuerOf(t), t.Name, kindsOf(t)})
			}
			a.printAligned("", rows)
			return nil
		},
	}
	cmd.Flags().StringVar(&fitting, "for", "", "只列适合这份报告`文件`的，最合适的在前")
	cmd.Flags().BoolVar(&asJSON, "json", false, "输出 JSON（见 docs/template-json.md）")
	completeWith(cmd, "for", files(report.Extension))
	return cmd
}

func issuerOf(t *template.Template) string {
	switch {
	case t.BuiltIn:
		return "内置"
	case t.Issuer != "":
		return t.Issuer
	}
	return "本单位"
}

func kindsOf(t *template.Template) string {
	if len(t.Kinds) == 0 {
		return "各类单位"
	}
	names := make([]string, len(t.Kinds))
	for i, k := range t.Kinds {
		names[i] = k.Name()
	}
	return strings.Join(names, "、")
}

func (a *app) templateShowCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show 模板",
		Short: "看一份模板：要填的补充事项、各节的文字、短语",
		Example: `  nianbaoctl template show subdistrict-town
  nianbaoctl template show 县里发的.nianbao-template`,
		Args:              wantArgs(1, 1, "模板的 id 或文件"),
		ValidArgsFunction: a.completeTemplate,
		RunE: func(_ *cobra.Command, args []string) error {
			t, err := a.template(args[0])
			if err != nil {
				return err
			}
			if asJSON {
				return a.printJSON(showTemplate(t))
			}
			return a.printTemplate(t)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "输出 JSON（见 docs/template-json.md）")
	return cmd
}

// completeTemplate offers one template.
func (a *app) completeTemplate(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return a.completeTemplates(), cobra.ShellCompDirectiveDefault
}

func (a *app) printTemplate(t *template.Template) error {
	forms, err := a.forms()
	if err != nil {
		return err
	}
	a.printf("%s（%s）\n第 %s 版，%s，给%s用\n", t.Name, t.ID, t.Version, issuerOf(t), kindsOf(t))
	if t.About != "" {
		a.printf("%s\n", strings.Join(wrap(t.About, leastWidth), "\n"))
	}
	if len(t.Supplements) > 0 {
		a.printf("\n要填的补充事项\n")
		for _, s := range t.Supplements {
			name := s.Name
			if s.Unit != "" {
				name += "（" + s.Unit + "）"
			}
			a.printf("  %s\n", strings.Join(wrap(name+"："+s.Hint, leastWidth-2), "\n    "))
		}
	}
	for _, part := range t.Parts {
		heading := part.Section
		for _, f := range forms.Forms() {
			if s := f.Section(part.Section); s != nil && (len(t.Forms) == 0 || slices.Contains(t.Forms, f.ID)) {
				heading = s.Heading
				break
			}
		}
		if part.Section == report.SectionPreamble {
			heading = "前言"
		}
		a.printf("\n%s（%s）\n", heading, part.Section)
		for _, b := range part.Blocks {
			locked := ""
			if b.Locked {
				locked = "，锁定"
			}
			a.printf("  ［%s%s］\n", b.ID, locked)
			a.printParagraphs(b.Paragraphs, leastWidth)
		}
	}
	if len(t.Phrases) > 0 {
		a.printf("\n短语\n")
		for _, p := range t.Phrases {
			a.printf("  %s\n", strings.Join(wrap(p.Name+"："+strings.ReplaceAll(p.Text, "\n", "／"), leastWidth-2), "\n    "))
		}
	}
	return nil
}
