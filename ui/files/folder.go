package files

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/collate"
	locale "golang.org/x/text/language"

	"github.com/nianbao/nianbao/ui/language"
)

// entry is a file or folder in a list.
type entry struct {
	name   string
	folder bool
	// size and time are known later than the rest, unless sorted by: asking for them takes most of the time of reading a
	// large folder.
	known bool
	size  int64
	time  time.Time
}

func (e *entry) look(folder string) {
	if e.known {
		return
	}
	e.known = true
	if info, err := os.Stat(filepath.Join(folder, e.name)); err == nil {
		e.size, e.time = info.Size(), info.ModTime()
	}
}

// some is how many sizes and times are shown at once.
const some = 50

// details looks for the sizes and times of entries, in the background, and calls changed on the window's goroutine when
// some became known.
func details(folder string, entries []*entry, changed func()) (forget func()) {
	wanted, forget := context.WithCancel(context.Background())
	go func() {
		for part := range slices.Chunk(entries, some) {
			seen := make([]entry, len(part))
			for i, e := range part {
				seen[i] = entry{name: e.name}
				seen[i].look(folder)
			}
			if wanted.Err() != nil {
				return
			}
			do(func() {
				for i, e := range part {
					e.known, e.size, e.time = true, seen[i].size, seen[i].time
				}
				changed()
			})
		}
	}()
	return forget
}

// read lists what a folder holds of folders and, for a purpose that wants them, files. Hidden ones are left out.
func read(folder string, files bool) ([]*entry, error) {
	found, err := os.ReadDir(folder)
	if err != nil {
		return nil, unreadable(folder, err)
	}
	entries := make([]*entry, 0, len(found))
	for _, f := range found {
		if strings.HasPrefix(f.Name(), ".") || runtime.GOOS == "windows" && strings.HasPrefix(f.Name(), "~$") {
			continue
		}
		e := &entry{name: f.Name(), folder: f.IsDir()}
		if f.Type()&fs.ModeSymlink != 0 {
			e.folder = isFolder(filepath.Join(folder, f.Name()))
		}
		if e.folder || files && !f.Type().IsDir() {
			entries = append(entries, e)
		}
	}
	return entries, nil
}

func unreadable(folder string, err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return errors.New(language.L("没有权限看「%s」里有什么。", folder))
	case errors.Is(err, fs.ErrNotExist):
		return errors.New(language.L("没有「%s」这个文件夹。", folder))
	}
	return errors.New(language.L("「%s」读不出来：%s", folder, err))
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// order is what a list is sorted by.
type order int

const (
	byName order = iota
	byTime
	bySize
)

// sort puts folders first, then sorts names as a Chinese dictionary does, numbers by their value, or the newest or largest
// first.
func sort(folder string, entries []*entry, by order) {
	collator := collate.New(locale.Chinese, collate.Numeric, collate.IgnoreCase)
	var buffer collate.Buffer
	type keyed struct {
		*entry
		key []byte
	}
	list := make([]keyed, len(entries))
	for i := range entries {
		if by != byName {
			entries[i].look(folder)
		}
		list[i] = keyed{entries[i], collator.KeyFromString(&buffer, entries[i].name)}
	}
	slices.SortFunc(list, func(a, b keyed) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		different := 0
		switch by {
		case byTime:
			different = b.time.Compare(a.time)
		case bySize:
			different = cmp.Compare(b.size, a.size)
		}
		return cmp.Or(different, slices.Compare(a.key, b.key), strings.Compare(a.name, b.name))
	})
	for i := range list {
		entries[i] = list[i].entry
	}
}
