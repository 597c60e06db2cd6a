"""The XLSX files of the corpus: departments' workbooks."""
import io
import re

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side

import html_files
import model
import office
import prose
from model import CORPUS, Model, full_width

LINE = Border(*[Side("thin")] * 4)


def number(text):
    return int(text) if re.fullmatch(r"\d+", text) else float(text) if re.fullmatch(r"\d+\.\d+", text) else text or None


def put(ws, grid, top, left=1, merge=True, value=number, border=True):
    """Writes a grid with its upper left corner at a row and column; returns the row below it."""
    at = {}
    for r, row in enumerate(grid.m):
        for c, cell in enumerate(row):
            at.setdefault(id(cell), [cell, r, c, r, c])[3:] = [r, c]
    for cell, r, c, r2, c2 in at.values():
        x = ws.cell(top + r, left + c)
        x.value = value(cell.text) if cell.role == "value" else cell.text or None
        x.alignment = Alignment("center", "center", wrap_text=True)
        if merge and (r, c) != (r2, c2):
            ws.merge_cells(start_row=top + r, start_column=left + c, end_row=top + r2, end_column=left + c2)
    if border:
        for r in range(len(grid.m)):
            for c in range(len(grid.m[r])):
                ws.cell(top + r, left + c).border = LINE
    return top + len(grid.m)


def line(ws, row, text, last, merge=True, size=12, bold=False, align=None):
    ws.cell(row, 1, text).font = Font("宋体", size, bold)
    ws.cell(row, 1).alignment = Alignment(align, "center", wrap_text=True)
    if merge:
        ws.merge_cells(start_row=row, start_column=1, end_row=row, end_column=last)
    return row + 1


def dump(wb):
    out = io.BytesIO()
    wb.save(out)
    return out.getvalue()


def save(name, data):
    (CORPUS / f"{name}.xlsx").write_bytes(data)


def only_tables(m):
    m.sections = []
    m.preamble = []
    m.sign = None
    m.check.append("F14")
    return m


def three_sheets():
    m = Model(2021, 2023, "青禾县农业农村局", "department")
    m.apps({"new_received": "n7 c3", "carried_in": "n1", "granted": "n4 c2", "partial": "n1", "unable_to_provide.not_held": "n3 c1"})
    m.put("proactive", normative_docs__issued=2, normative_docs__repealed=1, normative_docs__in_force=9, licensing__decisions=644,
          penalty__decisions=52, compulsion__decisions=4, admin_fees__amount="3.06")
    only_tables(m)
    wb = openpyxl.Workbook()
    for i, (t, title) in enumerate([("proactive", "主动公开政府信息情况统计表"), ("applications", "收到和处理政府信息公开申请情况统计表"),
                                    ("disputes", "政府信息公开行政复议、行政诉讼情况统计表")]):
        ws = wb.active if not i else wb.create_sheet()
        ws.title = ["表二", "表三", "表四"][i]
        g = m.grid(t)
        last = len(g.m[0])
        row = line(ws, 1, f"青禾县农业农村局2023年{title}", last, size=16, bold=True, align="center")
        row = line(ws, row, "填报单位：青禾县农业农村局　　　　填报日期：2024年1月5日", last)
        row = put(ws, g, row)
        line(ws, row, "填表人：　　　　审核人：", last)
    save("xlsx-three-sheets-2023", dump(wb))
    m.facts("xlsx-three-sheets-2023", "科室的工作簿：三张工作表，合并齐全，没有文字部分")


def one_sheet_prose():
    m = Model(2021, 2024, "棠溪区民政局", "department")
    m.apps({"new_received": "n3", "granted": "n2", "not_processed.duplicate": "n1"})
    m.put("proactive", licensing__decisions=19, penalty__decisions=1)
    prose.write(m, "bureau", "区民政局", 402, 236)
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = "年报"
    row = line(ws, 1, m.title, 15, size=18, bold=True, align="center")
    for x in m.preamble:
        row = line(ws, row, "    " + x, 15)
    for sid, head, paras in m.sections:
        row = line(ws, row, head, 15, bold=True)
        if paras:
            # The text of a section is one merged cell.
            row = line(ws, row, "\n".join("    " + x for x in paras), 15)
        if sid in model.TABLES:
            row = put(ws, m.grid(sid), row) + 1
    for x in m.sign[:2]:
        ws.cell(row, 11, x)
        ws.merge_cells(start_row=row, start_column=11, end_row=row, end_column=15)
        row += 1
    save("xlsx-one-sheet-prose-2024", dump(wb))
    m.facts("xlsx-one-sheet-prose-2024", "整篇报告在一张工作表里，每节文字是一个合并单元格，段落用单元格内换行")


