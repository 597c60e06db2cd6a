package grid_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestCopyingABlock(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("1[Tab]2[Enter]3[Tab]a\"b[Enter][Ctrl+Home][Shift+Right][Shift+Down][Ctrl+C]")
	if got, want := fyne.CurrentApp().Clipboard().Content(), "1\t2\r\n3\t\"a\"\"b\"\r\n"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	d.does("[Ctrl+Home][Ctrl+C]")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "1" {
		t.Errorf("copied %q, want 1", got)
	}
}

func TestCuttingABlock(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("1[Tab]2[Enter][Ctrl+Home][Shift+Right]")
	d.steps = nil
	d.does("[Ctrl+X]")
	d.steppedOnce()
	d.reads("new_received/natural_person", "")
	d.goesTo("granted/natural_person")
	d.does("[Ctrl+V]")
	d.reads("granted/legal_person.commercial", "2")
}

// What Excel, WPS and Word put on the clipboard, pasted on the second row of 表三, 6 columns and a locked total.
func TestPasting(t *testing.T) {
	for name, c := range map[string]struct {
		clipboard string
		want      map[string]string
		told      string
	}{
		"a block from Excel": {
			"1\t2\r\n3\t4\r\n",
			map[string]string{"carried_in/natural_person": "1", "carried_in/legal_person.commercial": "2", "granted/legal_person.commercial": "4", "partial/natural_person": ""},
			"",
		},
		"line ends of other systems": {
			"1\t2\n3\t4\r5\t6",
			map[string]string{"granted/natural_person": "3", "partial/legal_person.commercial": "6"},
			"",
		},
		"quoted cells": {
			"\"1\n件\"\t\"2\t3\"\r\n\"4\"\"5\"\t\"6\r\n",
			map[string]string{"carried_in/natural_person": "1 件", "carried_in/legal_person.commercial": "2 3", "granted/natural_person": "4\"5", "granted/legal_person.commercial": "\"6"},
			"",
		},
		"empty cells empty": {
			"\t9\r\n",
			map[string]string{"carried_in/natural_person": "", "carried_in/legal_person.commercial": "9"},
			"",
		},
		"a row with its total, which is the same": {
			"1\t0\t0\t0\t0\t0\t 8\r\n",
			map[string]string{"carried_in/legal_person.other": "0", "carried_in/total": "8"},
			"",
		},
		"a row with another total": {
			"1\t0\t0\t0\t0\t0\t7\r\n",
			map[string]string{"carried_in/legal_person.other": "0", "carried_in/total": "8"},
			"有 1 个锁定的格没有改动，其中的数与粘贴的不一致。",
		},
		"more columns than there are": {
			"1\t0\t0\t0\t0\t0\t8\t9\r\n1\t0\t0\t0\t0\t0\t\t\r\n",
			map[string]string{"granted/legal_person.other": "0"},
			"有 1 个数据超出表格，没有粘贴。",
		},
		"more rows than there are": {
			strings.Repeat("5\r\n", 30),
			map[string]string{"carried_forward/natural_person": "5"},
			"有 6 个数据超出表格，没有粘贴；有 1 个锁定的格没有改动，其中的数与粘贴的不一致。",
		},
		"nothing": {"", nil, "剪贴板里没有文字，没有可粘贴的内容。"},
	} {
		t.Run(name, func(t *testing.T) {
			d := sitDown(t, "applications", 900, 500)
			d.set(d.cell("carried_in/natural_person"), "77")
			d.set(d.cell("carried_in/total"), "8")
			d.refill()
			d.goesTo("carried_in/natural_person")
			d.pastes(c.clipboard)
			for address, want := range c.want {
				d.reads(address, want)
			}
			if c.want != nil {
				d.steppedOnce()
			}
			if c.told == "" {
				d.toldNothing()
			} else {
				d.told(c.told)
			}
		})
	}
}

func TestOneValueFillsTheSelectedBlock(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("[Shift+Down][Shift+Right]")
	d.pastes("0\r\n")
	d.steppedOnce()
	d.reads("carried_in/legal_person.commercial", "0")
	d.toldNothing()
}

func TestARowIsRepeatedOverTheSelectedRows(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("[Shift+Down][Shift+Down][Shift+Right]")
	d.pastes("1\t2\r\n")
	d.reads("granted/natural_person", "1")
	d.reads("granted/legal_person.commercial", "2")
}

func TestThePastedBlockIsSelected(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.pastes("1\t2\r\n3\t4\r\n")
	if d.shown.Cells != 4 || d.shown.Sum != "10" {
		t.Errorf("selected %+v, want the 4 pasted cells", d.shown)
	}
}

func TestPastingOnLockedCellsOnly(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.goesTo("granted/total")
	d.pastes("5")
	d.told("合计由程序计算。")
	if len(d.steps) > 0 {
		t.Errorf("changed %v", d.steps)
	}
}

