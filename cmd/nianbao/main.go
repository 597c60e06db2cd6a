// Command nianbao is the window: write the report, fill the tables, see what is wrong, export.
package main

import (
	"os"

	"fyne.io/fyne/v2/app"

	"github.com/nianbao/nianbao/ui/instance"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/preflight"
	"github.com/nianbao/nianbao/ui/scaling"
	"github.com/nianbao/nianbao/ui/settings"
	"github.com/nianbao/nianbao/ui/shell"
)

func main() {
	probe := preflight.Start()
	files := os.Args[1:]
	folder, err := settings.Folder()
	if err != nil {
		fail(err)
	}
	if sent, _ := instance.Send(folder, files); sent {
		return
	}
	kept, broken := settings.Load(folder)
	language.Use(kept.Language)
	scaling.Apply(kept.Scale)
	if err := probe.Wait(); err != nil {
		fail(err)
	}

	desktop := app.NewWithID("org.nianbao.app")
	desktop.Settings().SetTheme(look.Theme())
	desktop.SetIcon(look.Icon())
	program, err := shell.New(desktop, folder, kept)
	if err != nil {
		fail(err)
	}
	if broken != nil {
		program.Tell(broken.Error())
	}
	// Two windows can stand side by side: that a second start could not be caught keeps nobody from working.
	if claimed, err := instance.Claim(folder, program.OpenLater); err == nil {
		defer claimed.Release()
	}
	program.Start(files)
	desktop.Run()
}

// fail tells why there will be no window.
func fail(err error) {
	preflight.Tell(language.L("年报启动不了"), err.Error())
	os.Exit(1)
}
