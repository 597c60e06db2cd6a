// Package settings is what the workstation remembers between two runs of the program.
package settings

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/store"
	"github.com/nianbao/nianbao/ui/scaling"
)

// Settings is what the workstation remembers. It is not for use by several goroutines.
type Settings struct {
	// Office and Clerk are offered to every new report and explanation.
	Office report.Office `json:"office"`
	Clerk  string        `json:"clerk"`
	// Recent are the reports opened last, newest first.
	Recent []Recent `json:"recent"`
	// Last maps the path of a report to that of last year's.
	Last map[string]string `json:"last"`
	// Scale enlarges the interface; 0 leaves that to the desktop.
	Scale float64 `json:"scale"`
	// Language is that of the interface, "" for Chinese.
	Language string `json:"language"`
	// Fonts are the names that documents give their fonts; empty names leave them as offices have them.
	Fonts docx.Fonts `json:"fonts,omitzero"`
	// Width and Height are the size of the window.
	Width  float32 `json:"width"`
	Height float32 `json:"height"`
	// Outline and Findings are where the splits of the window stand, from 0 to 1.
	Outline  float64 `json:"outline"`
	Findings float64 `json:"findings"`
	// HideOutline and HideAside leave the panels beside the editor out.
	HideOutline bool `json:"hide_outline"`
	HideAside   bool `json:"hide_aside"`
	// Folder is where reports were last opened or saved, ExportFolder where documents went.
	Folder       string `json:"folder"`
	ExportFolder string `json:"export_folder"`

	// Broken stands for what was told last of broken files in the folder, "" for none.
	Broken string `json:"broken"`

	// folder is where the settings themselves are.
	folder string
	// extra are fields of a newer version of the program, which shares the folder.
	extra map[string]json.RawMessage
}

// Recent is a report that was open.
type Recent struct {
	Path  string    `json:"path"`
	Title string    `json:"title"`
	At    time.Time `json:"at"`
}

const (
	fileName = "settings.json"
	// home is the environment variable that names the folder, for tests and for a program carried on a stick.
	home = "NIANBAO_HOME"
	// mostRecent is how many reports the start page has room for.
	mostRecent = 12
)

// Folder returns where the program keeps what it remembers: NIANBAO_HOME, else the user's own folder for settings.
func Folder() (string, error) {
	if folder := os.Getenv(home); folder != "" {
		return filepath.Abs(folder)
	}
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("找不到存放设置的文件夹；请设置环境变量 %s 指明一个（%w）", home, err)
	}
	return filepath.Join(folder, "nianbao"), nil
}

// Recovery returns the folder for recovery copies within the program's folder.
func Recovery(folder string) string { return filepath.Join(folder, "recovery") }

// Load reads the settings in a folder. They are always usable: those of a first start if there are none. An error is
// one sentence for the clerk; a file that makes no sense is set aside under another name.
func Load(folder string) (*Settings, error) {
	s := &Settings{folder: folder}
	path := filepath.Join(folder, fileName)
	data, err := store.Read(path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	if s.decode(data) == nil {
		return s, nil
	}
	broken := path + ".broken"
	sentence := fmt.Sprintf("设置文件「%s」读不懂，已经改名为「%s」；程序用默认的设置", path, filepath.Base(broken))
	if err := os.Rename(path, broken); err != nil {
		sentence = fmt.Sprintf("设置文件「%s」读不懂；程序用默认的设置", path)
	}
	return &Settings{folder: folder}, &store.Error{Path: path, Sentence: sentence}
}

func (s *Settings) decode(data []byte) error {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if err := json.Unmarshal(data, s); err != nil {
		return err
	}
	own, err := s.fields()
	if err == nil {
		err = json.Unmarshal(data, &s.extra)
	}
	for name := range own {
		delete(s.extra, name)
	}
	s.mend()
	return err
}

// fields returns the settings as they stand in the file, by name. None is ever left out.
func (s *Settings) fields() (all map[string]json.RawMessage, err error) {
	data, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	return all, json.Unmarshal(data, &all)
}

// mend drops sizes with which the window could not be used.
func (s *Settings) mend() {
	const (
		smallest, largest   = 200, 20000
		leftmost, rightmost = 0, 1
	)
	if s.Scale < scaling.Least || s.Scale > scaling.Most {
		s.Scale = 0
	}
	if min(s.Width, s.Height) < smallest || max(s.Width, s.Height) > largest {
		s.Width, s.Height = 0, 0
	}
	for _, split := range []*float64{&s.Outline, &s.Findings} {
		if *split < leftmost || *split > rightmost {
			*split = 0
		}
	}
	s.Recent = s.Recent[:min(len(s.Recent), mostRecent)]
}

// Save writes the settings. The error is one sentence for the clerk.
func (s *Settings) Save() error {
	all, err := s.fields()
	if err != nil {
		return err
	}
	maps.Copy(all, s.extra)
	var out bytes.Buffer
	to := json.NewEncoder(&out)
	to.SetEscapeHTML(false)
	to.SetIndent("", "  ")
	if err := to.Encode(all); err != nil {
		return err
	}
	if err := os.MkdirAll(s.folder, 0o700); err != nil {
		return &store.Error{Path: s.folder, Err: err, Sentence: fmt.Sprintf("建不了存放设置的文件夹「%s」，设置没有存下", s.folder)}
	}
	return store.Write(filepath.Join(s.folder, fileName), out.Bytes())
}

// Opened puts a report at the head of the recent ones.
func (s *Settings) Opened(path, title string) {
	s.Recent = slices.DeleteFunc(s.Recent, func(r Recent) bool { return samePath(r.Path, path) })
	s.Recent = slices.Insert(s.Recent, 0, Recent{path, title, time.Now().Round(time.Second)})
	s.Recent = s.Recent[:min(len(s.Recent), mostRecent)]
}

func samePath(a, b string) bool {
	a, b = filepath.Clean(a), filepath.Clean(b)
	return a == b || runtime.GOOS == "windows" && strings.EqualFold(a, b)
}
