package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func (a *app) templateUpdateCommand() *cobra.Command {
	var accept []string
	var asJSON bool
	var to destination
	cmd := &cobra.Command{
		Use:   "update 报告 [模板]",
		Short: "看模板的新版本会改动报告的哪些文字，选定后再改",
		Long: `把报告所用的模板与新版本逐组比较。不写 --accept 时只列出来，什么也不改。
--accept all 接受全部，但单位自己改写过的文字不动；写段落组的标识（列在方括号里）只接受那一组，改写过的也写标识时，
新的文字放在自己的文字后面，不会盖掉。没有接受的下次还会列出。`,
		Example: `  nianbaoctl --templates 本县模板 template update 报告.nianbao
  nianbaoctl --templates 本县模板 template update 报告.nianbao --accept all
  nianbaoctl template update 报告.nianbao 县里发的.nianbao-template --accept opening --accept requests`,
		Args:              wantArgs(1, 2, "报告文件和模板"),
		ValidArgsFunction: a.completeReportAndTemplate,
		RunE: func(_ *cobra.Command, args []string) error {
			from, err := a.openToEdit(args[0])
			if err != nil {
				return err
			}
			next, err := a.newer(from.report, args[1:])
			if err != nil {
				return err
			}
			changes := template.Updates(from.report, next)
			if err := knownBlocks(accept, changes); err != nil {
				return err
			}
			switch {
			case len(accept) > 0:
				update := template.Update(from.report, next, func(c template.Change) bool { return accepted(accept, c) })
				if err := report.Edit(from.report).Do(update); err != nil {
					return err
				}
				return a.save(from, to, fmt.Sprintf("已更新到「%s」第 %s 版，存入", next.Name, next.Version))
			case asJSON:
				return a.printJSON(showChanges(next, changes))
			}
			a.printChanges(from.report, next, changes)
			return nil
		},
	}
	cmd.Flags().StringArrayVar(&accept, "accept", nil, "接受哪些改动：all 或段落组的`标识`；可以写几次")
	cmd.Flags().BoolVar(&asJSON, "json", false, "输出 JSON（见 docs/template-json.md）")
	to.flags(cmd.Flags())
	return cmd
}

// newer returns the template that a report is to be compared with: the one named, or the only one of its templates of which
// there is a later version.
func (a *app) newer(r *report.Report, named []string) (*template.Template, error) {
	if len(named) > 0 {
		t, err := a.template(named[0])
		if err == nil && r.Origin(t.ID) == nil {
			return nil, fmt.Errorf("这份报告没有套用过模板「%s」，没有可更新的；要套用，请用 nianbaoctl template apply", t.Name)
		}
		return t, err
	}
	library, err := a.library()
	if err != nil {
		return nil, err
	}
	var later []*template.Template
	var names []string
	for _, o := range r.Origins {
		if t := library.ByID(o.Template); t != nil && template.Later(t.Version, o.Version) {
			later, names = append(later, t), append(names, t.ID)
		}
	}
	switch len(later) {
	case 0:
		return nil, fmt.Errorf("报告所用的模板没有新版本；新版本在别处的，用 --templates 指明文件夹，或写模板文件")
	case 1:
		return later[0], nil
	}
	return nil, fmt.Errorf("有新版本的模板不止一份（%s）；请写明是哪一份", strings.Join(names, "、"))
}

func knownBlocks(accept []string, changes []template.Change) error {
	for _, id := range accept {
		if id != all && !slices.ContainsFunc(changes, func(c template.Change) bool { return c.Block == id }) {
			return fmt.Errorf("改动里没有段落组「%s」；不写 --accept 就列出全部改动", brief(id))
		}
	}
	return nil
}

// accepted reports whether a change was asked for. All are all but those that touch what the office has written.
func accepted(accept []string, c template.Change) bool {
	return slices.Contains(accept, c.Block) || slices.Contains(accept, all) && c.Fate != template.Rewritten
}

// fates says what an update does, for people and in JSON.
var fates = map[template.Fate]struct{ label, word string }{
	template.Replace:   {"换成新的", "replace"},
	template.Add:       {"新增", "add"},
	template.Remove:    {"删去", "remove"},
	template.Rewritten: {"本单位改写过，不动", "rewritten"},
}

func (a *app) printChanges(r *report.Report, next *template.Template, changes []template.Change) {
	old := r.Origin(next.ID)
	a.printf("%s：报告用的是第 %s 版，现在是第 %s 版\n", next.Name, old.Version, next.Version)
	if len(changes) == 0 {
		a.printf("两版对这份报告没有不同。\n")
		return
	}
	for _, c := range changes {
		locked := ""
		if c.Locked {
			locked = "，锁定"
		}
		a.printf("\n［%s］%s：%s%s\n", c.Block, headingOf(r, c.Section), fates[c.Fate].label, locked)
		now := c.Now
		if len(now) == 0 {
			now = c.Before
		}
		a.printSigned("－", now)
		a.printSigned("＋", c.After)
	}
	a.printf("\n没有改动报告；接受用 --accept all 或 --accept 标识。\n")
}

// printSigned prints paragraphs with a sign in front of each.
func (a *app) printSigned(sign string, paragraphs []string) {
	for _, text := range paragraphs {
		a.printf("  %s%s\n", sign, strings.Join(wrap(text, leastWidth-4), "\n    "))
	}
}

// headingOf names a section of a report by its id.
func headingOf(r *report.Report, id string) string {
	if id == report.SectionPreamble {
		return "前言"
	}
	if i := r.Section(id); i >= 0 {
		return r.Heading(i)
	}
	return id
}
