package form

import "github.com/nianbao/nianbao/core/datafile"

// decoder reads a form file.
type decoder struct{ *datafile.File }

func newDecoder(file string) *decoder { return &decoder{datafile.New(file, "格式")} }

// like returns a national form that was loaded before, from which another one takes over what fits; nil where there is none.
func (d *decoder) like(id *datafile.Value, base func(id string) *Form) *Form {
	name := id.Text()
	if name == "" && !id.Blank() {
		return nil
	}
	var other *Form
	if base != nil {
		other = base(name)
	}
	if other == nil || other.Extends != "" {
		id.Wrong("一份已经读入的国办格式的 id，如 guoban-2019（格式文件按文件名的先后读入，照着写的那份要排在前面）")
		return nil
	}
	return other
}

// guide reads paragraphs of instructions: a text each, or a text with its source.
func (d *decoder) guide(es datafile.Entries) []Guide {
	var guide []Guide
	for _, v := range es.List("guide") {
		if v.Plain() {
			if v.Blank() {
				v.Wrong("一段填报说明")
			}
			guide = append(guide, Guide{Text: v.Text()})
			continue
		}
		es := v.Entries("text", "source")
		guide = append(guide, Guide{Text: es.Need("text"), Source: es.Text("source")})
	}
	return guide
}

// years returns the range of report years between two entries; an absent one leaves its side open.
func (d *decoder) years(es datafile.Entries, from, to string) Years {
	y := Years{From: es.Whole(from, FirstYear, LatestYear, 0), To: es.Whole(to, FirstYear, LatestYear, 0)}
	if y.To != 0 && y.To < y.From {
		es.Wrong(to, from+" 那一年或以后的年度")
	}
	return y
}

func (d *decoder) severity(es datafile.Entries, otherwise Severity) Severity {
	if !es.Has("severity") {
		return otherwise
	}
	s, ok := severityOf(es.At("severity").Text())
	if !ok {
		es.Wrong("severity", "error、warning 或 notice")
	}
	return s
}
