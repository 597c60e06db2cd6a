"""The HTML files of the corpus: pages as portals of Chinese offices publish them, invented."""
import base64
import quopri
import re
from html import escape

import model
import prose
from docxw import tiny_png
from model import CORPUS, Cell, Grid, Model


def save(name, text, encoding="utf-8", ext="html"):
    (CORPUS / f"{name}.{ext}").write_bytes(text.encode(encoding))


def table(grid, attrs='border="1" cellspacing="0" cellpadding="0"', td=None, spans=True, head=0):
    td = td or (lambda text: escape(text).replace("\n", "<br>"))
    out = [f"<table {attrs}>", "<tbody>"]
    for i, row in enumerate(grid.rows()):
        cells = []
        for cell, down, across in row:
            s = (f' rowspan="{down}"' if down > 1 else "") + (f' colspan="{across}"' if across > 1 else "")
            tag = "th" if i < head else "td"
            cells.append(f"<{tag}{s if spans else ''}>{td(cell.text)}</{tag}>")
        out.append("<tr>" + "".join(cells) + "</tr>")
    return "\n".join(out + ["</tbody>", "</table>"])


def mso(text):
    style = "font-size:10.5pt;font-family:宋体;mso-bidi-font-family:宋体;color:black"
    return "".join(f"\r\n  <p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'><span\r\n  style='{style}'>"
                   f"{escape(x) if x else ''}<span lang=EN-US><o:p></o:p></span></span></p>\r\n  " for x in text.split("\n"))


def split_digits(text):
    """Word keeps digits in spans of their own."""
    return re.sub(r"(\d+)", r"<span lang=EN-US>\1</span>", escape(text))


def body(m, p, h=None, tables=None, grids=None, title=None, sign=None, note=None):
    """The report as markup: p and h make paragraphs and headings."""
    grids = grids or m.grids()
    out = [title(m) if title else f'<p style="text-align:center"><strong>{m.title}</strong></p>']
    out += [p(x) for x in m.preamble]
    for sid, head, paras in m.sections:
        out.append((h or p)(head))
        out += [p(x) for x in paras]
        if sid in grids and sid not in m.absent:
            out.append((tables or {}).get(sid, table)(grids[sid]))
            out += [(note or p)(x) for x in m.notes.get(sid, [])]
    if m.sign:
        organ, date, first = m.sign
        for x in [date, organ] if first else [organ, date]:
            if x:
                out.append((sign or p)(x))
    return "\n".join(out)


def navigation(site):
    items = "".join(f'<li><a href="/col/{i}/">{x}</a></li>' for i, x in enumerate(
        ["网站首页", "走进" + site, "新闻中心", "政务公开", "办事服务", "互动交流", "数据开放"]))
    return f'<div class="header"><h1 class="logo">{site}人民政府网</h1><ul class="nav">{items}</ul></div>'


FOOTER = ('<div class="footer"><p>主办：{site}人民政府 　承办：{site}数据资源管理局</p><p>网站标识码：0000000000　备案号：X备00000000号　'
          'X公网安备 00000000000000号</p><p><a href="/about">网站地图</a> | <a href="/contact">联系我们</a> | 您是第 1286455 位访客</p></div>')


