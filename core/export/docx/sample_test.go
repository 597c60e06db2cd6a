package docx_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

func catalog(t testing.TB) *form.Catalog {
	t.Helper()
	forms, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	return forms
}

func formByID(t testing.TB, id string) *form.Form {
	t.Helper()
	f := catalog(t).ByID(id)
	if f == nil {
		t.Fatalf("no form %s", id)
	}
	return f
}

func edit(t testing.TB, r *report.Report, commands ...report.Command) {
	t.Helper()
	e := report.Edit(r)
	for _, c := range commands {
		if err := e.Do(c); err != nil {
			t.Fatal(err)
		}
	}
}

func write(t testing.TB, r *report.Report, o docx.Options) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := docx.Write(&file, r, o); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// qinghe is the report of an invented subdistrict office with prose of usual length and a number in every cell.
func qinghe(t testing.TB, formID string, year int) *report.Report {
	t.Helper()
	f := formByID(t, formID)
	r := report.New(f, report.Office{Name: "清河街道办事处", Kind: report.Subdistrict}, year)
	thisYear, nextYear := strconv.Itoa(year), strconv.Itoa(year+1)
	edit(t, r,
		report.SetPreamble([]string{
			"根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《中华人民共和国政府信息公开工作年度报告格式》要求，编制本报告。",
			"本报告所列数据的统计期限自" + thisYear + "年1月1日起至" + thisYear + "年12月31日止。如对本报告有疑问，请与清河街道党政综合办公室联系（地址：清河路18号；电话：0000-1234567）。",
		}),
		report.SetParagraphs("overview", []string{
			thisYear + "年，清河街道坚持以人民为中心，认真落实《条例》，围绕中心工作和群众关切，推进决策、执行、管理、服务和结果公开，全年主动公开政府信息136条。",
			"（一）主动公开",
			"全年通过政府网站公开信息82条，通过“清河发布”微信公众号推送信息54条，内容涉及社会救助、养老服务、食品安全、安全生产等领域。制发行政规范性文件2件，解读率100%；回应群众关切11次——其中征地拆迁4次、物业管理7次……均在3个工作日内答复。",
			"（二）依申请公开",
			"全年新收政府信息公开申请8件，上年结转0件，均依法办理：予以公开5件、部分公开1件、本机关不掌握2件，结转下年度0件。",
			"（三）政府信息管理",
			"1.完善发布审核制度",
			"严格执行“三审三校”，落实先审查后公开、一事一审，全年开展保密审查136次，未发生泄密事件。",
			"2.动态调整公开目录",
			"对历史文件进行全面清理，废止行政规范性文件1件，现行有效5件。",
			"（四）政府信息公开平台建设",
			"规范政府网站公开专栏，优化栏目设置12个；在便民服务中心设立政务公开专区，配备查询终端2台，全年接待群众查阅320人次。",
			"（五）监督保障",
			"成立由主要领导任组长的工作领导小组，明确专人负责。全年组织业务培训3次、86人次，将政务公开纳入绩效考核，权重为4%。" + strings.Repeat("主动接受社会评议，设置意见箱和监督电话，逐条核实、限期反馈。", 3) + "本年度未发生责任追究情形。",
		}),
		report.SetParagraphs("problems", []string{
			"一是公开内容的深度还不够，部分解读停留在文字转述；二是个别社区信息员业务不熟，信息更新不够及时；三是群众参与渠道还不够丰富。",
			nextYear + "年，街道将从以下方面改进：一是丰富图解、问答等解读形式，做到“看得懂、用得上”；二是分层分类开展培训，每季度通报更新情况；三是办好政府开放日，邀请居民代表参与决策听证。",
		}),
		report.SetParagraphs("other_matters", []string{"本年度发出收费通知0件，收取信息处理费0元。无其他需要报告的事项。"}),
		report.SetSignOff(report.SignOff{Date: nextYear + "-01-15"}),
	)
	var cells []report.CellEdit
	for i, c := range f.Cells() {
		if !r.Locked(i) {
			value := strconv.Itoa(i * 7 % 23)
			if c.Kind == form.Money {
				value = "12.3456"
			}
			cells = append(cells, report.CellEdit{Address: c.Address, Text: value})
		}
	}
	edit(t, r, report.SetCells(cells...))
	return r
}

// withLocalTable is a form of the kind that a city sends its offices: a table and a note of its own after national ones.
func withLocalTable(t testing.TB) *form.Form {
	t.Helper()
	f, err := form.Load("local.yaml", []byte(`
id: local-table
name: 国办 2021 年格式 + 发布渠道
extends: guoban-2021
tables:
  - id: channels
    name: 政府信息发布渠道情况
    after: proactive
    layout: {label_widths: [56], value_widths: [50, 50], row_height: 8, font_size: 12}
    blocks:
      - stub: 渠道
        columns:
          - {id: items, label: 发布条数}
          - {id: visits, label: 浏览次数}
        rows:
          - {id: site, label: 政府网站}
          - {id: wechat, label: 微信公众号}
notes:
  - {after: proactive, text: 注：行政许可含初审转报件。}
lines:
  - {id: hall, after: channels, label: "{office}{year}年专区接待查阅", unit: 人次}
`), catalog(t).ByID)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
