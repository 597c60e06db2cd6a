package form_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
)

// every form that ships and the variants of the tests.
func everyForm(t *testing.T) []*form.Form {
	t.Helper()
	return builtIn(t).Forms()
}

func TestEveryCellIsReachedByAField(t *testing.T) {
	for _, f := range everyForm(t) {
		reached := make([]bool, len(f.Cells()))
		for _, field := range f.Fields {
			if len(field.Sum.Cells) == 1 {
				reached[field.Sum.Cells[0]] = true
			}
		}
		for i, ok := range reached {
			if !ok {
				t.Errorf("%s: prose has no name for %s", f.ID, f.Cells()[i].Place())
			}
		}
	}
}

func TestNoNameMeansTwoThings(t *testing.T) {
	for _, f := range everyForm(t) {
		said := map[string]*form.Field{}
		for _, field := range f.Fields {
			for _, name := range append([]string{field.Name}, field.Aliases...) {
				if other := said[name]; other != nil {
					t.Errorf("%s: 【%s】 is %s and %s", f.ID, name, other.Sum.Place, field.Sum.Place)
				}
				said[name] = field
				if f.Field(name) != field {
					t.Errorf("%s: 【%s】 is not found", f.ID, name)
				}
			}
		}
		// 【上年X】 is last year's value of X.
		for name := range said {
			if of, last := strings.CutPrefix(name, "上年"); last && said[of] != nil {
				t.Errorf("%s: 【%s】 may be last year's %s", f.ID, name, of)
			}
		}
	}
}

// Where a number is replaced by its field, it has to be clear by which.
func TestNoTwoFieldsAreTheSameNumber(t *testing.T) {
	for _, f := range everyForm(t) {
		of := map[string]string{}
		for _, field := range f.Fields {
			cells := fmt.Sprint(slices.Sorted(slices.Values(field.Sum.Cells)))
			if other := of[cells]; other != "" {
				t.Errorf("%s: 【%s】 and 【%s】 are both %s", f.ID, other, field.Name, field.Sum.Place)
			}
			of[cells] = field.Name
		}
	}
}

// The words of the trade, and what they name.
func TestFieldsAreCalledAsClerksCallThem(t *testing.T) {
	catalog := builtIn(t)
	for _, c := range []struct {
		form, name, place, unit string
	}{
		{"guoban-2021", "新收申请总数", "表三 一、本年新收政府信息公开申请数量 · 总计", "件"},
		{"guoban-2021", "收到申请数", "表三 一、本年新收政府信息公开申请数量 · 总计", "件"},
		{"guoban-2021", "新收申请", "表三 一、本年新收政府信息公开申请数量 · 总计", "件"},
		{"guoban-2021", "新收申请·自然人", "表三 一、本年新收政府信息公开申请数量 · 自然人", "件"},
		{"guoban-2021", "新收申请·商业企业", "表三 一、本年新收政府信息公开申请数量 · 法人或其他组织 商业企业", "件"},
		{"guoban-2021", "新收申请·法人或其他组织", "表三 一、本年新收政府信息公开申请数量 · 法人或其他组织 各格之和", "件"},
		{"guoban-2021", "应办理申请总数", "表三 一、本年新收政府信息公开申请数量 · 总计 + 二、上年结转政府信息公开申请数量 · 总计", "件"},
		{"guoban-2021", "不予公开总数", "表三 （三）不予公开 · 总计 各格之和", "件"},
		{"guoban-2021", "不予公开·自然人", "表三 （三）不予公开 · 自然人 各格之和", "件"},
		{"guoban-2021", "属于国家秘密", "表三 （三）不予公开 1.属于国家秘密 · 总计", "件"},
		{"guoban-2021", "信访举报投诉类申请·自然人", "表三 （五）不予处理 1.信访举报投诉类申请 · 自然人", "件"},
		{"guoban-2021", "其他处理总数", "表三 （六）其他处理 · 总计 各格之和", "件"},
		{"guoban-2021", "其他情形", "表三 （六）其他处理 3.其他 · 总计", "件"},
		{"guoban-2021", "办结总数", "表三 （七）总计 · 总计", "件"},
		{"guoban-2021", "结转下年度申请总数", "表三 四、结转下年度继续办理 · 总计", "件"},
		{"guoban-2021", "规范性文件制发件数", "表二 行政规范性文件 · 本年制发件数", "件"},
		{"guoban-2021", "行政许可处理决定数量", "表二 行政许可 · 本年处理决定数量", "件"},
		{"guoban-2021", "行政事业性收费金额", "表二 行政事业性收费 · 本年收费金额（单位：万元）", "万元"},
		{"guoban-2021", "行政诉讼总数", "表四 未经复议直接起诉 总计 + 复议后起诉 总计", "件"},
		{"guoban-2019", "其他处理总数", "表三 （六）其他处理 · 总计", "件"},
		{"guoban-2019", "规章新制作数量", "表二 规章 · 本年新制作数量", "件"},
		{"guoban-2019", "行政许可处理决定数量", "表二 行政许可 · 处理决定数量", "件"},
		{"published-total-line", "新收申请总数", "表三 一、本年新收政府信息公开申请数量 · 总计", "件"},
		{"published-total-line", "本行政区域政府信息公开发布总数量", "{year}年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）", ""},
		{"everything-local", "政府网站·条数", "附表一 政府网站 · 条数", ""},
		{"everything-local", "信息处理费", "信息处理费", "元"},
	} {
		field := catalog.ByID(c.form).Field(c.name)
		if field == nil {
			t.Errorf("%s has no 【%s】", c.form, c.name)
		} else if field.Sum.Place != c.place || field.Unit != c.unit {
			t.Errorf("%s: 【%s】 is %s (%s)", c.form, c.name, field.Sum.Place, field.Unit)
		}
	}
	if catalog.ByID("guoban-2021").Field("规章新制作数量") != nil {
		t.Error("2021 took over a field that it has no cells for")
	}
}

