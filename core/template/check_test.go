package template_test

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/template"
)

func formsByID(t testing.TB) func(id string) *form.Form {
	return func(id string) *form.Form { return formOf(t, id) }
}

func TestBrokenProseIsToldByLine(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"nothing", "", "", ""},
		{"a section no form has", "  problems:", "  innovation:", "甲.yaml 第 27 行：「国办 2021 年格式」没有「innovation」这一节；可用的有：overview、proactive、applications、disputes、problems、other_matters"},
		{"a field nobody knows", "请电【电话】", "请电【手机】", "甲.yaml 第 18 行："},
		{"a bracket too many", "全年公开【网站公开条数】条", "全年公开【网站公开条数】】条", "甲.yaml 第 24 行：这个「】」前面没有对应的「【」"},
		{"another bracket", "全年公开【网站公开条数】条", "全年公开〔网站公开条数〕条", "甲.yaml 第 24 行：「〔网站公开条数〕」外面不是【】"},
		{"a supplement that is not asked for", "全年公开【网站公开条数】条", "全年公开【公开条数】条", "甲.yaml 第 24 行："},
		{"a condition that never ends", "另起一段。", "【如果 有 新收申请总数】另起一段。", "甲.yaml 第 25 行：这个【如果】没有对应的【完】；在这句话结束的地方写上【完】"},
		{"a phrase", "text: 未收取信息处理费。", "text: 收取【信息处理费】元。", "甲.yaml 第 31 行："},
		{"a phrase for no section", "section: other_matters", "section: others", "甲.yaml 第 31 行：「国办 2021 年格式」没有「others」这一节"},
		{"a broken file", "name: 乡镇年报", "title: 乡镇年报", "甲.yaml 第 3 行：这里是「title」"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := template.CheckFile("甲.yaml", []byte(strings.Replace(towns, c.old, c.new, 1)), formsByID(t))
			switch {
			case c.want == "" && err != nil, c.want != "" && err == nil:
				t.Errorf("%v", err)
			case err != nil && !strings.HasPrefix(err.Error(), c.want):
				t.Errorf("%v", err)
			}
		})
	}
}

func TestAFormThatIsNotAtHandIsLeftOut(t *testing.T) {
	text := strings.NewReplacer("[guoban-2021]", "[pinghu-2021]", "【电话】", "【手机】").Replace(towns)
	if err := template.CheckFile("甲.yaml", []byte(text), formsByID(t)); err != nil {
		t.Error(err)
	}
}

func TestTemplatesThatShipFitTheirForms(t *testing.T) {
	files, err := fs.Glob(assets.Templates, "templates/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("%v, %v", files, err)
	}
	for _, file := range files {
		data, err := fs.ReadFile(assets.Templates, file)
		if err != nil {
			t.Fatal(err)
		}
		if err := template.CheckFile(file, data, formsByID(t)); err != nil {
			t.Error(err)
		}
	}
}
