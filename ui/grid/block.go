package grid

import "strings"

// parseBlock reads lines of fields separated by tabs as spreadsheets put them on the clipboard: fields that hold tabs,
// line ends or quotes stand in quotes. A line end behind the last line begins no further line.
func parseBlock(text string) [][]string {
	var lines [][]string
	var line []string
	for text != "" {
		field, rest := cutField(text)
		line = append(line, oneLine(field))
		switch {
		case strings.HasPrefix(rest, "\t"):
			text = rest[1:]
			if text == "" {
				line = append(line, "")
			}
			continue
		case strings.HasPrefix(rest, "\r\n"):
			text = rest[2:]
		case rest != "":
			text = rest[1:]
		default:
			text = ""
		}
		lines, line = append(lines, line), nil
	}
	if line != nil {
		lines = append(lines, line)
	}
	return lines
}

// cutField takes the first field off a text, up to but not including what separates it from the rest.
func cutField(text string) (field, rest string) {
	if field, rest, ok := cutQuoted(text); ok {
		return field, rest
	}
	if end := strings.IndexAny(text, "\t\r\n"); end >= 0 {
		return text[:end], text[end:]
	}
	return text, ""
}

// cutQuoted takes off a field in quotes; ok is false where the text only begins with a quote like any other character.
func cutQuoted(text string) (field, rest string, ok bool) {
	if !strings.HasPrefix(text, `"`) {
		return "", "", false
	}
	var out strings.Builder
	for rest = text[1:]; ; {
		inside, after, found := strings.Cut(rest, `"`)
		if !found {
			return "", "", false
		}
		out.WriteString(inside)
		if rest = after; !strings.HasPrefix(rest, `"`) {
			break
		}
		out.WriteByte('"')
		rest = rest[1:]
	}
	return out.String(), rest, rest == "" || strings.ContainsAny(rest[:1], "\t\r\n")
}

// formatBlock writes lines of fields for a spreadsheet. A single field stands alone, fit for any text.
func formatBlock(lines [][]string) string {
	if len(lines) == 1 && len(lines[0]) == 1 {
		return lines[0][0]
	}
	var out strings.Builder
	for _, line := range lines {
		for i, field := range line {
			if i > 0 {
				out.WriteByte('\t')
			}
			if strings.ContainsAny(field, "\t\r\n\"") {
				field = `"` + strings.ReplaceAll(field, `"`, `""`) + `"`
			}
			out.WriteString(field)
		}
		out.WriteString("\r\n")
	}
	return out.String()
}
