package check_test

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// paper is a finished report for 2025 of an office with a sentence in its preamble.
func paper(t *testing.T, name, text string) *report.Editor {
	t.Helper()
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetOffice(report.Office{Name: name, Kind: report.GuessKind(name)}))
	do(t, e, report.SetPreamble([]string{text}))
	return e
}

const (
	subdistrict = "烟台市莱山区清河街道办事处"
	town        = "临沭县曹庄镇人民政府"
	bureau      = "威海市环翠区自然资源局"
	county      = "安溪县人民政府"
)

// Each sentence is copied from another office, or written to one; quote is what the finding says of it.
func TestSentencesOfOthers(t *testing.T) {
	for _, c := range []struct{ office, text, rule, quote string }{
		{subdistrict, "受理公民、法人和其他组织向市政府及市政府办公室提出的政府信息公开申请5件。", "F10", "写的是向「市政府」提出的申请，而本单位是「" + subdistrict + "」"},
		{town, "全年收到向县人民政府提出的信息公开申请12件，均按时答复。", "F10", "「县人民政府」"},
		{subdistrict, "2025年，我镇高度重视政务公开工作。", "F10", "写的是「我镇」"},
		{town, "我局积极配合调整网站信息发布流程。", "F10", "写的是「我局」"},
		{town, "一是我街道成立领导小组；二是本街道健全制度。", "F10", "写的是「我街道」"},
		{bureau, "为进一步规范政府信息公开工作，我街道及时调整工作小组成员。", "F10", "写的是「我街道」"},
		{subdistrict, "我县政务公开工作取得新成效。", "F10", "写的是「我县」"},
		{county, "本局主动公开信息12条。", "F10", "写的是「本局」"},
		{subdistrict, "2025年，杨庄镇认真贯彻落实《条例》。", "F10", "写的是「杨庄镇」，而本单位是「" + subdistrict + "」"},
		{subdistrict, "2025年，烟台市莱山区初家街道办事处严格按照上级要求开展工作。", "F10", "写的是「烟台市莱山区初家街道办事处」"},
		{town, "韦寨镇人民政府在县委、县政府的正确领导下，扎实推进政务公开。", "F10", "写的是「韦寨镇人民政府」"},
		{town, "现公布韦寨镇2025年政府信息公开工作年度报告。", "F10", "写的是「韦寨镇」"},
		{subdistrict, "如有疑问，请与初家街道党政办公室联系（地址：莱山区）。", "F10", "写的是「初家街道」"},
		{bureau, "2025年，市场监督管理局认真贯彻落实《条例》。", "F10", "写的是「市场监督管理局」"},
		{bureau, "荣成市自然资源局共收到申请12件。", "F10", "写的是「荣成市自然资源局」"},
		{bureau, "按照宜宾市政府办公室工作要求，我局完善目录。", "F10", "写的是「宜宾市」"},
		{subdistrict, "在成都市委、市政府的坚强领导下，工作有序开展。", "F10", "写的是「成都市」"},

		{subdistrict, "根据贵办《关于做好年度报告编制工作的通知》要求，现将有关情况报告如下。", "F11", "「贵办」是写给别的机关的话"},
		{bureau, "按照贵单位要求，我局认真组织自查。", "F11", "「贵单位」"},
		{town, "以上报告，妥否，请批示。", "F11", "「妥否」"},
		{town, "以上报告，请审阅。", "F11", "「请审阅」"},
		{subdistrict, "烟台市莱山区政务公开办：", "F11", "「烟台市莱山区政务公开办：」"},
		{subdistrict, "区人民政府办公室：", "F11", "「区人民政府办公室：」"},
		{town, "此致敬礼！", "F11", "「此致敬礼！」"},

		{town, "本报告由总体情况、主动公开政府信息情况、存在的主要问题及改进情况等三部分组成。", "F15", "说报告有 3 个部分，实际有 6 节"},
		{town, "本年度报告共分五个部分。", "F15", "说报告有 5 个部分，实际有 6 节"},
		{town, "全文由概述、主动公开情况、政策解读回应情况、存在问题等7部分组成。", "F15", "说报告有「政策解读回应情况」"},
		{town, "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政策解读回应情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。", "F15", "说报告有「政策解读回应情况」，报告里没有这样的一节"},

		{town, "根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。", "F16", "「国务院令第492号」已经失效"},

		{town, "申请人身份证号为11010519491231002X。", "P1", "居民身份证号码「110*************2X」"},
		{town, "身份证 ３７０６０２ 19900307 7 71 0 已核对。", "", ""},
		{town, "老证件号为130503670401001。", "P1", "居民身份证号码「130**********01」"},
		{town, "村民来电 13905351234 咨询低保政策。", "P2", "手机号码「139******34」"},
		{town, "申请人电话：139-0535-1234。", "P2", "手机号码"},
		{town, "申请人王某，联系电话+8613905351234。", "P2", "手机号码"},
		{town, "退费至6222021234567890127。", "", ""},
		{town, "费用退至卡号6228480402564890018。", "P3", "银行卡号「6228*************18」"},
		{town, "申请人张建国向我镇提出政府信息公开申请。", "P4", "自然人姓名「张某某」"},
		{town, "申请人王建国、申请人李志强已领取材料，申请人王某未到。", "P4", "自然人姓名「王某某」等 2 处"},
		{town, "村民来电13905351234、13905351235咨询。", "P2", "手机号码「139******34」等 2 处"},
		{town, "村民王建国向我镇提出信息公开申请。", "P4", "自然人姓名「王某某」"},
		{town, "居民王建国，党员，参加政府开放日；市民关爱、居民时常关心的事项全部公开。", "", ""},
		{town, "原告：李志强，被告曹庄镇人民政府。", "P4", "自然人姓名「李某某」"},
		{town, "欧阳修文不服我镇答复，向县政府申请复议。", "P4", "自然人姓名「欧阳某某」"},
		{town, "陈小明诉曹庄镇政府信息公开一案已审结。", "P4", "自然人姓名「陈某某」"},
		{town, "刘强等3人于2025年5月向我镇提出信息公开申请。", "P4", "自然人姓名「刘某」"},
	} {
		t.Run(c.text, func(t *testing.T) {
			findings := check.Run(paper(t, c.office, c.text).Report(), check.Options{})
			if c.rule == "" {
				if got := only(findings, proseRules...); len(got) > 0 {
					t.Errorf("findings %q", got)
				}
				return
			}
			f := find(t, findings, c.rule+"@preamble")
			if !strings.Contains(f.Message, c.quote) || f.Advice == "" || f.Numbers == "" || f.Severity == form.Error {
				t.Error(words(f))
			}
			if strings.HasPrefix(c.rule, "P") && strings.Contains(words(f)+f.Numbers, "13905351234") {
				t.Error("the finding shows what it asks to hide:", words(f))
			}
			if others := only(findings, proseRules...); len(others) != 1 {
				t.Errorf("findings %q", others)
			}
		})
	}
}

