// Package datafile reads YAML files that people write, such as forms and templates, and tells every fault with its line, what
// stands there and what should.
package datafile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

const (
	maxBytes  = 1 << 20
	maxFaults = 20
	maxDepth  = 40
)

// File is a file being read. It collects what is wrong instead of stopping at the first fault.
type File struct {
	name, kind string
	// lines is how many lines the file has as editors count; YAML knows rarer line breaks.
	lines  int
	faults []error
	// newer says that it was told that the file may be of a newer version.
	newer bool
}

// New begins a file. kind is what it is called in messages: 格式, 模板.
func New(name, kind string) *File { return &File{name: name, kind: kind} }

// Report adds a fault; found is "" where something is missing. After 20 faults it takes no more.
func (f *File) Report(line int, found, expected string) {
	if len(f.faults) < maxFaults {
		f.faults = append(f.faults, &Fault{File: f.name, Line: min(line, f.lines), Found: shorten(visible(found)), Expected: expected})
	}
}

// reportUnknown adds that a name is not one of those allowed. A newer version may know it, which is said once.
func (f *File) reportUnknown(key *yaml.Node, allowed []string) {
	expected := "以下名称之一：" + strings.Join(allowed, "、")
	if !f.newer {
		f.newer = true
		expected += "；如果是更新版本的程序写的，请升级程序"
	}
	f.Report(key.Line, key.Value, expected)
}

// Sound reports whether no fault was found so far.
func (f *File) Sound() bool { return len(f.faults) == 0 }

// Err joins the faults, a *Fault each; nil without any.
func (f *File) Err() error { return errors.Join(f.faults...) }

// Parse reads the one document of a file; nil means the faults say why not.
func (f *File) Parse(data []byte) *Value {
	f.lines = 1 + bytes.Count(data, []byte("\n"))
	switch {
	case len(data) > maxBytes:
		f.Report(1, fmt.Sprintf("%d 字节的文件", len(data)), "不超过 1 MB 的"+f.kind+"文件")
		return nil
	case !utf8.Valid(data):
		f.Report(1, "不是 UTF-8 编码的文字", "UTF-8 编码的文件，请另存为 UTF-8 后再用")
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	var root yaml.Node
	if err := dec.Decode(&root); err != nil {
		if errors.Is(err, io.EOF) {
			f.Report(1, "空文件", "一份"+f.kind+"定义")
		} else {
			f.notYAML(data, err)
		}
		return nil
	}
	var next yaml.Node
	switch err := dec.Decode(&next); {
	case err == nil:
		f.Report(next.Line, "---", "只有一份"+f.kind+"定义的文件")
		return nil
	case !errors.Is(err, io.EOF):
		f.notYAML(data, err)
		return nil
	}
	if len(root.Content) != 1 {
		f.Report(1, "空文件", "一份"+f.kind+"定义")
		return nil
	}
	return &Value{f, root.Content[0], 0}
}

// ReadFile reads a file of a folder. What is too large for Parse is not read to its end, and what is no regular file, such
// as a pipe, could keep the reader waiting for ever.
func ReadFile(folder fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(folder, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("不是普通文件")
	}
	file, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxBytes+1))
	if err == nil && len(data) > maxBytes {
		err = errors.New("文件超过 1 MB")
	}
	return data, err
}
