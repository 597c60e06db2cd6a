// Command nianbao is the window: write the report, fill the tables, see what is wrong, export.
package main

import (
	"errors"
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
	// Whatever keeps this start from being the only one, two programs side by side do less harm than none.
	shown := make(chan *shell.Program, 1)
	running, err := instance.Claim(folder, func(paths []string) {
		p := <-shown
		shown <- p
		p.OpenLater(paths)
	})
	if errors.Is(err, instance.ErrRunning) {
		if sent, _ := instance.Send(folder, files); sent {
			return
		}
	}
	if err == nil {
		defer running.Release()
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
	program.Start(files)
	shown <- program
	desktop.Run()
}

// fail tells why there will be no window.
func fail(err error) {
	preflight.Tell(language.L("年报启动不了"), err.Error())
	os.Exit(1)
}
