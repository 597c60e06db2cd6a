package language

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2/lang"

	"github.com/nianbao/nianbao/assets"
)

func TestFyneSpeaksTheChosenLanguageWhateverTheDesktopSays(t *testing.T) {
	for _, desktop := range []string{"C", "C.UTF-8", "POSIX", "en_US.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8", "de_DE.UTF-8", "pt_BR.UTF-8", "ja_JP.UTF-8", "ko_KR.UTF-8", ""} {
		t.Setenv("LANGUAGE", "")
		t.Setenv("LC_ALL", "")
		t.Setenv("LC_MESSAGES", "")
		t.Setenv("LANG", desktop)
		for code, want := range map[string][2]string{"zh": {"否", "名称"}, "en": {"No", "Name"}, "nonsense": {"否", "名称"}} {
			Use(code)
			if got := [2]string{lang.L("No"), lang.X("file.name", "")}; got != want {
				t.Errorf("LANG=%s, %s: Fyne says %q, want %q", desktop, code, got, want)
			}
		}
	}
	Use("zh")
}

// TestFyneHasNoWordLeft reads Fyne's own source for the words it asks for, so that an upgrade cannot bring English ones.
func TestFyneHasNoWordLeft(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	err = filepath.WalkDir(strings.TrimSpace(string(out)), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "cmd") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			function, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || !isName(function.X, "lang") {
				return true
			}
			if word, ok := call.Args[0].(*ast.BasicLit); ok && word.Kind == token.STRING {
				text, _ := strconv.Unquote(word.Value)
				asked[text] = true
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(asked) < 20 {
		t.Fatalf("found only %d words in Fyne's source", len(asked))
	}
	words := fyneWords(t, "zh")
	for word := range asked {
		if words[word] == "" {
			t.Errorf("fyne.zh.json lacks %q", word)
		}
	}
	for word, chinese := range words {
		if strings.ContainsFunc(chinese, unicode.IsLower) {
			t.Errorf("%q is %q in Chinese", word, chinese)
		}
		if fyneWords(t, "en")[word] == "" {
			t.Errorf("fyne.en.json lacks %q", word)
		}
	}
}

func isName(expression ast.Expr, name string) bool {
	identifier, ok := expression.(*ast.Ident)
	return ok && identifier.Name == name
}

func fyneWords(t *testing.T, code string) map[string]string {
	t.Helper()
	data, err := assets.Language.ReadFile("language/fyne." + code + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]any
	if err := json.Unmarshal(data, &raw); err != nil {
		t.Fatal(err)
	}
	words := map[string]string{}
	for key, value := range raw {
		switch value := value.(type) {
		case string:
			words[key] = value
		case map[string]any:
			words[key], _ = value["other"].(string)
		}
	}
	return words
}