def libreoffice():
    m = Model(2021, 2022, "松岚县杏花乡人民政府", "town", sign=("松岚县杏花乡人民政府", "2023年1月18日", False))
    m.apps({"new_received": "n2 c1", "granted": "n1 c1", "denied.legally_prohibited": "n1"})
    m.put("proactive", penalty__decisions=5)
    prose.write(m, "old", "杏花乡", 151)
    m.sections[0][2][0] = m.sections[0][2][0].replace("疫情防控、", "")
    page = "<html><head><meta charset='utf-8'></head><body>" + html_files.body(m, lambda t: f"<p>{t}</p>") + "</body></html>"
    save("xlsx-libreoffice-2022", office.convert(page.encode(), "html", "xlsx:Calc MS Excel 2007 XML", "HTML (StarCalc)"))
    m.facts("xlsx-libreoffice-2022", "LibreOffice 由网页转成的工作簿，文字各占一行")


def unmerged_text():
    m = Model(2021, 2021, "岭下县住房和城乡建设局", "department", check=["A9"])
    m.apps({"new_received": "n4 c2", "granted": "n3 c1", "unable_to_provide.not_held": "n1 c1"})
    m.put("proactive", licensing__decisions="１２８", penalty__decisions="3 7", compulsion__decisions="", admin_fees__amount="４５６．７")
    only_tables(m)
    wb = openpyxl.Workbook()
    ws = wb.active
    ws["A1"] = "岭下县住房和城乡建设局2021年政府信息公开年报数据"
    row = 3
    g = m.grids()
    g["applications"].relabel({"一、本年新收政府信息公开申请数量": "一、本年新收\n政府信息公开\n申请数量", "社会公益组织": "社会公益\n组织"})
    for t in model.TABLES:
        # Numbers are text, some with blanks around them.
        row = put(ws, g[t].unmerge(), row, merge=False, value=lambda x: x and (x + " " if x == "0" else x), border=False) + 1
    save("xlsx-unmerged-text-2021", dump(wb))
    m.facts("xlsx-unmerged-text-2021", "没有合并，数字都是文本：全角、带空格、空白")


def two_years():
    m = Model(2021, 2023, "澄湖县统计局", "department")
    m.apps({"new_received": "n2", "granted": "n2"})
    m.put("proactive", penalty__decisions=3)
    only_tables(m)
    m.flagged = "工作簿里有 2022、2023 两年的数据"
    old = Model(2021, 2022, "澄湖县统计局", "department")
    old.apps({"new_received": "n5", "granted": "n4", "carried_forward": "n1"})
    old.put("proactive", penalty__decisions=6)
    wb = openpyxl.Workbook()
    for i, x in enumerate([m, old]):
        ws = wb.active if not i else wb.create_sheet()
        ws.title = f"{x.year}年"
        row = line(ws, 1, x.title, 15, size=16, align="center")
        for t in model.TABLES:
            row = put(ws, x.grid(t), row) + 2
    save("xlsx-two-years-2023", dump(wb))
    m.facts("xlsx-two-years-2023", "一个工作簿两张工作表，各是一个年度的三张表，新的在前")


def serial_column():
    m = Model(2021, 2022, "白鹭洲区城西街道办事处", "subdistrict")
    m.apps({"new_received": "n3", "carried_in": "n1", "granted": "n2", "denied.internal_affairs": "n1", "carried_forward": "n1"})
    only_tables(m)
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = "Sheet1"
    row = line(ws, 1, m.title.replace("工作年度报告", "工作年度报告统计表"), 12, size=16, align="center")
    row += 1
    for t in model.TABLES:
        g = m.grid(t)
        ws.cell(row, 2, "单位：件")
        row += 1
        top = row
        row = put(ws, g, row, left=3)
        ws.cell(top, 2, "序号")
        n = 0
        for i, key in enumerate(g.keys):
            if key:
                n += 1
                ws.cell(top + i, 2, n)
        row += 2
    save("xlsx-serial-column-2022", dump(wb))
    m.facts("xlsx-serial-column-2022", "表格从第三列开始，前面一列序号，序号也是数")