def trs():
    m = Model(2021, 2023, "望川县城市管理局", "department")
    m.apps({"new_received": "n3 c1", "granted": "n2", "denied.third_party": "c1", "unable_to_provide.not_held": "n1"})
    m.put("proactive", licensing__decisions=156, penalty__decisions=88, compulsion__decisions=3)
    prose.write(m, "bureau", "县城管局", 455, 301)
    p = lambda t: f'<p class="MsoNormal" style="text-indent: 32pt; line-height: 28pt"><span style="font-family: 仿宋_GB2312; font-size: 16pt">{split_digits(t)}<o:p></o:p></span></p>'
    h = lambda t: f'<p class="MsoNormal" style="text-indent: 32pt"><b><span style="font-family: 黑体; font-size: 16pt">{t}</span></b></p>'
    inner = body(m, p, h, title=lambda m: "", tables={t: (lambda g: table(g, 'class="MsoTableGrid" border="1"', td=mso)) for t in model.TABLES},
                 sign=lambda t: f'<p class="MsoNormal" align="right" style="text-align: right"><span>{t}</span></p>')
    save("html-trs-word-paste-2023", f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{m.title}_望川县人民政府</title>
<meta name="SiteName" content="望川县人民政府" /><meta name="ArticleTitle" content="{m.title}" /><meta name="PubDate" content="2024-01-18 15:02" />
<meta name="ContentSource" content="县城市管理局" /><script type="text/javascript">var _trs_wp={{"site":"2001","title":"2022年"}};document.write("<p>加载中</p>")</script>
<style>.TRS_Editor P{{margin-top:1em;line-height:1.5}}</style></head><body>{navigation('望川县')}
<div class="bread">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 政府信息公开年报</div>
<div class="article"><h2 class="title">{m.title}</h2><div class="info">发布时间：2024-01-18 15:02　信息来源：县城市管理局　浏览次数：<span id="hits">213</span>　字体：[<a>大</a> <a>中</a> <a>小</a>]　<a>打印</a> <a>关闭</a></div>
<div class="TRS_Editor"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style type="text/css">
<!-- p.MsoNormal {{mso-style-unhide:no; font-size:10.5pt}} --></style>
{inner}</div><div class="ewm">扫一扫在手机打开当前页<img src="ewm.png" alt="二维码"/></div></div>
<div class="related"><h3>相关文章</h3><ul><li><a href="1.html">望川县城市管理局2022年政府信息公开工作年度报告</a> 2023-01-19</li><li><a href="2.html">望川县城市管理局2021年政府信息公开工作年度报告</a> 2022-01-20</li></ul></div>
{FOOTER.format(site='望川县')}</body></html>""")
    m.facts("html-trs-word-paste-2023", "TRS 网站：Word 粘贴的标记，导航、页脚，相关文章里有往年的标题")


def dahan():
    m = Model(2021, 2022, "临漪县桃林镇人民政府", "town", sign=("临漪县桃林镇人民政府", "2023年1月10日", False))
    m.apps({"new_received": "n1", "granted": "n1"})
    m.put("proactive", penalty__decisions=2)
    prose.write(m, "town", "桃林镇", 244, 130, "桃林微讯")
    p = lambda t: f"<p>　　{escape(t)}</p>"
    inner = body(m, p, lambda t: f"<p>　　<strong>{t}</strong></p>", title=lambda m: "",
                 tables={t: (lambda g: table(g, 'border="1" width="100%" style="border-collapse:collapse"', td=lambda x: f"<p align=\"center\">{escape(x) or '&nbsp;'}</p>")) for t in model.TABLES},
                 sign=lambda t: f'<p style="text-align:right">{t}</p>')
    save("html-dahan-gbk-2022", f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>临漪县人民政府 政府信息公开年报 {m.title}</title>
<script>var editTitle='x';</script></head><body><table width="1000" border="0" align="center"><tr><td><img src="top.jpg" width="1000"></td></tr>
<tr><td height="30">您现在的位置：<a href="#">首页</a> &gt;&gt; <a href="#">信息公开</a> &gt;&gt; <a href="#">政府信息公开年报</a></td></tr></table>
<table width="1000" border="0" align="center" bgcolor="#f5f5f5"><tr><td width="15%"><b>索 引 号：</b></td><td width="35%">01400000X/2023-00021</td><td width="15%"><b>组配分类：</b></td><td>政府信息公开年报</td></tr>
<tr><td><b>发布机构：</b></td><td>桃林镇</td><td><b>发文日期：</b></td><td>2023-01-10</td></tr><tr><td><b>名　　称：</b></td><td colspan="3">{m.title}</td></tr></table>
<table width="1000" border="0" align="center" id="c"><tr><td align="center" class="title">{m.title}</td></tr><tr><td align="center">发布日期：2023-01-10　浏览次数：88</td></tr>
<tr><td class="bt_content"><div id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart">{inner}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--></div></td></tr>
<tr><td align="right"><a href="javascript:window.print()">[打印本页]</a> <a href="javascript:window.close()">[关闭窗口]</a></td></tr></table>
<table width="1000" border="0" align="center"><tr><td align="center">版权所有：临漪县人民政府　技术支持：某某科技</td></tr></table></body></html>""", "gbk")
    m.facts("html-dahan-gbk-2022", "大汉网站，GBK：布局表格、索引号表，正文在布局表格的一格里")


