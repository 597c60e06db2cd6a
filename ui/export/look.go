package export

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/nianbao/nianbao/ui/language"
)

// look tells which files will be written and which of them are there already. It asks the disk on a goroutine, since a
// folder on a network can take its time.
func (d *dialog) look() {
	d.looked++
	if fault, _ := d.fault(); fault != "" {
		d.foresee("", false)
		return
	}
	mine, wanted := d.looked, d.wanted()
	var names []string
	for _, f := range wanted {
		names = append(names, "「"+filepath.Base(f.Path)+"」")
	}
	said := language.L("将写入 %s。", strings.Join(names, "、"))
	d.foresee(said, false)
	go func() {
		there := 0
		for _, f := range wanted {
			if _, err := os.Stat(f.Path); err == nil {
				there++
			}
		}
		do(func() {
			if mine == d.looked && there > 0 {
				d.foresee(said+language.L("其中 %d 个文件已有，会被换成新的。", there), true)
			}
		})
	}()
}

// foresee says what the export will do. The button says so too where files are replaced: who has written into one by hand
// must not lose that unawares.
func (d *dialog) foresee(sentence string, replaces bool) {
	d.notice.Say(sentence)
	label := language.L("导出")
	if replaces {
		label = language.L("替换并导出")
	}
	d.main.SetText(label)
	d.sheet.Fit()
}
