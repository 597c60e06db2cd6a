"""What an invented office reported, and its tables as grids that can be damaged the way files are damaged."""
import copy
import pathlib

import yaml

CORPUS = pathlib.Path(__file__).resolve().parents[1]
ROOT = CORPUS.parents[3]
FORMS = {y: yaml.safe_load((ROOT / f"assets/forms/guoban-{y}.yaml").read_text(encoding="utf-8")) for y in (2019, 2021)}
TABLES = ("proactive", "applications", "disputes")
COLUMNS = {"n": "natural_person", "c": "legal_person.commercial", "r": "legal_person.research",
           "p": "legal_person.public_welfare", "l": "legal_person.legal_service", "o": "legal_person.other"}


def leaves(labels, prefix="", path=()):
    """Yields key, path of labels and the leaf itself."""
    for l in labels:
        key = prefix + l["id"] if "id" in l else prefix.rstrip(".")
        if "children" in l:
            yield from leaves(l["children"], key + "." if "id" in l else prefix, path + (l,))
        else:
            yield key, path + (l,), l


class Cell:
    def __init__(self, text, role, addr=None):
        self.text, self.role, self.addr = text, role, addr


class Grid:
    """A table as a matrix in which a merged cell stands in every square it covers."""

    def __init__(self, squares, keys, starts, labels):
        self.m, self.keys, self.starts, self.labels = squares, keys, starts, labels

    def rows(self):
        """Rows of (cell, rowspan, colspan), anchors only."""
        out = []
        for r, row in enumerate(self.m):
            cells = []
            for c, cell in enumerate(row):
                if cell is None or (c and row[c - 1] is cell) or (r and c < len(self.m[r - 1]) and self.m[r - 1][c] is cell):
                    continue
                across = down = 1
                while c + across < len(row) and row[c + across] is cell:
                    across += 1
                while r + down < len(self.m) and c < len(self.m[r + down]) and self.m[r + down][c] is cell:
                    down += 1
                cells.append((cell, down, across))
            out.append(cells)
        return out

    def index(self, key):
        return self.keys.index(key)

    def relabel(self, change):
        """Changes labels: a mapping from whole labels, or a function of the label."""
        for row in self.m:
            for cell in row:
                if cell and cell.role != "value" and not getattr(cell, "done", False):
                    cell.text = change(cell.text) if callable(change) else change.get(cell.text, cell.text)
                    cell.done = True
        for row in self.m:
            for cell in row:
                if cell:
                    cell.done = False
        return self

    def drop(self, *keys):
        for key in keys:
            i = self.index(key)
            del self.m[i], self.keys[i]
        return self

    def drop_rows(self, first, last):
        del self.m[first:last], self.keys[first:last]
        return self

    def repeat(self, key, times=1):
        i = self.index(key)
        for _ in range(times):
            row = [Cell(c.text, c.role) if self.m[i].count(c) and c.role == "value" else c for c in self.m[i]]
            # The label is printed again, the groups beside it go on.
            j = max(x for x in range(len(row)) if row[x].role != "value")
            again = Cell(row[j].text, row[j].role)
            old = row[j]
            row = [again if c is old else c for c in row]
            self.m.insert(i + 1, row)
            self.keys.insert(i + 1, None)
        return self

    def unmerge(self, fill=""):
        """Every square a cell of its own; what was covered is left blank or says fill(cell)."""
        seen = set()
        for row in self.m:
            for c, cell in enumerate(row):
                if id(cell) in seen:
                    row[c] = Cell(cell.text if fill == "same" else "", "lost")
                seen.add(id(cell))
        return self

    def split(self, *at):
        """Cuts the table before the given rows; a cell that is cut is printed in its first part only."""
        parts, begin = [], 0
        for end in list(at) + [len(self.m)]:
            parts.append(Grid(self.m[begin:end], self.keys[begin:end], [], self.labels))
            begin = end
        seen = set()
        for part in parts:
            here = {id(c) for row in part.m for c in row}
            cut = {}
            for row in part.m:
                for c, cell in enumerate(row):
                    if id(cell) in seen:
                        row[c] = cut.setdefault(id(cell), Cell("", "lost"))
            seen |= here
        return parts

    def texts(self):
        """Texts of anchors row by row."""
        return [[c.text for c, _, _ in row] for row in self.rows()]

    def matrix(self, fill=""):
        """Texts of all squares, covered ones as fill, or as their text when fill is None."""
        seen, out = set(), []
        for row in self.m:
            out.append([])
            for cell in row:
                out[-1].append(cell.text if id(cell) not in seen or fill is None else fill)
                seen.add(id(cell))
        return out


def depth(labels):
    return 0 if not labels else max(1 + depth(l.get("children")) for l in labels)


def width(l):
    return sum(width(x) for x in l["children"]) if "children" in l else l.get("span", 1)


