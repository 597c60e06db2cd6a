package shell

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/store"
	"github.com/nianbao/nianbao/ui/ask"
	"github.com/nianbao/nianbao/ui/files"
	"github.com/nianbao/nianbao/ui/language"
)

// formExtension is that of form files.
const formExtension = ".yaml"

// isFormFile says that a file is to be taken in among the local forms.
func isFormFile(path string) bool { return strings.EqualFold(filepath.Ext(path), formExtension) }

func (p *Program) formFolder() string { return filepath.Join(p.folder, "forms") }

// loadForms reads the built-in forms and those of the workstation. What is wrong with one file keeps no other from use.
func (p *Program) loadForms() error {
	folders := []fs.FS{assets.Forms}
	if _, err := os.Stat(p.formFolder()); err == nil {
		folders = append(folders, os.DirFS(p.formFolder()))
	}
	forms, err := form.LoadCatalog(folders...)
	p.forms.Take(forms)
	return err
}

// ownFile returns the file that a form comes from, "" for a built-in one.
func (p *Program) ownFile(f *form.Form) string {
	name, data := f.File()
	path := filepath.Join(p.formFolder(), filepath.FromSlash(name))
	if held, err := store.Read(path); err != nil || !bytes.Equal(held, data) {
		return ""
	}
	return path
}

// ownForms are the local ones that have a file on the workstation.
func (p *Program) ownForms() []*form.Form {
	return slices.DeleteFunc(p.localForms(), func(f *form.Form) bool { return p.ownFile(f) == "" })
}

// keepForm writes a form file and makes the form the one with its id from now on.
func (p *Program) keepForm(id string, data []byte) (*form.Form, error) {
	path := filepath.Join(p.formFolder(), id+formExtension)
	if before := p.forms.ByID(id); before != nil {
		if own := p.ownFile(before); own != "" {
			path = own
			if err := keepOriginal(before, own); err != nil {
				return nil, err
			}
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	if err := store.Write(path, data); err != nil {
		return nil, err
	}
	_ = p.loadForms() // what is wrong with other files was told at the start
	if f := p.forms.ByID(id); f != nil {
		return f, nil
	}
	return nil, errors.New(language.L("存下的格式文件读不出来：%s", path))
}

// keepOriginal keeps a file that was written by hand beside the one that takes its place: its comments would be lost.
func keepOriginal(f *form.Form, path string) error {
	_, data := f.File()
	if v := form.VariantOf(f); v == nil || bytes.Equal(v.Encode(), data) {
		return nil
	}
	err := store.Create(path+".bak", data)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	return err
}

// askImportForm asks for a form file that somebody handed out.
func (w *window) askImportForm() {
	files.Open(w.window, files.Options{
		Title: language.L("导入格式文件"), Folder: w.program.settings.Folder, Extensions: []string{formExtension},
	}, func(path string) {
		w.program.folderOf(path)
		w.importForm(path)
	})
}

// importForm takes a form file over, asking first where that changes a form at hand.
func (w *window) importForm(path string) {
	p, name := w.program, filepath.Base(path)
	data, err := store.Read(path)
	if err != nil {
		w.fail(language.L("没有导入「%s」", name), err)
		return
	}
	f, err := form.Load(name, data, p.forms.ByID)
	if err != nil {
		ask.Tell(w.window, language.L("没有导入「%s」", name), language.L("这份格式文件用不了，请向发文件的单位要一份好的。毛病在：\n%s", firstLines(err.Error(), 4)))
		return
	}
	take := func() {
		kept, err := p.keepForm(f.ID, data)
		if err != nil {
			w.fail(language.L("没有导入「%s」", name), err)
			return
		}
		p.adopt(kept)
		w.offerForm(kept)
	}
	switch known := p.forms.ByID(f.ID); {
	case known == nil:
		take()
	case known.Extends == "":
		ask.Choose(w.window, language.L("导入格式文件"), language.L("这份文件要取代国办格式「%s」。国办没有发新格式的，不要导入。", known.Name),
			ask.Answer{Label: language.L("不导入")}, ask.Answer{Label: language.L("取代"), Do: take})
	default:
		w.askSetAside(p.using(f.ID), f, language.L("本机已有这份格式「%s」，导入的会取代它。", known.Name), language.L("取代"), take)
	}
}

// firstLines leaves what fits a message.
func firstLines(text string, most int) string {
	lines := strings.Split(text, "\n")
	if len(lines) > most {
		lines = append(lines[:most], language.L("……还有 %d 处。", len(lines)-most))
	}
	return strings.Join(lines, "\n")
}

// offerForm tells that a form is there, and offers it where the open report can use it.
func (w *window) offerForm(f *form.Form) {
	if w.desk == nil || !w.desk.canUse(f) {
		w.say(language.L("已导入「%s」。新建年报时在「格式」里选它。", f.Name))
		return
	}
	ask.Choose(w.window, language.L("已导入"), language.L("已导入「%s」。本年报现在用的是「%s」。", f.Name, w.desk.report().Form.Name),
		ask.Answer{Label: language.L("本年报换用它"), Do: func() { w.desk.askUseForm(f) }},
		ask.Answer{Label: language.L("先不换")})
}

// say tells what was done: in the status bar of a report, else in a message.
func (w *window) say(sentence string) {
	if w.desk != nil {
		w.desk.status.say(sentence)
		return
	}
	w.tell(sentence)
}

// askExportForm asks where to write a form file for others.
func (w *window) askExportForm(f *form.Form) {
	files.Save(w.window, files.Options{
		Title: language.L("导出格式文件"), Folder: w.program.settings.Folder, Name: f.Name + formExtension, Extensions: []string{formExtension},
	}, func(path string) {
		w.program.folderOf(path)
		w.exportForm(f, path)
	})
}

func (w *window) exportForm(f *form.Form, path string) {
	_, data := f.File()
	if err := store.Write(path, data); err != nil {
		w.fail(language.L("没有导出「%s」", f.Name), err)
		return
	}
	w.say(language.L("「%s」已写入 %s；别的单位用「模板 › 地方格式 › 导入格式文件…」导入。", f.Name, path))
}

// askDeleteForm deletes the file of a form. Reports that use it would not open any more.
func (w *window) askDeleteForm(f *form.Form) {
	p := w.program
	if len(p.using(f.ID)) > 0 {
		w.fail(language.L("没有删除「%s」", f.Name), errors.New(language.L("有打开的年报正用着它；先用「换用格式…」换成别的格式。")))
		return
	}
	ask.Choose(w.window, language.L("删除地方格式"), language.L("删除「%s」后，用它写的年报在本机打不开，除非再导入这份格式文件。", f.Name),
		ask.Answer{Label: language.L("保留")},
		ask.Answer{Label: language.L("先导出…"), Do: func() { w.askExportForm(f) }},
		ask.Answer{Label: language.L("删除"), Do: func() {
			if err := os.Remove(p.ownFile(f)); err != nil {
				w.fail(language.L("没有删除「%s」", f.Name), err)
				return
			}
			_ = p.loadForms()
			w.menu.update()
			w.say(language.L("已删除「%s」。", f.Name))
		}})
}
