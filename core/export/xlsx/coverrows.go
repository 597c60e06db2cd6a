package xlsx

import (
	"maps"
	"slices"
	"strings"
)

// coverRow is a text of the cover and where it stands.
type coverRow struct {
	row  int
	text string
}

// coverRows are the texts of the cover by key, to be taken one after the other.
type coverRows struct{ byKey map[string][]coverRow }

// readCover puts the rows of the cover together. A row without a key is one that somebody inserted: it goes to the
// list it stands in.
func readCover(cells map[place]held) *coverRows {
	c := &coverRows{byKey: map[string][]coverRow{}}
	rows := map[int]bool{}
	for at := range cells {
		rows[at.row] = true
	}
	last := ""
	for _, row := range slices.Sorted(maps.Keys(rows)) {
		text := cells[place{row, textColumn}].text
		key := cells[place{row, keyColumn}].text
		base, more := strings.CutSuffix(key, continued)
		switch {
		case base == remarkKey:
			continue
		case key == "":
			if text == "" {
				text = cells[place{row, labelColumn}].text
			}
			c.add(listOf(last), coverRow{row, text})
			continue
		case more && base == last:
			texts := c.byKey[base]
			texts[len(texts)-1].text += text
			continue
		}
		c.add(base, coverRow{row, text})
		last = base
	}
	return c
}

func (c *coverRows) add(key string, row coverRow) { c.byKey[key] = append(c.byKey[key], row) }

// listOf is the key of the list that a row below one with the given key belongs to.
func listOf(key string) string {
	if section, ok := strings.CutSuffix(key, "/heading"); ok {
		return section + "/paragraph"
	}
	return key
}

// take returns the first text with a key; further ones stay.
func (c *coverRows) take(key string) (text string, ok bool) {
	rows := c.byKey[key]
	if len(rows) == 0 {
		return "", false
	}
	c.byKey[key] = rows[1:]
	return rows[0].text, true
}

// takeAll returns all texts with a key in order.
func (c *coverRows) takeAll(key string) []string {
	var texts []string
	for _, row := range c.byKey[key] {
		texts = append(texts, row.text)
	}
	delete(c.byKey, key)
	return texts
}

// left returns the texts nobody has taken, in order.
func (c *coverRows) left() []coverRow {
	var left []coverRow
	for _, rows := range c.byKey {
		for _, row := range rows {
			if strings.TrimSpace(row.text) != "" {
				left = append(left, row)
			}
		}
	}
	slices.SortFunc(left, func(a, b coverRow) int { return a.row - b.row })
	return left
}
