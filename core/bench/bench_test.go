// Package bench measures whole jobs that no single package does: what a county office asks of the program when the
// reports of all its units come in.
package bench_test

import (
	"bytes"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/export/xlsx"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

const county = 3000

// BenchmarkCounty reads, checks and exports 3,000 reports as DOCX and XLSX, one worker a core: run it with -cpu 1,2.
// It reports the time per report and the peak of resident memory.
func BenchmarkCounty(b *testing.B) {
	forms, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		b.Fatal(err)
	}
	file := townReport(b, forms.ForYear(2025))
	resetPeak()
	for b.Loop() {
		var next atomic.Int64
		var workers sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			workers.Go(func() {
				for next.Add(1) <= county {
					if err := publish(file, forms); err != nil {
						b.Error(err)
						return
					}
				}
			})
		}
		workers.Wait()
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*county), "µs/report")
	if peak, ok := peakMegabytes(); ok {
		b.ReportMetric(peak, "peak-MB")
	}
}

func publish(file []byte, forms *form.Catalog) error {
	r, err := report.Decode(file, forms.ByID)
	if err != nil {
		return err
	}
	check.Run(r, check.Options{Final: true})
	if err := docx.Write(io.Discard, r, docx.Options{}); err != nil {
		return err
	}
	return xlsx.Write(io.Discard, r, xlsx.Options{})
}

// townReport is a report with every cell filled and about 2,500 characters of prose.
func townReport(b *testing.B, f *form.Form) []byte {
	e := report.Edit(report.New(f, report.Office{Name: "青河县清河镇人民政府", Kind: report.Town}, 2025))
	var edits []report.CellEdit
	for i, def := range f.Cells() {
		if !e.Report().Locked(i) {
			edits = append(edits, report.CellEdit{Address: def.Address, Text: strconv.Itoa(i % 7)})
		}
	}
	commands := []report.Command{report.SetCells(edits...), report.SetSignOff(report.SignOff{Date: "2026-01-15"})}
	for _, s := range f.Sections {
		paragraph := strings.Repeat("通过政府网站主动公开信息120条，规范依申请公开办理流程，加强政府信息管理、平台建设和监督保障。", 4)
		commands = append(commands, report.SetParagraphs(s.ID, []string{paragraph, paragraph}))
	}
	for _, c := range commands {
		if err := e.Do(c); err != nil {
			b.Fatal(err)
		}
	}
	data, err := e.Report().Encode()
	if err != nil {
		b.Fatal(err)
	}
	return data
}

// resetPeak and peakMegabytes use Linux's own account of the process; elsewhere the peak is not reported.
func resetPeak() {
	runtime.GC()
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) // without the right to, the peak counts from the start
}

func peakMegabytes() (float64, bool) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, false
	}
	for line := range bytes.Lines(status) {
		if rest, ok := bytes.CutPrefix(line, []byte("VmHWM:")); ok {
			kilobytes, err := strconv.ParseFloat(strings.Fields(string(rest))[0], 64)
			return kilobytes / 1024, err == nil
		}
	}
	return 0, false
}
