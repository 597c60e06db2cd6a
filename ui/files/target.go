package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/nianbao/nianbao/ui/language"
)

// target is what the disk says of a path that was written down.
type target struct {
	path string
	// folder says that the path is one.
	folder bool
	// file is the file to open that the path means, "" for none.
	file string
	// inFolder says that the path lies in a folder, writable that files can be put into that or into the path itself.
	inFolder, writable bool
	// there says that a file to be saved would be written over.
	there bool
	// fault says in a sentence why the path cannot be had.
	fault string
}

// inspect asks the disk what a path is for a purpose.
func inspect(path string, why purpose, o Options) target {
	t := target{path: path, folder: isFolder(path)}
	switch {
	case t.folder:
	case why == opening:
		for _, extension := range append([]string{""}, o.Extensions...) {
			if info, err := os.Stat(path + extension); err == nil && !info.IsDir() {
				t.file = path + extension
				break
			}
		}
	case why == saving:
		t.path = o.withExtension(path)
		folder := filepath.Dir(t.path)
		t.inFolder, t.writable = isFolder(folder), writable(folder)
		_, err := os.Lstat(t.path)
		t.there = !errors.Is(err, fs.ErrNotExist)
	}
	return t
}

// fault says why nothing can be put into a folder, "" when it can.
func fault(folder string) string {
	if _, err := os.ReadDir(folder); err != nil {
		return unreadable(folder, err).Error()
	}
	if !writable(folder) {
		return unwritable(folder)
	}
	return ""
}

func unwritable(folder string) string {
	return language.L("「%s」里不能存文件，请换一个文件夹。", folder)
}

// mkdir makes a folder and says why that cannot be, "" when it is done.
func mkdir(path string) string {
	switch err := os.Mkdir(path, 0o777); {
	case errors.Is(err, fs.ErrExist):
		return language.L("「%s」已经有了。", filepath.Base(path))
	case err != nil:
		return language.L("这里不能新建文件夹。")
	}
	return ""
}