func TestOldNamesOfARenamedOffice(t *testing.T) {
	e := paper(t, "阜阳市颍州区清河街道办事处", "2025年6月，清河镇撤镇设街道。此前我镇公开信息12条。")
	if got := only(check.Run(e.Report(), check.Options{}), "F10"); len(got) > 0 {
		t.Errorf("findings %q", got)
	}
}

func TestASectionAboutNobody(t *testing.T) {
	const nobody = "各级政府部门对政府信息公开的认识还不够到位，一些地区公开的内容不够全面、不够及时，公开的形式比较单一。" +
		"今后要进一步加强学习，提高认识，健全机制，把公开工作做深做细做实，让群众满意，推动我国政务公开工作不断前进。"
	for text, want := range map[string]bool{
		nobody:               true,
		nobody + "我街道将认真落实。": false,
		nobody + "清河街道党工委高度重视。":               false,
		nobody + "全年培训3次。":                    false,
		"公开的形式比较单一。" + nobody[:len("各级政府部门")]: false,
	} {
		e := clean(t, "guoban-2021", 2025)
		do(t, e, report.SetParagraphs("problems", []string{text}))
		got := only(check.Run(e.Report(), check.Options{}), "F12")
		if (len(got) == 1) != want {
			t.Errorf("%q: findings %q", text, got)
		}
	}
}

func TestPartsOfALocalForm(t *testing.T) {
	e := clean(t, "innovation-section", 2025)
	do(t, e, report.SetPreamble([]string{"本报告由总体情况、创新创优工作情况、主动公开及依申请公开政府信息情况、存在的主要问题及改进情况等七部分组成。"}))
	if got := only(check.Run(e.Report(), check.Options{}), "F15"); len(got) > 0 {
		t.Errorf("findings %q", got)
	}
	do(t, e, report.SetPreamble([]string{"本报告由总体情况、创新创优工作情况等六部分组成。"}))
	same(t, only(check.Run(e.Report(), check.Options{}), "F15"), "F15@preamble")
}

func TestLengthThatALocalNoticeSets(t *testing.T) {
	const notice = "id: short\nname: 限长格式\nextends: guoban-2021\nsections: {limit: [{id: overview, characters: 50, source: 本市通知}]}\n"
	f, err := form.Load("short.yaml", []byte(notice), forms(t).ByID)
	if err != nil {
		t.Fatal(err)
	}
	e := report.Edit(report.New(f, office, 2025))
	do(t, e, report.SetParagraphs("overview", []string{strings.Repeat("公 开", 25)}))
	if got := only(check.Run(e.Report(), check.Options{}), "F8"); len(got) > 0 {
		t.Errorf("findings %q", got)
	}
	do(t, e, report.SetParagraphs("overview", []string{strings.Repeat("公开", 25), "公开信息"}))
	got := find(t, check.Run(e.Report(), check.Options{}), "F8@overview")
	if got.Message != "这一节有 54 字，要求不超过 50 字，多了 4 字" || got.Severity != form.Notice || got.Source != "本市通知" {
		t.Error(words(got))
	}
}

func TestUnsortedTextIsNotForgotten(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetUnsorted([]string{"扫一扫在手机打开当前页", "上一篇：关于公布清河街道2025年重大行政决策事项目录的通知"}))
	f := find(t, check.Run(e.Report(), check.Options{}), "F20@unsorted")
	if f.Message != "有 2 段文字还没有归入哪一节，不会印出来；第一段是「扫一扫在手机打开当前页」" || f.Severity != form.Notice {
		t.Error(words(f))
	}
}

func TestPersonalDataInTables(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	set(t, e, "applications/new_received/natural_person 张建国 13905351234", "applications/carried_in/natural_person 11010519491231002X")
	findings := check.Run(e.Report(), check.Options{})
	if f := find(t, findings, "P2@applications/new_received/natural_person"); f.Severity != form.Warning || f.Part != "applications" {
		t.Error(words(f))
	}
	find(t, findings, "P1@applications/carried_in/natural_person")
}
