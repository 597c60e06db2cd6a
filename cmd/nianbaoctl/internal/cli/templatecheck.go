package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/template"
)

func (a *app) templateCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check 文件",
		Short: "检查一个模板文件，逐处指出错在哪一行",
		Long: `先查文件的写法，再按它写给的格式查文字：字段有没有、条件读不读得懂、每一节格式里有没有。
不查数：没有填的数到报告里才知道。`,
		Example:           "  nianbaoctl template check 本县模板/街道.nianbao-template",
		Args:              wantArgs(1, 1, "模板文件"),
		ValidArgsFunction: completeTemplateFile,
		RunE: func(_ *cobra.Command, args []string) error {
			forms, err := a.forms()
			if err != nil {
				return err
			}
			data, err := a.read(args[0])
			if err != nil {
				return err
			}
			if err := template.CheckFile(said(args[0]), data, forms.ByID); err != nil {
				found := problems(err)
				for _, problem := range found {
					a.printf("%s\n", problem)
				}
				return fmt.Errorf("模板文件「%s」有 %d 处错误；请逐处改正", said(args[0]), len(found))
			}
			t, err := template.Load(said(args[0]), data)
			if err != nil {
				return err
			}
			a.noteForms(t, forms)
			blocks, locked := 0, 0
			for _, part := range t.Parts {
				for _, b := range part.Blocks {
					blocks++
					if b.Locked {
						locked++
					}
				}
			}
			a.printf("「%s」可以使用：%s（%s）第 %s 版，%d 节 %d 组段落（其中 %d 组锁定），%d 个补充事项，%d 个短语。\n",
				said(args[0]), t.Name, t.ID, t.Version, len(t.Parts), blocks, locked, len(t.Supplements), len(t.Phrases))
			return nil
		},
	}
}

// noteForms says for which forms nothing was looked at.
func (a *app) noteForms(t *template.Template, forms *form.Catalog) {
	if len(t.Forms) == 0 {
		a.note("模板没有写明用于哪些格式，只查了文件的写法；要查字段，请写上 forms，可用的有 %s。", forms.IDs())
	}
	for _, id := range t.Forms {
		if forms.ByID(id) == nil {
			a.note("没有格式 %s，没有按它查字段；格式文件在别处的，用 --forms 指明文件夹。", brief(id))
		}
	}
}
