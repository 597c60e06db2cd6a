package cli

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// speakChinese replaces every text that cobra and pflag would print in English.
func speakChinese(root *cobra.Command) {
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return usageError(cmd, "%s", flagFault(err)) })
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { fmt.Fprint(cmd.OutOrStdout(), help(cmd)) })
	root.SetHelpCommand(&cobra.Command{
		Use:   "help [命令]",
		Short: "显示一条命令的用法和例子",
		RunE: func(cmd *cobra.Command, args []string) error {
			asked, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(cmd.Root(), args)
			}
			return asked.Help()
		},
	})
	root.InitDefaultHelpCmd()
	everyCommand(root, func(cmd *cobra.Command) {
		cmd.Flags().BoolP("help", "h", false, "显示用法和例子")
		cmd.Flags().SortFlags = false
		cmd.DisableFlagsInUseLine = true
		cmd.SuggestionsMinimumDistance = 2
		cmd.Flags().VisitAll(nameValue)
		cmd.PersistentFlags().VisitAll(nameValue)
	})
}

// valueName is the annotation that says what a flag takes, such as 文件.
const valueName = "nianbao_value_name"

// nameValue moves the name that backquotes mark in a flag's usage into an annotation: completion scripts show the
// usage as it is.
func nameValue(f *pflag.Flag) {
	if strings.Contains(f.Usage, "`") {
		name, usage := pflag.UnquoteUsage(f)
		f.Usage = usage
		f.Annotations = map[string][]string{valueName: {name}}
	}
}

func nameOfValue(f *pflag.Flag) string { return strings.Join(f.Annotations[valueName], "") }

func everyCommand(cmd *cobra.Command, do func(*cobra.Command)) {
	do(cmd)
	for _, c := range cmd.Commands() {
		everyCommand(c, do)
	}
}

// usageError is a command line that cannot be carried out; it says where to look the right one up.
func usageError(cmd *cobra.Command, format string, args ...any) error {
	return fmt.Errorf(format+"；用法见 %s --help", append(args, cmd.CommandPath())...)
}

func unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return usageError(cmd, "没有「%s」这条命令，是不是 %s", args[0], strings.Join(near, " 或 "))
	}
	return usageError(cmd, "没有「%s」这条命令", args[0])
}

// wantArgs checks the number of arguments; names say what they are. A negative most allows any number.
func wantArgs(least, most int, names string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return usageError(cmd, "要写明%s", spaced(names))
		case most == 0 && len(args) > 0:
			return usageError(cmd, "「%s」多余，这条命令不带参数", args[0])
		case most > 0 && len(args) > most:
			return usageError(cmd, "「%s」多余，这里只要%s", args[most], spaced(names))
		}
		return nil
	}
}

// spaced sets Latin letters off from the Chinese in front of them.
func spaced(text string) string {
	if text != "" && text[0] < utf8.RuneSelf {
		return " " + text
	}
	return text
}

// flagFault says in Chinese what pflag found wrong.
func flagFault(err error) string {
	var missing *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &missing):
		if missing.GetSpecifiedShortnames() != "" {
			return fmt.Sprintf("没有选项 -%s", missing.GetSpecifiedName())
		}
		return fmt.Sprintf("没有选项 --%s", missing.GetSpecifiedName())
	case errors.As(err, &bare):
		return fmt.Sprintf("选项 --%s 后面要写%s", bare.GetFlag().Name, nameOfValue(bare.GetFlag()))
	case errors.As(err, &invalid):
		return fmt.Sprintf("选项 --%s 的值「%s」不对：%s", invalid.GetFlag().Name, invalid.GetValue(), valueFault(invalid))
	case errors.As(err, &syntax):
		return fmt.Sprintf("「%s」不是选项的写法，应当像 --名称=值", syntax.GetSpecifiedFlag())
	}
	return "选项写得不对（" + err.Error() + "）"
}

// valueFault says what a flag's value should have been. Flags that read their value themselves already say so.
func valueFault(err *pflag.InvalidValueError) string {
	switch err.GetFlag().Value.Type() {
	case "int":
		return "应当是整数"
	case "bool":
		return "应当是 true 或 false"
	}
	return err.Unwrap().Error()
}

// help writes the help of a command.
func help(cmd *cobra.Command) string {
	var out strings.Builder
	section := func(title, text string) {
		if text != "" {
			fmt.Fprintf(&out, "\n%s：\n%s\n", title, strings.TrimRight(text, "\n"))
		}
	}
	fmt.Fprintf(&out, "%s：%s\n", cmd.CommandPath(), cmd.Short)
	if cmd.Long != "" {
		fmt.Fprintf(&out, "\n%s\n", cmd.Long)
	}
	use := cmd.UseLine() + " [选项]"
	if cmd.HasAvailableSubCommands() {
		use = cmd.CommandPath() + " 命令"
	}
	section("用法", "  "+use)
	section("例子", cmd.Example)
	var rows [][2]string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			rows = append(rows, [2]string{c.Name(), c.Short})
		}
	}
	section("命令", columns(rows))
	section("选项", columns(flagRows(cmd.LocalFlags())))
	section("通用选项", columns(flagRows(cmd.InheritedFlags())))
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&out, "\n%s 命令 --help 显示一条命令的用法和例子。\n", cmd.CommandPath())
	}
	return out.String()
}

func flagRows(flags *pflag.FlagSet) (rows [][2]string) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := nameOfValue(f)
		left := "    --" + f.Name
		if f.Shorthand != "" {
			left = "-" + f.Shorthand + ", --" + f.Name
		}
		switch {
		case name != "" && f.NoOptDefVal != "":
			left += "[=" + name + "]"
		case name != "":
			left += " " + name
		}
		rows = append(rows, [2]string{left, f.Usage})
	})
	return rows
}

// columns lines up two columns of text.
func columns(rows [][2]string) string {
	widest := 0
	for _, r := range rows {
		widest = max(widest, textWidth(r[0]))
	}
	var out strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&out, "  %s  %s\n", pad(r[0], widest), r[1])
	}
	return out.String()
}
