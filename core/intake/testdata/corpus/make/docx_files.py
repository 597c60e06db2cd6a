"""The DOCX files of the corpus."""
import re

import html_files
import model
import office
import prose
from docxw import Doc, numbering, picture, text_box, tiny_png
from model import Cell, Grid, Model, full_width


def word_clean():
    m = Model(2021, 2023, "云麓市棠溪区梧桐街道办事处", "subdistrict")
    m.apps({"new_received": "n5 c1 l1", "carried_in": "n1", "granted": "n3 c1", "partial": "n1", "unable_to_provide.not_held": "n1 l1",
            "carried_forward": "n1"})
    m.put("proactive", normative_docs__in_force=2, normative_docs__issued=1, penalty__decisions=37)
    prose.write(m, "street", "梧桐街道", 326, 412, "梧桐之声")
    d = Doc("word")
    d.title("云麓市棠溪区梧桐街道办事处", "2023年政府信息公开工作年度报告")
    d.report(m)
    d.sign(m)
    d.save("docx-word-clean-2023")
    m.facts("docx-word-clean-2023", "Word 的写法：标题样式、字体齐全、合并齐全")


def wps_breaks():
    m = Model(2021, 2024, "松岚县石坪镇人民政府", "town")
    m.apps({"new_received": "n2", "granted": "n1", "not_processed.petition": "n1"})
    m.put("proactive", penalty__decisions=6)
    prose.write(m, "town", "石坪镇", 268, 145, "石坪发布")
    g = m.grids()
    breaks = {"本年制发件数": "本年制发\n件数", "本年废止件数": "本年废止\n件数", "现行有效件数": "现行有效\n件数", "本年收费金额（单位：万元）": "本年收费金额\r（单位：万元）",
              "社会公益组织": "社会公\n益组织", "法律服务机构": "法律服\n务机构", "商业企业": "商业\r企业", "科研机构": "科研\r机构", "自然人": "自 然 人",
              "其他": "其  他", "总计": "总  计", "三、本年度办理结果": "三、本\n年度办\n理结果", "（三）不予公开": "（三）\r不予公开",
              "未经复议直接起诉": "未经复议\n直接起诉", "结果维持": "结果\r维持", "结果纠正": "结果\r纠正", "其他结果": "其他\r结果", "尚未审结": "尚未\r审结"}
    for t in g.values():
        t.relabel(breaks)
    d = Doc("wps")
    d.title("松岚县石坪镇人民政府2024年政府信息公开", "工作年度报告")
    d.report(m, g)
    d.sign(m)
    d.save("docx-wps-linebreaks-2024")
    m.facts("docx-wps-linebreaks-2024", "WPS 的写法：标签里有换行、空格，标题断成两行")
    return m


def old_form_2022():
    m = Model(2019, 2022, "青禾县市场监督管理局", "department")
    m.apps({"new_received": "n9 c2", "granted": "n6 c2", "denied.third_party": "n1", "unable_to_provide.not_held": "n2"})
    m.put("proactive", licensing__last_year_items=21, licensing__decisions=1043, other_services__last_year_items=8, other_services__decisions=55,
          penalty__last_year_items=96, penalty__change="-3", penalty__decisions=214, compulsion__last_year_items=12, compulsion__decisions=18,
          procurement__items=3, procurement__amount="251000元")
    prose.write(m, "bureau", "县市场监管局", 1240, 366)
    m.preamble[0] = ("本报告依据《中华人民共和国政府信息公开条例》和国办公开办函〔2019〕60号文件编制，统计期限自2022年1月1日起至2022年12月31日止。"
                     "报告电子版可在青禾县市场监督管理局网站下载。")
    over = prose.section(m, "overview")[2]
    over[4] = "四是加强宣传。开展政务公开宣传周活动，发放资料600份，接受咨询80余人次。"
    m.check = ["F3"]
    d = Doc("wps", split=False)
    d.title(m.title)
    d.report(m)
    d.sign(m)
    d.save("docx-2019-tables-in-2022")
    m.facts("docx-2019-tables-in-2022", "2022 年度报告用了 2019 年的表，引了 2019 年的文号，漏写平台建设；增减为负数，金额带单位")


def auto_numbers():
    m = Model(2021, 2021, "白鹭洲区人力资源和社会保障局", "department")
    m.apps({"new_received": "n4", "partial": "n1", "granted": "n2", "denied.admin_inquiry": "n1"})
    m.put("proactive", licensing__decisions=88, penalty__decisions=2)
    prose.write(m, "bureau", "区人社局", 655, 240)
    d = Doc("word", split=False)
    levels = {1: ("chineseCountingThousand", "%1、", 1), 2: ("chineseCounting", "（%1）", 1)}
    numbers = {}
    for i, (fmt, start) in enumerate([("一", 1), ("五", 5), ("六", 6), ("八", 8)]):
        levels[10 + i] = ("chineseCounting", "第二十条第（%1）项", start)
        numbers[f"第二十条第（{fmt}）项"] = (10 + i, "")
    # Every group of numbered rows is a list of its own; 其他 stands in two lists and in a head, so it keeps its number.
    g = m.grids()
    group, at = 20, None
    for r, key in enumerate(g["applications"].keys):
        if key and "." in key:
            if key.split(".")[0] != at:
                at, group = key.split(".")[0], group + 1
                levels[group] = ("decimal", "%1.", 1)
            label = g["applications"].m[r][2].text
            if not label.endswith("3.其他"):
                numbers[label] = (group, re.sub(r"^\d\.", "", label))
    d.numbering = numbering(levels)

    def heading(text):
        d.p(text.split("、", 1)[1], style="1", num=1, font="黑体")

    sub = iter(range(100))

    def text(t):
        hit = re.match(r"^（[一二]）(.+)$", t)
        if hit:
            next(sub)
            d.p(hit.group(1), num=2, font="楷体_GB2312")
        else:
            d.text(t)
    d.title(m.title)
    d.report(m, g, heading=heading, text=text, tables={t: (lambda x: d.table(x, numbers=numbers)) for t in model.TABLES})
    d.sign(m)
    d.save("docx-auto-numbers-2021")
    m.facts("docx-auto-numbers-2021", "标题、小标题、表二栏名、表三行号都用自动编号")


