package cli

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// version of the program; FyneApp.toml has the same.
const version = "0.1.0"

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "显示版本和许可",
		Example: "  nianbaoctl version",
		Args:    wantArgs(0, 0, ""),
		RunE: func(*cobra.Command, []string) error {
			a.printf("nianbaoctl %s%s\n", version, commit())
			a.printf("%s %s/%s\n", runtime.Version(), runtime.GOOS, runtime.GOARCH)
			a.printf("许可：AGPL-3.0-or-later\n")
			return nil
		},
	}
}

// commit returns the commit the program was built from, where the build recorded one.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return "（" + s.Value[:min(12, len(s.Value))] + "）"
		}
	}
	return ""
}
