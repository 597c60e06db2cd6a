package xlsx

import (
	"bytes"
	"io"
	"sync"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

func TestSameReportSameBytes(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			first := write(t, r, Options{Draft: true})
			if !bytes.Equal(first, write(t, r, Options{Draft: true})) {
				t.Error("another file the second time")
			}
			// Another catalog has forms of its own, so the workbook is drawn anew.
			forms, err := load()
			if err != nil {
				t.Fatal(err)
			}
			again, err := report.Decode([]byte(encode(t, r)), forms.ByID)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(first, write(t, again, Options{Draft: true})) {
				t.Error("another file for an equal report")
			}
		})
	}
}

func TestConcurrentWriting(t *testing.T) {
	r := full(t, "guoban-2021")
	want := write(t, full(t, "guoban-2021"), Options{})
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			var out bytes.Buffer
			if err := Write(&out, r, Options{}); err != nil || !bytes.Equal(out.Bytes(), want) {
				t.Errorf("error %v, %d bytes, want %d", err, out.Len(), len(want))
			}
		})
	}
	group.Wait()
}

func BenchmarkWrite(b *testing.B) {
	r := full(b, "guoban-2021")
	write(b, r, Options{})
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, r, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompile(b *testing.B) {
	f := catalog(b).ByID("guoban-2021")
	for b.Loop() {
		if _, err := compile(f, report.Computed, func(string) report.TableState { return report.TableState{} }); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	file := write(b, full(b, "guoban-2021"), Options{})
	forms := catalog(b).ByID
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Read(bytes.NewReader(file), int64(len(file)), forms); err != nil {
			b.Fatal(err)
		}
	}
}
