package shell

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/store"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/ask"
	"github.com/nianbao/nianbao/ui/files"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/templates"
)

// templateFolder is where the templates of the workstation are, beside the built-in ones.
func (p *Program) templateFolder() string { return filepath.Join(p.folder, "templates") }

// loadTemplates reads the library anew. The error joins what is wrong with files; the others are of use all the same.
func (p *Program) loadTemplates() error {
	builtIn, err := fs.Sub(assets.Templates, "templates")
	if err != nil {
		return err
	}
	library, err := template.LoadLibrary(builtIn, os.DirFS(p.templateFolder()))
	if library != nil {
		p.library = library
	}
	return err
}

// templatesChanged reads the library after a change of ours. Files that are broken were told of at the start.
func (p *Program) templatesChanged() {
	_ = p.loadTemplates()
	for _, w := range p.windows {
		w.menu.update()
	}
}

// templateFile is the file in the folder that holds the template of an id, or the one to write it to.
func (p *Program) templateFile(id string) string {
	found := filepath.Join(p.templateFolder(), id+template.Extension)
	_ = filepath.WalkDir(p.templateFolder(), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return nil
		}
		if t, err := readTemplate(path); err == nil && t.ID == id {
			found = path
			return fs.SkipAll
		}
		return nil
	})
	return found
}

func readTemplate(path string) (*template.Template, error) {
	data, err := store.Read(path)
	if err != nil {
		return nil, err
	}
	return template.Load(filepath.Base(path), data)
}

// keepTemplate writes a template into the folder, over the one with its id.
func (p *Program) keepTemplate(t *template.Template) error {
	data, err := t.Encode()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(p.templateFolder(), 0o700); err != nil {
		return errors.New(language.L("建不了存放模板的文件夹「%s」，模板没有存下。", p.templateFolder()))
	}
	if err := store.Write(p.templateFile(t.ID), data); err != nil {
		return err
	}
	p.templatesChanged()
	return nil
}

// dropTemplate deletes a template from the folder.
func (p *Program) dropTemplate(t *template.Template) error {
	if err := os.Remove(p.templateFile(t.ID)); err != nil {
		return errors.New(language.L("「%s」删不掉；文件可能正被别的程序打开。", t.Name))
	}
	p.templatesChanged()
	return nil
}

// renameTemplate gives a template in the folder another name.
func (p *Program) renameTemplate(t *template.Template, name string) error {
	next := *t
	next.Name = name
	return p.keepTemplate(&next)
}

// newTemplateID is an id that no other workstation gives.
func newTemplateID() string {
	var random [4]byte
	rand.Read(random[:]) // never fails
	return "own-" + time.Now().Format("20060102") + "-" + hex.EncodeToString(random[:])
}

// isTemplate says that a file is to be taken into the library of templates.
func isTemplate(path string) bool { return strings.EqualFold(filepath.Ext(path), template.Extension) }

// askImport asks which template file to take into the library; renew is told its id once it is there.
func (w *window) askImport(renew func(id string)) {
	files.Open(w.window, files.Options{
		Title: language.L("导入模板"), Folder: w.program.settings.Folder, Extensions: []string{template.Extension},
	}, func(path string) {
		w.program.folderOf(path)
		w.importTemplate(path, renew)
	})
}

// importTemplate shows what a template file holds and takes it into the library if the clerk wants that.
func (w *window) importTemplate(path string, renew func(id string)) {
	p := w.program
	t, err := readTemplate(path)
	if err != nil {
		w.fail(language.L("没有导入「%s」", filepath.Base(path)), err)
		return
	}
	templates.ShowImport(w.window, templates.ImportOptions{
		Forms: p.forms, Template: t, Have: p.library.ByID(t.ID),
		OnImport: func() {
			if err := p.keepTemplate(t); err != nil {
				w.fail(language.L("没有导入「%s」", filepath.Base(path)), err)
				return
			}
			if renew != nil {
				renew(t.ID)
			}
			w.imported(t)
		},
	})
}

// imported says what can be done with a template that has just come.
func (w *window) imported(t *template.Template) {
	switch {
	case w.desk == nil:
		ask.Tell(w.window, language.L("已导入"), language.L("「%s」已经在模板库里。新建年报时在「起草」里选它。", t.Name))
	case w.noUpdate() == "":
		w.desk.status.say(language.L("已导入「%s」。本年报用的是它的旧版，「模板 › 更新模板…」看有哪些不同。", t.Name))
	case !t.Fits(w.desk.report().Form, w.desk.report().Office.Kind):
		w.desk.status.say(language.L("已导入「%s」。它不是给本年报的格式和单位类型写的。", t.Name))
	default:
		w.desk.status.say(language.L("已导入「%s」。用「模板 › 套用模板…」写进年报。", t.Name))
	}
}

// askExport asks where to write a template for others.
func (w *window) askExport(t *template.Template) {
	p := w.program
	files.Save(w.window, files.Options{
		Title: language.L("导出模板"), Folder: p.settings.Folder, Name: t.Name + template.Extension, Extensions: []string{template.Extension},
	}, func(path string) {
		p.folderOf(path)
		w.exportTemplate(t, path)
	})
}

func (w *window) exportTemplate(t *template.Template, path string) {
	data, err := t.Encode()
	if err == nil {
		err = store.Write(path, data)
	}
	if err != nil {
		w.fail(language.L("没有导出「%s」", t.Name), err)
		return
	}
	ask.Tell(w.window, language.L("已导出"), language.L("「%s」已写入 %s。把这个文件发给别的单位，在年报程序里打开就能导入。", t.Name, path))
}