def anhui():
    m = Model(2021, 2024, "棠溪区松风街道办事处", "subdistrict")
    m.apps({"new_received": "n6", "carried_in": "n1", "granted": "n4", "unable_to_provide.not_held": "n2", "other_disposal.other": "n1"})
    m.put("proactive", penalty__decisions=11)
    prose.write(m, "street", "松风街道", 291, 360, "松风入户")
    p = lambda t: f'<p style="text-indent:2em;text-align:justify;"><span style="font-size:18px;font-family:微软雅黑">{escape(t)}</span></p>'
    inner = body(m, p, lambda t: f'<p style="text-indent:2em"><span style="font-size:18px;font-family:黑体">{t}</span></p>', title=lambda m: "",
                 tables={t: (lambda g: '<div class="tablebox">' + table(g, 'class="table_xxgk" style="width:100%"', head=1) + "</div>") for t in model.TABLES})
    years = "".join(f'<li{" class=on" if y == 2024 else ""}><a href="/public/XxgkAnnualReport/show/{y}.html">{y}年</a></li>' for y in range(2024, 2007, -1))
    save("html-anhui-annual-report-2024", f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>{m.title}-棠溪区人民政府信息公开网</title>
<meta name="ColumnName" content="政府信息公开年报"></head><body><div class="top"><a>无障碍阅读</a><a>进入老年模式</a><a>繁體</a></div>
<div class="xxgk_left"><h3>政府信息公开</h3><ul><li><a>政府信息公开指南</a></li><li><a>政府信息公开制度</a></li><li><a>法定主动公开内容</a></li><li><a>政府信息公开年报</a></li><li><a>依申请公开</a></li></ul></div>
<div class="xxgk_right"><ul class="years">{years}</ul><h1 class="newstitle">{m.title}</h1><div class="newsinfo"><span>发布日期：2025-01-20 09:31</span><span>来源：松风街道</span><span>阅读次数：<i id="hitcount"></i>次</span><span>字体大小：【<a>大</a>　<a>中</a>　<a>小</a>】</span></div>
<div class="j-fontContent newscontnet minh500">{inner}</div><div class="share">分享到：<a>微信</a><a>微博</a></div><div class="pre_next">上一篇：<a>棠溪区古槐街道办事处2024年政府信息公开工作年度报告</a> 下一篇：没有了</div></div>
{FOOTER.format(site='棠溪区')}</body></html>""")
    m.facts("html-anhui-annual-report-2024", "安徽式年报栏目：左侧导航、历年年份标签，上一篇是别的单位的报告")


def one_p():
    m = Model(2021, 2023, "松岚县审计局", "department")
    m.apps({"new_received": "n2", "granted": "n1", "denied.internal_affairs": "n1"})
    prose.write(m, "center", "县审计局", 96, 60, "松岚审计")
    br = lambda t: "&nbsp;&nbsp;&nbsp;&nbsp;" + escape(t) + "<br />"
    parts = body(m, br, title=lambda m: "", tables={t: (lambda g: "</p>" + table(g, 'border="1"') + "<p>") for t in model.TABLES})
    save("html-one-paragraph-2023", f"""<html><head><meta charset="utf-8"><title>{m.title}</title></head><body><div id="ivs_content"><h3>{m.title}</h3><p>{parts}</p></div></body></html>""")
    m.facts("html-one-paragraph-2023", "全文一个段落，用 <br> 换行，表格插在中间")


def layout_tables():
    m = Model(2021, 2021, "岭下县应急管理局", "department", check=["F14"], sign=None)
    m.apps({"new_received": "n1", "not_processed.petition": "n1"})
    m.put("proactive", licensing__decisions=28, penalty__decisions=45)
    prose.write(m, "subheads", "县应急局", 205, 99, "岭下应急")
    p = lambda t: f'<font size="3" face="仿宋">　　{escape(t)}</font><br><br>'
    inner = body(m, p, lambda t: f'<font size="4" face="黑体"><b>　　{t}</b></font><br><br>', title=lambda m: f'<center><font size="5" color="red"><b>{m.title}</b></font></center><br>',
                 tables={t: (lambda g: '<table border="0" width="100%"><tr><td align="center">' + table(g, 'border=1 width="95%"', td=lambda x: f"<font size=2>{escape(x)}</font>") + "</td></tr></table>") for t in model.TABLES})
    save("html-layout-tables-gb2312-2021", f"""<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>岭下县政务公开</TITLE></HEAD>
<BODY><TABLE width=980 align=center border=0><TBODY><TR><TD colSpan=2><IMG src="banner.gif"></TD></TR><TR><TD vAlign=top width=180><TABLE border=0><TBODY>
<TR><TD><A href="a.htm">公开指南</A></TD></TR><TR><TD><A href="b.htm">公开目录</A></TD></TR><TR><TD><A href="c.htm">公开年报</A></TD></TR><TR><TD><A href="d.htm">依申请公开</A></TD></TR></TBODY></TABLE></TD>
<TD vAlign=top width=800><TABLE border=0 width="100%"><TBODY><TR><TD>{inner}</TD></TR></TBODY></TABLE></TD></TR><TR><TD colSpan=2 align=center>岭下县人民政府办公室主办</TD></TR></TBODY></TABLE></BODY></HTML>""", "gb2312")
    m.facts("html-layout-tables-gb2312-2021", "老式布局表格，三张表又各套一层；GB2312；没有落款")


def lost_spans():
    m = Model(2019, 2019, "白鹭洲区望湖街道办事处", "subdistrict", sign=("白鹭洲区望湖街道办事处", "2020年3月12日", False), check=["F14"])
    m.apps({"new_received": "n4", "granted": "n2", "partial": "n1", "denied.enforcement_file": "n1"})
    m.put("proactive", licensing__last_year_items=5, licensing__decisions=64, penalty__last_year_items=2)
    m.put("proactive", procurement__items=2, procurement__amount="1530000元")
    prose.write(m, "old", "望湖街道", 318)
    prose.section(m, "overview")[2][0] = prose.section(m, "overview")[2][0].replace("疫情防控、", "")
    m.check = []
    p = lambda t: f"<p>{escape(t)}</p>"
    save("html-spans-lost-2019", "<div class='content'>" + body(m, p, tables={t: (lambda g: table(g, "", spans=False)) for t in model.TABLES}) + "</div>")
    m.facts("html-spans-lost-2019", "页面片段：rowspan、colspan 全没了，每行只剩自己的格")


def four_tables_html():
    m = Model(2021, 2022, "澄湖县交通运输局", "department")
    m.apps({"new_received": "n5 c2", "granted": "n4 c1", "unable_to_provide.not_held": "n1 c1"})
    m.put("proactive", licensing__decisions=3320, penalty__decisions=641, compulsion__decisions=27, admin_fees__amount="12.60")
    prose.write(m, "bureau", "县交通局", 820, 266)
    p = lambda t: f"<div class='p'>{escape(t)}</div>"

    def cut(g):
        parts = g.split(*g.starts[1:])
        for part in parts:
            # The band title stands above its table, not in it.
            part.title = part.m[0][0].text
            part.m = part.m[1:]
            part.keys = part.keys[1:]
        return "\n".join(f"<p align=center>{x.title}</p>" + table(x, "class=tb") for x in parts)

    def three(g):
        # 表三 in three tables with nothing between, as an editor pastes a table that went over pages.
        return "\n".join(table(x, "class=tb") for x in g.split(g.index("unable_to_provide.not_held"), g.index("other_disposal.correction_overdue")))
    save("html-tables-split-2022", f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{m.title}</title></head><body><article>" +
         body(m, p, tables={"proactive": cut, "applications": three}, title=lambda m: f"<h1>{m.title}</h1>") + "</article></body></html>")
    m.facts("html-tables-split-2022", "第二十条四张表，项名在表外；表三断成三张，后两张没有表头")


def wechat():
    m = Model(2021, 2025, "青禾县人民政府办公室", "department", sign=("青禾县人民政府办公室", "2026年1月22日", False))
    m.apps({"new_received": "n9 l1", "granted": "n3", "partial": "n2", "denied.state_secret": "n1", "unable_to_provide.not_held": "n2 l1", "carried_forward": "n1"})
    prose.write(m, "zone", "县政府办", 640, 512, "青禾发布")
    m.preamble = []
    p = lambda t: ("<section style='margin:0 8px;letter-spacing:1px'><p style='text-indent:2em'>" +
                   "".join(f"<span leaf=''>{escape(x)}</span>" for x in re.findall(r".{1,18}", t)) + "</p></section>")
    h = lambda t: f"<section data-tools='编辑器' data-id='99'><section style='background:#2b6'><p><strong><span>{t.split('、', 1)[0]}、</span><span>{t.split('、', 1)[1]}</span></strong></p></section></section>"
    inner = body(m, p, h, title=lambda m: "", tables={t: (lambda g: f"<section style='overflow:auto'>{table(g, 'data-sort=sortDisabled', td=lambda x: f'<p><span>{escape(x)}</span></p>')}</section>") for t in model.TABLES})
    save("html-wechat-2025", f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="{m.title}"/><title>{m.title}</title></head><body>
<h1 class="rich_media_title" id="activity-name">{m.title}</h1><div id="meta_content"><span>原创</span> <span>县政府办</span> <a>青禾发布</a> <em>2026-01-22 18:00</em></div>
<div class="rich_media_content" id="js_content" style="visibility:hidden"><section><p style="text-align:center"><strong>点击蓝字</strong> 关注我们</p></section>{inner}<section><p style="text-align:center">END</p><p>编辑：李某　审核：王某</p></section></div>
<div>阅读 1024 赞 12 在看 6</div></body></html>""")
    m.facts("html-wechat-2025", "微信公众号文章：section 套 section，每十几个字一个 span")