class Model:
    def __init__(self, form, year, office, kind, **more):
        self.form_year, self.form, self.year, self.office, self.kind = form, FORMS[form], year, office, kind
        self.title = more.pop("title", f"{office}{year}年政府信息公开工作年度报告")
        self.rest = {t: "0" for t in TABLES}
        self.cells, self.asked, self.absent, self.absent_rows = {}, set(), [], {}
        self.preamble, self.sections, self.notes = [], [], {}
        self.sign = (office, f"{year + 1}年1月20日", False)
        self.check, self.kept, self.said = [], [], {}
        self.flagged = ""
        for k, v in more.items():
            setattr(self, k, v)

    # Numbers.

    def apps(self, spec):
        """spec: row key → "n3 c1"; totals and （七） are computed."""
        cols, done = {}, {}
        for row, text in spec.items():
            for item in text.split():
                cols.setdefault(row, {})[item[0]] = int(item[1:])
        for row, by in cols.items():
            for c, n in by.items():
                self.cells[f"applications/{row}/{COLUMNS[c]}"] = str(n)
                if row not in ("new_received", "carried_in", "carried_forward"):
                    done[c] = done.get(c, 0) + n
            self.cells[f"applications/{row}/total"] = str(sum(by.values()))
        for c, n in done.items():
            self.cells[f"applications/processed/{COLUMNS[c]}"] = str(n)
        if done:
            self.cells["applications/processed/total"] = str(sum(done.values()))
        return self

    def put(self, table, **cells):
        for key, v in cells.items():
            row, _, column = key.partition("__")
            self.cells[f"{table}/{row}/{column.replace('__', '.')}"] = str(v)
        return self

    def disputes(self, **groups):
        """reconsideration=(upheld, corrected, other, pending) and so on."""
        for g, four in groups.items():
            for name, n in zip(("upheld", "corrected", "other_result", "pending"), four):
                if n:
                    self.cells[f"disputes/cases/{g}.{name}"] = str(n)
            self.cells[f"disputes/cases/{g}.total"] = str(sum(four))
        return self

    def value(self, addr):
        return self.cells.get(addr, self.rest[addr.split("/")[0]])

    def num(self, addr):
        return int(self.value(addr) or 0)

    def addresses(self, table):
        t = next(t for t in self.form["tables"] if t["id"] == table)
        for b in t["blocks"]:
            for row, _, _ in leaves(b["rows"]):
                for column, _, _ in leaves(b["columns"]):
                    yield f"{table}/{row}/{column}"

    # Grids.

    def grid(self, table):
        t = next(t for t in self.form["tables"] if t["id"] == table)
        n = len(t["layout"].get("label_widths", []))
        m, keys, starts = [], [], []
        for b in t["blocks"]:
            starts.append(len(m))
            cols = list(leaves(b["columns"]))
            w = n + sum(l.get("span", 1) for _, _, l in cols)
            if "title" in b:
                title = Cell(b["title"], "band")
                m.append([title] * w)
                keys.append(None)
            d = depth(b["columns"])
            head = [[None] * w for _ in range(d)]
            if n:
                stub = Cell(b.get("stub", ""), "stub")
                for r in head:
                    r[:n] = [stub] * n

            def lay(labels, at, level):
                for l in labels:
                    cell, wide = Cell(l["label"], "column"), width(l)
                    for r in range(level, d if "children" not in l else level + 1):
                        head[r][at:at + wide] = [cell] * wide
                    if "children" in l:
                        lay(l["children"], at, level + 1)
                    at += wide
            lay(b["columns"], n, 0)
            m += head
            keys += [None] * d
            made = {}
            for key, path, leaf in leaves(b["rows"]):
                row = []
                for p in path[:-1]:
                    row.append(made.setdefault(id(p), Cell(p["label"], "row")))
                label = Cell(leaf.get("label", ""), "row")
                row += [label] * (n - len(row))
                for ckey, _, l in cols:
                    addr = f"{table}/{key}/{ckey}"
                    row += [Cell(self.value(addr), "value", addr)] * l.get("span", 1)
                m.append(row)
                keys.append(key)
        return Grid(m, keys, starts, n)

    def grids(self):
        return {t: self.grid(t) for t in TABLES}

    # Facts.

    def facts(self, name, how):
        f = {"made": how, "form": f"guoban-{self.form_year}", "year": self.year, "office": self.office}
        if self.flagged:
            f["flagged"] = self.flagged
        tables = {}
        for t in TABLES:
            if t in self.absent:
                tables[t] = {"absent": True}
                continue
            gone = self.absent_rows.get(t, [])
            cells = {}
            for addr in self.addresses(t):
                _, row, column = addr.split("/")
                if row in gone or addr in self.asked or f"{t}/*/{column}" in self.asked:
                    continue
                if self.value(addr) != self.rest[t]:
                    cells[f"{row}/{column}"] = self.value(addr)
            tables[t] = {"rest": self.rest[t] or "blank"}
            if gone:
                tables[t]["absent_rows"] = gone
            asked = sorted(a.split("/", 1)[1] for a in self.asked if a.startswith(t + "/"))
            if asked:
                tables[t]["asked"] = asked
            if cells:
                tables[t]["cells"] = cells
            if self.notes.get(t):
                tables[t]["notes"] = self.notes[t]
        f["tables"] = tables
        f["sections"] = []
        for sid, heading, paras in self.sections:
            s = {"heading": heading, "id": sid, "paragraphs": len(paras)}
            if not sid:
                del s["id"]
            if paras:
                s["first"], s["last"] = paras[0][:16], paras[-1][-16:]
                s["letters"] = letters(paras)
            f["sections"].append(s)
        f["preamble"] = {"paragraphs": len(self.preamble), "letters": letters(self.preamble)}
        organ, date, first = self.sign if self.sign else ("", "", False)
        if self.sign is None:
            f["sign_off"] = {"absent": True}
        else:
            f["sign_off"] = {"organ": organ, "date": date} | ({"date_first": True} if first else {})
        if self.kept:
            f["kept"] = self.kept
        f["check"] = sorted(set(self.check))
        target = CORPUS / f"{name}.facts.yaml"
        known = None
        if target.exists():
            known = (yaml.safe_load(target.read_text(encoding="utf-8")) or {}).get("known")
        if known:
            f["known"] = known
        target.write_text(yaml.safe_dump(f, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")

    def copy(self):
        return copy.deepcopy(self)


def letters(paras):
    """How many characters there are but for blanks."""
    return len("".join("".join(paras).split()))


def full_width(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
