package language

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"github.com/nianbao/nianbao/assets"
)

// locales are those Fyne brings words for. It picks one of them by the desktop's settings and offers no choice, so the
// words of the language in use are put in the place of them all.
var locales = []fyne.Locale{
	"cs", "de", "el", "en", "es", "fr", "ja", "pl", "pt", "pt-BR", "ru", "sv", "ta", "uk", "zh-Hans", "zh-CN-Hans",
}

// speak makes Fyne's own menus and dialogs use a language.
func speak(code string) {
	words, err := assets.Language.ReadFile("language/fyne." + code + ".json")
	if err != nil {
		words, err = assets.Language.ReadFile("language/fyne.zh.json")
	}
	if err != nil {
		panic(err)
	}
	for _, locale := range locales {
		if err := lang.AddTranslationsForLocale(words, locale); err != nil {
			panic(err)
		}
	}
}