def pictures_html():
    m = Model(2021, 2024, "云麓市白鹭洲区文化和旅游局", "department", check=["F2"])
    m.absent = list(model.TABLES)
    m.flagged = "表格是图片，读不出数字"
    prose.write(m, "zone", "区文旅局", 377, 290, "洲上文旅")
    prose.section(m, "overview")[2][2] = "依申请公开方面：全年没有收到政府信息公开申请。"
    out = [f"<h2>{m.title}</h2>"]
    n = 0
    for sid, head, paras in m.sections:
        out.append(f"<p>{head}</p>")
        out += [f"<p>{escape(x)}</p>" for x in paras]
        if sid in model.TABLES:
            n += 1
            out.append(f'<p style="text-align:center"><img src="./W020250121{n}.png" alt="图片{n}.png" title="图片{n}.png" OLDSRC="W0202.png"></p>')
    out += [f'<p align="right">{x}</p>' for x in m.sign[:2]]
    save("html-picture-tables-2024", f"<html><head><meta charset=utf-8><title>{m.title}</title></head><body>{navigation('白鹭洲区')}<div class=con>" + "\n".join(out) + f"</div>{FOOTER.format(site='白鹭洲区')}</body></html>")
    m.facts("html-picture-tables-2024", "三张表都是图片")


