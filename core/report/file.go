package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// schemaVersion is the newest version of the report file this program knows. Raise it when an older program could no
// longer edit the file without harm; added fields do not need it, older programs keep them.
const schemaVersion = 2

// version returns the version that the report's file says. Programs that know the first alone would print 【…】 as it is
// written and let locked words be changed; what has neither is theirs, too.
func (r *Report) version() int {
	for _, paragraphs := range r.Prose() {
		if slices.ContainsFunc(paragraphs, func(text string) bool { return strings.Contains(text, "【") }) {
			return 2
		}
	}
	for i := range r.Origins {
		if slices.ContainsFunc(r.Origins[i].Blocks, func(b OriginBlock) bool { return b.Locked }) {
			return 2
		}
	}
	return 1
}

// Extension of a report file.
const Extension = ".nianbao"

// FileError is a report file that cannot be used, in one sentence for the clerk.
type FileError struct {
	Sentence string
	// MissingForm is the id of the form that is not at hand, "" where the file is not wanting for one.
	MissingForm string
}

func (e *FileError) Error() string { return e.Sentence }

func fileError(format string, args ...any) error {
	return &FileError{Sentence: fmt.Sprintf(format, args...)}
}

// document is the report file.
type document struct {
	Nianbao      int                        `json:"nianbao"`
	Form         string                     `json:"form"`
	FormName     string                     `json:"form_name,omitempty"`
	Year         int                        `json:"year"`
	Office       Office                     `json:"office"`
	Period       *Period                    `json:"period,omitempty"`
	Title        string                     `json:"title,omitempty"`
	Cover        bool                       `json:"cover,omitempty"`
	Totals       Totals                     `json:"totals,omitempty"`
	Preamble     []string                   `json:"preamble,omitempty"`
	Sections     []Section                  `json:"sections"`
	Tables       map[string]json.RawMessage `json:"tables"`
	Lines        cellMap                    `json:"lines,omitzero"`
	Unsorted     []string                   `json:"unsorted,omitempty"`
	Supplements  []Supplement               `json:"supplements,omitempty"`
	Origins      []Origin                   `json:"origins,omitempty"`
	LastYear     *LastYear                  `json:"last_year,omitempty"`
	SignOff      SignOff                    `json:"sign_off"`
	Explanations []Explanation              `json:"explanations,omitempty"`
}

// tableDocument is one table in the file.
type tableDocument struct {
	plainTableState
	Cells cellMap `json:"cells"`
}

type plainTableState struct {
	Complete      bool              `json:"complete,omitempty"`
	Absent        bool              `json:"absent,omitempty"`
	AbsentRows    []string          `json:"absent_rows,omitempty"`
	PrintedLabels map[string]string `json:"printed_labels,omitempty"`
	Notes         *[]string         `json:"notes,omitempty"`
}

// cellMap is an object from row/column to value that keeps its order when written.
type cellMap struct {
	keys   []string
	values map[string]json.RawMessage
}

func (m *cellMap) put(key string, value json.RawMessage) {
	if m.values == nil {
		m.values = map[string]json.RawMessage{}
	}
	m.keys = append(m.keys, key)
	m.values[key] = value
}

func (m *cellMap) UnmarshalJSON(data []byte) error {
	if err := json.Unmarshal(data, &m.values); err != nil {
		return err
	}
	m.keys = slices.Sorted(maps.Keys(m.values))
	return nil
}

