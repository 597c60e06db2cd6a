package fields

import (
	"strings"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// define asks what a supplement is called and where the office finds it: one that is there, or for nil a new one.
func (s *Supplements) define(r *supplementRow) {
	if s.locked != "" {
		return
	}
	var now report.Supplement
	title := language.L("添加补充事项")
	if r != nil {
		r.commit(false)
		now, title = r.now.Supplement, language.L("修改补充事项")
	}
	ask := sheet.New(s.window, title, 520)
	name := sheet.NewEntry(now.Name, language.L("例如：网站发布数"))
	unit := sheet.NewEntry(now.Unit, language.L("例如：条；没有就空着"))
	hint := sheet.NewEntry(now.Hint, language.L("从哪里得到这个数，可以不写"))
	for _, entry := range []*sheet.Entry{name, unit, hint} {
		entry.OnChanged = func(string) { ask.Mended() }
	}
	take := func() {
		next := now
		next.Name, next.Unit, next.Hint = strings.TrimSpace(name.Text), strings.TrimSpace(unit.Text), strings.TrimSpace(hint.Text)
		if next.Name == "" {
			ask.Refuse(language.L("请写名称，正文里就用【名称】。"), name)
			return
		}
		if err := s.OnDefine(now.Name, next); err != nil {
			ask.Refuse(err.Error(), name)
			return
		}
		ask.Hide()
		s.Go(s.window.Canvas(), next.Name)
	}
	buttons := []*sheet.Button{sheet.NewMainButton(language.L("确定"), take), sheet.NewButton(language.L("取消"), ask.Hide)}
	remark := language.L("正文里写【名称】就印出填的内容。")
	if r != nil {
		remark = language.L("改了名称，正文里的字段跟着改。")
		remove := sheet.NewButton(language.L("删除"), func() {
			if err := s.OnDelete(now.Name); err != nil {
				ask.Refuse(err.Error(), name)
				return
			}
			ask.Hide()
			s.Focus(s.window.Canvas())
		})
		buttons = append(buttons, remove)
	}
	ask.Fill(sheet.Fields(
		sheet.Words(language.L("名称")), name,
		sheet.Words(language.L("单位")), unit,
		sheet.Words(language.L("说明")), hint,
		sheet.Words(""), sheet.Remark(remark),
	), buttons...)
	ask.Show(name)
}