def clipboard():
    m = Model(2021, 2023, "澄湖县东湾镇人民政府", "town", sign=("澄湖县东湾镇人民政府", "2024年1月8日", True), check=["F14"])
    m.apps({"new_received": "n2", "carried_in": "n1", "granted": "n3"})
    prose.write(m, "town", "东湾镇", 173, 90, "东湾之窗")
    p = lambda t: f"<p>{escape(t)}</p>"
    inner = body(m, p)
    html = f"<html><body>\r\n<!--StartFragment-->{inner}<!--EndFragment-->\r\n</body></html>"
    head = "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:{:010d}\r\nStartFragment:0000000141\r\nEndFragment:{:010d}\r\n"
    size = len(html.encode())
    save("html-clipboard-2023", head.format(105 + size, 105 + size - 36) + html)
    m.facts("html-clipboard-2023", "剪贴板里的 HTML 片段（前面有 Version、StartHTML）；日期在单位上面")


def word_filtered():
    m = Model(2021, 2022, "青禾县白杨乡人民政府", "town", sign=("青禾县白杨乡人民政府", "2023年1月31日", False))
    m.apps({"new_received": "n2", "unable_to_provide.not_held": "n2"})
    m.put("proactive", compulsion__decisions=1)
    prose.write(m, "short", "白杨乡", 66)
    prose.section(m, "overview")[2][0] += "一年来没有发生应当公开而未公开的情况。"
    p = lambda t: f"\r\n<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'><span\r\nstyle='font-size:16.0pt;font-family:仿宋_GB2312'>{split_digits(t)}</span></p>\r\n"
    h = lambda t: (f"\r\n<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-36.0pt'><span lang=EN-US style='font-size:16.0pt;font-family:黑体'>"
                   f"<span style='mso-list:Ignore'>{t.split('、', 1)[0]}、<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;</span></span></span><span style='font-family:黑体'>{t.split('、', 1)[1]}</span></p>\r\n")
    inner = body(m, p, h, tables={t: (lambda g: table(g, "class=MsoTableGrid border=1 cellspacing=0 cellpadding=0\r\n style='border-collapse:collapse'", td=mso)) for t in model.TABLES},
                 title=lambda m: "<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt'>青禾县白杨乡人民政府</span></b></p><p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt'><span lang=EN-US>2022</span>年政府信息公开工作年度报告</span></b></p>")
    save("html-word-filtered-2022", f"<html>\r\n\r\n<head>\r\n<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">\r\n<meta name=Generator content=\"Microsoft Word 15 (filtered)\">\r\n"
         f"<style>\r\n<!--\r\n /* Font Definitions */\r\n @font-face\r\n\t{{font-family:宋体;}}\r\n-->\r\n</style>\r\n\r\n</head>\r\n\r\n<body lang=ZH-CN>\r\n\r\n<div class=WordSection1>\r\n{inner}\r\n</div>\r\n\r\n</body>\r\n\r\n</html>\r\n", "gbk")
    m.facts("html-word-filtered-2022", "Word 另存为“筛选过的网页”，GB2312，列表编号在 mso-list 里")


