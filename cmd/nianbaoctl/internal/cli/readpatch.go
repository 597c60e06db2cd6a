package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// readPatch reads the object of set --json. A misspelt name or one that stands there twice is refused: it would be
// lost without a word.
func readPatch(path, text string) (*patch, error) {
	if outer := strings.TrimSpace(text); outer != "" && outer[0] != '{' {
		return nil, fmt.Errorf("「%s」的最外层应当是一个对象（{…}）；写法见 nianbaoctl set --help", path)
	}
	dec := json.NewDecoder(strings.NewReader(text))
	dec.DisallowUnknownFields()
	var p patch
	err := dec.Decode(&p)
	if err == nil {
		if _, more := dec.Token(); more != io.EOF {
			err = errors.New("一个文件只能有一个对象")
		}
	}
	if err == nil {
		if name := repeated(json.NewDecoder(strings.NewReader(text))); name != "" {
			return nil, fmt.Errorf("「%s」里 %s 写了两次；请删去一处", path, brief(name))
		}
		return &p, nil
	}
	return nil, patchFault(path, text, err)
}

// repeated returns a name that one object of valid JSON has twice, or "".
func repeated(dec *json.Decoder) string {
	opened, _ := dec.Token()
	kind, composed := opened.(json.Delim)
	if !composed {
		return ""
	}
	names := map[string]bool{}
	for dec.More() {
		if kind == '{' {
			token, _ := dec.Token()
			name, _ := token.(string)
			if names[name] {
				return name
			}
			names[name] = true
		}
		if name := repeated(dec); name != "" {
			return name
		}
	}
	_, _ = dec.Token()
	return ""
}

func patchFault(path, text string, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch unknown, isUnknown := strings.CutPrefix(err.Error(), "json: unknown field "); {
	case isUnknown:
		return fmt.Errorf("「%s」里有不认识的名称 %s；可用的名称见 nianbaoctl set --help", path, brief(unknown))
	case errors.As(err, &kind):
		return fmt.Errorf("「%s」里 %s 应当是%s，不能是%s；写法见 nianbaoctl set --help", path, kind.Field, wantedKind(kind.Type), kindWord(kind.Value))
	case errors.As(err, &syntax):
		line := 1 + bytes.Count([]byte(text)[:min(int(syntax.Offset), len(text))], []byte("\n"))
		return fmt.Errorf("「%s」第 %d 行不是正确的 JSON；请改正这一行", path, line)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("「%s」是空的或不完整，不是正确的 JSON；请核对文件", path)
	}
	return fmt.Errorf("「%s」：%w", path, err)
}

// wrongKind is the error of a value of the wrong kind; the decoder adds the name of the field.
func wrongKind[T any](data []byte) error {
	word := "number"
	switch data[0] {
	case '"':
		word = "string"
	case '[':
		word = "array"
	case '{':
		word = "object"
	case 't', 'f':
		word = "bool"
	}
	return &json.UnmarshalTypeError{Value: word, Type: reflect.TypeFor[T]()}
}

// kindWord is what the clerk calls a kind of JSON value; the decoder says it as number or number 12.
func kindWord(value string) string {
	word, _, _ := strings.Cut(value, " ")
	return map[string]string{"array": "列表", "object": "对象", "string": "文字", "number": "数字", "bool": " true 或 false"}[word]
}

// wantedKind says what a field takes.
func wantedKind(t reflect.Type) string {
	switch t {
	case reflect.TypeFor[prose]():
		return "一段文字，或由各段文字组成的列表"
	case reflect.TypeFor[tables]():
		return " \"all\"，或由表名组成的列表"
	case reflect.TypeFor[supplementValue]():
		return "文字、数字或 null"
	}
	switch t.Kind() {
	case reflect.Slice:
		return "一个列表（[…]）"
	case reflect.String:
		return "文字"
	case reflect.Bool:
		return " true 或 false"
	}
	return "一个对象（{…}）"
}
