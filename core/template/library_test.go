package template_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func file(lines ...string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(strings.Join(lines, "\n") + "\n")}
}

func ids(templates []*template.Template) []string {
	var ids []string
	for _, t := range templates {
		ids = append(ids, t.ID)
	}
	return ids
}

func TestTheOfficesOwnTemplatesComeFirst(t *testing.T) {
	builtIn := fstest.MapFS{
		"a.yaml":     file("id: general", "name: 通用"),
		"b.yaml":     file("id: towns", "name: 乡镇", "kinds: [town]"),
		"c.yaml":     file("id: bureaus", "name: 部门", "kinds: [department]", "forms: [guoban-2021]"),
		"readme.txt": file("不是模板"),
	}
	own := fstest.MapFS{
		"乡镇.nianbao-template": file("id: towns", "name: 本县乡镇", "version: 2", "kinds: [town]"),
		"旧.yaml":              file("id: county", "name: 县里下发", "version: 1"),
		"新/县.YAML":            file("id: county", "name: 县里下发", "version: 10", "issuer: 平湖县人民政府办公室", "kinds: [town]"),
		"坏.yaml":              file("id: broken"),
		"._旧.yaml":            file("不是模板"),
	}
	l, err := template.LoadLibrary(builtIn, own)
	if err == nil || err.Error() != "坏.yaml 第 1 行：缺少 name 的内容" {
		t.Errorf("%v", err)
	}
	if got := ids(l.Templates()); !slices.Equal(got[2:], []string{"general", "bureaus"}) || len(got) != 4 {
		t.Errorf("they come as %v", got)
	}
	if towns := l.ByID("towns"); towns.Name != "本县乡镇" || towns.BuiltIn {
		t.Errorf("the office's own is %+v", towns)
	}
	if county := l.ByID("county"); county.Version != "10" {
		t.Errorf("of two versions there is %s", county.Version)
	}
	if l.ByID("nobody") != nil {
		t.Error("a template came from nowhere")
	}
	old := formOf(t, "guoban-2019")
	if got := ids(l.For(old, report.Department)); !slices.Equal(got, []string{"general"}) {
		t.Errorf("an old form gets %v", got)
	}
	if got := ids(l.For(formOf(t, "guoban-2021"), report.Town)); !slices.Equal(got, []string{"county", "towns", "general"}) {
		t.Errorf("a town gets %v", got)
	}
	if got := l.For(old, ""); len(got) != 3 {
		t.Errorf("an office that does not say what it is gets %v", ids(got))
	}
}

func TestAFolderThatIsNotThereIsEmpty(t *testing.T) {
	l, err := template.LoadLibrary(fstest.MapFS{"a.yaml": file("id: general", "name: 通用")}, osFolder(t))
	if err != nil || len(l.Templates()) != 1 {
		t.Errorf("%v, %v", ids(l.Templates()), err)
	}
}

func osFolder(t *testing.T) fs.FS { return os.DirFS(filepath.Join(t.TempDir(), "templates")) }