def numbers_lost():
    m = Model(2021, 2021, "松岚县司法局", "department", check=["F13"])
    m.apps({"new_received": "n1", "granted": "n1"})
    m.put("proactive", normative_docs__in_force=1, licensing__decisions=2)
    prose.write(m, "center", "县司法局", 120, 75, "松岚普法")
    # Automatic numbers are lost: headings without 一、, bands without their item, the label 规章 gone.
    for s in m.sections:
        s[1] = s[1].split("、", 1)[1]
    g = m.grids()
    g["proactive"].relabel(lambda x: re.sub(r"第二十条第（.）项", "第二十条第", x))
    g["proactive"].relabel({"规章": ""})
    g["applications"].relabel(lambda x: re.sub(r"^(（[一二三四五六七]）|\d\.|[一二三四]、)", "", x))
    p = lambda t: f"<p>{escape(t)}</p>"
    save("html-numbers-lost-2021", f"<html><head><meta charset=utf-8><title>{m.title}</title></head><body><div class=article>" +
         body(m, p, lambda t: f"<ol type=1><li><b>{t}</b></li></ol>", grids=g) + "</div></body></html>")
    # A browser numbers the only item of each list 1.
    for s in m.sections:
        s[1] = "1." + s[1]
    m.facts("html-numbers-lost-2021", "自动编号全丢：标题、栏名、行号都没有编号，“规章”一格空了")


def odd_spans():
    m = Model(2021, 2024, "临漪县发展和改革局", "department")
    m.apps({"new_received": "n4 c1 r1", "granted": "n3 c1", "denied.deliberative": "r1", "unable_to_provide.needs_creation": "n1"})
    m.put("proactive", licensing__decisions=77, admin_fees__amount="0")
    prose.write(m, "bureau", "县发改局", 533, 120)
    p = lambda t: f"<p>{escape(t)}</p>"

    def odd(g):
        text = table(g, 'border="1"', td=lambda x: f"&nbsp;{escape(x)}&nbsp;\n")
        text = text.replace('rowspan="22"', 'rowspan="25"').replace('colspan="7"', 'colspan="9"')
        text = text.replace("<tbody>", '<colgroup><col width="20%"><col></colgroup><thead></thead><tbody><tr style="height:0;display:none"><td></td><td></td><td></td></tr>', 1)
        # Rows nobody closed, as old editors leave them.
        return text.replace("</td></tr>", "", 3).replace("</tbody>", "")
    save("html-odd-spans-2024", f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>政府信息公开年报</title></head><body><div class=content>" +
         body(m, p, lambda t: f"<h4>{t}</h4>", tables={"applications": odd}, title=lambda m: f"<h2>{m.title[:11]}</h2><h2>{m.title[11:]}</h2>") + "</div></body></html>")
    m.facts("html-odd-spans-2024", "rowspan、colspan 写大了，标签没关，有隐藏行，格里是 &nbsp;")


