package template

import (
	"testing"

	"github.com/nianbao/nianbao/core/form"
)

// The form keeps the words free that say how a field is printed.
func TestNoFieldCanBeCalledAsAFormat(t *testing.T) {
	load := func(name string) error {
		_, err := form.Load("表.yaml", []byte(`id: tiny
name: 小格式
years: {from: 2021}
title: "{office}{year}年报告"
sections: [{id: numbers, heading: 数据, table: main}]
tables:
  - id: main
    name: 主表
    layout: {value_widths: [40]}
    blocks: [{columns: [{id: a, label: 甲}], rows: [{id: x, label: 一}]}]
fields:
  list: [{cells: main/x/a, names: [`+name+`]}]
`), nil)
		return err
	}
	if err := load("收到·自然人"); err != nil {
		t.Fatal(err)
	}
	for _, f := range formats {
		if load("收到·"+f.name) == nil {
			t.Errorf("【收到·%s】 could be a field", f.name)
		}
	}
}
