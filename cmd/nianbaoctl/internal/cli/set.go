package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// setting is what the flags of set ask for.
type setting struct {
	patch                                    patch
	cells, jsonFiles, tables, sections, text []string
	supplements, newSupplements              []string
	to                                       destination
	// inputs are the files the values come from.
	inputs []string
}

func (a *app) setCommand() *cobra.Command {
	var s setting
	cmd := &cobra.Command{
		Use:   "set 文件 [地址=值]...",
		Short: "填写或修改报告：数据、正文、单位信息",
		Long: `在一份报告里填写数据、正文和单位信息。全部写对才存盘，有一处不对就什么也不改。

数据可以按单元格填（地址=值，值为空表示清空；show --json 列出全部地址），也可以整张表填：--table 表=文件，文件里是
印出来的那一块数据，制表符或逗号分隔，一行一行，含不含合计都行，空白表示没有填。表和节写 id 或名称都行，见
nianbaoctl forms print。
数字里的全角字符、千分位逗号和多余的空格会看懂并提示；看不懂的按原文保留，由检查指出。

--json 的文件是一个对象，可用的名称：
  office    {name, kind, address, postcode, telephone, email, website, rule_making, deadline}
  cells     {"地址": 数字或文字，null 表示清空}
  sections  {"节": 一段文字，或由各段组成的列表}，preamble 同样写法
  notes     {"表": 表下的注}
  supplements  {"补充事项": 文字或数字}，add_supplements [{name, value, unit, hint}] 新加补充事项
  period    {from, to}，sign_off {organ, date, date_first, stamped, absent}
  title、cover（true 或 false）、totals（computed 或 as_printed）
  zero、complete、incomplete  "all" 或表的列表`,
		Example: `  nianbaoctl set 报告.nianbao applications/new_received/natural_person=8
  nianbaoctl set 报告.nianbao --table applications=申请.tsv --zero all --complete all
  nianbaoctl set 报告.nianbao --section overview=正文.txt --text other_matters=无
  nianbaoctl set 报告.nianbao --supplement 网站公开条数=486 --supplement 培训次数=2
  nianbaoctl set 报告.nianbao --telephone 0000-1234567 --sign-date 2026-01-15
  nianbaoctl set 报告.nianbao --json 数据.json -o 副本.nianbao
  cat 数据.json | nianbaoctl set 报告.nianbao --json -`,
		Args:              wantArgs(1, -1, "报告文件"),
		ValidArgsFunction: a.completeCell,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 && !changes(cmd.Flags()) {
				return usageError(cmd, "没有写要改什么")
			}
			s.cells = append(s.cells, args[1:]...)
			return a.set(args[0], &s)
		},
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&s.cells, "cell", nil, "填一个单元格：`地址=值`")
	flags.StringArrayVar(&s.tables, "table", nil, "填一整张表：`表=文件`")
	flags.StringArrayVar(&s.sections, "section", nil, "用文本文件填一节，一行一段：`节=文件`；前言写 preamble")
	flags.StringArrayVar(&s.text, "text", nil, "直接填一节：`节=文字`；写几次就是几段")
	flags.StringArrayVar(&s.supplements, "supplement", nil, "填一项补充事项：`名称=值`")
	flags.StringArrayVar(&s.newSupplements, "add-supplement", nil, "新加一项补充事项，正文里写作【名称】：`名称=值`，值可以不写")
	flags.StringArrayVar(&s.jsonFiles, "json", nil, "按 JSON `文件`修改")
	s.factFlags(flags)
	s.paperFlags(flags)
	s.to.flags(flags)
	completeWith(cmd, "cell", a.completeCell)
	completeWith(cmd, "table", a.assigned(tableNames))
	completeWith(cmd, "section", a.assigned(sectionNames))
	completeWith(cmd, "text", a.assigned(sectionNames))
	completeWith(cmd, "supplement", a.assigned(supplementNames))
	completeWith(cmd, "json", files(".json"))
	for _, flag := range []string{"zero", "complete", "incomplete"} {
		completeWith(cmd, flag, a.ofReport(tablesOrAll))
	}
	complete(cmd, "kind", func() []string { return strings.Split(kindNames(), "、") })
	complete(cmd, "totals", func() []string { return []string{computed, "as-printed"} })
	complete(cmd, "rule-making", func() []string { return []string{"yes", "no"} })
	return cmd
}

// changes reports whether a flag was given that changes the report, not only where it goes.
func changes(flags *pflag.FlagSet) bool {
	found := false
	flags.Visit(func(f *pflag.Flag) {
		found = found || (f.Name != "output" && f.Name != "force" && f.Name != "forms" && f.Name != "templates")
	})
	return found
}

// given makes a flag that tells "not given" from "given empty".
func given(flags *pflag.FlagSet, name, usage string, place **string) {
	flags.Func(name, usage, func(value string) error {
		*place = &value
		return nil
	})
}

