package docx

import (
	"strconv"
	"strings"
)

// unknown stands for a sign that only its font knows, as it does in print.
const unknown = "〓"

// signs are what the fonts of signs show that are met in reports: boxes, ticks and the bullets of lists.
var signs = map[string]map[rune]string{
	"wingdings": {
		0x6c: "●", 0x6e: "■", 0x6f: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9f: "•", 0xa7: "▪", 0xa8: "□",
		0xd8: "➢", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑", 0xe0: "→", 0xdf: "←",
	},
	"wingdings 2": {0x50: "✓", 0x4f: "✗", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x2a: "□", 0xa3: "□", 0x97: "●"},
	"symbol":      {0xb7: "•", 0xb4: "×", 0xb8: "÷", 0xb1: "±", 0xa3: "≤", 0xb3: "≥", 0xb9: "≠", 0xae: "→", 0xb0: "°"},
}

// symbol returns the character of a font that w:sym names.
func symbol(font, char string) string {
	code, err := strconv.ParseUint(char, 16, 32)
	if err != nil {
		return unknown
	}
	r := rune(code)
	own := 0xf000 <= r && r <= 0xf0ff
	if own {
		r -= 0xf000
	}
	known, special := signs[strings.ToLower(font)]
	switch {
	case known[r] != "":
		return known[r]
	case special && r < 0x100, strings.HasPrefix(strings.ToLower(font), "wingdings"), own && r < ' ', r < ' ' || r > 0x10ffff:
		return unknown
	}
	return string(r)
}
