package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake"
	"github.com/nianbao/nianbao/core/report"
)

// importing is what the flags of import ask for.
type importing struct {
	path             string
	output           string
	form, office     string
	year             int
	answers          []string
	force, asJSON    bool
	into             string
	tables, sections []string
}

func (a *app) importCommand() *cobra.Command {
	var i importing
	cmd := &cobra.Command{
		Use:   "import 文件",
		Short: "读入别处来的文件：DOCX、XLSX、网页、文本",
		Long: `把上年的报告、科室的表格、门户网站的网页读成一份报告；export 导出的 XLSX 原样读回。
.doc、.xls、.wps、.et 等要本机装有 LibreOffice 才能读，PDF 要有 pdftotext。写 - 表示读标准输入，如粘贴的文字。
表格按行列名称认，正文按标题认，合计照原件。读完列出每一部分有多大把握、哪里要核对；有疑问的不猜，
列成问题，用 --answer 回答后重新读入。归不到任何一节的文字放在「未归类」里，一字不丢。
文件名默认是「单位-年度.nianbao」，已有的文件不会被覆盖。

写了 --into，就把读到的放进一份已有的报告：默认放全部表格的数，--table、--section 只放写明的。文件里空着的格
不改动，正文接在原来的后面，合计仍由报告自己算。`,
		Example: `  nianbaoctl import 上年报告.docx
  nianbaoctl import 网页.html -o 报告.nianbao --force
  nianbaoctl import 上年报告.docx --answer year=2 --answer heading/12=1
  nianbaoctl import 表格.xlsx --office 青河县司法局 --year 2025
  nianbaoctl import 司法局.xlsx --into 报告.nianbao --table 表三
  nianbaoctl import - --json < 粘贴.txt`,
		Args: wantArgs(1, 1, "要读入的文件"),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return foreignKinds(), cobra.ShellCompDirectiveFilterFileExt
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			i.path = args[0]
			if i.asJSON && i.output == stream {
				return usageError(cmd, "--json 和 -o - 都要用标准输出，只能选一个")
			}
			if i.into == "" && len(i.tables)+len(i.sections) > 0 {
				return usageError(cmd, "--table 和 --section 只和 --into 一起用")
			}
			if cmd.Flags().Changed("year") && (i.year < form.FirstYear || i.year > form.LatestYear) {
				return fmt.Errorf("年度应当在 %d 到 %d 之间，现在是 %d", form.FirstYear, form.LatestYear, i.year)
			}
			result, open, err := a.readForeign(&i)
			switch {
			case err != nil:
				return err
			case i.into != "":
				return a.importInto(&i, result, open)
			}
			return a.importAsReport(&i, result, open)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&i.output, "output", "o", "", "存到`文件`（- 为标准输出）")
	flags.BoolVar(&i.force, "force", false, "覆盖已有的文件")
	flags.StringVar(&i.form, "form", "", "按这份格式读表，写格式的 `id`；不写则由表格本身认出")
	flags.IntVar(&i.year, "year", 0, "报告的`年度`；不写则按标题、统计期限和落款")
	flags.StringVar(&i.office, "office", "", "单位的`全称`；不写则按标题和落款")
	flags.StringArrayVar(&i.answers, "answer", nil, "回答一个问题：`编号=选项`，可以写多次")
	flags.BoolVar(&i.asJSON, "json", false, "输出 JSON（见 docs/import-json.md）")
	flags.StringVar(&i.into, "into", "", "放进这份已有的`报告`")
	flags.StringArrayVar(&i.tables, "table", nil, "和 --into 一起用：放这张`表`")
	flags.StringArrayVar(&i.sections, "section", nil, "和 --into 一起用：放这一`节`的文字")
	complete(cmd, "form", a.formIDs)
	completeWith(cmd, "into", files(report.Extension))
	return cmd
}

// foreignKinds are the extensions of files that import reads, as shells want them.
func foreignKinds() []string {
	kinds := make([]string, len(intake.Extensions))
	for i, extension := range intake.Extensions {
		kinds[i] = strings.TrimPrefix(extension, ".")
	}
	return kinds
}

// readForeign reads the file and puts the answers into what was read.
func (a *app) readForeign(i *importing) (result *intake.Result, open []intake.Question, err error) {
	data, err := a.read(i.path)
	if err != nil {
		return nil, nil, err
	}
	forms, err := a.forms()
	if err != nil {
		return nil, nil, err
	}
	if _, err := report.Decode(data, forms.ByID); err == nil {
		return nil, nil, fmt.Errorf("「%s」已经是年报文件，不用导入；可以直接 show、check、export", said(i.path))
	}
	if i.form != "" && forms.ByID(i.form) == nil {
		return nil, nil, fmt.Errorf("没有格式「%s」；可用的有 %s，别处的格式用 --forms 指明文件夹", brief(i.form), forms.IDs())
	}
	options := intake.Options{Form: i.form, Office: strings.TrimSpace(report.Clean(i.office)), Year: i.year}
	if result, err = a.understand(i.path, data, options); err != nil {
		return nil, nil, fmt.Errorf("「%s」没有导入：%w", said(i.path), err)
	}
	open, err = answer(result, i.answers)
	return result, open, err
}

// importAsReport makes a report file of what was read.
func (a *app) importAsReport(i *importing, result *intake.Result, open []intake.Question) error {
	output := i.output
	if output == "" {
		output = export.ReportName(result.Report.Office.Name, result.Report.Year)
	}
	if samePlace(output, i.path) {
		return fmt.Errorf("「%s」是要导入的文件本身；请换个文件名", output)
	}
	if i.asJSON {
		return a.importJSON(output, result, i.force)
	}
	if err := a.start(output, result.Report, i.force); err != nil {
		return err
	}
	if output == stream {
		a.noteOpen(i.path, result, len(open))
	} else {
		a.printAccount(result, open)
	}
	return nil
}

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
	// A program that converts the file, and its folder, must not outlive this one. A second signal ends it at once.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	result, err := intake.Read(ctx, intake.Source{Name: name, Data: data}, o)
	if ctx.Err() != nil {
		return nil, errors.New("读到一半被停下；要用的话请重新导入")
	}
	return result, err
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
