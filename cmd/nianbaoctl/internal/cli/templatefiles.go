package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/template"
)

func (a *app) templateMakeCommand() *cobra.Command {
	var id, name, issuer, version, output string
	var lock []string
	var force bool
	cmd := &cobra.Command{
		Use:   "make 报告 --id 标识 --name 名称",
		Short: "用一份报告的正文做成模板",
		Long: `正文照写下的样子收进模板，单位全称和年度换成字段，补充事项只收名称不收值。
--lock 写明的节锁定：套用的单位不能改它们的文字。`,
		Example: `  nianbaoctl template make 样本.nianbao --id qinghe-town --name 青河县乡镇街道年报 --issuer 青河县人民政府办公室 --lock preamble
  nianbaoctl template make 样本.nianbao --id ours --name 本单位年报 -o 本单位.nianbao-template`,
		Args:              wantArgs(1, 1, "报告文件"),
		ValidArgsFunction: completeReport,
		RunE: func(cmd *cobra.Command, args []string) error {
			if id == "" || name == "" {
				return usageError(cmd, "要写明模板的标识（--id）和名称（--name）")
			}
			r, err := a.open(args[0])
			if err != nil {
				return err
			}
			var locked []string
			for _, section := range lock {
				of := sectionID(r, section)
				if of != preamble && r.Section(of) < 0 {
					return fmt.Errorf("「%s」没有「%s」这一节", said(args[0]), brief(section))
				}
				locked = append(locked, of)
			}
			t := template.FromReport(r, id, name, func(section string, _ int) bool { return slices.Contains(locked, section) })
			t.Issuer = issuer
			if version != "" {
				t.Version = version
			}
			return a.writeTemplate(t, output, force, args[0])
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&id, "id", "", "模板的`标识`：小写字母、数字、下划线、连字符")
	flags.StringVar(&name, "name", "", "模板的`名称`")
	flags.StringVar(&issuer, "issuer", "", "发这份模板的`单位`")
	flags.StringVar(&version, "version", "", "`版本`，如 2、2027.1；不写是 1")
	flags.StringArrayVar(&lock, "lock", nil, "锁定一`节`；可以写几次")
	flags.StringVarP(&output, "output", "o", "", "存到`文件`（- 为标准输出）；不写则按标识命名")
	flags.BoolVar(&force, "force", false, "覆盖已有的文件")
	completeWith(cmd, "lock", a.ofReport(sectionNames))
	return cmd
}

// writeTemplate writes a template into a file of its own.
func (a *app) writeTemplate(t *template.Template, output string, force bool, inputs ...string) error {
	data, err := t.Encode()
	if err != nil {
		return err
	}
	if output == "" {
		output = t.ID + template.Extension
	}
	if err := spare(output, inputs...); err != nil {
		return err
	}
	if err := a.create(output, data, force); err != nil {
		return err
	}
	if output != stream {
		a.printf("已存入「%s」：%s，第 %s 版。\n", output, t.Name, t.Version)
	}
	return nil
}

func (a *app) templateExportCommand() *cobra.Command {
	var output string
	var force bool
	cmd := &cobra.Command{
		Use:   "export 模板",
		Short: "把一份模板存成一个文件，发给别的单位",
		Example: `  nianbaoctl template export subdistrict-town
  nianbaoctl --templates 本县模板 template export qinghe-town -o 发给各镇.nianbao-template`,
		Args:              wantArgs(1, 1, "模板的 id"),
		ValidArgsFunction: a.completeTemplate,
		RunE: func(_ *cobra.Command, args []string) error {
			t, err := a.template(args[0])
			if err != nil {
				return err
			}
			return a.writeTemplate(t, output, force, args[0])
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", "存到`文件`（- 为标准输出）；不写则按 id 命名")
	cmd.Flags().BoolVar(&force, "force", false, "覆盖已有的文件")
	return cmd
}

func (a *app) templateImportCommand() *cobra.Command {
	var force bool
	cmd := &cobra.Command{
		Use:   "import 文件",
		Short: "把收到的模板放进 --templates 文件夹",
		Long: `同一份模板已有较新或同样的版本时不替换；--force 照样替换。
用过旧版的报告不会自己变，用 nianbaoctl template update 看有哪些不同。`,
		Example:           "  nianbaoctl --templates 本县模板 template import 县里发的.nianbao-template",
		Args:              wantArgs(1, 1, "模板文件"),
		ValidArgsFunction: completeTemplateFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			if a.templatesFolder == "" {
				return usageError(cmd, "要用 --templates 写明放进哪个文件夹")
			}
			t, data, err := a.readTemplate(args[0])
			if err != nil {
				return err
			}
			forms, err := a.forms()
			if err != nil {
				return err
			}
			for _, problem := range problems(template.CheckFile(filepath.Base(said(args[0])), data, forms.ByID)) {
				a.note("%s。", problem)
			}
			library, err := a.library()
			if err != nil {
				return err
			}
			if old := library.ByID(t.ID); old != nil && !force && !template.Later(t.Version, old.Version) {
				return fmt.Errorf("已有「%s」第 %s 版，文件里是第 %s 版，没有替换；一定要替换，请加 --force", old.Name, old.Version, t.Version)
			}
			path := filepath.Join(a.templatesFolder, t.ID+template.Extension)
			if samePlace(path, args[0]) {
				return errors.New("文件已经在这个文件夹里了")
			}
			if err := a.write(path, data); err != nil {
				return err
			}
			a.printf("已放进「%s」：%s，第 %s 版。\n", path, t.Name, t.Version)
			return nil
		},
	}
	cmd.Flags().BoolVar(&force, "force", false, "替换较新或同样的版本")
	return cmd
}
