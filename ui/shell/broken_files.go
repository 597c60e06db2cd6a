package shell

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/nianbao/nianbao/ui/language"
)

// mostFaults is how many lines of what is wrong with files a dialog has room for.
const mostFaults = 6

// tellBroken tells in one sentence which files of the workstation cannot be read. What was told at an earlier start and is
// still so is not told again.
func (p *Program) tellBroken(ofTemplates, ofForms error) {
	sentence := language.L("本机存放的文件有读不懂的，其他的照常可用。")
	mark := sha256.New()
	for _, kind := range []struct {
		fault        error
		name, folder string
	}{
		{ofTemplates, language.L("模板"), p.templateFolder()},
		{ofForms, language.L("格式"), p.formFolder()},
	} {
		if kind.fault != nil {
			sentence += "\n\n" + language.L("%s（%s）：", kind.name, kind.folder) + "\n" + firstLines(kind.fault.Error(), mostFaults)
			stamp(mark, kind.folder, kind.fault.Error())
		}
	}
	if ofTemplates == nil && ofForms == nil {
		p.settings.Broken = ""
		return
	}
	if told := hex.EncodeToString(mark.Sum(nil)[:8]); told != p.settings.Broken {
		p.settings.Broken = told
		p.Tell(sentence)
	}
}

// stamp adds what is wrong with files of a folder, and how those files stand.
func stamp(mark hash.Hash, folder, faults string) {
	fmt.Fprintln(mark, faults)
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.Contains(faults, entry.Name()) {
			return nil
		}
		if info, err := entry.Info(); err == nil {
			fmt.Fprintln(mark, path, info.Size(), info.ModTime().UnixNano())
		}
		return nil
	})
}
