package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

func (a *app) newCommand() *cobra.Command {
	var office, kind, formID, templateID, output string
	var year int
	var force bool
	var from succession
	cmd := &cobra.Command{
		Use:   "new --office 名称 --year 年度",
		Short: "建立一份新报告，可以从上年的报告开始",
		Long: `按年度选定国办格式，建立一份空白报告。文件名默认是「单位-年度.nianbao」，已有的文件不会被覆盖。
单位类别从名称看出来；看不出的用 --kind 写明，可用：` + kindNames() + `。

--template 用一份模板起草各节，要填的补充事项一并加进报告，见 nianbaoctl template list。
--from-last 从上年的报告开始：沿用单位信息、前言和落款，填好能从上年推出的数（如上年结转）。
上年的正文默认只作参考；--prose start 以它为底稿，没有改动过的段落会一直标着，直到改动或确认。`,
		Example: `  nianbaoctl new --office 青河县清河街道办事处 --year 2025
  nianbaoctl new --office 青河县清河街道办事处 --year 2025 --template subdistrict-town
  nianbaoctl new --from-last 2024.nianbao --prose start
  nianbaoctl new --office 青河县司法局 --year 2025 --kind 政府部门 -o 司法局.nianbao
  nianbaoctl new --office 青河县清河街道办事处 --year 2025 --form innovation-section`,
		Args: wantArgs(0, 0, ""),
		RunE: func(cmd *cobra.Command, _ []string) error {
			office = strings.TrimSpace(report.Clean(office))
			if from.path != "" {
				return a.succeed(cmd, &from, newRequest{office, kind, formID, templateID, output, year, force})
			}
			if from.prose != "" {
				return usageError(cmd, "--prose 要和 --from-last 一起用")
			}
			if office == "" || year == 0 {
				return usageError(cmd, "要写明单位（--office）和年度（--year）")
			}
			f, err := a.chooseForm(formID, year)
			if err != nil {
				return err
			}
			facts := report.Office{Name: office, Kind: report.GuessKind(office)}
			if kind != "" {
				if facts.Kind, err = readKind(kind); err != nil {
					return err
				}
			}
			if output == "" {
				output = export.ReportName(office, year)
			}
			r := report.New(f, facts, year)
			if err := a.draft(r, templateID); err != nil {
				return err
			}
			return a.start(output, r, force)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&office, "office", "", "单位的`全称`")
	flags.IntVar(&year, "year", 0, "报告的`年度`，如 2025")
	flags.StringVar(&kind, "kind", "", "单位`类别`")
	flags.StringVar(&formID, "form", "", "格式的 `id`，见 nianbaoctl forms；不写则按年度选国办格式")
	flags.StringVar(&templateID, "template", "", "用`模板`起草，写 id 或文件")
	flags.StringVarP(&output, "output", "o", "", "存到`文件`（- 为标准输出）")
	flags.BoolVar(&force, "force", false, "覆盖已有的文件")
	flags.StringVar(&from.path, "from-last", "", "从上年的报告`文件`开始（DOCX 等也可以），不用再写单位和年度")
	flags.StringVar(&from.prose, "prose", "", "上年的正文怎么用：start 作底稿，reference 只作`参考`")
	completeWith(cmd, "from-last", files(report.Extension))
	complete(cmd, "prose", func() []string { return []string{proseStart, proseReference} })
	complete(cmd, "kind", func() []string { return strings.Split(kindNames(), "、") })
	complete(cmd, "form", a.formIDs)
	complete(cmd, "template", a.completeTemplates)
	return cmd
}

// start writes a report that has no file yet.
func (a *app) start(path string, r *report.Report, force bool) error {
	data, err := r.Encode()
	if err != nil {
		return err
	}
	if err := a.create(path, data, force); err != nil {
		return err
	}
	if r.Office.Kind == "" {
		a.note("从名称看不出单位类别，会影响公开期限和规章的检查；可用 nianbaoctl set … --kind 写明。")
	}
	if path != stream {
		a.printf("已建立「%s」：%s，%s。\n", path, r.PrintedTitle(), r.Form.Name)
	}
	return nil
}

// chooseForm returns the form with the given id or, without one, the national form of the year.
func (a *app) chooseForm(id string, year int) (*form.Form, error) {
	forms, err := a.forms()
	if err != nil {
		return nil, err
	}
	if id == "" {
		if f := forms.ForYear(year); f != nil {
			return f, nil
		}
		var known []string
		for _, f := range forms.Forms() {
			if f.Extends == "" {
				known = append(known, f.Name+"（"+f.Years.String()+"）")
			}
		}
		return nil, fmt.Errorf("没有 %d 年度的报告格式；现有 %s", year, strings.Join(known, "、"))
	}
	f := forms.ByID(id)
	if f == nil {
		return nil, fmt.Errorf("没有格式「%s」；可用的有 %s，别处的格式用 --forms 指明文件夹", id, forms.IDs())
	}
	if !f.Years.Contains(year) {
		a.note("格式 %s 用于 %s，不是 %d 年度的；检查会指出来。", f.ID, f.Years, year)
	}
	return f, nil
}

func kindNames() string {
	names := make([]string, len(report.Kinds))
	for i, k := range report.Kinds {
		names[i] = k.Name
	}
	return strings.Join(names, "、")
}

func readKind(text string) (report.Kind, error) {
	kind, ok := report.KindOf(text)
	if !ok {
		return "", fmt.Errorf("没有「%s」这类单位；可用的有 %s", text, kindNames())
	}
	return kind, nil
}
