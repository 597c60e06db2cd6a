package alike_test

import (
	"testing"

	"github.com/nianbao/nianbao/core/alike"
)

func TestLabelsThatDifferInTypographyOnlyAreTheSame(t *testing.T) {
	for _, pair := range [][2]string{
		{"（三）不予公开", "(三) 不予公开"}, {"3.要求提供公开出版物", "3、 要求提供\n公开出版物"}, {"⑶不予公开", "（三）不予公开"}, {"㈢不予公开", "（三）不予公开"},
		{"3.危及“三安全一稳定”", "３．危及\"三安全一稳定\""}, {"本年增/减", "本年增减"}, {"二、上年结转", "二. 上年结转："},
		{"第二十条第（一）项", "第二十条第(一)项"}, {"12.其他", "（十二）其他"}, {"二十、其他", "20 其他"},
	} {
		if like := alike.Labels(pair[0], pair[1]); like < 0.985 {
			t.Errorf("%s and %s are alike to %.3f", pair[0], pair[1], like)
		}
	}
}

func TestLabelsWithTyposAreAlikeButNotTheSame(t *testing.T) {
	for _, pair := range [][2]string{
		{"社会公益组织", "社会组织"}, {"3.要求提供公开出版物", "3、需要提供公开出版物"}, {"本年制发件数", "本年(2023)制发件数"}, {"行政规范性文件", "规范性文件"},
		{"（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"}, {"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.申请人无正当理由逾期不补正"},
		{"申请人情况", "本申请人情况"}, {"（三）不予公开", "（二）不予公开"}, {"本年收费金额（单位：万元）", "本年收费金额"},
	} {
		if like := alike.Labels(pair[0], pair[1]); like < 0.75 || like >= 0.985 {
			t.Errorf("%s and %s are alike to %.3f", pair[0], pair[1], like)
		}
	}
}

func TestOtherLabelsAreNotAlike(t *testing.T) {
	for _, pair := range [][2]string{
		{"规章", "行政规范性文件"}, {"行政处罚", "行政强制"}, {"结果维持", "结果纠正"}, {"自然人", "总计"}, {"", "总计"}, {"一、", "一、总体情况"},
		{"（四）无法提供", "（五）不予处理"}, {"其他", "其他行政机关确认的事项"},
	} {
		if like := alike.Labels(pair[0], pair[1]); like > 0.6 {
			t.Errorf("%s and %s are alike to %.3f", pair[0], pair[1], like)
		}
	}
}

func TestTheNearerLabelIsMoreAlike(t *testing.T) {
	for _, three := range [][3]string{
		{"第二十条第（一）项", "第二十条第一项", "第二十条第（五）项"},
		{"一、本年新收政府信息公开申请数量", "一、本年收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"},
		{"其他", "3.其他", "其他结果"},
	} {
		near, far := alike.Labels(three[0], three[1]), alike.Labels(three[0], three[2])
		if near <= far {
			t.Errorf("%s: %s %.3f, %s %.3f", three[0], three[1], near, three[2], far)
		}
	}
}

func FuzzLabels(f *testing.F) {
	f.Add("（三）不予公开", "(三")
	f.Add("2023年（", "①")
	f.Fuzz(func(t *testing.T, a, b string) {
		like := alike.Labels(a, b)
		if like < 0 || like > 1 || like != alike.Labels(b, a) {
			t.Errorf("%q and %q are alike to %v, the other way round %v", a, b, like, alike.Labels(b, a))
		}
	})
}