func (m cellMap) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	out.WriteByte('{')
	for i, k := range m.keys {
		if i > 0 {
			out.WriteByte(',')
		}
		key, err := marshal(k)
		if err != nil {
			return nil, err
		}
		out.Write(key)
		out.WriteByte(':')
		out.Write(m.values[k])
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

func (m cellMap) IsZero() bool { return len(m.keys) == 0 }

// Decode reads a report file. Forms are looked up by id. A file of a newer version opens read-only. Every error is
// a *FileError.
func Decode(data []byte, forms func(id string) *form.Form) (*Report, error) {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	text := bytes.TrimSpace(data)
	utf16 := bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF"))
	switch {
	case len(text) == 0:
		return nil, fileError("文件是空的，不是年报文件；请从备份里找回，或用 new 重新建立")
	case bytes.HasPrefix(data, []byte("PK")):
		return nil, fileError("这是 Office 文件（DOCX 或 XLSX），不是年报文件（%s）；表格请用 import 导入", Extension)
	case !utf16 && text[0] != '{':
		return nil, fileError("这不是年报文件（%s）", Extension)
	case !utf8.Valid(data):
		return nil, fileError("文件不是 UTF-8 编码的年报文件；如果是用记事本改过的，请另存为 UTF-8 编码")
	}
	var d document
	more, err := readObject(data, &d)
	fault := func(place string, err error) error {
		if d.Nianbao > schemaVersion {
			return fileError("这份报告由更新版本的程序保存（文件版本 %d，本程序支持到 %d），读不出来；请升级程序后再打开", d.Nianbao, schemaVersion)
		}
		return jsonFault(data, place, err)
	}
	if err != nil {
		return nil, fault("", err)
	}
	switch {
	case d.Nianbao < 1:
		return nil, fileError("文件里没有版本号（\"nianbao\"），不是年报文件")
	case d.Year < form.FirstYear || d.Year > form.LatestYear:
		return nil, fileError("文件里的年度（\"year\"）应当在 %d 到 %d 之间，现在是 %d", form.FirstYear, form.LatestYear, d.Year)
	}
	f := forms(d.Form)
	switch {
	case d.Form == "":
		return nil, fileError("文件里没有写用哪份格式（\"form\"）；请从备份里找回，或补上格式的 id")
	case f == nil:
		return nil, missingForm(&d)
	}
	if d.Totals != Computed && d.Totals != AsPrinted {
		if d.Nianbao <= schemaVersion {
			return nil, fileError("totals 应当是 as_printed 或不写，文件里是「%s」", shorten(string(d.Totals)))
		}
		d.Totals = AsPrinted
	}
	r := New(f, d.Office, d.Year)
	r.Title, r.Cover, r.Totals, r.SignOff, r.Explanations = Clean(d.Title), d.Cover, d.Totals, d.SignOff, d.Explanations
	r.Preamble, r.Sections, r.extra = Paragraphs(d.Preamble...), d.Sections, more
	r.Unsorted = Paragraphs(d.Unsorted...)
	r.Supplements, r.Origins, r.Last = d.Supplements, d.Origins, d.LastYear
	if d.Period != nil {
		r.Period = *d.Period
	}
	if d.Nianbao > schemaVersion {
		r.newer = bytes.Clone(data)
		r.ReadOnly = fmt.Sprintf("这份报告由更新版本的程序保存（文件版本 %d，本程序支持到 %d），只能查看", d.Nianbao, schemaVersion)
	}
	for _, id := range slices.Sorted(maps.Keys(d.Tables)) {
		if id == "lines" || strings.Contains(id, "/") {
			return nil, fileError("tables 里不能有名为「%s」的表；请从备份里找回，或改正这一处", shorten(id))
		}
		if err := r.readTable(id, d.Tables[id]); err != nil {
			return nil, fault("tables."+shorten(id), err)
		}
	}
	if err := r.readCells("lines", d.Lines); err != nil {
		return nil, fault("lines", err)
	}
	return r, nil
}

// missingForm says which form file to ask for.
func missingForm(d *document) error {
	name := "格式「" + shorten(d.Form) + "」"
	if d.FormName != "" {
		name = "地方格式「" + shorten(d.FormName) + "」（" + shorten(d.Form) + "）"
	}
	return &FileError{
		Sentence:    "报告用的" + name + "不在本机；请向发来报告的单位索取这份格式文件，用菜单「模板 › 地方格式 › 导入格式文件…」导入",
		MissingForm: d.Form,
	}
}

func (r *Report) readTable(id string, data json.RawMessage) error {
	var d tableDocument
	more, err := readTableDocument(data, &d)
	if err != nil {
		return err
	}
	state := &TableState{d.Complete, d.Absent, d.AbsentRows, d.PrintedLabels, d.Notes, more}
	state.clean()
	r.tables[id] = state
	return r.readCells(id, d.Cells)
}

// readTableDocument is readObject for a struct whose known fields lie one level deeper.
func readTableDocument(data []byte, d *tableDocument) (extras, error) {
	cells := struct {
		Cells cellMap `json:"cells"`
	}{}
	more, err := readObject(data, &cells)
	if err != nil {
		return nil, err
	}
	d.Cells = cells.Cells
	known, err := readObject(data, &d.plainTableState)
	if err != nil {
		return nil, err
	}
	for name := range more {
		if _, unknown := known[name]; !unknown {
			delete(more, name)
		}
	}
	if len(more) == 0 {
		return nil, nil
	}
	return more, nil
}

func (r *Report) readCells(table string, cells cellMap) error {
	for _, key := range cells.keys {
		value := cells.values[key]
		address := form.Address(table + "/" + key)
		i := r.Form.Cell(address)
		if i < 0 {
			r.putStray(address, value)
			continue
		}
		text := string(value)
		switch text[0] {
		case '"':
			if err := json.Unmarshal(value, &text); err != nil {
				return err
			}
		case 'n':
			text = ""
		case '{', '[', 't', 'f':
			return fileError("单元格 %s 应当是数字或文字，文件里是 %s", address, shorten(text))
		}
		r.cells[i] = ReadCell(&r.Form.Cells()[i], cellText(text))
	}
	return nil
}

// Encode writes the report file: JSON with one cell a line, the same bytes for the same report. A report of a newer
// version, which nobody can have changed, comes out as it came in.
func (r *Report) Encode() ([]byte, error) {
	if r.newer != nil {
		return bytes.Clone(r.newer), nil
	}
	d := document{
		Nianbao: r.version(), Form: r.Form.ID, Year: r.Year, Office: r.Office, Title: r.Title, Cover: r.Cover, Totals: r.Totals,
		Preamble: r.Preamble, Sections: r.Sections, Unsorted: r.Unsorted, Supplements: r.Supplements, Origins: r.Origins, LastYear: r.Last,
		SignOff: r.SignOff, Explanations: r.Explanations, Tables: map[string]json.RawMessage{},
	}
	if r.Form.Extends != "" {
		d.FormName = r.Form.Name
	}
	if d.Sections == nil {
		d.Sections = []Section{}
	}
	if r.Period.From != "" || r.Period.To != "" || len(r.Period.extra) > 0 {
		d.Period = &r.Period
	}
	cells := map[string]*cellMap{"lines": {}}
	for id := range r.tables {
		cells[id] = &cellMap{}
	}
	for i, def := range r.Form.Cells() {
		if r.cells[i].Empty() || r.Locked(i) {
			continue
		}
		value, err := r.cells[i].MarshalJSON()
		if err != nil {
			return nil, err
		}
		table, key, _ := strings.Cut(string(def.Address), "/")
		cells[table].put(key, value)
	}
	for _, address := range r.Stray() {
		table, key, _ := strings.Cut(string(address), "/")
		if cells[table] == nil {
			cells[table] = &cellMap{}
		}
		cells[table].put(key, r.stray[address])
	}
	for id, state := range r.tables {
		t := tableDocument{plainTableState{state.Complete, state.Absent, state.AbsentRows, state.PrintedLabels, state.Notes}, *cells[id]}
		data, err := writeObject(t, state.extra)
		if err != nil {
			return nil, err
		}
		d.Tables[id] = data
	}
	d.Lines = *cells["lines"]
	data, err := writeObject(d, r.extra)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, data, "", "  "); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// jsonWords are what JSON calls its values, for the clerk.
var jsonWords = map[string]string{"array": "列表", "object": "一组值", "string": "文字", "number": "数字", "bool": "true 或 false"}

// jsonFault turns an error of decoding data, or a part of it at place, into a sentence.
func jsonFault(data []byte, place string, err error) error {
	var file *FileError
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &file):
		return err
	case errors.As(err, &syntax) && syntax.Error() == "unexpected end of JSON input":
		return fileError("文件在第 %d 行断了，后面的内容没有存下来；请从备份里找回", line(data, int64(len(data))))
	case errors.As(err, &syntax):
		return fileError("文件第 %d 行不是年报文件的写法；请从备份里找回，或改正这一行", line(data, syntax.Offset))
	case errors.As(err, &kind):
		place = strings.Trim(place+"."+kind.Field, ".")
		word, number, _ := strings.Cut(kind.Value, " ")
		return fileError("文件里的 %s 不能是%s；请从备份里找回，或改正这一处", place, strings.TrimSpace(jsonWords[word]+" "+number))
	}
	return fileError("读不懂这份年报文件；请从备份里找回")
}

func line(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(int(offset), len(data))], []byte("\n"))
}

// shorten makes text from a file fit a sentence.
func shorten(s string) string { return Shorten(Clean(s), 40) }
