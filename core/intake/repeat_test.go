package intake_test

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/nianbao/nianbao/core/intake"
)

// Whoever reads a file twice must not be asked something else the second time.
func TestTheSameFileIsReadTheSameEachTime(t *testing.T) {
	forms := corpusForms(t)
	for i, path := range corpusFiles(t) {
		if i%4 > 0 {
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		read := func() (string, *intake.Result) {
			result, err := intake.Read(context.Background(), intake.Source{Name: "年报" + filepath.Ext(path), Data: data}, intake.Options{Forms: forms})
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			encoded, err := result.Report.Encode()
			if err != nil {
				t.Fatal(err)
			}
			return string(encoded), result
		}
		first, account := read()
		for range 3 {
			again, repeated := read()
			if again != first {
				t.Errorf("%s holds another report the next time", path)
			}
			if !reflect.DeepEqual(account.Parts, repeated.Parts) || !reflect.DeepEqual(account.Remarks, repeated.Remarks) || len(account.Questions) != len(repeated.Questions) {
				t.Errorf("%s is accounted for otherwise the next time", path)
			}
		}
	}
}
