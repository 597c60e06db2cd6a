package check

import (
	"fmt"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// ruleA12CountedOnce suspects a case that was counted in two result rows: the column has more results than
// applications, by no more than the row that is to be counted once.
func ruleA12CountedOnce(s *subject, found func(Finding)) {
	for _, t := range s.form.Tables {
		once := t.CountedOnce
		if once == nil {
			continue
		}
		for _, r := range t.Relations {
			if r.Rule != once.Balance || r.PerRow() {
				continue
			}
			for _, i := range r.Instances {
				s.countedTwice(once, i, found)
			}
		}
	}
}

func (s *subject) countedTwice(once *form.CountedOnce, i *form.Instance, found func(Finding)) {
	if !s.judgeable(i) {
		return
	}
	column := s.form.Cells()[i.Left[0].Cell].Column
	at := func(row string) int { return s.form.Cell(form.Address(i.Table.ID + "/" + row + "/" + column.Key())) }
	partial := at(once.Row)
	counted, ok := s.values[partial].Number()
	if !ok || counted.Sign() <= 0 {
		return
	}
	left, _ := report.Sum(i.Left, s.values, nil)
	right, _ := report.Sum(i.Right, s.values, nil)
	surplus, err := right.Sub(left)
	if err != nil || surplus.Sign() <= 0 || surplus.Cmp(counted) > 0 {
		return
	}
	var others []form.Term
	for _, group := range once.NotIn {
		for _, row := range i.Table.Rows(group) {
			others = append(others, form.Term{Cell: at(row.Key())})
		}
	}
	if sum, _ := report.Sum(others, s.values, nil); sum.Sign() <= 0 {
		return
	}
	f := s.cellFinding(once.Rule, form.Notice, partial)
	f.Message = fmt.Sprintf("填了 %s 件，而这一列的办理结果比申请多出 %s 件，可能是同一件申请计了两次", counted, surplus)
	f.Left, f.Right, f.Difference = right.String(), left.String(), surplus.String()
	f.Numbers = counted.String() + "|" + surplus.String()
	f.Advice, f.Source = once.Advice, s.form.Source.Number
	found(f)
}
