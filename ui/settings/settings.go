// Package settings is what the workstation remembers between two runs of the program.
package settings

import (
	"time"

	"github.com/nianbao/nianbao/core/report"
)

// Settings is what the workstation remembers. It is not safe for use by several goroutines.
type Settings struct {
	// Office and Clerk are offered to every new report and explanation.
	Office report.Office `json:"office,omitzero"`
	Clerk  string        `json:"clerk,omitempty"`
	// Recent are the reports opened last, newest first.
	Recent []Recent `json:"recent,omitempty"`
	// Last maps the path of a report to that of last year's.
	Last map[string]string `json:"last,omitempty"`
	// Scale enlarges the interface; 0 leaves that to the desktop.
	Scale    float64 `json:"scale,omitempty"`
	Language string  `json:"language,omitempty"`
	// Width and Height are the size of the window.
	Width  float32 `json:"width,omitempty"`
	Height float32 `json:"height,omitempty"`
	// Outline and Findings are where the splits of the window stand, from 0 to 1.
	Outline  float64 `json:"outline,omitempty"`
	Findings float64 `json:"findings,omitempty"`
	// Folder is where reports were last opened or saved, ExportFolder where documents went.
	Folder       string `json:"folder,omitempty"`
	ExportFolder string `json:"export_folder,omitempty"`
}

// Recent is a report that was open.
type Recent struct {
	Path  string    `json:"path"`
	Title string    `json:"title"`
	At    time.Time `json:"at"`
}

// Folder returns where settings are kept: NIANBAO_HOME, else the user's own settings folder.
func Folder() (string, error) { return "", nil }

// Recovery returns the folder for recovery copies within the settings folder.
func Recovery(folder string) string { return "" }

// Load reads the settings in a folder.
func Load(folder string) (*Settings, error) { return &Settings{}, nil }

// Save writes the settings.
func (s *Settings) Save() error { return nil }

// Opened puts a report at the head of the recent ones.
func (s *Settings) Opened(path, title string) {}
