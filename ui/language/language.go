// Package language gives the words of the window in the language of the person before it. Chinese is what the program is
// written in; other languages are dictionaries from it. Sentences of core, such as findings, advice and what a part of
// the report still lacks, are Chinese in every language: they quote regulations and go into Chinese papers.
package language

import (
	"encoding/json"
	"fmt"
	"path"

	"github.com/nianbao/nianbao/assets"
)

// Language is one the window can speak.
type Language struct{ Code, Name string }

// Languages lists what the window can speak, Chinese first. Each is named in itself.
func Languages() []Language {
	return []Language{{"zh", "中文"}, {"en", "English"}}
}

var dictionary map[string]string

// L gives a text of the window in the language in use. The Chinese text is the key and must be written out where it is
// asked for; args fill its verbs as in fmt.Sprintf.
func L(chinese string, args ...any) string {
	text := chinese
	if translated, ok := dictionary[chinese]; ok {
		text = translated
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, args...)
}

// Use sets the language by its code, before the app is made. A code that is not in Languages means Chinese.
func Use(code string) {
	dictionary = read(code)
	speak(code)
}

// read gives the dictionary from Chinese to a language, nil for Chinese itself.
func read(code string) map[string]string {
	data, err := assets.Language.ReadFile(path.Join("language", code+".json"))
	if err != nil {
		return nil
	}
	var words map[string]string
	if err := json.Unmarshal(data, &words); err != nil {
		panic("assets/language/" + code + ".json: " + err.Error())
	}
	return words
}
