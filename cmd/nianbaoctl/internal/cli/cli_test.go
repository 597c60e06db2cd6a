package cli

import (
	"bytes"
	"io"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func runHere(t *testing.T, args ...string) (code int, out, err string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = Run(Console{In: strings.NewReader(""), Out: &stdout, Err: &stderr, Now: time.Now}, args)
	return code, stdout.String(), stderr.String()
}

// commands returns every command with its path, such as [forms check].
func commands() map[string]*cobra.Command {
	all := map[string]*cobra.Command{}
	everyCommand((&app{}).root(), func(cmd *cobra.Command) { all[cmd.CommandPath()] = cmd })
	return all
}

var (
	commandLine   = regexp.MustCompile(`nianbaoctl .*|--[a-z-]+ `)
	latinSentence = regexp.MustCompile(`[A-Za-z]{2,} [a-z]{2,}`)
)

func TestHelpIsChineseAndShowsExamples(t *testing.T) {
	all := commands()
	if len(all) < 13 {
		t.Fatalf("only %d commands", len(all))
	}
	for path, cmd := range all {
		args := append(strings.Fields(path)[1:], "--help")
		code, out, said := runHere(t, args...)
		if code != exitClean || said != "" {
			t.Errorf("%s --help: exit code %d, %q", path, code, said)
		}
		if cmd.Name() != "help" && !strings.Contains(out, "例子：\n  ") {
			t.Errorf("%s --help has no example", path)
		}
		if english := latinSentence.FindString(commandLine.ReplaceAllString(out, "")); english != "" {
			t.Errorf("%s --help speaks English: %q", path, english)
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if nameOfValue(f) == "" && f.NoOptDefVal == "" {
				t.Errorf("%s --%s does not say what it takes", path, f.Name)
			}
		})
	}
}

// TestExamplesParse makes sure that the examples in the help are commands the program has, with flags it has.
func TestExamplesParse(t *testing.T) {
	for path, cmd := range commands() {
		for _, line := range strings.Split(cmd.Example, "\n") {
			_, line, found := strings.Cut(line, "nianbaoctl ")
			if !found {
				continue
			}
			line, _, _ = strings.Cut(line, " > ")
			line, _, _ = strings.Cut(line, " | ")
			line, _, _ = strings.Cut(strings.TrimSuffix(line, ")"), " < ")
			root := (&app{}).root()
			target, args, err := root.Find(strings.Fields(line))
			if err == nil {
				err = target.ParseFlags(args)
			}
			if err != nil || target == root {
				t.Errorf("example of %s: %q: %v", path, line, err)
			}
		}
	}
}

// panicReader stands for a fault of our own.
type panicReader struct{}

func (panicReader) Read([]byte) (int, error) { panic("out of order") }

func TestPanicsBecomeASentence(t *testing.T) {
	var said bytes.Buffer
	code := Run(Console{In: panicReader{}, Out: io.Discard, Err: &said, Now: nil}, []string{"check", "-"})
	if want := "nianbaoctl：程序内部出错，没有完成（out of order）；请把所用的命令和 nianbaoctl version 的输出告诉开发者\n"; code != exitUnusable || said.String() != want {
		t.Errorf("exit code %d, %q; want 2, %q", code, said.String(), want)
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 10, ""},
		{"结果维持", 6, "结果维|持"},
		{"二、上年结转，一件", 12, "二、上年结|转，一件"},
		{"共 12345 件", 6, "共|12345|件"},
		{"电话：【电话】", 12, "电话：【电|话】"},
		{"「总计」9 件", 8, "「总|计」9 件"},
		{"applications/granted", 8, "applicat|ions/gra|nted"},
		{"危及“三安全”", 40, "危及“三安全”"},
	} {
		if got := strings.Join(wrap(test.text, test.width), "|"); got != test.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
	if got := strings.Join(balance("结果维持", 6), "|"); got != "结果|维持" {
		t.Errorf("balance = %q", got)
	}
}

// TestJSONIsDocumented holds the pages about the JSON against the types that are written: a field without a word in
// the page is one that programs would have to guess at.
func TestJSONIsDocumented(t *testing.T) {
	for page, values := range map[string][]any{
		"check-json.md": {checkResult{}}, "show-json.md": {reportJSON{}}, "import-json.md": {importResult{}}, "fields-json.md": {fieldsJSON{}},
		"template-json.md": {templatesJSON{}, templateJSON{}, changesJSON{}},
	} {
		text, err := os.ReadFile("../../../../docs/" + page)
		if err != nil {
			t.Fatal(err)
		}
		for _, value := range values {
			for _, name := range jsonNames(reflect.TypeOf(value)) {
				if !strings.Contains(string(text), "`"+name+"`") {
					t.Errorf("docs/%s does not explain `%s`", page, name)
				}
			}
		}
	}
}

func jsonNames(t reflect.Type) (names []string) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return jsonNames(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ","); name != "" {
				names = append(names, name)
				names = append(names, jsonNames(t.Field(i).Type)...)
			}
		}
	}
	return names
}
