// Command nianbao is the window: write the report, fill the tables, see what is wrong, export.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2/app"

	"github.com/nianbao/nianbao/core/store"
	"github.com/nianbao/nianbao/ui/instance"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/preflight"
	"github.com/nianbao/nianbao/ui/scaling"
	"github.com/nianbao/nianbao/ui/settings"
	"github.com/nianbao/nianbao/ui/shell"
)

// patience is how long the end may take once all windows are closed.
const patience = 2 * time.Second

func main() {
	probe := preflight.Start()
	spareMemory()
	files := os.Args[1:]
	folder, err := settings.Folder()
	if err != nil {
		fail(err)
	}
	shown := make(chan *shell.Program, 1)
	running, unclaimed := instance.Claim(folder, func(paths []string) {
		p := <-shown
		shown <- p
		p.OpenLater(paths)
	})
	// Where the other program does not answer, or nobody can tell, two side by side do less harm than none.
	if errors.Is(unclaimed, instance.ErrRunning) {
		if sent, _ := instance.Send(folder, files); sent {
			return
		}
	}
	kept, broken := settings.Load(folder)
	language.Use(kept.Language)
	scaling.Apply(kept.Scale)

	defer lastWords(folder)
	desktop := app.NewWithID("org.nianbao.app")
	desktop.Settings().SetTheme(look.Theme())
	desktop.SetIcon(look.Icon())
	program, err := shell.New(desktop, folder, kept)
	if err != nil {
		fail(err)
	}
	look.ReadFonts()
	if err := probe.Wait(); err != nil {
		fail(err)
	}
	if broken != nil {
		program.Tell(broken.Error())
	}
	if unclaimed != nil && !errors.Is(unclaimed, instance.ErrRunning) {
		program.Tell(unclaimed.Error())
	}
	program.OnLeft = func() {
		// A start from now on is one of its own: nobody is here to show its files.
		if unclaimed == nil {
			running.Release()
		}
		// Fyne waits for ever for what was queued at the moment it ended.
		time.AfterFunc(patience, func() { os.Exit(0) })
	}
	program.Start(files)
	shown <- program
	desktop.Run()
}

// lastWords says where the work is when the program breaks down, and keeps for its makers where it did.
func lastWords(folder string) {
	broken := recover()
	if broken == nil {
		return
	}
	trace := fmt.Sprintf("%v\n\n%s", broken, debug.Stack())
	fmt.Fprintln(os.Stderr, trace)
	log := filepath.Join(folder, "crash.txt")
	_ = store.Write(log, []byte(trace)) // the message below has to come in any case
	preflight.Tell(language.L("年报意外停止"), language.L("没有保存的内容留有恢复副本，重新打开年报就能找回。出错的位置记在「%s」。", log))
	os.Exit(1)
}

// fail tells why there will be no window.
func fail(err error) {
	preflight.Tell(language.L("年报启动不了"), err.Error())
	os.Exit(1)
}
