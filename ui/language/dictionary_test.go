package language

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestLanguagesHaveDictionaries(t *testing.T) {
	for _, language := range Languages() {
		if (read(language.Code) != nil) == (language.Code == "zh") {
			t.Errorf("%s: the dictionary is missing, or Chinese has one", language.Code)
		}
		fyneWords(t, language.Code)
	}
}

func TestWordsAreTranslated(t *testing.T) {
	Use("en")
	dictionary["共 %d 处"] = "%d places"
	if got := L("共 %d 处", 3); got != "3 places" {
		t.Errorf("English says %q", got)
	}
	if got := L("没有译文 %s", "甲"); got != "没有译文 甲" {
		t.Errorf("a missing word gives %q", got)
	}
	Use("zh")
	if got := L("共 %d 处", 3); got != "共 3 处" {
		t.Errorf("Chinese says %q", got)
	}
	if got := L("100% 完成"); got != "100% 完成" {
		t.Errorf("a text without arguments gives %q", got)
	}
}

// TestDictionaryFitsTheWindow compares the dictionary with the words in the source of the window.
func TestDictionaryFitsTheWindow(t *testing.T) {
	words, problems := collect(t, "../../ui", "../../cmd/nianbao")
	for _, problem := range problems {
		t.Error(problem)
	}
	for _, language := range Languages() {
		if language.Code == "zh" {
			continue
		}
		dictionary := read(language.Code)
		for _, chinese := range slices.Sorted(maps.Keys(words)) {
			translation, ok := dictionary[chinese]
			switch {
			case !ok || translation == "":
				t.Errorf("%s: %s has no translation of %q", words[chinese], language.Code, chinese)
			case !slices.Equal(verbs(chinese), verbs(translation)):
				t.Errorf("%s: %q and %q have different verbs", words[chinese], chinese, translation)
			case strings.ContainsAny(translation, "，。：；（）、") || han.MatchString(translation):
				t.Errorf("%s: %q is not English", words[chinese], translation)
			}
		}
		for _, chinese := range slices.Sorted(maps.Keys(dictionary)) {
			if words[chinese] == "" {
				t.Errorf("%s.json translates %q, which no window says", language.Code, chinese)
			}
		}
	}
}

// Names of offices' own things stay Chinese in any language, between these marks.
var han = regexp.MustCompile(`^[^「《“]*\p{Han}`)

var verb = regexp.MustCompile(`%(\[\d+\])?[-+# 0]*[\d.]*[a-zA-Z%]`)

func verbs(text string) []string {
	found := verb.FindAllString(text, -1)
	if !strings.Contains(text, "%[") {
		return found
	}
	slices.Sort(found)
	return found
}

// collect finds the texts given to L below the folders, each with its first place.
func collect(t *testing.T, folders ...string) (words map[string]string, problems []string) {
	t.Helper()
	words = map[string]string{}
	files := token.NewFileSet()
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(node ast.Node) bool {
				call, ok := node.(*ast.CallExpr)
				if !ok || len(call.Args) == 0 {
					return true
				}
				function, ok := call.Fun.(*ast.SelectorExpr)
				if !ok || !isName(function.X, "language") || function.Sel.Name != "L" {
					return true
				}
				place := files.Position(call.Pos()).String()
				text, ok := literal(call.Args[0])
				switch {
				case !ok:
					problems = append(problems, place+": the text must be written out where it is asked for")
				case words[text] == "":
					words[text] = place
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return words, problems
}

// literal gives the value of a string written out, also in parts.
func literal(expression ast.Expr) (string, bool) {
	switch expression := expression.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(expression.Value)
		return text, err == nil && expression.Kind == token.STRING
	case *ast.BinaryExpr:
		left, ok := literal(expression.X)
		right, alsoOK := literal(expression.Y)
		return left + right, ok && alsoOK && expression.Op == token.ADD
	}
	return "", false
}