def tracked():
    m = Model(2021, 2024, "临漪县柏庄镇人民政府", "town")
    m.apps({"new_received": "n3 c1", "granted": "n2 c1", "other_disposal.other": "n1"})
    prose.write(m, "town", "柏庄镇", 204, 96, "漪水柏庄")
    d = Doc("word")
    when = 'w:id="{}" w:author="审核" w:date="2025-01-09T10:21:00Z"'

    def ins(x, i):
        return f"<w:ins {when.format(i)}>{x}</w:ins>"

    def dele(x, i):
        return f"<w:del {when.format(i)}>" + d.runs(x).replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>") + "</w:del>"

    n = iter(range(900, 990))

    def text(t):
        if t.startswith("（一）主动公开"):
            a, b = t.split("268" if "268" in t else "204", 1)
            d.body.append(d.para(d.runs(a) + dele("198", next(n)) + ins(d.runs("204"), next(n)) + d.runs(b)))
        elif t.startswith("1.公开内容"):
            # A paragraph somebody struck out, its mark included.
            d.body.append(d.para(dele("公开渠道单一，只靠公开栏。", next(n)), extra=f"<w:rPr><w:del {when.format(next(n))}/></w:rPr>"))
            d.body.append(d.para(ins(d.runs(t), next(n)), extra=f"<w:rPr><w:ins {when.format(next(n))}/></w:rPr>"))
        elif t.startswith("2.实行AB岗"):
            i = next(n)
            d.body.append(d.para(f'<w:moveToRangeStart w:id="{i}" w:name="move1" w:author="审核" w:date="2025-01-09T10:21:00Z"/>'
                                 f"<w:moveTo {when.format(next(n))}>{d.runs(t)}</w:moveTo><w:moveToRangeEnd w:id=\"{i}\"/>"))
        elif t == "改进措施：":
            i = next(n)
            d.text(t)
            d.body.append(d.para(f'<w:moveFromRangeStart w:id="{i}" w:name="move1" w:author="审核" w:date="2025-01-09T10:21:00Z"/>'
                                 f"<w:moveFrom {when.format(next(n))}>{d.runs('2.实行AB岗，新任经办人员先培训、后上岗。')}</w:moveFrom>"
                                 f'<w:moveFromRangeEnd w:id="{i}"/>', extra=f"<w:rPr><w:moveFrom {when.format(next(n))}/></w:rPr>"))
        else:
            d.text(t)
    g = m.grids()
    for row in g["applications"].m:
        for cell in row:
            if cell.addr in ("applications/new_received/natural_person", "applications/new_received/total"):
                new = cell.text
                cell.xml = lambda d, span, merge, w, new=new: (f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr>' +
                                                               d.para(dele("2", next(n)) + ins(d.runs(new), next(n)), align="center") + "</w:tc>")
    # A second row 1.属于国家秘密 was taken out under tracking.
    t = g["applications"]
    i = t.index("denied.state_secret")
    gone = [Cell("9", "value") if c.role == "value" else c for c in t.m[i]]
    label = Cell("1.属于国家机密", "row")
    gone = [label if c is t.m[i][2] else c for c in gone]
    t.m.insert(i + 1, gone)
    t.keys.insert(i + 1, "gone")
    for cell in dict.fromkeys(gone):
        if cell.role == "value" or cell is label:
            cell.xml = lambda d, span, merge, w, old=cell.text: (f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr>' +
                                                                 d.para(dele(old, next(n)), align="center") + "</w:tc>")
    d.title(m.title)
    d.report(m, g, text=text, tables={"applications": lambda x: d.table(x, row_extra={"gone": f"<w:del {when.format(next(n))}/>"})})
    d.sign(m)
    d.body.append(d.para('<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'))
    d.comments = ('<w:comment w:id="0" w:author="审核" w:date="2025-01-09T10:25:00Z"><w:p><w:r><w:t>请核对申请件数，与台账不一致。</w:t></w:r></w:p></w:comment>')
    d.save("docx-tracked-changes-2024")
    m.facts("docx-tracked-changes-2024", "带修订：删改过的字、数、段落、一行表格和移动过的段落，人读的是接受修订以后的样子")


