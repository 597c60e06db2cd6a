package xlsx

import (
	"github.com/xuri/excelize/v2"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// expectations are what cells of a kind accept when something is typed, and what a clerk is told otherwise. An Amount
// is left alone: its unit is written into the cell.
var expectations = []struct {
	kind     form.Kind
	number   excelize.DataValidationType
	negative bool
	message  string
}{
	{form.Count, excelize.DataValidationTypeWhole, false, "请填写 0 或正整数；没有的填 0。"},
	{form.Change, excelize.DataValidationTypeWhole, true, "请填写整数；减少的填负数，没有变化的填 0。"},
	{form.Money, excelize.DataValidationTypeDecimal, false, "请填写 0 或正数，可以有小数，不写单位；没有的填 0。"},
}

// limit is beyond every number that a spreadsheet keeps exactly.
const limit = 1_000_000_000_000_000

// validate refuses typing what a cell cannot take.
func (b *builder) validate(sheet string, l layout) {
	for _, e := range expectations {
		var places []place
		for _, s := range l.spots {
			def := b.form.Cells()[s.cell]
			if def.Kind == e.kind && (def.Total == nil || b.totals == report.AsPrinted) {
				places = append(places, s.at)
			}
		}
		if len(places) == 0 {
			continue
		}
		v := excelize.NewDataValidation(true)
		v.SetSqref(list(blocks(places), " ", area.String))
		least := 0
		if e.negative {
			least = -limit
		}
		b.keep(v.SetRange(least, limit, e.number, excelize.DataValidationOperatorBetween))
		v.SetError(excelize.DataValidationErrorStyleStop, "填写有误", e.message)
		b.keep(b.file.AddDataValidation(sheet, v))
	}
}

// watch turns the cells of a relation red while it is broken. Relations with last year's report are left out: that
// report is not in the workbook.
func (b *builder) watch(sheet string, l layout) {
	var red *int
	for _, relation := range l.table.Relations {
		if relation.AcrossYears() {
			continue
		}
		for _, i := range relation.Instances {
			if red == nil {
				style, err := b.file.NewConditionalStyle(&excelize.Style{
					Font: &excelize.Font{Color: "9C0006"}, Fill: fill("FFC7CE"),
				})
				b.keep(err)
				red = &style
			}
			condition, concerned := l.broken(i)
			b.keep(b.file.SetConditionalFormat(sheet, list(concerned, " ", area.String),
				[]excelize.ConditionalFormatOptions{{Type: "formula", Criteria: condition, Format: red}}))
		}
	}
}
