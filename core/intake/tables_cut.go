package intake

import (
	"maps"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/intake/page"
)

// blockPlace is where the table begins in the file, without the row where it begins with its table.
func (r *reading) blockPlace() string {
	l := &r.lines[r.begin()]
	if l.row == 0 {
		return strings.TrimSuffix(l.place, "第 1 行")
	}
	return l.place
}

// cut marks the blocks the tables were read from. Rows of a table in the file that belong to no table of the form become
// blocks of their own, so that none of their text is lost.
func (t *tables) cut(p *page.Page, all *readings) {
	owner := map[int]string{}
	// In a fixed order, so that a line that two tables use has the same owner each time.
	for _, id := range slices.Sorted(maps.Keys(all.of)) {
		for i := range all.of[id].used {
			owner[i] = id
		}
	}
	const local = "\x00"
	for _, l := range all.lines {
		owner[l.line] = local
	}
	rows := map[int]map[int]string{}
	whole := map[int]string{}
	for _, i := range slices.Sorted(maps.Keys(owner)) {
		id, l := owner[i], &all.lineTable[i]
		for _, b := range l.blocks {
			if l.loose() {
				whole[b] = id
				continue
			}
			if rows[b] == nil {
				rows[b] = map[int]string{}
			}
			for _, row := range append(l.more, l.row) {
				rows[b][row] = id
			}
		}
	}
	var blocks []page.Block
	add := func(b page.Block, id string) {
		if id != "" && id != local {
			if _, begun := t.at[id]; !begun {
				t.at[id] = len(blocks)
			}
		}
		blocks, t.taken = append(blocks, b), append(t.taken, id != "")
	}
	for i := range p.Blocks {
		if rows[i] == nil {
			add(p.Blocks[i], whole[i])
			continue
		}
		for _, piece := range cutTable(&p.Blocks[i], rows[i]) {
			add(piece.Block, piece.id)
		}
	}
	p.Blocks = blocks
}

// piece is a part of a table with the table of the form it is, or "".
type piece struct {
	page.Block
	id string
}

// cutTable cuts a table where it belongs to one table of the form, to another, or to none.
func cutTable(b *page.Block, owner map[int]string) []piece {
	all := b.Table.Rows
	of := make([]string, len(all))
	last := -1
	for r := range all {
		id, owned := owner[r]
		if !owned {
			continue
		}
		// What nobody claims between two rows of a table is blank, or has been told of.
		if last >= 0 && of[last] == id {
			for between := last + 1; between < r; between++ {
				of[between] = id
			}
		}
		of[r], last = id, r
	}
	var pieces []piece
	for r := 0; r < len(all); {
		past := r + 1
		for past < len(all) && of[past] == of[r] {
			past++
		}
		if of[r] == "" {
			for i := r; i < past; i++ {
				if text := textOfRow(all[i]); text != "" {
					pieces = append(pieces, piece{Block: page.Block{Place: b.PlaceOfRow(i), Text: text}})
				}
			}
		} else {
			part := *b
			if r > 0 {
				part.Place = b.PlaceOfRow(r)
			}
			part.Table = &page.Table{Rows: all[r:past], Spans: b.Table.Spans}
			pieces = append(pieces, piece{part, of[r]})
		}
		r = past
	}
	return pieces
}

func textOfRow(cells []page.Cell) string {
	var texts []string
	for _, c := range cells {
		if text := oneLine(c.Text); text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "\t")
}
