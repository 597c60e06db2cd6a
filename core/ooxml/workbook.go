package ooxml

import "strings"

// mostSheets is far above what an office keeps in a workbook.
const mostSheets = 1_000

// Book is a workbook being read: what is needed to find its sheets and to understand their cells.
type Book struct {
	container *Container
	// Sheets are in the order of their tabs.
	Sheets []Tab
	// texts are the shared strings, formats those of the cells.
	texts   []string
	formats []Format
	// since1904 tells how the workbook counts the days of dates.
	since1904 bool
}

// Tab is a sheet before it is read.
type Tab struct {
	Name, Part string
	Hidden     bool
}

// OpenBook reads a workbook's list of sheets, its shared strings and its formats.
func OpenBook(c *Container) (*Book, error) {
	main, err := c.Main()
	if err != nil {
		return nil, err
	}
	if main == "" {
		return nil, ErrOther
	}
	related, err := c.Relations(main)
	if err != nil {
		return nil, err
	}
	b := &Book{container: c}
	if err := b.readTabs(main, related); err != nil {
		return nil, err
	}
	if len(b.Sheets) == 0 {
		return nil, ErrOther
	}
	if err := b.readTexts(related.ByType["sharedStrings"]); err != nil {
		return nil, err
	}
	return b, b.readFormats(related.ByType["styles"])
}

func (b *Book) readTabs(main string, related *Relations) error {
	d, err := b.container.Part(main)
	if err != nil {
		return err
	}
	return d.Children(func(e Element) error {
		if e.Name != "workbook" {
			return nil
		}
		return d.Children(func(e Element) error {
			switch e.Name {
			case "workbookPr":
				b.since1904 = yes(e.Attr("date1904"))
			case "sheets":
				return d.Children(func(e Element) error {
					if e.Name != "sheet" {
						return nil
					}
					state := e.Attr("state")
					b.Sheets = append(b.Sheets, Tab{e.Attr("name"), related.ByID[e.Attr("id")], state == "hidden" || state == "veryHidden"})
					if len(b.Sheets) > mostSheets {
						return ErrTooLarge
					}
					return nil
				})
			}
			return nil
		})
	})
}

func yes(value string) bool { return value == "1" || value == "true" }

func (b *Book) readTexts(part string) error {
	d, err := b.container.Part(part)
	if err != nil {
		return err
	}
	return d.Children(func(Element) error {
		return d.Children(func(e Element) error {
			if e.Name != "si" {
				return nil
			}
			text, err := richText(d)
			b.texts = append(b.texts, text)
			return err
		})
	})
}

// richText returns the text of a shared string or an inline one; its phonetic runs are no part of it.
func richText(d *Decoder) (string, error) {
	var all strings.Builder
	var visit func(e Element) error
	visit = func(e Element) error {
		switch e.Name {
		case "t":
			text, err := d.Text()
			all.WriteString(text)
			return err
		case "r":
			return d.Children(visit)
		}
		return nil
	}
	err := d.Children(visit)
	return unescape(all.String()), err
}