// The values of 表二 lie between rows of labels. A clerk copies them with the labels between them, or as a plain list.
func TestPastingAcrossTheBlocksOf表二(t *testing.T) {
	want := map[string]string{"rules/issued": "1", "normative_docs/issued": "2", "licensing/decisions": "3", "penalty/decisions": "4", "compulsion/decisions": "5", "admin_fees/amount": "6.5"}
	for name, clipboard := range map[string]string{
		"a list":         "1\r\n2\r\n3\r\n4\r\n5\r\n6.5\r\n",
		"as printed":     "1\r\n2\r\n第二十条第（五）项\r\n本年处理决定数量\r\n3\r\n\r\n本年处理决定数量\r\n4\r\n5\r\n\r\n\r\n6.5\r\n",
		"merged columns": "1\t\t\r\n2\t\t\r\n\t\t\r\n\t\t\r\n3\t\t\r\n\t\t\r\n\t\t\r\n4\t\t\r\n5\t\t\r\n\t\t\r\n\t\t\r\n6.5\t\t\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			d := sitDown(t, "proactive", 900, 500)
			d.pastes(clipboard)
			d.steppedOnce()
			d.toldNothing()
			for address, value := range want {
				d.reads(address, value)
			}
		})
	}
}

// Whoever copies a table with its labels and pastes it on the first cell gets the numbers where they belong.
func TestPastingATableWithItsLabels(t *testing.T) {
	d := sitDown(t, "proactive", 900, 500)
	d.pastes("第二十条第（一）项\t\t\t\r\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\r\n规章\t1\t2\t3\r\n" +
		"行政规范性 文件\t4\t5\t6\r\n第二十条第(五)项\t\t\t\r\n信息内容\t本年处理决定数量\t\t\r\n行政许可\t7\t\t\r\n")
	d.steppedOnce()
	d.toldNothing()
	d.reads("rules/issued", "1")
	d.reads("normative_docs/in_force", "6")
	d.reads("licensing/decisions", "7")
	d.reads("penalty/decisions", "")

	d = sitDown(t, "applications", 900, 500)
	d.goesTo("denied.state_secret/natural_person")
	d.pastes("\t（三）不予公开\t1.属于国家秘密\t1\t2\r\n\t\t2.其他法律行政法规禁止公开\t3\t4\r\n")
	d.toldNothing()
	d.reads("denied.state_secret/natural_person", "1")
	d.reads("denied.legally_prohibited/legal_person.commercial", "4")
}

func TestPastingABlockWithLabelsElsewhere(t *testing.T) {
	d := sitDown(t, "proactive", 900, 500)
	d.pastes("1\t2\t3\r\n\t\t\r\n本年处理决定数量\t\t\r\n4\t\t\r\n")
	d.toldNothing()
	d.reads("rules/in_force", "3")
	d.reads("normative_docs/issued", "4")
	d.reads("licensing/decisions", "")
}

func TestTellingWhatFellOnLabels(t *testing.T) {
	d := sitDown(t, "proactive", 900, 500)
	d.pastes("1\r\n2\r\n别的内容\r\n\r\n3\t4\r\n")
	d.told("有 1 个数据超出表格，没有粘贴；有 1 个数据落在表头上，没有粘贴。")
	d.reads("licensing/decisions", "3")
}

// Whatever block is copied, pasting it where it came from changes nothing, and an empty table takes all of it.
func TestCopyAndPasteAgree(t *testing.T) {
	for _, f := range forms(t) {
		for _, table := range f.Tables {
			t.Run(f.ID+" "+table.ID, func(t *testing.T) {
				d := sitDownAt(t, f, table, 900, 500)
				for i, c := range d.values {
					c.Locked = ""
					d.values[i] = c
					d.set(i, strings.Repeat("1", 1+i%5))
				}
				d.refill()
				d.does("[Ctrl+A][Ctrl+C][Ctrl+V]")
				if len(d.steps) > 0 {
					t.Errorf("pasting what was copied changes %v", d.steps)
				}
				cells := d.grid.Selected()
				d.does("[Delete][Ctrl+V]")
				for _, i := range cells {
					if got, want := d.values[i].Text, strings.Repeat("1", 1+i%5); got != want {
						t.Errorf("%s reads %q, want %q", d.address(i), got, want)
					}
				}
				d.toldNothing()
			})
		}
	}
}

func TestTheClipboardWhileEditing(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("123[F2][Shift+Left][Shift+Left][Ctrl+X][Enter]")
	d.reads("new_received/natural_person", "1")
	d.does("[Up][F2][Ctrl+V][Enter]")
	d.reads("new_received/natural_person", "123")
	d.does("[Up][F2][Ctrl+A][Ctrl+C][Home]")
	d.pastes("9\r\n")
	d.does("[Enter]")
	d.reads("new_received/natural_person", "9123")
}
