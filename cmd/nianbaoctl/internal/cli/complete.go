package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
)

// complete offers values for a flag; they are worked out only when somebody presses Tab.
func complete(cmd *cobra.Command, flag string, values func() []string) {
	completeWith(cmd, flag, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return values(), cobra.ShellCompDirectiveNoFileComp
	})
}

func completeWith(cmd *cobra.Command, flag string, values cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, values); err != nil {
		panic(err) // the flag does not exist: a slip in the command's own definition
	}
}

// files offers files with an extension.
func files(extension string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{strings.TrimPrefix(extension, ".")}, cobra.ShellCompDirectiveFilterFileExt
	}
}

// completeReport offers report files for the first argument.
func completeReport(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return files(report.Extension)(cmd, args, begun)
}

// begun reads the report a command line that is being typed names first, nil if it names none that can be read. It
// says nothing, and leaves standard input alone: there the shell stands waiting.
func (a *app) begun(args []string) *report.Report {
	if len(args) == 0 || args[0] == stream {
		return nil
	}
	r, err := a.quiet().load(args[0])
	if err != nil {
		return nil
	}
	return r
}

// quiet is the program while it says nothing.
func (a *app) quiet() *app {
	quiet := *a
	quiet.err = io.Discard
	return &quiet
}

// completeCell offers the addresses of the cells of the report that is the first argument.
func (a *app) completeCell(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return completeReport(cmd, args, begun)
	}
	r := a.begun(args)
	if r == nil || strings.Contains(begun, "=") {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var addresses []string
	for i, cell := range r.Form.Cells() {
		if !r.Locked(i) {
			addresses = append(addresses, string(cell.Address)+"=\t"+cell.Place())
		}
	}
	return addresses, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// completeFinding offers the ids of the findings of a report that can be explained.
func (a *app) completeFinding(last *string) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		if len(args) == 0 {
			return completeReport(cmd, args, begun)
		}
		r := a.begun(args)
		if r == nil || len(args) > 1 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var ids []string
		findings := proof.Of(r, a.begun([]string{*last})).Findings(true)
		for i := range findings {
			if f := &findings[i]; f.Severity == form.Warning {
				ids = append(ids, f.ID+"\t"+brief(f.Place+"："+f.Message))
			}
		}
		return ids, cobra.ShellCompDirectiveNoFileComp
	}
}

// ofReport offers what a report has, such as its tables.
func (a *app) ofReport(values func(r *report.Report) []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		r := a.begun(args)
		if r == nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return values(r), cobra.ShellCompDirectiveNoFileComp
	}
}

// assigned offers the part before = and leaves what follows to the shell's files.
func (a *app) assigned(names func(r *report.Report) []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		r := a.begun(args)
		if strings.Contains(begun, "=") || r == nil {
			return nil, cobra.ShellCompDirectiveDefault
		}
		var list []string
		for _, name := range names(r) {
			id, label, _ := strings.Cut(name, "\t")
			list = append(list, id+"=\t"+label)
		}
		return list, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
	}
}

func tableNames(r *report.Report) []string {
	var names []string
	for _, t := range r.Form.Tables {
		names = append(names, t.ID+"\t"+t.Name)
	}
	return names
}

func tablesOrAll(r *report.Report) []string { return append(tableNames(r), all+"\t全部") }

func sectionNames(r *report.Report) []string {
	names := []string{preamble + "\t前言"}
	for i, s := range r.Sections {
		if s.ID != "" {
			names = append(names, s.ID+"\t"+r.Heading(i))
		}
	}
	return names
}

// ruleNames offers rules one by one; what is typed already of a list stays in front.
func (a *app) ruleNames(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	r := a.begun(args)
	if r == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	earlier := begun[:strings.LastIndex(begun, ",")+1]
	ids := slices.Clone(check.RuleIDs(r.Form))
	for i := range ids {
		ids[i] = earlier + ids[i]
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) formIDs() []string {
	forms, err := a.forms()
	if err != nil {
		return nil
	}
	var ids []string
	for _, f := range forms.Forms() {
		ids = append(ids, f.ID+"\t"+f.Name)
	}
	return ids
}
