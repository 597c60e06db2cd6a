package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// draft takes a template over into a report that is being started.
func (a *app) draft(r *report.Report, name string) error {
	if name == "" {
		return nil
	}
	t, err := a.template(name)
	switch {
	case err != nil:
		return err
	case len(t.Parts) == 0:
		return phrasesOnly(t)
	}
	return a.takeOver(report.Edit(r), t, t.Unwritten(r))
}

func phrasesOnly(t *template.Template) error {
	return fmt.Errorf("模板「%s」只有短语，没有可以套用的正文；短语用 nianbaoctl template show %s 查看", t.Name, t.ID)
}

// takeOver takes the parts of a template over.
func (a *app) takeOver(e *report.Editor, t *template.Template, sections []string) error {
	r := e.Report()
	if !t.Fits(r.Form, r.Office.Kind) {
		a.note("模板「%s」是写给%s的，不一定合用；用 nianbaoctl template list --for 看合适的。", t.Name, kindsOf(t))
	}
	if err := e.Do(t.Apply(r, sections)); err != nil {
		return err
	}
	var open []string
	for _, s := range t.Supplements {
		if value, _ := r.Supplement(s.Name); value == "" {
			open = append(open, s.Name)
		}
	}
	if len(open) > 0 {
		a.note("还有 %d 项补充事项要填：%s；用 nianbaoctl set … --supplement 名称=值。", len(open), strings.Join(open, "、"))
	}
	return nil
}

func (a *app) templateApplyCommand() *cobra.Command {
	var sections []string
	var to destination
	cmd := &cobra.Command{
		Use:   "apply 报告 模板",
		Short: "在一份报告里套用模板",
		Long: `没有写 --section 时，套用到还没有文字的各节；写明的节里已有的文字都留着，模板的文字放在后面。
模板要填的补充事项一并加进报告。`,
		Example: `  nianbaoctl template apply 报告.nianbao subdistrict-town
  nianbaoctl template apply 报告.nianbao subdistrict-town --section problems
  nianbaoctl template apply 报告.nianbao 县里发的.nianbao-template -o 副本.nianbao`,
		Args:              wantArgs(2, 2, "报告文件和模板"),
		ValidArgsFunction: a.completeReportAndTemplate,
		RunE: func(_ *cobra.Command, args []string) error {
			from, err := a.openToEdit(args[0])
			if err != nil {
				return err
			}
			t, err := a.template(args[1])
			if err != nil {
				return err
			}
			if len(t.Parts) == 0 {
				return phrasesOnly(t)
			}
			wanted := t.Unwritten(from.report)
			if len(sections) > 0 {
				if wanted, err = partsOf(t, from.report, sections); err != nil {
					return err
				}
			}
			if len(wanted) == 0 {
				return fmt.Errorf("「%s」各节都有文字了，没有套用；要放在后面，请用 --section 写明哪一节", said(args[0]))
			}
			if err := a.takeOver(report.Edit(from.report), t, wanted); err != nil {
				return err
			}
			return a.save(from, to, "已套用「"+t.Name+"」，存入")
		},
	}
	cmd.Flags().StringArrayVar(&sections, "section", nil, "只套用这一`节`，写 id 或标题；可以写几次")
	to.flags(cmd.Flags())
	completeWith(cmd, "section", a.ofReport(sectionNames))
	return cmd
}

// partsOf returns the ids of sections that were named.
func partsOf(t *template.Template, r *report.Report, names []string) ([]string, error) {
	var ids []string
	for _, name := range names {
		id := sectionID(r, name)
		if t.Part(id) == nil {
			return nil, fmt.Errorf("模板「%s」没有写「%s」这一节；它写了 %s", t.Name, brief(name), strings.Join(partIDs(t), "、"))
		}
		ids = append(ids, id)
	}
	return ids, nil
}

func partIDs(t *template.Template) []string {
	var ids []string
	for _, part := range t.Parts {
		ids = append(ids, part.Section)
	}
	return ids
}