def formats_2020():
    m = Model(2019, 2020, "云麓市生态环境局", "department")
    m.apps({"new_received": "n21 c8 l1", "carried_in": "n2", "granted": "n9 c4", "partial": "n2 c1", "denied.third_party": "n1 c1", "unable_to_provide.not_held": "n8 c2 l1",
            "other_disposal": "n1", "carried_forward": "n2"})
    m.put("proactive", licensing__last_year_items=14, licensing__change="1", licensing__decisions="1,320", penalty__last_year_items=188, penalty__change="-6",
          penalty__decisions=427, compulsion__last_year_items=31, compulsion__decisions=12, admin_fees__last_year_items=2,
          procurement__items=26, procurement__amount="1,834.60万元")
    m.disputes(reconsideration=(2, 0, 0, 0))
    only_tables(m)
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = "附件2"
    row = line(ws, 1, "附件2", 15)
    row = line(ws, row, m.title, 15, size=16, align="center")

    def value(x):
        return {"1,320": 1320, "1,834.60万元": 1834.6, "-6": -6}.get(x, number(x))
    for t in model.TABLES:
        row = put(ws, m.grid(t), row, value=value) + 1
    for cells in ws.iter_rows():
        for c in cells:
            if c.value == 1320:
                c.number_format = "#,##0"
            if c.value == 1834.6:
                c.number_format = '#,##0.00"万元"'
            if c.value == -6:
                c.number_format = "0;[Red]-0"
    save("xlsx-formats-2020", dump(wb))
    m.facts("xlsx-formats-2020", "2019 年格式；千位分隔、“万元”来自单元格格式")


def formulas():
    m = Model(2021, 2025, "望川县信访局", "department")
    m.apps({"new_received": "n12 c1", "granted": "n3", "not_processed.petition": "n7 c1", "unable_to_provide.not_held": "n2"})
    m.disputes(reconsideration=(1, 0, 0, 0))
    only_tables(m)
    wb = openpyxl.Workbook()
    note = wb.active
    note.title = "填表说明"
    for i, x in enumerate(["填表说明", "1.请各单位于2026年1月10日前报送。", "2.表三勾稽关系：第一项加第二项之和，等于第三项加第四项之和。", "3.没有数据的填0，不得空项。", "4.黄色单元格为自动计算，请勿修改。"]):
        note.cell(i + 1, 1, x)
    ws = wb.create_sheet("数据表")
    row = line(ws, 1, "望川县信访局2025年政府信息公开工作年度报告数据采集表", 15, size=16, align="center")
    g = m.grids()
    top = {}
    for t in model.TABLES:
        top[t] = row
        row = put(ws, g[t], row) + 1
    # Totals of 表三 are formulas.
    first = top["applications"]
    for i, key in enumerate(g["applications"].keys):
        if key:
            ws.cell(first + i, 10).value = f"=SUM(D{first + i}:I{first + i})"
            if key == "processed":
                for c in range(4, 10):
                    letter = "ABCDEFGHIJ"[c - 1]
                    ws.cell(first + i, c).value = f"=SUM({letter}{first + 5}:{letter}{first + i - 1})"
    hidden = wb.create_sheet("字典")
    for i, x in enumerate(["县直部门", "乡镇", "街道", "2024", "一、总体情况"]):
        hidden.cell(i + 1, 1, x)
    hidden.sheet_state = "hidden"
    save("xlsx-formulas-2025", office.convert(dump(wb), "xlsx", "xlsx:Calc MS Excel 2007 XML"))
    m.facts("xlsx-formulas-2025", "数据采集表：填表说明、隐藏的字典工作表，合计是公式（LibreOffice 算过）")


def make():
    for f in (three_sheets, one_sheet_prose, libreoffice, unmerged_text, two_years, serial_column, formats_2020, formulas):
        f()


if __name__ == "__main__":
    make()
