package convert

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// quiet are settings of a new profile: no macro runs, whatever it is signed with, nothing is fetched from the net and no
// window asks.
const quiet = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
`

// suite has LibreOffice make a file of another kind beside one, and returns it. The clerk's own LibreOffice may be running:
// with a profile of its own this one does not know of it.
func suite(ctx context.Context, from, to string) (string, error) {
	program := findSuite()
	if program == "" {
		if to == ".xlsx" {
			return "", ErrNoneSheet
		}
		return "", ErrNone
	}
	folder := filepath.Dir(from)
	profile := filepath.Join(folder, "profile")
	settings := filepath.Join(profile, "user", "registrymodifications.xcu")
	if err := os.MkdirAll(filepath.Dir(settings), 0o700); err != nil {
		return "", errFolder
	}
	if err := os.WriteFile(settings, []byte(quiet), 0o600); err != nil {
		return "", errFolder
	}
	made := filepath.Join(folder, "made")
	run(ctx, program, "-env:UserInstallation="+fileURL(profile), "--headless", "--norestore", "--nolockcheck", "--nologo",
		"--nofirststartwizard", "--convert-to", strings.TrimPrefix(to, "."), "--outdir", made, from)
	// It ends well even if it made nothing: only the file tells.
	return filepath.Join(made, strings.TrimSuffix(filepath.Base(from), filepath.Ext(from))+to), nil
}

// run runs a program to its end, or to that of the context: then what it started ends too.
func run(ctx context.Context, program string, arguments ...string) {
	command := exec.CommandContext(ctx, program, arguments...)
	command.Dir = filepath.Dir(arguments[len(arguments)-1])
	command.WaitDelay = 5 * time.Second
	together(command)
	_ = command.Run() // what it made tells how it went
}

func fileURL(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// findSuite returns LibreOffice, or a suite that is one under another name, "" without.
func findSuite() string {
	for _, name := range []string{"soffice", "libreoffice"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return firstFile(places())
}

// places is replaced by tests.
var places = func() []string { return usual(runtime.GOOS, os.Getenv) }

// usual are the places a suite is installed at where its installer does not put it into PATH. Of the two programs of Windows
// soffice.com is the one that waits for its end.
func usual(system string, env func(string) string) (patterns []string) {
	switch system {
	case "windows":
		for _, name := range []string{"ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA"} {
			if folder := env(name); folder != "" {
				if name == "LOCALAPPDATA" {
					folder = filepath.Join(folder, "Programs")
				}
				patterns = append(patterns, filepath.Join(folder, "LibreOffice*", "program", "soffice.com"))
			}
		}
	case "darwin":
		patterns = append(patterns, "/Applications/LibreOffice.app/Contents/MacOS/soffice")
	default:
		// /opt/apps is where UOS and Kylin put what their shops install.
		for _, folder := range []string{
			"/opt/libreoffice*", "/usr/lib/libreoffice", "/usr/lib64/libreoffice", "/usr/local/libreoffice*",
			"/opt/apps/*/files/libreoffice*", "/opt/apps/*libreoffice*/files",
		} {
			patterns = append(patterns, folder+"/program/soffice")
		}
	}
	return patterns
}

// firstFile returns the file installed last of those that the first pattern with files matches.
func firstFile(patterns []string) (found string) {
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil {
			continue
		}
		var last time.Time
		for _, file := range files {
			if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() && info.ModTime().After(last) {
				found, last = file, info.ModTime()
			}
		}
		if found != "" {
			return found
		}
	}
	return ""
}
