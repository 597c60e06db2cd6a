"""The plain text files of the corpus: what converters, the clipboard and scanners leave of a report."""
import re
import unicodedata

import docx_files
import model
import office
import prose
from docxw import Doc
from model import CORPUS, Model


def save(name, text, encoding="utf-8"):
    (CORPUS / f"{name}.txt").write_bytes(text.encode(encoding))


def wide(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def pad(text, w):
    return text + " " * max(0, w - wide(text))


def lines(m, tables, para=lambda t: [t], heading=lambda t: [t], title=None, sign=lambda t: [t]):
    """The report line by line; tables turns a grid into lines."""
    out = list(title if title is not None else [m.title, ""])
    for p in m.preamble:
        out += para(p)
    for sid, head, paras in m.sections:
        out += heading(head)
        for p in paras:
            out += para(p)
        if sid in model.TABLES and sid not in m.absent:
            out += tables(m.grid(sid)) if callable(tables) else tables[sid](m.grid(sid))
            out += [x for n in m.notes.get(sid, []) for x in para(n)]
    if m.sign:
        organ, date, first = m.sign
        for x in [date, organ] if first else [organ, date]:
            if x:
                out += sign(x)
    return out


def covered(grid, r, c):
    """How a square is covered: None for an anchor, else left or above."""
    cell = grid.m[r][c]
    if c and grid.m[r][c - 1] is cell:
        return "left"
    return "above" if r and grid.m[r - 1][c] is cell else None


def pipes():
    m = Model(2019, 2020, "云麓市棠溪区杏林街道办事处", "subdistrict", sign=("杏林街道办事处", "2021年1月22日", True), check=["F14", "F2"])
    m.apps({"new_received": "n2", "granted": "n1", "unable_to_provide.not_held": "n1"})
    m.put("proactive", licensing__last_year_items=3, penalty__last_year_items=7)
    prose.write(m, "old", "杏林街道", 260)

    def markdown(g):
        rows = []
        for r in range(len(g.m)):
            rows.append([g.m[r][c].text if not covered(g, r, c) else "" for c in range(len(g.m[r]))])
        if len(rows[0]) == 10:
            # The converter lost the third label column where it could, and moved 总计 of the head up.
            for r, key in enumerate(g.keys):
                row = rows[r]
                if key in ("not_processed.massive", "not_processed.reconfirm"):
                    rows[r] = [row[2], ""] + row[3:]
                elif key in ("other_disposal", "processed"):
                    rows[r] = [row[1]] + row[3:]
                elif key in ("new_received", "carried_in", "carried_forward"):
                    rows[r] = [row[0], ""] + row[3:]
            rows[0] = [rows[0][0], "", "申请人情况", "", "", "", "", "", "总计", ""]
            rows[1] = ["", "", "自然人", "法人或其他组织", "", "", "", "", "", ""]
            rows[2] = ["", "", "", "商业企业", "科研机构", "社会组织", "法律服务机构", "其他", "", ""]
        w = max(map(len, rows))
        rows = [x + [""] * (w - len(x)) for x in rows]
        rule = "|" + "|".join("-" * 9 for _ in range(w)) + "|"
        text = ["| " + " | ".join(x.replace("（", "(").replace("）", ") ") for x in row) + " |" for row in rows]
        return ["", text[0], rule] + text[1:] + [""]
    space = lambda t: [re.sub(r"(\d+)", r" \1 ", t).strip().replace("2020 年", "2020 年"), ""]
    out = lines(m, markdown, space, lambda t: [t, ""], ["", "**云麓市棠溪区杏林街道办事处", "2020 年政府信息公开工作年度报告**", "", "杏林街道办事处", "2021 年 1 月 22 日", "",
                                                      "杏林街道办事处", "", "2020 年政府信息公开工作年度报告", ""], lambda t: [t, ""])
    m.check = ["F2", "F14"]
    save("text-markdown-pipes-2020", "\n".join(out))
    # The cover has the full name; the report itself and its sign-off have the short one.
    m.office = "杏林街道办事处"
    m.facts("text-markdown-pipes-2020", "PDF 转出的竖线表格：列移位，总计表头上移，“社会组织”，日期在单位上面，有封面")


def cell_lines(name, tab, m, how):
    def rows(g):
        out = []
        for r in range(len(g.m)):
            cells = [("" if covered(g, r, c) else g.m[r][c].text) for c in range(len(g.m[r])) if covered(g, r, c) != "left" and not (
                covered(g, r, c) == "above" and c and g.m[r][c - 1] is g.m[r][c])]
            cells = [x.replace("本年新制作数量", "本年新\n制作数量").replace("本年制发件数", "本年制\n发件数") for x in cells]
            if tab:
                out += ["\t" + "\n\t".join(cells), ""]
            else:
                out += [x for x in cells if x]
        return out + [""]
    save(name, "\n".join(lines(m, rows)))
    m.facts(name, how)


def tabbed_lines():
    m = Model(2019, 2019, "望川县槐荫镇人民政府", "town", sign=None, check=["F14", "R1", "A10", "R2", "A9"])
    m.apps({"new_received": "n1", "granted": "n1"})
    m.put("proactive", rules__made=2, normative_docs__made=1, procurement__items=6, procurement__amount="83500")
    m.cells["applications/denied.enforcement_file/total"] = ""
    prose.write(m, "old", "槐荫镇", 87)
    m.sections[0][2][0] = m.sections[0][2][0].replace("疫情防控、", "")
    m.sections[0][1] = "一、总体情况："
    cell_lines("text-cell-a-line-tabs-2019", True, m, "每格一行、行首制表符；镇填了规章，金额没有单位，一个总计空白，没有落款")


def bare_lines():
    m = Model(2021, 2023, "青禾县供销合作社联合社", "other")
    m.apps({"new_received": "n1 p1", "granted": "n1", "unable_to_provide.not_held": "p1"})
    prose.write(m, "center", "县供销社", 64, 33, "青禾供销")
    cell_lines("text-cell-a-line-2023", False, m, "每格一行、没有制表符（网页全选复制到记事本），空格不占行")


def shifted_pipes():
    m = Model(2021, 2022, "白鹭洲区朝阳街道办事处", "subdistrict", check=["F2"])
    m.apps({"new_received": "n4 c1", "granted": "n2 c1", "denied.admin_inquiry": "n1", "unable_to_provide.not_held": "n1"})
    m.put("proactive", penalty__decisions=9)
    prose.write(m, "street", "朝阳街道", 208, 155, "朝阳门里")
    note = "注：行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。"
    m.notes = {"applications": [note], "disputes": [note]}

    def rows(g):
        out = []
        w = len(g.m[0])
        for row in g.texts():
            row = row + [""] * (w - len(row))
            out.append("".join(x + " | " if x else "|" for x in row).rstrip())
        return out
    narrow = str.maketrans("（）：，；", "():,;")
    save("text-shifted-pipes-2022", "\n".join(lines(m, rows, title=[])).translate(narrow))
    m.title = ""
    m.notes = {k: [note.translate(narrow)] for k in m.notes}
    for s in m.sections:
        s[1] = s[1].translate(narrow)
        s[2] = [x.translate(narrow) for x in s[2]]
    m.check = ["F2"]
    m.facts("text-shifted-pipes-2022", "竖线分隔、没有空格垫齐，跨行的格被吃掉、后面的格左移；没有标题；注印了两遍")


def report_docx(m):
    d = Doc("word", split=False)
    d.footer = d.para('<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
                      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
                      '<w:r><w:t xml:space="preserve"> —</w:t></w:r>', align="center")
    d.title(m.title)
    d.report(m)
    d.sign(m)
    d.save("passing")
    path = CORPUS / "passing.docx"
    data = path.read_bytes()
    path.unlink()
    return data


def pdf_layout():
    m = Model(2021, 2023, "临漪县市场监督管理局", "department")
    m.apps({"new_received": "n6 c1", "granted": "n4", "denied.third_party": "n1 c1", "unable_to_provide.not_held": "n1"})
    m.put("proactive", licensing__decisions=2210, penalty__decisions=131, compulsion__decisions=8, admin_fees__amount="1.2")
    prose.write(m, "bureau", "县市场监管局", 611, 174)
    save("text-pdf-layout-2023", office.layout_text(office.convert(report_docx(m), "docx", "pdf")))
    m.facts("text-pdf-layout-2023", "LibreOffice 的 PDF 用 pdftotext -layout 取字：标签折行，表格跨页，有页码")


def pdf_layout_2019():
    m = Model(2019, 2020, "松岚县双溪镇人民政府", "town", sign=("松岚县双溪镇人民政府", "2021年1月25日", False))
    m.apps({"new_received": "n2", "granted": "n1", "other_disposal": "n1"})
    m.put("proactive", penalty__last_year_items=12, penalty__decisions=3, procurement__items=1, procurement__amount="4.8万元")
    prose.write(m, "old", "双溪镇", 102)
    save("text-pdf-layout-2020", office.layout_text(office.convert(report_docx(m), "docx", "pdf")))
    m.facts("text-pdf-layout-2020", "2019 年格式，PDF 用 pdftotext -layout 取字")


def office_text():
    m = Model(2021, 2022, "岭下县文化旅游体育局", "department")
    m.apps({"new_received": "n3", "granted": "n3"})
    m.put("proactive", licensing__decisions=22, penalty__decisions=2)
    prose.write(m, "zone", "县文旅体局", 270, 310, "岭下文旅")
    save("text-libreoffice-2022", office.convert(report_docx(m), "docx", "txt:Text (encoded):UTF8").decode("utf-8-sig"))
    m.facts("text-libreoffice-2022", "LibreOffice 另存为文本：每格一段")


def browser_dump(box, name, m, how):
    def rows(g):
        cells = [[("" if covered(g, r, c) else g.m[r][c].text) for c in range(len(g.m[r]))] for r in range(len(g.m))]
        w = [0] * len(cells[0])
        for r, row in enumerate(cells):
            for c, x in enumerate(row):
                span = sum(1 for y in g.m[r] if y is g.m[r][c])
                w[c] = max(w[c], min(-(-wide(x) // span), 34))
        out = []
        edge = lambda a, b, c: a + b.join("─" * (x + x % 2) for x in w) + c
        if box:
            out.append(edge("┌", "┬", "┐"))
        for r, row in enumerate(cells):
            shown = []
            for c, x in enumerate(row):
                part, piece, parts = "", "", []
                span = sum(1 for y in g.m[r] if y is g.m[r][c])
                limit = w[c] * span
                for ch in x:
                    if wide(piece + ch) > limit:
                        parts.append(piece)
                        piece = ""
                    piece += ch
                shown.append(parts + [piece])
            for i in range(max(map(len, shown))):
                texts = [s[i] if i < len(s) else "" for s in shown]
                if box:
                    # A spanning cell takes the room of those it covers.
                    line, c = "│", 0
                    while c < len(texts):
                        span = 1
                        while c + span < len(texts) and g.m[r][c + span] is g.m[r][c]:
                            span += 1
                        room = sum(x + x % 2 for x in w[c:c + span]) + 2 * (span - 1)
                        line += pad(texts[c], room) + "│"
                        c += span
                    out.append(line)
                else:
                    line, c = "", 0
                    while c < len(texts):
                        span = 1
                        while c + span < len(texts) and g.m[r][c + span] is g.m[r][c]:
                            span += 1
                        line += pad(texts[c], sum(w[c:c + span]) + span) + " "
                        c += span
                    out.append(line.rstrip())
            if box:
                out.append(edge("├", "┼", "┤") if r + 1 < len(cells) else edge("└", "┴", "┘"))
        return out

    def para(t):
        # Broken at 76 columns as a terminal browser does, a blank line behind.
        out, line = [], ""
        for ch in t:
            if wide(line + ch) > 76:
                out.append(line)
                line = ""
            line += ch
        return out + [line, ""]
    head = ["首页 | 走进我县 | 政务公开 | 办事服务 | 互动交流", "", "您的位置：首页 > 政务公开 > 政府信息公开年报", "", "                  " + m.title, "", "发布日期：" + f"{m.year + 1}-01-15" + "  来源：" + m.office + "  【字号：大 中 小】", ""]
    tail = ["", "[打印] [关闭]", "主办：望川县人民政府办公室  网站标识码：0000000000"]
    save(name, "\n".join(lines(m, rows, para, title=head) + tail) + "\n")
    m.facts(name, how)


def dump_plain():
    m = Model(2021, 2024, "望川县退役军人事务局", "department", sign=("望川县退役军人事务局", "2025年1月15日", False))
    m.apps({"new_received": "n2", "granted": "n1", "not_processed.petition": "n1"})
    prose.write(m, "subheads", "县退役军人局", 150, 89, "望川老兵")
    browser_dump(False, "text-browser-dump-2024", m, "文字浏览器的输出：按列垫齐，没有框线，段落断行，前后有导航")


def dump_box():
    m = Model(2021, 2023, "望川县公安局", "department", sign=("望川县公安局", "2024年1月15日", False))
    m.apps({"new_received": "n11 l2", "carried_in": "n1", "granted": "n4 l1", "denied.security_stability": "n1", "denied.enforcement_file": "n3 l1", "denied.admin_inquiry": "n2",
            "unable_to_provide.not_held": "n1", "carried_forward": "n1"})
    m.put("proactive", licensing__decisions=30218, penalty__decisions=5127, compulsion__decisions=844, admin_fees__amount="88.31")
    m.disputes(reconsideration=(1, 0, 0, 1))
    prose.write(m, "bureau", "县公安局", 391, 640)
    browser_dump(True, "text-box-drawing-2023", m, "框线画出的表格（─│┌┐）")


def excel_copy():
    m = Model(2021, 2025, "云麓市统计局", "department", check=["F14"])
    m.apps({"new_received": "n14 c6 r2", "carried_in": "n1", "granted": "n9 c5 r2", "partial": "n1", "unable_to_provide.needs_creation": "n4 c1", "carried_forward": "n1"})
    m.put("proactive", normative_docs__in_force=3, penalty__decisions=15)
    m.disputes(reconsideration=(0, 0, 1, 0))
    m.sections = []
    m.sign = None
    out = ["云麓市统计局2025年政府信息公开年报数据"]
    for t in model.TABLES:
        for row in m.grid(t).matrix():
            cells = [f'"{x[:6]}\n{x[6:]}"' if x.startswith(("本年收费金额", "社会公益")) else x for x in row]
            out.append("\t".join(cells))
        out.append("\t" * 3)
    save("text-excel-copy-2025", "\r\n".join(out) + "\r\n")
    m.facts("text-excel-copy-2025", "从 Excel 复制：制表符分隔，格内换行带引号，合并处为空")


def word_copy():
    m = Model(2021, 2021, "澄湖县荷塘乡人民政府", "town")
    m.apps({"new_received": "n1", "granted": "n1"})
    prose.write(m, "town", "荷塘乡", 77, 40, "荷塘乡音")
    rows = lambda g: ["\t".join(c.text for c, _, _ in row) for row in g.rows()]
    save("text-word-copy-2021", "\r\n".join(lines(m, rows, lambda t: ["　　" + t])))
    m.facts("text-word-copy-2021", "从 Word 复制：制表符分隔，被合并的格不在行里")


def gb18030():
    m = Model(2021, 2024, "云麓市㙦泉镇人民政府", "town")
    m.apps({"new_received": "n3", "granted": "n3"})
    m.put("proactive", compulsion__decisions=1)
    prose.write(m, "town", "㙦泉镇", 111, 52, "㙦泉")
    rows = lambda g: ["\t".join(row) for row in g.matrix()]
    save("text-gb18030-tabs-2024", "\r\n".join(lines(m, rows)), "gb18030")
    m.facts("text-gb18030-tabs-2024", "GB 18030 编码（地名用字不在 GBK 里），制表符分隔")


def utf16():
    m = Model(2021, 2022, "青禾县统计局", "department")
    m.apps({"new_received": "c2", "granted": "c2"})
    prose.write(m, "zone", "县统计局", 93, 17, "青禾数说")
    rows = lambda g: ["\t".join(row) for row in g.matrix()]
    (CORPUS / "text-utf16-2022.txt").write_bytes(b"\xff\xfe" + "\r\n".join(lines(m, rows)).encode("utf-16-le"))
    m.facts("text-utf16-2022", "记事本的“Unicode”（UTF-16），制表符分隔")


def ocr():
    m = Model(2021, 2022, "岭下县清泉街道办事处", "subdistrict", check=["F2"])
    m.apps({"new_received": "n3", "granted": "n2", "unable_to_provide.not_held": "n1"})
    m.put("proactive", penalty__decisions=12)
    prose.write(m, "subheads", "清泉街道", 166, 84, "清泉石上")
    bad = {"proactive/compulsion/decisions": "O", "proactive/penalty/decisions": "l2", "applications/denied.admin_inquiry/legal_person.other": "。",
           "applications/granted/total": "Z", "applications/denied.deliberative/natural_person": "〇"}
    for a, x in bad.items():
        m.cells[a] = x
        m.asked.add(a)
    mis = {"（三）不予公开": "（三）丁么幵", "自然人": "自然入", "商业企业": "商业企亚", "（一）予以公开": "（一）予以公幵", "行政强制": "行政强削",
           "7.属于行政执法案卷": "7．厲于行政执法案卷", "未经复议直接起诉": "未经夏议直接起诉", "二、上年结转政府信息公开申请数量": "二、上年结转政府信息公开 申请数量",
           "行政事业性收费": "行政亊业性收费"}

    def rows(g):
        g.relabel(mis)
        return ["  ".join(x for x in row if x) for row in g.texts()]
    spaced = lambda t: ["  " + re.sub(r"(20)(\d\d)年", r"\1 \2 年", t)]
    m.check = ["A8", "F2"]
    save("text-ocr-2022", "\n".join(lines(m, rows, spaced, title=["岭下县清泉街道办事处", "20 22 年政府信息公开工作年度报告", ". . '"])))
    m.facts("text-ocr-2022", "扫描识别：错字、零散符号、数字认错，谁也说不准的格要问")


def rows_in_lines():
    m = Model(2021, 2023, "棠溪区紫竹街道办事处", "subdistrict")
    m.apps({"new_received": "n2 c1", "granted": "n2", "denied.third_party": "c1"})
    m.put("proactive", penalty__decisions=18)
    prose.write(m, "short", "紫竹街道", 119)
    rows = lambda g: [" ".join(x for x in row if x) for row in g.texts()]
    save("text-rows-in-lines-2023", "\n".join(lines(m, rows)))
    m.facts("text-rows-in-lines-2023", "一行一行复制下来，格之间一个空格")


def lost_heads():
    m = Model(2021, 2023, "云麓市棠溪区石榴街道办事处", "subdistrict")
    m.apps({"new_received": "n6 c2", "granted": "n4 c1", "denied.third_party": "c1", "unable_to_provide.not_held": "n2"})
    m.put("proactive", penalty__decisions=41)
    prose.write(m, "street", "石榴街道", 277, 318, "石榴同心")

    def rows(g):
        out = g.matrix()
        if len(out[0]) == 10:
            # Rows of heads lost the columns in front of their first text.
            for r in (1, 2):
                while out[r] and not out[r][0]:
                    out[r].pop(0)
        return ["| " + " | ".join(row) + " |" for row in out]
    save("text-bars-heads-moved-2023", "\n".join(lines(m, rows)))
    m.facts("text-bars-heads-moved-2023", "竖线表格，「自然人」和「商业企业」两行表头丢了前面的空列")


def csv():
    m = Model(2021, 2024, "青禾县医疗保障局", "department", check=["F14"])
    m.apps({"new_received": "n2 c2", "granted": "n2 c1", "not_processed.petition": "c1"})
    m.put("proactive", penalty__decisions="1,024", admin_fees__amount="0.5")
    m.sections = []
    m.sign = None
    quote = lambda x: f'"{x}"' if "," in x or "\n" in x else x
    # A sheet is as wide as its widest row.
    rows = [[m.title]]
    for t in model.TABLES:
        rows += m.grid(t).matrix() + [[]]
    out = [",".join(map(quote, row + [""] * (15 - len(row)))) for row in rows]
    (CORPUS / "text-csv-2024.csv").write_bytes("\r\n".join(out).encode("gbk"))
    m.facts("text-csv-2024", "Excel 另存为 CSV（GBK）：逗号分隔，带千位分隔的数在引号里")


def labels_over_lines():
    m = docx_files.wps_breaks()
    data = (CORPUS / "docx-wps-linebreaks-2024.docx").read_bytes()
    save("text-labels-over-lines-2024", office.convert(data, "docx", "txt:Text (encoded):UTF8").decode("utf-8-sig"))
    m.facts("text-labels-over-lines-2024", "LibreOffice 另存为文本：每格一段，格里的换行也断开，「结果」「维持」各占一行")


def pdf_with_cover():
    m = docx_files.cover_toc_textbox()
    data = (CORPUS / "docx-cover-toc-textbox-2023.docx").read_bytes()
    save("text-pdf-cover-contents-2023", office.layout_text(office.convert(data, "docx", "pdf")))
    m.facts("text-pdf-cover-contents-2023", "有封面、目录、页眉的 PDF，用 pdftotext -layout 取字")


def markdown_breaks():
    m = Model(2021, 2024, "鹤鸣县龙溪镇人民政府", "town")
    m.apps({"new_received": "n4", "granted": "n3", "denied.third_party": "n1"})
    m.put("proactive", penalty__decisions=35)
    prose.write(m, "town", "龙溪镇", 316, 120, "龙溪新语")
    broken = {"本年制发件数": "本年制发<br>件数", "社会公益组织": "社会公<br>益组织", "法律服务机构": "法律服<br>务机构", "三、本年度办理结果": "三、本年<br>度办理结<br>果"}

    def rows(g):
        text = ["| " + " | ".join(r) + " |" for r in g.relabel(broken).matrix()]
        return [text[0], "|" + "---|" * len(g.m[0])] + text[1:]
    save("text-markdown-breaks-2024", "\n".join(lines(m, rows)))
    m.facts("text-markdown-breaks-2024", "转换程序的竖线表格，格内换行写成 <br>；不是网页")


def full_lines():
    m = Model(2021, 2024, "鹤鸣县南桥街道办事处", "subdistrict")
    m.apps({"new_received": "n1", "granted": "n1"})
    prose.write(m, "street", "南桥街道", 205, 310, "南桥桥南")
    browser_dump(True, "text-full-lines-2024", m, "文字浏览器的输出：有的行正好在句号、分号处满行，段落还没有完，空行才是段落的界")


def repeated_labels():
    m = Model(2021, 2023, "丹枫县体育局", "department")
    m.apps({"new_received": "n2", "granted": "n2"})
    m.put("proactive", licensing__decisions=3)
    prose.write(m, "zone", "县体育局", 88, 61, "丹枫健身")
    rows = lambda g: [x for r in g.unmerge("same").texts() for x in r if x]
    save("text-repeated-labels-2023", "\n".join(lines(m, rows)))
    m.facts("text-repeated-labels-2023", "每格一行，合并的格在它盖住的每一格都印了一遍")


def blank_lines_in_cells():
    m = Model(2021, 2022, "丹枫县白云乡人民政府", "town")
    m.apps({"new_received": "n3 o1", "granted": "n2", "denied.enforcement_file": "n1 o1"})
    m.put("proactive", penalty__decisions=8507)
    prose.write(m, "town", "白云乡", 141, 66, "白云人家")

    def rows(g):
        # A label is followed by an empty paragraph in its cell.
        g.relabel({x: x + "\n" for x in ("行政处罚", "7.属于行政执法案卷", "（七）总计", "第二十条第（八）项")})
        return [x for row in g.texts() for x in ("\t" + "\n\t".join(row), "")] + [""]
    save("text-blank-lines-in-cells-2022", "\n".join(lines(m, rows)))
    m.facts("text-blank-lines-in-cells-2022", "每格一行、行首制表符；有的标签后面多一个空段落，看上去像换了一行")


def make():
    for f in (pipes, tabbed_lines, bare_lines, shifted_pipes, pdf_layout, pdf_layout_2019, office_text, dump_plain, dump_box, excel_copy, word_copy,
              gb18030, utf16, ocr, rows_in_lines, lost_heads, csv, labels_over_lines,
              pdf_with_cover):
        f()


if __name__ == "__main__":
    make()