// Fields stand in the order in which their rows are printed, a group before what it is made of.
func TestFieldsStandInPrintOrder(t *testing.T) {
	var names, groups []string
	for _, field := range byID(t, "everything-local").Fields {
		if !field.Seldom {
			names = append(names, field.Name)
		}
		if len(groups) == 0 || groups[len(groups)-1] != field.Group {
			groups = append(groups, field.Group)
		}
	}
	if want := []string{"表二", "附表一", "附表二", "表三", "表四"}; !slices.Equal(groups, want) {
		t.Errorf("groups are %v", groups)
	}
	last := -1
	for _, name := range []string{"规章制发件数", "行政许可处理决定数量", "行政事业性收费金额", "新收申请总数", "上年结转申请总数", "予以公开总数", "不予公开总数", "属于国家秘密", "无法提供总数",
		"其他处理总数", "申请人逾期不补正", "办结总数", "结转下年度申请总数", "信息处理费", "行政复议总数", "行政诉讼总数"} {
		at := slices.Index(names, name)
		if at <= last {
			t.Errorf("%s stands at %d, behind what comes after it", name, at)
		}
		last = max(last, at)
	}
}

func TestListsNameTheirItemsAsProseSaysThem(t *testing.T) {
	catalog := builtIn(t)
	for _, c := range []struct{ form, list, items string }{
		{"guoban-2021", "办理结果", "予以公开 部分公开 不予公开 无法提供 不予处理 其他处理"},
		{"guoban-2021", "不予公开原因", "属于国家秘密 其他法律行政法规禁止公开 危及“三安全一稳定” 保护第三方合法权益 属于三类内部事务信息 属于四类过程性信息 属于行政执法案卷 属于行政查询事项"},
		{"guoban-2021", "其他处理情形", "申请人逾期不补正 申请人逾期未缴费 其他情形"},
		{"guoban-2021", "申请人类别", "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他法人或组织"},
		{"guoban-2021", "诉讼结果", "结果维持 结果纠正 其他结果 尚未审结"},
		{"guoban-2019", "处理决定", "行政许可 其他对外管理服务事项 行政处罚 行政强制"},
		{"everything-local", "处理决定", "行政许可 行政处罚 行政强制"},
	} {
		list := catalog.ByID(c.form).List(c.list)
		if list == nil {
			t.Errorf("%s has no list %s", c.form, c.list)
			continue
		}
		var items []string
		for _, item := range list.Items {
			items = append(items, item.Name)
			if item.Unit != "件" || item.Group != list.Group {
				t.Errorf("%s %s: %s counts %q in %q", c.form, c.list, item.Name, item.Unit, item.Group)
			}
		}
		if got := strings.Join(items, " "); got != c.items {
			t.Errorf("%s %s: %s", c.form, c.list, got)
		}
	}
	for id, leaves := range map[string]int{"guoban-2019": 19, "guoban-2021": 21} {
		f := catalog.ByID(id)
		var details, groups []form.Address
		for _, item := range f.List("办理结果明细").Items {
			details = append(details, addresses(f, item.Sum.Cells)...)
		}
		for _, item := range f.List("办理结果").Items {
			groups = append(groups, addresses(f, item.Sum.Cells)...)
		}
		if len(details) != leaves || !slices.Equal(details, groups) {
			t.Errorf("%s: details are %v, groups %v", id, details, groups)
		}
	}
}

// A local table whose labels say the same thing twice still has a name for each of its cells.
func TestLocalCellsOfTheSameLabelAreToldApart(t *testing.T) {
	file := `id: ours
name: 本县格式
extends: guoban-2021
tables:
  - id: annex
    name: 附表
    after: proactive
    layout: {label_widths: [20, 20], value_widths: [20, 20]}
    blocks:
      - columns: [{id: a, label: 件数}, {id: b, label: 件数}]
        rows:
          - {id: x, label: 网站, children: [{id: u, label: 其他}]}
          - {id: y, label: 新媒体, children: [{id: u, label: 其他}]}
          - {id: rules, label: 规章制发件数}
          - {id: w, label: 如果大于}
`
	f, err := form.Load("ours.yaml", []byte(file), builtIn(t).ByID)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, field := range f.Fields {
		if field.Group == "附表" {
			names = append(names, field.Name)
		}
	}
	want := "其他·件数 网站·其他·件数 新媒体·其他·件数 附表·其他·件数 规章制发件数·件数 附表·规章制发件数·件数 件数 附表·件数"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("named\n%s\nwant\n%s", got, want)
	}
}
