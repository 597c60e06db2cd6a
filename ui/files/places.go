package files

import (
	"bufio"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/ui/language"
)

// place is a folder one goes to often.
type place struct{ label, path string }

// places lists the person's own folders, those used last and what is plugged in.
func places() []place {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "/"
	}
	own := userFolders(home)
	list := []place{
		{language.L("桌面"), own["DESKTOP"]},
		{language.L("文档"), own["DOCUMENTS"]},
		{language.L("下载"), own["DOWNLOAD"]},
		{language.L("主目录"), home},
		{language.L("计算机"), filepath.VolumeName(home) + string(filepath.Separator)},
	}
	for _, pattern := range []string{"/media/*/*", "/run/media/*/*"} {
		plugged, _ := filepath.Glob(pattern)
		for _, path := range plugged {
			list = append(list, place{filepath.Base(path), path})
		}
	}
	for _, path := range recent {
		list = append(list, place{filepath.Base(path), path})
	}
	var there []place
	for _, p := range list {
		same := func(other place) bool { return other.path == p.path }
		if p.path != "" && isFolder(p.path) && !slices.ContainsFunc(there, same) {
			there = append(there, p)
		}
	}
	return there
}

// documents is where to begin when nothing else is known.
func documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	if own := userFolders(home)["DOCUMENTS"]; own != "" && isFolder(own) {
		return own
	}
	return home
}

// userFolders finds the person's folders as the desktop names them: they are called Desktop on one machine, 桌面 on another.
func userFolders(home string) map[string]string {
	folders := map[string]string{}
	for key, names := range map[string][]string{
		"DESKTOP": {"桌面", "Desktop"}, "DOCUMENTS": {"文档", "Documents"}, "DOWNLOAD": {"下载", "Downloads"},
	} {
		for _, name := range names {
			if path := filepath.Join(home, name); folders[key] == "" && isFolder(path) {
				folders[key] = path
			}
		}
	}
	if runtime.GOOS == "windows" {
		return folders
	}
	config := os.Getenv("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(home, ".config")
	}
	file, err := os.Open(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return folders
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		key, value, ok := strings.Cut(strings.TrimSpace(lines.Text()), "=")
		key, named := strings.CutPrefix(key, "XDG_")
		key, isFolder := strings.CutSuffix(key, "_DIR")
		if !ok || !named || !isFolder {
			continue
		}
		path := strings.Trim(value, `"`)
		if rest, ok := strings.CutPrefix(path, "$HOME"); ok {
			path = home + rest
		}
		// A folder that the desktop has switched off is said to be the home folder.
		if path = filepath.Clean(path); filepath.IsAbs(path) && path != home {
			folders[key] = path
		}
	}
	return folders
}

// recent are the folders chosen from since the program began, the last one first.
var recent []string

func remember(folder string) {
	recent = slices.DeleteFunc(recent, func(other string) bool { return other == folder })
	recent = slices.Insert(recent, 0, folder)
	recent = recent[:min(len(recent), 5)]
}
