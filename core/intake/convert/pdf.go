package convert

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// pdfText has pdftotext, which most desktops of Linux bring along, write a PDF as text with its columns: our reader of text
// finds the tables in it. LibreOffice is no help: it opens a PDF as a drawing.
func pdfText(ctx context.Context, from, to string) (string, error) {
	program, err := exec.LookPath("pdftotext")
	if err != nil && runtime.GOOS == "windows" {
		// Git for Windows and Xpdf bring it, not always in PATH.
		program = firstFile([]string{
			filepath.Join(os.Getenv("ProgramFiles"), "Git", "mingw64", "bin", "pdftotext.exe"),
			filepath.Join(os.Getenv("ProgramFiles"), "xpdf*", "bin64", "pdftotext.exe"),
		})
	}
	if program == "" {
		return "", ErrNonePDF
	}
	made := filepath.Join(filepath.Dir(from), "made"+to)
	run(ctx, program, "-layout", "-enc", "UTF-8", from, made)
	return made, nil
}
