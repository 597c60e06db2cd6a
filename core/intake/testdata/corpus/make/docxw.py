"""Writes DOCX the way Word and WPS do, down to the XML, so that files can be as odd as theirs."""
import re
import zipfile
from xml.sax.saxutils import escape

from model import CORPUS

NS = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
      'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
      'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
      'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
      'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
      'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" mc:Ignorable="w14"')
WPS_NS = ' xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"'

STYLES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="21"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/></w:style>
<w:style w:type="table" w:styleId="a3"><w:name w:val="Table Grid"/><w:basedOn w:val="a1"/><w:tblPr><w:tblBorders>
<w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/>
<w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style></w:styles>"""

SECT = ('<w:sectPr>{refs}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" '
        'w:header="851" w:footer="1400" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>')


def numbering(levels):
    """levels: numId → (format, text, start)."""
    out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
           '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">']
    for i, (fmt, text, start) in levels.items():
        out.append(f'<w:abstractNum w:abstractNumId="{i}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
                   f'<w:numFmt w:val="{fmt}"/><w:suff w:val="nothing"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>')
    for i in levels:
        out.append(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>')
    return "".join(out) + "</w:numbering>"


class Doc:
    def __init__(self, flavour="word", split=True):
        self.body, self.flavour, self.split = [], flavour, split
        self.numbering, self.header, self.footer, self.images, self.footnotes, self.comments = None, None, None, [], None, None
        self.ids = 0

    # Text.

    def rpr(self, font="仿宋_GB2312", size=32, bold=False):
        b = "<w:b/>" if bold else ""
        hint = ' w:hint="eastAsia"' if self.flavour == "wps" else ""
        return f'<w:rPr><w:rFonts{hint} w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}"/>{b}<w:sz w:val="{size}"/></w:rPr>'

    def runs(self, text, **style):
        """One run, or several as editing leaves them: digits apart, a long text in the middle."""
        pieces = [text]
        if self.split:
            pieces = [x for x in re.split(r"(\d+|[，。])", text) if x]
            joined = []
            for i, x in enumerate(pieces):
                if joined and i % 3:
                    joined[-1] += x
                else:
                    joined.append(x)
            pieces = joined
        out = []
        for x in pieces:
            inner = "".join("<w:br/>" if y == "\n" else "<w:tab/>" if y == "\t" else
                            f'<w:t xml:space="preserve">{escape(y)}</w:t>' for y in re.split(r"(\n|\t)", x) if y)
            mark = ' w:rsidRPr="00A77B3E"' if self.flavour == "word" else ""
            out.append(f"<w:r{mark}>{self.rpr(**style)}{inner}</w:r>")
        return "".join(out)

    def para(self, inner, align=None, style=None, num=None, indent=True, extra=""):
        ppr = ""
        if style:
            ppr += f'<w:pStyle w:val="{style}"/>'
        if num:
            ppr += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>'
        if align is None and indent:
            ppr += '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/>'
        if align:
            ppr += f'<w:jc w:val="{align}"/>'
        self.ids += 1
        mark = f' w14:paraId="{0x2A000000 + self.ids:08X}" w:rsidR="00B14C2E" w:rsidRDefault="00B14C2E"' if self.flavour == "word" else ""
        return f"<w:p{mark}><w:pPr>{ppr}{extra}</w:pPr>{inner}</w:p>"

    def p(self, text="", align=None, style=None, num=None, indent=True, **run):
        self.body.append(self.para(self.runs(text, **run) if text else "", align, style, num, indent))

    def title(self, *lines):
        for line in lines:
            self.p(line, align="center", font="方正小标宋简体", size=44)

    def heading(self, text, **more):
        self.p(text, style="1" if self.flavour == "word" else None, font="黑体", **more)

    def text(self, text):
        """A paragraph, sub-headings in 楷体."""
        sub = re.match(r"^（[一二三四五六七]）", text) and len(text) < 25
        self.p(text, font="楷体_GB2312" if sub else "仿宋_GB2312", style="2" if sub and self.flavour == "word" else None)

    def sign(self, m):
        if not m.sign:
            return
        organ, date, first = m.sign
        lines = [date, organ] if first else [organ, date]
        self.p()
        for line in lines:
            if line:
                self.p(line, align="right")

    # Tables.

    def cell(self, text, span, merge, width, numbers, size=18):
        pr = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        if span > 1:
            pr += f'<w:gridSpan w:val="{span}"/>'
        if merge == "restart":
            pr += '<w:vMerge w:val="restart"/>'
        elif merge:
            pr += '<w:vMerge w:val="continue"/>' if self.flavour == "wps" else "<w:vMerge/>"
        pr += '<w:vAlign w:val="center"/>'
        if merge == "go":
            text = ""
        num = numbers.get(text) if numbers else None
        if num:
            text = num[1]
        paras = []
        for line in text.split("\r"):
            paras.append(self.para(self.runs(line, font="宋体", size=size) if line else "", align="center", num=num[0] if num else None))
        return f'<w:tc><w:tcPr>{pr}</w:tcPr>{"".join(paras)}</w:tc>'

    def table_xml(self, grid, repeat=0, numbers=None, row_extra=None):
        wide = max(len(r) for r in grid.m)
        widths = {4: [2211] * 4, 10: [850, 1020, 2608] + [624] * 7}.get(wide, [8844 // wide] * wide)
        out = ['<w:tbl><w:tblPr><w:tblStyle w:val="a3"/><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
               '<w:tblGrid>' + "".join(f'<w:gridCol w:w="{x}"/>' for x in widths) + '</w:tblGrid>']
        for r, row in enumerate(grid.m):
            trpr = '<w:trPr><w:trHeight w:val="340"/>' + ("<w:tblHeader/>" if r < repeat else "") + \
                   (row_extra.get(grid.keys[r], "") if row_extra else "") + "</w:trPr>"
            cells, c = [], 0
            while c < len(row):
                cell, span = row[c], 1
                while c + span < len(row) and row[c + span] is cell:
                    span += 1
                above = r and c < len(grid.m[r - 1]) and grid.m[r - 1][c] is cell
                below = r + 1 < len(grid.m) and c < len(grid.m[r + 1]) and grid.m[r + 1][c] is cell
                merge = "go" if above else "restart" if below else None
                raw = getattr(cell, "xml", None)
                if raw and not above:
                    cells.append(raw(self, span, merge, sum(widths[c:c + span])))
                else:
                    cells.append(self.cell(cell.text, span, merge, sum(widths[c:c + span]), numbers, 15 if wide > 12 else 18))
                c += span
            out.append(f"<w:tr>{trpr}{''.join(cells)}</w:tr>")
        return "".join(out) + "</w:tbl>"

    def table(self, grid, **more):
        self.body.append(self.table_xml(grid, **more))

    # The whole report in the usual order.

    def report(self, m, grids=None, heading=None, text=None, tables=None):
        grids = grids if grids is not None else m.grids()
        for p in m.preamble:
            (text or self.text)(p)
        for sid, head, paras in m.sections:
            (heading or self.heading)(head)
            for p in paras:
                (text or self.text)(p)
            if sid in grids and sid not in m.absent:
                if tables and sid in tables:
                    tables[sid](grids[sid])
                else:
                    self.table(grids[sid], repeat=3 if sid == "applications" else 0)
                for n in m.notes.get(sid, []):
                    self.p(n, font="宋体", size=21)
                self.p()

    # The package.

    def save(self, name):
        ns = NS + (WPS_NS if self.flavour == "wps" else "")
        rels = [("styles", "styles.xml")]
        types = [("/word/styles.xml", "styles")]
        parts = {"word/styles.xml": STYLES}
        refs = ""

        def part(kind, body, rid=None):
            rels.append((kind, f"{kind}.xml"))
            types.append((f"/word/{kind}.xml", kind))
            parts[f"word/{kind}.xml"] = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + body

        if self.numbering:
            part("numbering", self.numbering[self.numbering.index("?>") + 2:])
        for kind in ("header", "footer"):
            inner = getattr(self, kind)
            if inner:
                tag = "hdr" if kind == "header" else "ftr"
                part(kind, f"<w:{tag} {ns}>{inner}</w:{tag}>")
                refs += f'<w:{kind}Reference w:type="default" r:id="rId{len(rels)}"/>'
        for kind in ("footnotes", "comments"):
            if getattr(self, kind):
                part(kind, f"<w:{kind} {ns}>{getattr(self, kind)}</w:{kind}>")
        for i, data in enumerate(self.images):
            rels.append(("image", f"media/image{i + 1}.png"))
            parts[f"word/media/image{i + 1}.png"] = data
        rel_xml = "".join(f'<Relationship Id="rId{i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{k}" Target="{t}"/>'
                          for i, (k, t) in enumerate(rels))
        body = "".join(self.body) + SECT.format(refs=refs)
        ct = "".join(f'<Override PartName="{n}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{k}+xml"/>' for n, k in types)
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        files = {
            "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
            f'{ct}</Types>',
            "_rels/.rels": f'{head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"{head}<w:document {ns}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'{head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rel_xml}</Relationships>',
        } | parts
        if self.flavour == "wps":
            files["docProps/app.xml"] = (f'{head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
                                         '<Template>Normal.dotm</Template><Application>WPS Office_12.1.0.15374_F1E327BC-269C-435d-A152-05C5408002CA</Application></Properties>')
            files["docProps/custom.xml"] = (f'{head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
                                            'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property '
                                            'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.15374</vt:lpwstr></property></Properties>')
        with zipfile.ZipFile(CORPUS / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as z:
            for path, data in files.items():
                z.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def tiny_png(w=600, h=200):
    """A grey picture with lines, standing for a table somebody took a picture of."""
    import struct
    import zlib
    rows = b"".join(b"\0" + bytes(0 if x % 60 == 0 or y % 25 == 0 else 235 for x in range(w)) for y in range(h))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def picture(rid, alt=""):
    return ('<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5270500" cy="1760000"/>'
            f'<wp:docPr id="{rid[3:]}" name="图片 {rid[3:]}" descr="{alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="image.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{rid}"/>'
            '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5270500" cy="1760000"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>')


def text_box(inner):
    """A text box as Word writes it: a shape, and VML for older programs."""
    box = f"<w:txbxContent>{inner}</w:txbxContent>"
    return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" '
            'relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="column"><wp:posOffset>2400000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
            '<wp:posOffset>200000</wp:posOffset></wp:positionV><wp:extent cx="2900000" cy="900000"/><wp:wrapNone/><wp:docPr id="9" name="文本框 9"/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
            '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
            f'<wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>'
            f'<mc:Fallback><w:pict><v:shape id="box9" type="#_x0000_t202" style="position:absolute;width:228pt;height:71pt"><v:textbox>{box}</v:textbox>'
            '</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>')
