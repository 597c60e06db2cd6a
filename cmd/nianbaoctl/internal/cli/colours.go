package cli

import (
	"io"
	"os"
	"runtime"
)

// showsColours reports whether what is written goes to a terminal that shows colours. The old console of Windows prints
// their codes instead; NO_COLOR is how people ask for none (no-color.org).
func showsColours(out io.Writer) bool {
	file, isFile := out.(*os.File)
	if !isFile || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	if runtime.GOOS == "windows" && os.Getenv("WT_SESSION") == "" {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