func (s *setting) factFlags(flags *pflag.FlagSet) {
	o := &s.patch.Office
	given(flags, "office", "单位`全称`", &o.Name)
	given(flags, "kind", "单位`类别`，如 街道办事处", &o.Kind)
	given(flags, "address", "办公`地址`", &o.Address)
	given(flags, "postcode", "`邮编`", &o.Postcode)
	given(flags, "telephone", "联系`电话`", &o.Telephone)
	given(flags, "email", "电子`邮箱`", &o.Email)
	given(flags, "website", "`网址`", &o.Website)
	given(flags, "deadline", "公开期限，写`月-日`，如 03-31", &o.Deadline)
	flags.Func("rule-making", "有没有规章制定权：`yes 或 no`", func(value string) error {
		may := value == "yes" || value == "是" || value == "有"
		if !may && value != "no" && value != "否" && value != "无" {
			return errors.New("应当是 yes 或 no")
		}
		o.RuleMaking = &may
		return nil
	})
}

func (s *setting) paperFlags(flags *pflag.FlagSet) {
	p := &s.patch
	given(flags, "title", "印出的`标题`；空白则用格式规定的", &p.Title)
	given(flags, "organ", "落款`单位`；空白则用单位全称", &p.SignOff.Organ)
	given(flags, "sign-date", "落款`日期`，如 2026-01-15", &p.SignOff.Date)
	given(flags, "totals", "合计`方式`：computed 由程序计算，as-printed 照原件", &p.Totals)
	flags.BoolFunc("cover", "要封面（--cover=false 不要）", func(value string) error {
		cover := value == "true"
		if !cover && value != "false" {
			return errors.New("应当是 true 或 false")
		}
		p.Cover = &cover
		return nil
	})
	flags.StringArrayVar((*[]string)(&p.Zero), "zero", nil, "把一张`表`（或 all 全部）里空着的格填 0")
	flags.StringArrayVar((*[]string)(&p.Complete), "complete", nil, "一张`表`（或 all 全部）已经填完，再有空格就是问题")
	flags.StringArrayVar((*[]string)(&p.Incomplete), "incomplete", nil, "一张`表`（或 all 全部）又要接着填了；在 --complete 之后起作用")
}

// set applies everything to the report in memory and writes it once at the end.
func (a *app) set(path string, s *setting) error {
	from, err := a.openToEdit(path)
	if err != nil {
		return err
	}
	e := report.Edit(from.report)
	s.inputs = slices.Clone(s.jsonFiles)
	for _, file := range s.jsonFiles {
		text, err := a.readText(file)
		if err != nil {
			return err
		}
		p, err := readPatch(said(file), text)
		if err != nil {
			return err
		}
		if err := p.apply(a, e); err != nil {
			return fmt.Errorf("「%s」：%w", said(file), err)
		}
	}
	for _, read := range []func(*app, *report.Report) error{s.readCells, s.readSupplements, s.readProse, s.readTables} {
		if err := read(a, from.report); err != nil {
			return err
		}
	}
	if err := s.patch.apply(a, e); err != nil {
		return err
	}
	return a.save(from, s.to, "已存入", s.inputs...)
}

func (s *setting) readCells(_ *app, _ *report.Report) error {
	s.patch.Cells = map[form.Address]json.RawMessage{}
	for _, c := range s.cells {
		address, value, ok := strings.Cut(c, "=")
		if (c == "true" || c == "false") && s.patch.Cover != nil {
			return fmt.Errorf("「%s」应当用等号连着写：--cover=%s", c, c)
		}
		if !ok {
			return fmt.Errorf("「%s」应当写成 地址=值；地址见 nianbaoctl show --json", c)
		}
		text, err := json.Marshal(value)
		if err != nil {
			return err
		}
		s.patch.Cells[form.Address(address)] = text
	}
	return nil
}

// readProse gathers the paragraphs of each section, those from files first.
func (s *setting) readProse(a *app, r *report.Report) error {
	s.patch.Sections = map[string]prose{}
	add := func(section, text string) {
		id := sectionID(r, section)
		s.patch.Sections[id] = append(s.patch.Sections[id], report.Paragraphs(text)...)
	}
	for _, given := range s.sections {
		name, file, ok := strings.Cut(given, "=")
		if !ok || file == "" {
			return fmt.Errorf("「%s」应当写成 节=文件，如 --section overview=正文.txt", given)
		}
		s.inputs = append(s.inputs, file)
		text, err := a.readText(file)
		if err != nil {
			return err
		}
		add(name, text)
	}
	for _, given := range s.text {
		name, text, ok := strings.Cut(given, "=")
		if !ok {
			return fmt.Errorf("「%s」应当写成 节=文字，如 --text other_matters=无", given)
		}
		add(name, text)
	}
	return nil
}

func (s *setting) readTables(a *app, _ *report.Report) error {
	for _, given := range s.tables {
		name, file, ok := strings.Cut(given, "=")
		if !ok || file == "" {
			return fmt.Errorf("「%s」应当写成 表=文件，如 --table applications=申请.tsv", given)
		}
		s.inputs = append(s.inputs, file)
		text, err := a.readText(file)
		if err != nil {
			return err
		}
		rows, err := readBlock(text)
		if err != nil {
			return fmt.Errorf("「%s」%w", said(file), err)
		}
		s.patch.blocks = append(s.patch.blocks, block{table: name, file: said(file), rows: rows})
	}
	return nil
}
