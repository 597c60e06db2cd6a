package ooxmltest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Convert lets LibreOffice turn a file of one kind into another, such as "docx" to "pdf".
func Convert(t testing.TB, file []byte, from, to string) []byte {
	t.Helper()
	soffice := tool(t, "soffice", "apt-get install libreoffice-writer libreoffice-calc fonts-noto-cjk")
	folder := t.TempDir()
	out := filepath.Join(folder, "out")
	// A profile of its own lets conversions run at the same time, and beside somebody's open window.
	said, err := exec.Command(soffice, "--headless", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(folder, "profile")),
		"--convert-to", to, "--outdir", out, write(t, folder, "file."+from, file)).CombinedOutput()
	if err != nil {
		t.Fatalf("soffice: %v\n%s", err, said)
	}
	converted, err := os.ReadFile(filepath.Join(out, "file."+to))
	if err != nil {
		t.Fatalf("soffice wrote nothing: %v\n%s", err, said)
	}
	return converted
}

// Pages returns the text of each page of a PDF, laid out as on paper.
func Pages(t testing.TB, pdf []byte) []string {
	t.Helper()
	pdftotext := exec.Command(tool(t, "pdftotext", "apt-get install poppler-utils"), "-layout", "-", "-")
	pdftotext.Stdin = bytes.NewReader(pdf)
	text, err := pdftotext.Output()
	if err != nil {
		t.Fatalf("pdftotext: %v", err)
	}
	var pages []string
	for page := range bytes.SplitSeq(bytes.TrimSuffix(text, []byte("\f")), []byte("\f")) {
		pages = append(pages, string(page))
	}
	return pages
}
