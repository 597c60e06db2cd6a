package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/xuri/excelize/v2"

	"github.com/nianbao/nianbao/core/export/internal/pack"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// plan is a workbook ready but for the answers: parts that are always the same, compressed once, and sheets cut open
// where values go. Drawing a workbook takes twenty times as long as filling one in.
type plan struct {
	// parts in the order of the file. Those of the sheets are filled in for each report.
	parts  []pack.Part
	cover  coverPlan
	sheets []sheetPlan
}

// coverPlan is the cover before and after its rows.
type coverPlan struct {
	part          int
	before, after []byte
	styles        coverStyles
}

// sheetPlan is the sheet of a table: a piece before each slot and one behind the last.
type sheetPlan struct {
	part   int
	pieces [][]byte
	slots  []slot
}

// slot is a cell of the workbook whose content depends on the report.
type slot struct {
	// cell is the index in Form.Cells, unless line asks for the label of a local line.
	cell   int
	line   *form.Line
	at     place
	styles *scaled
	// formula, in XML, computes the cell from terms; "" for a cell that is filled in.
	formula string
	terms   []form.Term
}

type planKey struct {
	form   *form.Form
	totals report.Totals
}

// plans holds a func() (*plan, error) for each planKey.
var plans sync.Map

// planFor returns the plan of a report. A report that prints tables otherwise than its form, which only reports read
// from elsewhere do, gets one of its own.
func planFor(r *report.Report) (*plan, error) {
	for _, t := range r.Form.Tables {
		if !r.AsForm(t) || !slices.Equal(r.Notes(t), t.Notes) {
			return compile(r.Form, r.Totals, r.Table)
		}
	}
	key := planKey{r.Form, r.Totals}
	once, ok := plans.Load(key)
	if !ok {
		once, _ = plans.LoadOrStore(key, sync.OnceValues(func() (*plan, error) {
			return compile(key.form, key.totals, func(string) report.TableState { return report.TableState{} })
		}))
	}
	return once.(func() (*plan, error))()
}

// compile draws the workbook of a form and takes it apart.
func compile(f *form.Form, totals report.Totals, state func(table string) report.TableState) (*plan, error) {
	b := &builder{file: excelize.NewFile(), form: f, totals: totals}
	defer b.file.Close()
	b.keep(b.file.SetDefaultFont(font))
	b.keep(b.file.SetSheetName(b.file.GetSheetName(0), coverName))
	p := &plan{}
	p.cover.styles = b.drawCover()
	names := sheetNames(f)
	for i, t := range f.Tables {
		_, err := b.file.NewSheet(names[i])
		b.keep(err)
		p.sheets = append(p.sheets, sheetPlan{slots: b.draw(names[i], layoutOf(f, t, state(t.ID)), state(t.ID))})
	}
	b.properties()
	if b.err != nil {
		return nil, fmt.Errorf("xlsx: draw %s: %w", f.ID, b.err)
	}
	var out bytes.Buffer
	if err := b.file.Write(&out); err != nil {
		return nil, fmt.Errorf("xlsx: draw %s: %w", f.ID, err)
	}
	if err := p.takeApart(out.Bytes()); err != nil {
		return nil, fmt.Errorf("xlsx: take %s apart: %w", f.ID, err)
	}
	return p, nil
}

// properties says whose the file is and asks every program to compute the totals itself.
func (b *builder) properties() {
	b.keep(b.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: pointer(true)}))
	b.keep(b.file.SetAppProps(&excelize.AppProperties{Application: "Nianbao"}))
	b.keep(b.file.SetDocProps(&excelize.DocProperties{Creator: "Nianbao"}))
}

// takeApart reads the drawn workbook: excelize names the sheets sheet1.xml, sheet2.xml … in the order they were made.
func (p *plan) takeApart(workbook []byte) error {
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		return err
	}
	slices.SortFunc(z.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	for i, file := range z.File {
		data, err := readAll(file)
		if err != nil {
			return err
		}
		data = tidy(data)
		p.parts = append(p.parts, pack.Compress(file.Name, data))
		var sheet int
		if _, err := fmt.Sscanf(file.Name, "xl/worksheets/sheet%d.xml", &sheet); err != nil {
			continue
		}
		if sheet == 1 {
			p.cover.part = i
			err = p.cover.cut(data)
		} else {
			p.sheets[sheet-2].part = i
			err = p.sheets[sheet-2].cut(data)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func readAll(file *zip.File) ([]byte, error) {
	r, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

var (
	sheetData = regexp.MustCompile(`(?s)<sheetData>.*</sheetData>|<sheetData/>`)
	dimension = regexp.MustCompile(`<dimension [^>]*></dimension>`)
)

// cut opens the cover at its rows. How many there will be is not known, so it may not say.
func (c *coverPlan) cut(sheet []byte) error {
	sheet = dimension.ReplaceAll(sheet, nil)
	at := sheetData.FindIndex(sheet)
	if at == nil {
		return errors.New("cover without sheetData")
	}
	c.before = append(slices.Clip(sheet[:at[0]]), "<sheetData>"...)
	c.after = append([]byte("</sheetData>"), sheet[at[1]:]...)
	return nil
}

// cut opens the sheet at its slots. Each piece ends with <c r="D4", the rest of the cell comes from the report.
func (s *sheetPlan) cut(sheet []byte) error {
	for _, slot := range s.slots {
		open := []byte(`<c r="` + slot.at.String() + `"`)
		start := bytes.Index(sheet, open)
		if start < 0 {
			return fmt.Errorf("no cell %s", slot.at)
		}
		start += len(open)
		s.pieces = append(s.pieces, sheet[:start])
		end := start + bytes.IndexByte(sheet[start:], '>')
		if sheet[end-1] != '/' {
			end += bytes.Index(sheet[end:], []byte("</c>")) + len("</c") // the > of the end tag
		}
		sheet = sheet[end+1:]
	}
	s.pieces = append(s.pieces, sheet)
	return nil
}
