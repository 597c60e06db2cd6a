package ooxml

import "strings"

// Drawing is what lies over the cells of a sheet.
type Drawing struct {
	// Pictures and Boxes are in the order of the file.
	Pictures []Picture
	Boxes    []Box
	// Charts counts charts and other graphics whose text is not read.
	Charts int
}

// Picture is a picture that begins in a row, from 0; Text is what the file says of it.
type Picture struct {
	Row  int
	Text string
}

// Box is a text box that begins in a row, from 0.
type Box struct {
	Row   int
	Lines []string
}

// Drawing reads what lies over a sheet.
func (b *Book) Drawing(tab Tab, s *Sheet) (*Drawing, error) {
	r := &drawingReader{drawing: &Drawing{}}
	if s.Drawing == "" {
		return r.drawing, nil
	}
	related, err := b.container.Relations(tab.Part)
	if err != nil {
		return nil, err
	}
	if r.Decoder, err = b.container.Part(related.ByID[s.Drawing]); err != nil {
		return nil, err
	}
	return r.drawing, r.Children(func(Element) error { return r.Children(r.anchor) })
}

// Commented reports whether somebody has written comments on a sheet.
func (b *Book) Commented(tab Tab) (bool, error) {
	related, err := b.container.Relations(tab.Part)
	return err == nil && related.ByType["comments"]+related.ByType["threadedComment"] != "", err
}

type drawingReader struct {
	*Decoder
	drawing *Drawing
	row     int
}

// anchor reads the place of something, and then the thing itself.
func (r *drawingReader) anchor(Element) error {
	r.row = 0
	return r.Children(r.thing)
}

func (r *drawingReader) thing(e Element) error {
	switch e.Name {
	case "from":
		return r.Children(func(e Element) error {
			if e.Name != "row" {
				return nil
			}
			text, err := r.Text()
			r.row = max(0, number(text))
			return err
		})
	case "pic":
		return r.picture()
	case "sp":
		return r.box()
	case "graphicFrame":
		r.drawing.Charts++
	case "grpSp", "AlternateContent", "Choice":
		return r.Children(r.thing)
	}
	return nil
}

func (r *drawingReader) picture() error {
	p := Picture{Row: r.row}
	var visit func(e Element) error
	visit = func(e Element) error {
		if e.Name == "cNvPr" {
			p.Text = strings.Join(strings.Fields(e.Attr("descr")), " ")
		}
		return r.Children(visit)
	}
	err := r.Children(visit)
	r.drawing.Pictures = append(r.drawing.Pictures, p)
	return err
}

func (r *drawingReader) box() error {
	b, line := Box{Row: r.row}, strings.Builder{}
	var visit func(e Element) error
	visit = func(e Element) error {
		switch e.Name {
		case "t":
			text, err := r.Text()
			line.WriteString(text)
			return err
		case "p", "br":
			if err := r.Children(visit); err != nil {
				return err
			}
			b.Lines = append(b.Lines, line.String())
			line.Reset()
			return nil
		}
		return r.Children(visit)
	}
	err := r.Children(visit)
	r.drawing.Boxes = append(r.drawing.Boxes, b)
	return err
}
