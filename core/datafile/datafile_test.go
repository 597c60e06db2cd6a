package datafile_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nianbao/nianbao/core/datafile"
)

// read reads a file as a room would that keeps recipes, and returns what is wrong with it.
func read(data string) string {
	file := datafile.New("菜.yaml", "菜谱")
	if root := file.Parse([]byte(data)); root != nil {
		top := root.Entries("id", "name", "steps", "minutes", "sharp")
		top.ID("id", "-")
		top.Need("name")
		top.NeedTexts("steps")
		top.Whole("minutes", 1, 90, 10)
		top.Flag("sharp")
	}
	if err := file.Err(); err != nil {
		return strings.ReplaceAll(err.Error(), "菜.yaml ", "")
	}
	return ""
}

func TestEveryFaultIsToldWithItsLine(t *testing.T) {
	const sound = "id: tofu\nname: 豆腐\nsteps: [切, 煮]\nminutes: 20\n"
	if got := read(sound); got != "" {
		t.Fatalf("the sound file is refused: %s", got)
	}
	for _, c := range []struct{ what, old, new, want string }{
		{"several faults", "name: 豆腐\nsteps: [切, 煮]\nminutes: 20", "steps: []\nminutes: 九十", "第 3 行：这里是「九十」，应当是 1 到 90 之间的整数"},
		{"missing", "name: 豆腐\n", "", "第 1 行：缺少 name 的内容"},
		{"unknown", "minutes:", "minute:", "第 4 行：这里是「minute」，应当是以下名称之一：id、name、steps、minutes、sharp；如果是更新版本的程序写的，请升级程序"},
		{"list for a text", "豆腐", "[豆腐]", "第 2 行：这里是「一个列表」，应当是一段文字"},
		{"text for a list", "[切, 煮]", "切", "第 3 行：这里是「切」，应当是一个列表（每项以 - 开头，或写成 [甲, 乙]）"},
		{"tab", "steps: [切, 煮]", "steps:\n\t- 切", "第 4 行：这里是「⇥- 切」，应当是正确的 YAML（缩进用空格不用制表符，冒号后空一格，引号和括号成对）"},
		{"empty", sound, "", "第 1 行：这里是「空文件」，应当是一份菜谱定义"},
		{"two in one", "minutes: 20\n", "minutes: 20\n---\nid: fish\n", "第 5 行：这里是「---」，应当是只有一份菜谱定义的文件"},
		{"too large", "豆腐", strings.Repeat("豆腐", 1<<18), "第 1 行：这里是「1572910 字节的文件」，应当是不超过 1 MB 的菜谱文件"},
	} {
		t.Run(c.what, func(t *testing.T) {
			if got := read(strings.Replace(sound, c.old, c.new, 1)); !strings.Contains(got, c.want) {
				t.Errorf("says\n%s\nwant\n%s", got, c.want)
			}
		})
	}
	if got := strings.Count(read("name: 豆腐\nsteps: []\nminutes: 0\nsharp: 是\nid: 大"), "\n"); got != 3 {
		t.Errorf("four faults are told in %d lines", got+1)
	}
}

func TestANewerProgramIsNamedOncePerFile(t *testing.T) {
	if got := read("id: tofu\nname: 豆腐\nsteps: [切]\nspice: 辣\nserves: 2\n"); strings.Count(got, "请升级程序") != 1 || strings.Count(got, "应当是") != 2 {
		t.Errorf("says\n%s", got)
	}
}

func TestFilesAreNotReadBeyondTheirLimit(t *testing.T) {
	folder := fstest.MapFS{"big.yaml": {Data: make([]byte, 2<<20)}, "folder/a.yaml": {}}
	for name, want := range map[string]string{"big.yaml": "文件超过 1 MB", "folder": "不是普通文件"} {
		if _, err := datafile.ReadFile(folder, name); err == nil || err.Error() != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzParse: whatever a file holds, its faults name a line of it and are one line each.
func FuzzParse(f *testing.F) {
	f.Add("id: tofu\nname: 豆腐\nsteps: [切, 煮]\n")
	f.Add("a: &a [*a]\n---\n\t- x\n")
	f.Add("steps:\n- {a: 1}\n- \n")
	f.Fuzz(func(t *testing.T, data string) {
		file := datafile.New("f.yaml", "菜谱")
		if root := file.Parse([]byte(data)); root != nil {
			walk(root, 0)
		}
		err, several := file.Err().(interface{ Unwrap() []error })
		if file.Sound() == several {
			t.Errorf("sound: %v, but says %v", file.Sound(), file.Err())
		}
		if !several {
			return
		}
		for _, err := range err.Unwrap() {
			fault := err.(*datafile.Fault)
			if fault.Line < 1 || fault.Line > 1+strings.Count(data, "\n") || strings.ContainsAny(fault.Error(), "\n\x1b") {
				t.Errorf("%#v", fault)
			}
		}
	})
}

func walk(v *datafile.Value, depth int) {
	if depth > 5 {
		return
	}
	v.Text()
	for _, item := range v.List() {
		walk(item, depth+1)
	}
	entries := v.Entries("id", "name", "steps")
	for _, name := range []string{"id", "name", "steps"} {
		if entry := entries.At(name); entry != nil {
			walk(entry, depth+1)
		}
	}
}
