package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake"
	"github.com/nianbao/nianbao/core/report"
)

func (a *app) importCommand() *cobra.Command {
	var output, formID, office string
	var year int
	var answers []string
	var force, asJSON bool
	cmd := &cobra.Command{
		Use:   "import 文件",
		Short: "读入别处来的文件：DOCX、XLSX、网页、文本",
		Long: `把上年的报告、科室的表格、门户网站的网页读成一份报告；export 导出的 XLSX 原样读回。
.doc、.xls、.wps、.et 和 PDF 要本机装有 LibreOffice 或 WPS 才能读。写 - 表示读标准输入，如粘贴的文字。
表格按行列名称认，正文按标题认，合计照原件。读完列出每一部分有多大把握、哪里要核对；有疑问的不猜，
列成问题，用 --answer 回答后重新读入。归不到任何一节的文字放在「未归类」里，一字不丢。
文件名默认是「单位-年度.nianbao」，已有的文件不会被覆盖。`,
		Example: `  nianbaoctl import 上年报告.docx
  nianbaoctl import 网页.html -o 报告.nianbao --force
  nianbaoctl import 上年报告.docx --answer year=2 --answer heading/12=1
  nianbaoctl import 表格.xlsx --office 青河县司法局 --year 2025
  nianbaoctl import - --json < 粘贴.txt`,
		Args: wantArgs(1, 1, "要读入的文件"),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return foreignKinds, cobra.ShellCompDirectiveFilterFileExt
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if asJSON && output == stream {
				return usageError(cmd, "--json 和 -o - 都要用标准输出，只能选一个")
			}
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
			if formID != "" && forms.ByID(formID) == nil {
				return fmt.Errorf("没有格式「%s」；可用的有 %s，别处的格式用 --forms 指明文件夹", brief(formID), forms.IDs())
			}
			if cmd.Flags().Changed("year") && (year < form.FirstYear || year > form.LatestYear) {
				return fmt.Errorf("年度应当在 %d 到 %d 之间，现在是 %d", form.FirstYear, form.LatestYear, year)
			}
			options := intake.Options{Form: formID, Office: strings.TrimSpace(report.Clean(office)), Year: year}
			result, err := a.understand(args[0], data, options)
			if err != nil {
				return fmt.Errorf("「%s」没有导入：%w", said(args[0]), err)
			}
			open, err := answer(result, answers)
			if err != nil {
				return err
			}
			if output == "" {
				output = export.ReportName(result.Report.Office.Name, result.Report.Year)
			}
			if samePlace(output, args[0]) {
				return fmt.Errorf("「%s」是要导入的文件本身；请换个文件名", output)
			}
			if asJSON {
				return a.importJSON(output, result, force)
			}
			if err := a.start(output, result.Report, force); err != nil {
				return err
			}
			if output == stream {
				a.noteOpen(args[0], result, len(open))
			} else {
				a.printAccount(result, open)
			}
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&output, "output", "o", "", "存到`文件`（- 为标准输出）")
	flags.BoolVar(&force, "force", false, "覆盖已有的文件")
	flags.StringVar(&formID, "form", "", "按这份格式读表，写格式的 `id`；不写则由表格本身认出")
	flags.IntVar(&year, "year", 0, "报告的`年度`；不写则按标题、统计期限和落款")
	flags.StringVar(&office, "office", "", "单位的`全称`；不写则按标题和落款")
	flags.StringArrayVar(&answers, "answer", nil, "回答一个问题：`编号=选项`，可以写多次")
	flags.BoolVar(&asJSON, "json", false, "输出 JSON（见 docs/import-json.md）")
	complete(cmd, "form", a.formIDs)
	return cmd
}

// foreignKinds are the extensions of files that import reads.
var foreignKinds = []string{"docx", "xlsx", "html", "htm", "txt", "doc", "xls", "wps", "et", "pdf", "mht"}

// understand reads a foreign file.
func (a *app) understand(path string, data []byte, o intake.Options) (*intake.Result, error) {
	forms, err := a.forms()
	if err != nil {
		return nil, err
	}
	o.Forms = forms
	name := ""
	if path != stream {
		name = filepath.Base(path)
	}
	return intake.Read(context.Background(), intake.Source{Name: name, Data: data}, o)
}

// answer puts what the clerk answered into the report and returns the questions that are still open.
func answer(result *intake.Result, answers []string) (open []intake.Question, err error) {
	editor := report.Edit(result.Report)
	answered := map[string]bool{}
	for _, text := range answers {
		id, choice, ok := strings.Cut(text, "=")
		if !ok {
			return nil, fmt.Errorf("--answer「%s」不是“编号=选项”的写法，如 --answer year=2", brief(text))
		}
		question, err := findQuestion(result.Questions, strings.TrimSpace(id))
		if err != nil {
			return nil, err
		}
		n, err := strconv.Atoi(strings.TrimSpace(choice))
		if err != nil || n < 1 || n > len(question.Choices) {
			return nil, fmt.Errorf("问题「%s」的选项是 1 到 %d，不是「%s」", question.ID, len(question.Choices), brief(choice))
		}
		question.Chosen, answered[question.ID] = n-1, true
		if edit := question.Choices[n-1].Edit; edit != nil {
			if err := editor.Do(edit); err != nil {
				return nil, err
			}
		}
	}
	for _, q := range result.Questions {
		if !answered[q.ID] {
			open = append(open, q)
		}
	}
	return open, nil
}

func findQuestion(questions []intake.Question, id string) (*intake.Question, error) {
	var ids []string
	for i := range questions {
		if questions[i].ID == id {
			return &questions[i], nil
		}
		ids = append(ids, questions[i].ID)
	}
	if len(ids) == 0 {
		return nil, errors.New("读这个文件没有疑问，不用 --answer")
	}
	return nil, fmt.Errorf("没有问题「%s」；有的是 %s", brief(id), strings.Join(ids, "、"))
}

// importJSON writes the report and tells a program what was read.
func (a *app) importJSON(output string, result *intake.Result, force bool) error {
	data, err := result.Report.Encode()
	if err != nil {
		return err
	}
	if err := a.create(output, data, force); err != nil {
		return err
	}
	return a.printJSON(accountOf(output, result))
}