def everything_text_cells():
    m = Model(2021, 2023, "岭下县人民政府", "county_government", sign=("岭下县人民政府", "2024年3月20日", False))
    m.apps({"new_received": "n142 c21 p1 l6 o2", "carried_in": "n7 c1", "granted": "n48 c6 p1", "partial": "n16 c2", "denied.third_party": "n6 c1",
            "denied.deliberative": "n4", "denied.admin_inquiry": "n9 c1", "denied.enforcement_file": "n3", "unable_to_provide.not_held": "n41 c8 l5 o1",
            "unable_to_provide.needs_creation": "n3 c1", "unable_to_provide.still_unclear": "n2", "not_processed.petition": "n5 o1",
            "not_processed.duplicate": "n2", "other_disposal.correction_overdue": "n3", "other_disposal.other": "n2 c1 l1", "carried_forward": "n5 c2"})
    m.put("proactive", normative_docs__issued=9, normative_docs__repealed=12, normative_docs__in_force=118, licensing__decisions=41230,
          penalty__decisions=6120, compulsion__decisions=318, admin_fees__amount="5820.44")
    m.disputes(reconsideration=(6, 2, 1, 0), direct=(2, 0, 0, 1), after_reconsideration=(3, 0, 0, 0))
    prose.write(m, "county", "县政府", 22140, 11800, issued="全年制发行政规范性文件9件，")
    prose.section(m, "problems")[2].append("对行政复议纠正的2件案件，已责成承办单位重新作出答复，并在全县通报。")
    m.notes["disputes"] = ["注：行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。"]
    p = lambda t: f'<P style="TEXT-INDENT: 2em">{escape(t)}</P>'
    nav = '<form action="/search"><input name="q" value="请输入关键字"><button>搜索</button></form><select><option>2023年</option><option>2022年</option></select>'
    save("html-jpage-county-2023", f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{m.title}</title></head><body>{navigation('岭下县')}{nav}
<div class="main"><div class="xxgk-head"><table class="xxgk"><tr><th>索引号</th><td>00000/2024-00113</td><th>主题分类</th><td>政务公开</td></tr><tr><th>发文机关</th><td>县政府办公室</td><th>成文日期</th><td>2024年03月20日</td></tr><tr><th>文号</th><td colspan=3></td></tr></table></div>
<div class="bt"><h1>{m.title}</h1></div><div id="zoom" class="view TRS_UEDITOR trs_paper_default trs_word">{body(m, p, lambda t: f'<P style="TEXT-INDENT: 2em"><STRONG>{t}</STRONG></P>', title=lambda m: '')}</div>
<div class="fj"><p>附件：<a href="2023nb.docx">{m.title}.docx</a></p></div><div class="jd"><p>相关解读：<a>一图读懂《{m.title}》</a></p></div></div>{FOOTER.format(site='岭下县')}</body></html>""")
    m.facts("html-jpage-county-2023", "县政府：索引号表、检索框、附件和解读链接，表四下有注")


def one_div():
    m = Model(2021, 2023, "松岚县民政局", "department", sign=("松岚县民政局", "2024年1月17日", False))
    m.apps({"new_received": "n5 p1", "granted": "n4", "denied.deliberative": "p1", "unable_to_provide.not_held": "n1"})
    m.put("proactive", licensing__decisions=31, penalty__decisions=2)
    prose.write(m, "subheads", "县民政局", 301, 144, "松岚民政")
    line = lambda t: "　　" + escape(t) + "<br>\n<br>"
    save("html-one-div-2023", f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{m.title} - 政府信息公开年报 - 松岚县人民政府</title></head>
<body>{navigation('松岚县')}<div id="content">{body(m, line, title=lambda m: "", tables={t: lambda g: table(g, 'border="1"') for t in model.TABLES})}</div>
{FOOTER.format(site='松岚县')}</body></html>""")
    m.facts("html-one-div-2023", "全文在一个 div 里用 <br> 换行，标题只在网页的 <title> 里")


def bare_bands():
    m = Model(2021, 2024, "岭下县桂花镇人民政府", "town", sign=("岭下县桂花镇人民政府", "2025年1月14日", False))
    m.apps({"new_received": "n3", "granted": "n1", "unable_to_provide.needs_creation": "n1", "carried_forward": "n1"})
    m.put("proactive", normative_docs__issued=1, normative_docs__in_force=1, penalty__decisions=13)
    prose.write(m, "town", "桂花镇", 166, 71, "桂花香里")
    prose.section(m, "problems")[1] = "五、存在的主要问题和改进措施"
    prose.section(m, "other_matters")[1] = "六、其他需要汇报的事项"
    g = m.grids()
    p = g["proactive"].relabel(lambda x: {"第二十条第（一）项": "第二十条第项", "第二十条第（五）项": "第二十条第　项"}.get(x, re.sub(r"^第二十条第（.）项$", "第二十条", x)))
    p.m.insert(0, [Cell("主动公开政府信息情况", "band")] * 4)
    p.keys.insert(0, None)
    para = lambda t: f"<p><span>{escape(t)}</span></p>"
    save("html-bare-bands-2024", f"<!DOCTYPE html><html><head><meta charset=utf-8><title>政府信息公开年报</title></head><body><div class=article>" +
         body(m, para, grids=g, title=lambda m: f"<h1>{m.title}</h1>") + "</div></body></html>")
    m.check = ["F1", "F2"]
    m.facts("html-bare-bands-2024", "表二第一行是节名，各栏的栏名没有（一）（五）（六）（八）")