def cover_toc_textbox():
    m = Model(2021, 2023, "望川县自然资源和规划局", "department", sign=("望川县自然资源和规划局", "2024年1月22日", False))
    m.apps({"new_received": "n11 c3 o1", "carried_in": "n2", "granted": "n5 c1", "partial": "n2 o1", "denied.third_party": "n1",
            "unable_to_provide.not_held": "n3 c1", "unable_to_provide.needs_creation": "c1", "carried_forward": "n2"})
    m.put("proactive", licensing__decisions=412, penalty__decisions=19, compulsion__decisions=1, admin_fees__amount="1286.5")
    m.disputes(reconsideration=(1, 0, 0, 0), direct=(1, 0, 0, 0))
    prose.write(m, "bureau", "县自然资源局", 980, 210)
    d = Doc("word")
    d.header = d.para(d.runs("望川县自然资源和规划局2023年政府信息公开工作年度报告", font="宋体", size=18), align="center")
    d.footer = d.para('<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
                      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
                      '<w:r><w:t xml:space="preserve"> —</w:t></w:r>', align="center")
    cover = "".join(d.para(d.runs(x, font="方正小标宋简体", size=s) if x else "", align="center")
                    for x, s in [("", 32), ("", 32), ("望川县自然资源和规划局", 52), ("2023年", 44), ("政府信息公开工作年度报告", 44), ("", 32), ("2024年1月", 32)])
    d.body.append('<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj></w:sdtPr><w:sdtContent>' + cover +
                  '<w:p><w:r><w:br w:type="page"/></w:r></w:p></w:sdtContent></w:sdt>')
    toc = d.para(d.runs("目  录", font="黑体"), align="center")
    for i, (_, head, _) in enumerate(m.sections):
        field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' if not i else ""
        toc += d.para(f'{field}<w:hyperlink w:anchor="_Toc{i}"><w:r><w:t>{head}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>{i // 2 + 1}</w:t></w:r></w:hyperlink>' +
                      ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' if i == 5 else ""), style="TOC1", indent=False)
    d.body.append('<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>' + toc +
                  '<w:p><w:r><w:br w:type="page"/></w:r></w:p></w:sdtContent></w:sdt>')
    d.title("望川县自然资源和规划局", "2023年政府信息公开工作年度报告")
    m.notes["disputes"] = ["注：行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。"]
    d.report(m)
    box = d.para(d.runs("望川县自然资源和规划局"), align="center") + d.para(d.runs("2024年1月22日"), align="center")
    d.body.append(d.para(text_box(box)))
    d.save("docx-cover-toc-textbox-2023")
    m.facts("docx-cover-toc-textbox-2023", "封面、目录、页眉页脚，落款在文本框里")
    return m


def four_tables_broken():
    m = Model(2021, 2022, "岭下县财政局", "department")
    m.apps({"new_received": "n2 c2", "granted": "n1 c1", "denied.internal_affairs": "c1", "unable_to_provide.not_held": "n1"})
    m.put("proactive", penalty__decisions=4, admin_fees__amount="0.35")
    prose.write(m, "center", "县财政局", 512, 160, "岭下财政")
    g = m.grids()
    p = g["proactive"]
    cut = p.starts[1:]

    def proactive(x):
        for part in x.split(*cut):
            d.table(part)
            d.p()

    def applications(x):
        head = [list(r) for r in x.m[:3]]
        at = x.index("unable_to_provide.not_held")
        first, second = x.split(at)
        d.table(first)
        copies = {}
        second.m = [[copies.setdefault(id(c), Cell(c.text, c.role)) for c in r] for r in head] + second.m
        second.keys = [None] * 3 + second.keys
        d.p()
        d.table(second)
    d = Doc("wps", split=False)
    d.title(m.title)
    d.report(m, g, tables={"proactive": proactive, "applications": applications})
    d.sign(m)
    d.save("docx-tables-broken-2022")
    m.facts("docx-tables-broken-2022", "第二十条分成四张表；表三断成两张，第二张重印表头，跨页的分组名只印在前一张")


def merges_lost():
    m = Model(2021, 2023, "澄湖县芦埠乡人民政府", "town", sign=("澄湖县芦埠乡人民政府", "2024年1月12日", False))
    m.apps({"new_received": "n1 p1", "granted": "n1", "partial": "p1"})
    m.put("proactive", penalty__decisions=3)
    prose.write(m, "zone", "芦埠乡", 133, 48, "水韵芦埠")
    g = {t: x.unmerge() for t, x in m.grids().items()}
    d = Doc("wps")
    d.title(m.title)
    d.report(m, g)
    d.sign(m)
    d.save("docx-merges-lost-2023")
    m.facts("docx-merges-lost-2023", "表格的合并全部丢失，原来合并的地方是空格")


def typos():
    m = Model(2021, 2023, "棠溪区机关事务服务中心", "other", check=["F2", "F13", "F5", "F14"], sign=("棠溪区机关事务服务中心", "", False))
    m.apps({"new_received": "n2", "granted": "n1", "not_processed.publication": "n1"})
    prose.write(m, "subheads", "区机关事务中心", 75, 30, "棠溪机关事务")
    m.preamble = ["根据《中华人民共和国政府信息公开条例》和国办公开办涵〔2021〕30号要求，现公布棠溪区机关事务服务中心2023年政府信息公开工作年度报告。"]
    m.sections[0][1] = "—、总体情况"
    m.sections[2][1] = "3、收到和处理政府信息申请公开情况"
    m.sections[4][1] = "5、存在的主要问题及改进情况"
    m.check = ["F1", "F2", "F5", "F13", "F14"]
    g = m.grids()
    g["proactive"].relabel({"行政规范性文件": "规范性文件", "本年制发件数": "本年(2023)制发件数", "行政事业性收费": "行政事业收费"})
    g["applications"].relabel({"社会公益组织": "社会组织", "3.要求提供公开出版物": "3、需要提供公开出版物", "（三）不予公开": "（二）不丁么幵",
                               "申请人情况": "本申请人情况", "法人或其他组织": "法人或其它组织", "（七）总计": "（七）总 计",
                               "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）": "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之加）",
                               "四、结转下年度继续办理": "四、结转下年继续办理", "1.信访举报投诉类申请": "1、信访举报投诉类申请"})
    d = Doc("wps")
    d.title(m.title)
    d.report(m, g)
    d.sign(m)
    d.save("docx-typos-2023")
    m.facts("docx-typos-2023", "标签、标题、文号错字，横线当一，阿拉伯数字编号，落款没有日期")


def blanks_and_slashes():
    m = Model(2021, 2022, "岭下县枫桥乡人民政府", "town", sign=("岭下县枫桥乡人民政府", "2023年1月16日", True), check=["A9", "A8", "F14"])
    m.rest["applications"] = ""
    m.rest["disputes"] = ""
    for a in m.addresses("applications"):
        if a.endswith("/natural_person"):
            m.cells[a] = "0"
    m.cells["disputes/cases/reconsideration.upheld"] = "0"
    m.put("proactive", rules__issued="/", rules__repealed="/", rules__in_force="/", admin_fees__amount="无", compulsion__decisions="无")
    prose.write(m, "short", "枫桥乡", 58)
    d = Doc("wps", split=False)
    d.title("岭下县枫桥乡人民政府", "2022年政府信息公开工作年度报告")
    d.report(m)
    d.sign(m)
    d.save("docx-blank-slash-2022")
    m.facts("docx-blank-slash-2022", "只填第一列，其余空白；填“/”和“无”；日期在单位上面")


def county_2020_local():
    m = Model(2019, 2020, "望川县人民政府", "county_government", sign=("望川县人民政府", "2021年3月18日", False))
    m.apps({"new_received": "n86 c11 l2 o1", "carried_in": "n4", "granted": "n31 c5", "partial": "n6 c1", "denied.state_secret": "n1",
            "denied.third_party": "n3 c1", "denied.deliberative": "n5", "denied.admin_inquiry": "n4", "unable_to_provide.not_held": "n22 c3 l1",
            "unable_to_provide.needs_creation": "n5", "unable_to_provide.still_unclear": "n2", "not_processed.petition": "n6 c1 l1",
            "not_processed.duplicate": "n1", "other_disposal": "n1 o1", "carried_forward": "n3"})
    m.put("proactive", normative_docs__made=14, normative_docs__published=14, normative_docs__published_total=162, licensing__last_year_items=288,
          licensing__change="+12", licensing__decisions=20431, other_services__last_year_items=1120, other_services__change="-35", other_services__decisions=8812,
          penalty__last_year_items=3012, penalty__change="18", penalty__decisions=2405, compulsion__last_year_items=164, compulsion__decisions=77,
          admin_fees__last_year_items=23, admin_fees__change="-2", procurement__items=341, procurement__amount="28651.72万元")
    m.disputes(reconsideration=(3, 1, 0, 1), direct=(2, 0, 1, 0), after_reconsideration=(1, 0, 0, 0))
    prose.write(m, "county", "县政府", 18650, 9320, issued="全年制发行政规范性文件14件，")
    m.preamble = m.preamble[:1]
    prose.section(m, "problems")[2].append("针对被纠正的1件行政复议案件，县政府办公室已组织重新答复，并举一反三完善征求第三方意见程序。")
    m.notes = {"proactive": ["2020年本行政区域政府信息公开发布总数量（非新闻类、消息类）：18650"]}
    d = Doc("word", split=False)
    d.title(m.title)

    def proactive(g):
        d.table(g)
        d.p(below["proactive"][0], font="宋体", size=21)
        d.p("附：重点领域信息公开情况", font="宋体", size=21)
        rows = [["领域", "公开数量（条）"], ["财政预决算", "312"], ["重大建设项目", "146"], ["社会救助", "98"]]
        d.table(Grid([[Cell(x, "local") for x in r] for r in rows], [None] * 4, [], 1))
    below, m.notes = m.notes, {}
    d.report(m, tables={"proactive": proactive})
    m.notes = below
    d.sign(m)
    d.save("docx-county-2020-local-table")
    m.kept = ["重点领域信息公开情况", "重大建设项目"]
    m.facts("docx-county-2020-local-table", "2020 年县政府：带正负号的增减、万元金额，表二后有本地一行和本地小表")


def extra_section_2020():
    m = Model(2019, 2020, "云麓市白鹭洲区滨河街道办事处", "subdistrict", sign=("云麓市白鹭洲区滨河街道办事处", "2021年1月20日", False),
              check=["F1", "F2"])
    m.apps({"new_received": "n3", "granted": "n2", "denied.third_party": "n1"})
    prose.write(m, "old", "滨河街道", 140)
    s = m.sections
    s.insert(1, ["", "二、创新创优工作情况", ["（一）打造“十五分钟政务公开圈”。在8个社区设立公开专柜，居民步行十五分钟可达。",
                                         "（二）开展“政策大篷车”活动。全年入户讲解惠民政策21场，收集意见建议64条。"]])
    s.pop()
    for i, x in enumerate(s):
        x[1] = "一二三四五六"[i] + "、" + x[1].split("、", 1)[1]
    note = "注：行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。"
    m.notes = {"applications": [note], "disputes": [note]}
    m.absent_rows["proactive"] = ["rules", "normative_docs"]
    g = m.grids()
    g["proactive"].drop_rows(0, 4)
    d = Doc("wps")
    d.title(m.title)
    d.report(m, g)
    d.sign(m)
    d.save("docx-extra-section-2020")
    m.facts("docx-extra-section-2020", "插入创新创优一节，缺第六节和第（一）项，表四的注印在了表三下面")


def pictures():
    m = Model(2021, 2023, "松岚县水利局", "department", check=["F2"])
    m.absent = list(model.TABLES)
    prose.write(m, "bureau", "县水利局", 310, 88)
    prose.section(m, "overview")[2][2] = "二是规范依申请公开。全年没有收到政府信息公开申请。"
    m.flagged = "表格是图片，读不出数字"
    d = Doc("word")
    d.title(m.title)
    for t in m.preamble:
        d.text(t)
    for sid, head, paras in m.sections:
        d.heading(head)
        for t in paras:
            d.text(t)
        if sid in model.TABLES:
            d.images.append(tiny_png(600, 200 + 50 * len(d.images)))
            d.body.append(d.para(picture(f"rId{1 + len(d.images)}", "截图"), align="center"))
    d.sign(m)
    d.save("docx-picture-tables-2023")
    m.facts("docx-picture-tables-2023", "三张表都是图片")


def no_table_four():
    m = Model(2021, 2021, "棠溪区古槐街道办事处", "subdistrict", check=["F1", "F2", "F6", "F15", "R1"])
    m.apps({"new_received": "n2", "granted": "n2"})
    m.put("proactive", rules__issued="2", rules__repealed="0", rules__in_force="2")
    prose.write(m, "street", "古槐街道", 188, 240, "古槐树下")
    m.preamble[1] = m.preamble[1].replace("12月31日", "12月30日")
    s = prose.section(m, "disputes")
    s[0], s[1] = "", "四、政策解读"
    s[2] = ["2021年，古槐街道通过居民议事会、社区广播等方式解读政策9次，制作图解3期，参与居民1200余人次。"]
    m.absent = ["disputes"]
    d = Doc("wps")
    d.title(m.title)
    d.report(m)
    d.sign(m)
    d.save("docx-no-table-four-2021")
    m.facts("docx-no-table-four-2021", "第四节换成政策解读，没有表四；街道填了规章；统计期限写到 12 月 30 日")


def city_wrong_totals():
    m = Model(2021, 2022, "云麓市人民政府", "city_government", sign=("云麓市人民政府", "2023年3月24日", False))
    m.apps({"new_received": "n1862 c231 r4 p6 l58 o19", "carried_in": "n88 c9 l3", "granted": "n702 c81 p3 l12 o8", "partial": "n188 c17 l6",
            "denied.state_secret": "n6", "denied.legally_prohibited": "n22 c2", "denied.security_stability": "n3", "denied.third_party": "n41 c9 l2",
            "denied.internal_affairs": "n15 c1", "denied.deliberative": "n19", "denied.enforcement_file": "n64 c12 l4", "denied.admin_inquiry": "n31 c6",
            "unable_to_provide.not_held": "n508 c66 r4 p3 l27 o7", "unable_to_provide.needs_creation": "n71 c8 l2", "unable_to_provide.still_unclear": "n29 c4",
            "not_processed.petition": "n84 c11 o3", "not_processed.duplicate": "n38 c7", "not_processed.publication": "n2", "not_processed.massive": "n5",
            "not_processed.reconfirm": "n6", "other_disposal.correction_overdue": "n17 c3", "other_disposal.fee_unpaid": "n2", "other_disposal.other": "n12 c4 l2 o1",
            "carried_forward": "n85 c9 l6"})
    m.put("proactive", rules__issued=3, rules__repealed=1, rules__in_force=28, normative_docs__issued=46, normative_docs__repealed=31,
          normative_docs__in_force=412, licensing__decisions="1,286,403", penalty__decisions="214,587", compulsion__decisions="9,812",
          admin_fees__amount="186,402.37")
    m.disputes(reconsideration=(41, 6, 12, 5), direct=(8, 1, 2, 3), after_reconsideration=(19, 0, 2, 4))
    prose.write(m, "city", "市本级", "38.6万", "12.4万", issued="全年制定规章3件、行政规范性文件46件，")
    # 一 总计 is one too few; a request of a company was handled under 自然人, so that two columns do not balance.
    m.cells["applications/new_received/total"] = "2179"
    m.cells["applications/granted/natural_person"] = "703"
    m.cells["applications/granted/legal_person.commercial"] = "80"
    m.cells["applications/processed/natural_person"] = str(m.num("applications/processed/natural_person") + 1)
    m.cells["applications/processed/legal_person.commercial"] = str(m.num("applications/processed/legal_person.commercial") - 1)
    prose.section(m, "overview")[2][5] = ("全市新收政府信息公开申请2180件，上年结转100件。市政府办公厅强化全过程管理，答复质量进一步提高。")
    prose.section(m, "problems")[2].append("（三）对行政复议纠正的6件、行政诉讼纠正的1件案件逐案分析原因，责令承办单位限期重新答复。")
    m.sections[3][1] = "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"
    m.sections[4][1] = "五、政府信息公开工作存在的主要问题及改进情况"
    m.check = ["A1", "A3", "R1"]
    d = Doc("word")
    d.title("云麓市人民政府", "2022年政府信息公开工作年度报告")
    d.report(m)
    d.sign(m)
    d.save("docx-city-wrong-totals-2022")
    m.facts("docx-city-wrong-totals-2022", "市政府：大数、千位分隔，合计错、逐列不平，标题用长名")


def whole_report_in_a_cell():
    m = Model(2021, 2021, "青禾县教育局", "department")
    m.apps({"new_received": "n1", "granted": "n1"})
    m.put("proactive", licensing__decisions=43, normative_docs__issued=1, normative_docs__in_force=6)
    prose.write(m, "center", "县教育局", 410, 520, "青禾教育")
    d = Doc("word", split=False)
    d.title(m.title)
    d.report(m)
    d.sign(m)
    inner = "".join(d.body)
    d.body = ['<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="8900"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
              f'<w:tcW w:w="8900" w:type="dxa"/></w:tcPr>{inner}</w:tc></w:tr></w:tbl>', "<w:p/>"]
    d.save("docx-nested-in-table-2021")
    m.facts("docx-nested-in-table-2021", "从网页贴进 Word：全文在一个一格的表里，三张表套在里面")


def empty_template():
    m = Model(2021, 2024, "澄湖县望亭镇人民政府", "town", check=["F9"])
    m.rest = {t: "" for t in model.TABLES}
    prose.write(m, "short", "望亭镇", 41)
    prose.section(m, "overview")[2][:] = ["（概述本机关一年来执行《政府信息公开条例》的情况，包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障等方面。）",
                                       "2024年，（行政机关名称）共公开信息XX条。"]
    m.check = ["A9", "F9"]
    d = Doc("wps", split=False)
    d.title(m.title)
    d.report(m)
    d.sign(m)
    d.save("docx-empty-template-2024")
    m.facts("docx-empty-template-2024", "空模板照发：三张表全空，留着填写提示和 XX")


def no_subheads():
    m = Model(2021, 2023, "临漪县民政局", "department", check=["A9"])
    m.rest["applications"] = "0"
    m.apps({"new_received": "n5", "granted": "n4", "denied.admin_inquiry": "n1"})
    prose.write(m, "subheads", "县民政局", 366, 150, "临漪民政")
    g = m.grids()
    t = g["applications"]
    # The head is one row: 自然人, 法人或其他组织, 总计; the five kinds of organisations are not told apart.
    t.m = [[r[i] for i in (0, 1, 2, 3, 4, 9)] for r in t.m]
    head = [[Cell("信息公开申请办理情况", "stub")] * 3 + [Cell(x, "column") for x in ("自然人", "法人或其他组织", "总计")]]
    t.m, t.keys = head + t.m[3:], [None] + t.keys[3:]
    m.asked |= {f"applications/*/{c}" for c in model.COLUMNS.values() if c.startswith("legal_person.")}
    m.flagged = "表三没有分五类法人，「法人或其他组织」一列不知道属于哪一类"
    d = Doc("wps")
    d.title(m.title)
    d.report(m, g)
    d.sign(m)
    d.save("docx-no-organisation-subheads-2023")
    m.facts("docx-no-organisation-subheads-2023", "表三只有自然人、法人或其他组织、总计三列")


def one_paragraph():
    m = Model(2021, 2025, "云麓经济开发区管理委员会", "dispatched_body", sign=("云麓经济开发区管理委员会", "2026年1月19日", False), check=["A8"])
    m.apps({"new_received": "n7 c5", "carried_in": "c1", "granted": "n6 c4", "unable_to_provide.not_held": "n1 c1", "carried_forward": "c1"})
    for a, v in list(m.cells.items()):
        m.cells[a] = full_width(v)
    m.put("proactive", penalty__decisions="1 2", licensing__decisions="３４５件", compulsion__decisions="０")
    prose.write(m, "zone", "开发区", 276, 190, "云麓开发区")
    for s in m.sections:
        s[2] = [re.sub(r"2025年", "202 5年", x, count=1) for x in s[2]]
    d = Doc("wps", split=False)
    d.title("云麓经济开发区管理委员会202 5年政府信息公开工作年度报告")
    g = m.grids()
    first = True
    for sid, head, paras in m.sections:
        if sid in model.TABLES:
            d.p(head, font="黑体")
            d.table(g[sid])
        else:
            # Heading and text of a section are one paragraph with line breaks.
            d.p("\n".join([head] + ["　　" + x for x in paras]))
    d.sign(m)
    d.save("docx-linebreak-prose-2025")
    m.facts("docx-linebreak-prose-2025", "每节一个段落、用手动换行；全角数字，数字被空格拆开，格里带“件”")


def row_trouble():
    m = Model(2021, 2024, "棠溪区卫生健康局", "department", check=["F2", "A8"])
    m.apps({"new_received": "n8 c1", "granted": "n5 c1", "denied.third_party": "n1", "unable_to_provide.not_held": "n2"})
    m.put("proactive", licensing__decisions="1102", penalty__decisions="76起")
    prose.write(m, "bureau", "区卫健局", 722, 318)
    g = m.grids()
    t = g["applications"]
    t.repeat("denied.security_stability", 3)
    t.drop("not_processed.massive")
    m.absent_rows["applications"] = ["not_processed.massive"]
    d = Doc("word")
    d.title(m.title)
    d.report(m, g)
    d.sign(m)
    d.save("docx-row-repeated-missing-2024")
    m.facts("docx-row-repeated-missing-2024", "一行重复印了四遍，缺一行，格里带单位“起”")


def python_docx():
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    m = Model(2021, 2025, "青禾县青峰乡人民政府", "town", sign=("青禾县青峰乡人民政府", "2026年1月15日", False), check=["Y7"])
    m.apps({"new_received": "n1", "granted": "n1"})
    prose.write(m, "old", "青峰乡", 92)
    prose.section(m, "overview")[2][0] = prose.section(m, "overview")[2][0].replace("疫情防控、", "")
    prose.section(m, "overview")[2][2] = "2024年，青峰乡以县政府网站为主要平台，利用电子显示屏、宣传栏、明白纸等形式公开，加强公开平台建设。"
    prose.section(m, "overview")[2][3] = "2025年，青峰乡收到政府信息公开申请1件，已经办结。"
    d = docx.Document()
    d.add_heading(m.title, 0).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for p in m.preamble:
        d.add_paragraph(p)
    g = m.grids()
    for sid, head, paras in m.sections:
        d.add_heading(head, 1)
        for p in paras:
            d.add_paragraph(p)
        if sid not in g:
            continue
        grid = g[sid]
        t = d.add_table(len(grid.m), max(map(len, grid.m)), style="Table Grid")
        cells = [list(r.cells) for r in t.rows]
        r0 = 0
        at = {}
        for r, row in enumerate(grid.m):
            for c, cell in enumerate(row):
                at.setdefault(id(cell), [cell, r, c, r, c])[3:] = [r, c]
        for cell, r, c, r2, c2 in at.values():
            x = cells[r][c]
            if (r, c) != (r2, c2):
                x = x.merge(cells[r2][c2])
            x.text = cell.text
    for line in m.sign[:2]:
        d.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    d.core_properties.author = ""
    d.save(model.CORPUS / "docx-python-2025.docx")
    m.facts("docx-python-2025", "程序生成的 DOCX（python-docx），文中留着去年的年份")


def arabic_headings():
    m = Model(2021, 2024, "澄湖县人民政府双桥街道办事处", "subdistrict", check=["F1", "F2", "F13"], sign=("双桥街道办事处", "2025年1月9日", False))
    m.apps({"new_received": "n4", "granted": "n3", "not_processed.duplicate": "n1"})
    m.put("proactive", normative_docs__in_force=1, penalty__decisions=26)
    prose.write(m, "street", "双桥街道", 233, 150, "双桥夜话", "澄湖县双桥路1号")
    m.sections[4][1] = "五、存在的主要问题和改进措施"
    m.sections[5][1] = "六、其他需要汇报事项"
    for i, s in enumerate(m.sections):
        s[1] = f"{i + 1}、 " + s[1].split("、", 1)[1]
    g = m.grids()
    p = g["proactive"].relabel({"行政规范性文件": "规范性文件", "本年制发件数": "本年(2024)制发件数", "本年废止件数": "本年(2024)废止件数"})
    # The name of the section stands in the table once more.
    p.m.insert(0, [Cell("主动公开政府信息情况", "band")] * 4)
    p.keys.insert(0, None)
    d = Doc("wps")
    d.title(m.title)
    d.report(m, g)
    d.sign(m)
    d.save("docx-arabic-headings-2024")
    m.facts("docx-arabic-headings-2024", "标题是「1、 总体情况」「其他需要汇报事项」，表二第一行又印了一遍节名，表头是「本年(2024)制发件数」")


def one_table():
    m = Model(2021, 2022, "望川县林业局", "department")
    m.apps({"new_received": "n3 c1", "granted": "n2", "partial": "c1", "unable_to_provide.not_held": "n1"})
    m.put("proactive", licensing__decisions=215, penalty__decisions=7, admin_fees__amount="64.8")
    prose.write(m, "bureau", "县林业局", 288, 97)
    rows, keys = [], []
    heads = {s[0]: s[1] for s in m.sections}
    for t, times in (("proactive", 15), ("applications", 6), ("disputes", 4)):
        g = m.grid(t)
        rows.append([Cell(heads[t], "heading")] * 60)
        rows += [[cell for cell in row for _ in range(times)] for row in g.m]
        keys += [None] + g.keys
    whole = Grid(rows, keys, [], 0)
    d = Doc("word", split=False)
    d.title(m.title)
    for x in m.preamble:
        d.text(x)
    for sid, head, paras in m.sections:
        if sid in model.TABLES:
            if sid == "proactive":
                d.table(whole)
            continue
        d.heading(head)
        for x in paras:
            d.text(x)
    d.sign(m)
    d.save("docx-one-table-2022")
    m.facts("docx-one-table-2022", "三张表画成一张，二、三、四节的标题是表里的行")


def heads_lost():
    m = Model(2021, 2021, "松岚县梨树镇人民政府", "town", check=["F2"])
    m.apps({"new_received": "n2 c1", "granted": "n1 c1", "denied.enforcement_file": "n1"})
    m.put("proactive", penalty__decisions=9, compulsion__decisions=2)
    m.disputes(reconsideration=(1, 0, 0, 0))
    prose.write(m, "town", "梨树镇", 121, 64, "梨花镇事")
    g = m.grids()
    p = g["proactive"]
    # Bands go from their title straight to their rows.
    for start in reversed(p.starts):
        p.drop_rows(start + 1, start + 2)
    g["disputes"].drop_rows(0, 1)

    def applications(x):
        # The heads are a table of their own; they stayed on the page before.
        for part in x.split(3):
            d.table(part)
            d.p()
    d = Doc("wps")
    d.title(m.title)
    d.report(m, g, tables={"applications": applications})
    d.sign(m)
    m.check = []
    d.save("docx-heads-lost-2021")
    m.facts("docx-heads-lost-2021", "表二各栏没有表头；表三的表头成了另一张表；表四少了表头第一行")


def libreoffice_html():
    m = Model(2021, 2024, "青禾县统战事务服务中心", "other", sign=("青禾县统战事务服务中心", "2025年1月16日", False))
    m.apps({"new_received": "n2 p2", "granted": "n1 p1", "partial": "n1", "denied.internal_affairs": "p1"})
    prose.write(m, "center", "县统战服务中心", 87, 41, "青禾同心")
    page = "<html><head><meta charset='utf-8'></head><body>" + html_files.body(
        m, lambda t: f"<p style='text-indent:2em'>{t}</p>", lambda t: f"<h2>{t}</h2>", sign=lambda t: f"<p align=right>{t}</p>") + "</body></html>"
    # By way of a text document: LibreOffice opens a page as a web document, which it cannot write as DOCX.
    odt = office.convert(page.encode(), "html", "odt:writer8", "HTML (StarWriter)")
    (model.CORPUS / "docx-libreoffice-html-2024.docx").write_bytes(office.convert(odt, "odt", "docx:Office Open XML Text"))
    m.facts("docx-libreoffice-html-2024", "网页经 LibreOffice（ODT）另存为 DOCX")


def libreoffice_odt():
    m = Model(2019, 2020, "岭下县双河镇人民政府", "town", sign=("岭下县双河镇人民政府", "2021年1月27日", False))
    m.apps({"new_received": "n3", "granted": "n1", "denied.enforcement_file": "n1", "other_disposal": "n1"})
    m.put("proactive", normative_docs__made=1, normative_docs__published=1, normative_docs__published_total=4, other_services__last_year_items=31,
          other_services__change="+2", other_services__decisions=9, procurement__items=4, procurement__amount="18.25万元")
    prose.write(m, "old", "双河镇", 136)
    m.notes["disputes"] = ["注：行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。"]
    d = Doc("wps")
    d.title("岭下县双河镇人民政府2020年政府信息公开", "工作年度报告")
    d.report(m)
    d.sign(m)
    d.save("docx-libreoffice-odt-2020")
    path = model.CORPUS / "docx-libreoffice-odt-2020.docx"
    path.write_bytes(office.convert(office.convert(path.read_bytes(), "docx", "odt"), "odt", "docx:Office Open XML Text"))
    m.facts("docx-libreoffice-odt-2020", "WPS 的文件在 LibreOffice 里存成 ODT，再另存为 DOCX")


def make():
    for f in (word_clean, wps_breaks, old_form_2022, auto_numbers, tracked, cover_toc_textbox, four_tables_broken, merges_lost, typos,
              blanks_and_slashes, county_2020_local, extra_section_2020, pictures, no_table_four, city_wrong_totals, whole_report_in_a_cell,
              empty_template, no_subheads, one_paragraph, row_trouble, python_docx,
              merges_repeated, arabic_headings, one_table, heads_lost,
              libreoffice_html, libreoffice_odt):
        f()


def merges_repeated():
    m = Model(2021, 2022, "云麓市住房公积金管理中心", "other")
    m.apps({"new_received": "n6", "carried_in": "n1", "granted": "n4", "unable_to_provide.still_unclear": "n1", "not_processed.duplicate": "n1",
            "carried_forward": "n1"})
    prose.write(m, "center", "市公积金中心", 230, 302, "云麓公积金")
    g = {t: x.unmerge("same") for t, x in m.grids().items()}
    d = Doc("word", split=False)
    d.title(m.title)
    d.report(m, g)
    d.sign(m)
    d.save("docx-merges-repeated-2022")
    m.facts("docx-merges-repeated-2022", "合并丢失，原来合并的每一格都重复印着标签")


if __name__ == "__main__":
    make()
