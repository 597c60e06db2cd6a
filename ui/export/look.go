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
		d.notice.Say("")
		d.sheet.Fit()
		return
	}
	mine, wanted := d.looked, d.wanted()
	var names []string
	for _, f := range wanted {
		names = append(names, "「"+filepath.Base(f.Path)+"」")
	}
	said := language.L("将写入 %s。", strings.Join(names, "、"))
	d.notice.Say(said)
	d.sheet.Fit()
	go func() {
		there := 0
		for _, f := range wanted {
			if _, err := os.Stat(f.Path); err == nil {
				there++
			}
		}
		do(func() {
			if mine == d.looked && there > 0 {
				d.notice.Say(said + language.L("其中 %d 个文件已有，会被换成新的。", there))
				d.sheet.Fit()
			}
		})
	}()
}