def web_archive():
    m = Model(2021, 2022, "青禾县残疾人联合会", "other", sign=("青禾县残疾人联合会", "2023年1月13日", False))
    m.apps({"new_received": "n1 p1", "granted": "n1 p1"})
    prose.write(m, "center", "县残联", 108, 45, "青禾助残")
    page = (f"<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'><title>{m.title}</title></head><body>{navigation('青禾县')}"
            f"<div class=article>{body(m, lambda t: f'<p>{escape(t)}</p>')}</div>{FOOTER.format(site='青禾县')}</body></html>")
    # A browser wraps the page as mail is wrapped, with its pictures behind it.
    encoded = quopri.encodestring(page.encode("gbk")).decode().replace("\n", "\r\n")
    picture = base64.encodebytes(tiny_png(60, 40)).decode().replace("\n", "\r\n")
    part = "----=_NextPart_000_0000_01D92A1B.5C3E7A10"
    save("html-web-archive-2022", "\r\n".join([
        "From: <Saved by WebKit>", f"Subject: =?gb2312?B?{base64.b64encode(m.title.encode('gbk')).decode()}?=", "MIME-Version: 1.0",
        f'Content-Type: multipart/related; type="text/html"; boundary="{part}"', "", "This is a multi-part message in MIME format.", "", "--" + part,
        'Content-Type: text/html; charset="gb2312"', "Content-Transfer-Encoding: quoted-printable", "Content-Location: http://www.example.gov.cn/nb/1.html", "",
        encoded, "--" + part, "Content-Type: image/png", "Content-Transfer-Encoding: base64", "Content-Location: http://www.example.gov.cn/top.png", "",
        picture, "--" + part + "--", ""]), ext="mht")
    m.facts("html-web-archive-2022", "浏览器另存的单一文件网页（MHT），quoted-printable，GB2312")


def page_called_word():
    m = Model(2021, 2023, "白鹭洲区商务局", "department", sign=("白鹭洲区商务局", "2024年1月24日", False))
    m.apps({"new_received": "n2 c3", "granted": "n1 c3", "denied.legally_prohibited": "n1"})
    m.put("proactive", licensing__decisions=58, admin_fees__amount="2.4")
    prose.write(m, "bureau", "区商务局", 344, 121)
    save("html-called-word-2023", "<html xmlns:o='urn:schemas-microsoft-com:office:office' xmlns:w='urn:schemas-microsoft-com:office:word'><head><meta charset='utf-8'>"
         "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--></head><body>" +
         body(m, lambda t: f"<p class=MsoNormal>{escape(t)}</p>", lambda t: f"<h2>{t}</h2>", title=lambda m: f"<h1 align=center>{m.title}</h1>") + "</body></html>", ext="doc")
    m.facts("html-called-word-2023", "报送系统导出的“Word”，其实是网页，扩展名是 doc")


def page_called_excel():
    m = Model(2021, 2024, "临漪县水务局", "department", check=["F14"])
    m.apps({"new_received": "n3", "carried_in": "n1", "granted": "n2", "unable_to_provide.not_held": "n1", "carried_forward": "n1"})
    m.put("proactive", licensing__decisions=36, penalty__decisions=5)
    m.sections, m.sign = [], None
    save("html-called-excel-2024", "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><meta charset='utf-8'></head><body>" +
         f"<table><tr><td colspan=10>{m.title}</td></tr></table>" + "".join(table(m.grid(t)) for t in model.TABLES) + "</body></html>", ext="xls")
    m.facts("html-called-excel-2024", "报送系统导出的“Excel”，其实是网页，扩展名是 xls，没有文字部分")


def make():
    for f in (trs, dahan, anhui, one_p, layout_tables, lost_spans, four_tables_html, wechat, pictures_html, clipboard, word_filtered,
              numbers_lost, odd_spans, everything_text_cells, one_div, bare_bands, web_archive, page_called_word, page_called_excel):
        f()


if __name__ == "__main__":
    make()
