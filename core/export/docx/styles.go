package docx

import (
	"strconv"

	"github.com/unidoc/unioffice"
	"github.com/unidoc/unioffice/schema/soo/ofc/sharedTypes"
	"github.com/unidoc/unioffice/schema/soo/wml"
)

// Ids of the paragraph styles. Those that Word knows by name — headings, title, footer — keep that name, so that its
// outline and a web editor understand them.
const (
	normal      = "Normal"
	body        = "Body"
	title       = "Title"
	heading     = "Heading1"
	subheading  = "Heading2"
	itemHeading = "Heading3"
	caption     = "Caption"
	note        = "Note"
	signature   = "Signature"
	pageNumber  = "Footer"
	draftMark   = "Draft"
	appendix    = "Appendix"
	remarkText  = "Remark"
	coverTitle  = "CoverTitle"
	coverOrgan  = "CoverOrgan"
	coverDate   = "CoverDate"
)

// Sizes of type by their Chinese names, in half points.
const (
	size1      = 52 // 一号
	size2      = 44 // 二号
	size3      = 32 // 三号, the size of prose
	size4      = 28 // 四号
	size4Small = 24 // 小四
)

// proseStyles are the styles of paragraphs that only differ in their text.
var proseStyles = []string{
	normal, body, title, heading, subheading, itemHeading, caption, note, draftMark, appendix, remarkText, coverTitle, coverDate,
}

// tableText is the id of the style for text in tables with a font of a given size.
func tableText(halfPoints int64) string { return "Table" + strconv.FormatInt(halfPoints, 10) }

// styles are all styles of a document whose tables use fonts of the given sizes.
func styles(f Fonts, tableSizes []int64) *wml.Styles {
	s := wml.NewStyles()
	base := f.run(f.Body, size3)
	base.Lang = &wml.CT_Language{ValAttr: unioffice.String("en-US"), EastAsiaAttr: unioffice.String("zh-CN")}
	s.DocDefaults = &wml.CT_DocDefaults{RPrDefault: &wml.CT_RPrDefault{RPr: base}, PPrDefault: wml.NewCT_PPrDefault()}
	add := func(id, name string, p *wml.CT_PPrGeneral, r *wml.CT_RPr) *wml.CT_Style {
		style := &wml.CT_Style{TypeAttr: wml.ST_StyleTypeParagraph, StyleIdAttr: &id, Name: word(name), QFormat: on(), PPr: p, RPr: r}
		if id != normal {
			style.BasedOn = word(normal)
		}
		s.Style = append(s.Style, style)
		return style
	}
	add(normal, "Normal", &wml.CT_PPrGeneral{
		// A page holds 22 lines even if that leaves a single line of a paragraph alone.
		WidowControl: off(), Spacing: gaps(0, linePitch, 0), Jc: align(wml.ST_JcBoth),
	}, nil).DefaultAttr = yes()
	add(body, "Body Text", &wml.CT_PPrGeneral{Ind: indented()}, f.prose(f.Body))
	for level, h := range []struct {
		id, font string
		bold     bool
	}{{heading, f.Heading, false}, {subheading, f.Subheading, false}, {itemHeading, f.Body, true}} {
		r := f.prose(h.font)
		if h.bold {
			r.B = on()
		}
		add(h.id, "heading "+strconv.Itoa(level+1), &wml.CT_PPrGeneral{
			KeepNext: on(), Ind: indented(), OutlineLvl: number(int64(level)),
		}, r).Next = word(body)
	}
	add(signature, "Signature", &wml.CT_PPrGeneral{KeepLines: on(), Jc: align(wml.ST_JcRight)}, f.prose(f.Body))
	add(appendix, "Appendix", &wml.CT_PPrGeneral{
		KeepNext: on(), PageBreakBefore: on(), Ind: indented(), OutlineLvl: number(0),
	}, f.prose(f.Heading))
	// Remarks hold numbers and addresses that break badly: set to both edges they would gape.
	add(remarkText, "Remark", &wml.CT_PPrGeneral{Ind: indented(), Jc: align(wml.ST_JcLeft)}, f.prose(f.Body))
	red := f.run(f.Heading, size3)
	red.Color = &wml.CT_Color{ValAttr: wml.ST_HexColor{ST_HexColorRGB: unioffice.String("C00000")}}
	add(draftMark, "Draft Mark", &wml.CT_PPrGeneral{KeepNext: on(), Jc: align(wml.ST_JcLeft)}, red)

	// What is larger or smaller than the prose does not follow its grid of lines: a line would take two of them.
	add(title, "Title", &wml.CT_PPrGeneral{
		KeepNext: on(), SnapToGrid: off(), Spacing: gaps(0, linePitch, linePitch), Jc: align(wml.ST_JcCenter),
	}, f.run(f.Title, size2))
	add(caption, "caption", &wml.CT_PPrGeneral{KeepNext: on(), SnapToGrid: off(), Jc: align(wml.ST_JcCenter)}, f.run(f.Heading, size4Small))
	add(note, "Table Note", &wml.CT_PPrGeneral{SnapToGrid: off(), Spacing: gaps(60, 340, 0)}, f.run(f.Body, size4Small))
	add(pageNumber, "footer", &wml.CT_PPrGeneral{SnapToGrid: off(), Spacing: gaps(0, footerLine, 0)}, f.pageNumber())
	add(coverTitle, "Cover Title", &wml.CT_PPrGeneral{
		SnapToGrid: off(), Spacing: gaps(coverAbove, coverPitch, 0), Jc: align(wml.ST_JcCenter),
	}, f.run(f.Title, size1))
	add(coverOrgan, "Cover Organ", &wml.CT_PPrGeneral{Spacing: gaps(coverGap, linePitch, 0), Jc: align(wml.ST_JcCenter)}, f.run(f.Subheading, size3))
	add(coverDate, "Cover Date", &wml.CT_PPrGeneral{Jc: align(wml.ST_JcCenter)}, f.run(f.Subheading, size3))
	for _, halfPoints := range tableSizes {
		add(tableText(halfPoints), "Table Text "+strconv.FormatFloat(float64(halfPoints)/2, 'f', -1, 64),
			&wml.CT_PPrGeneral{SnapToGrid: off(), Spacing: single(), Jc: align(wml.ST_JcCenter)}, f.run(f.Body, halfPoints))
	}
	return s
}

// run is a font and its size; Latin letters and digits keep a font of their own.
func (f Fonts) run(chinese string, halfPoints int64) *wml.CT_RPr {
	return &wml.CT_RPr{
		RFonts: &wml.CT_Fonts{AsciiAttr: &f.Latin, HAnsiAttr: &f.Latin, EastAsiaAttr: &chinese, CsAttr: &f.Latin},
		Sz:     size(halfPoints), SzCs: size(halfPoints),
	}
}

// prose is a font in the size of prose, squeezed so that a line holds as many characters as it should.
func (f Fonts) prose(chinese string) *wml.CT_RPr {
	r := f.run(chinese, size3)
	r.Spacing = &wml.CT_SignedTwipsMeasure{ValAttr: signed(squeeze)}
	return r
}

// pageNumber is the font of page numbers, whose digits are those of the Chinese font.
func (f Fonts) pageNumber() *wml.CT_RPr {
	r := f.run(f.PageNumber, size4)
	r.RFonts.AsciiAttr, r.RFonts.HAnsiAttr = &f.PageNumber, &f.PageNumber
	return r
}

// indented is a first line two characters in.
func indented() *wml.CT_Ind {
	two := int64(2 * inCharacters)
	return &wml.CT_Ind{FirstLineCharsAttr: &two, FirstLineAttr: length(2 * character)}
}

// gaps are an exact line pitch and the gaps above and below a paragraph.
func gaps(above, pitch, below int64) *wml.CT_Spacing {
	return &wml.CT_Spacing{BeforeAttr: length(above), AfterAttr: length(below), LineAttr: shift(pitch), LineRuleAttr: wml.ST_LineSpacingRuleExact}
}

func single() *wml.CT_Spacing {
	return &wml.CT_Spacing{LineAttr: shift(240), LineRuleAttr: wml.ST_LineSpacingRuleAuto}
}

func yes() *sharedTypes.ST_OnOff {
	t := true
	return &sharedTypes.ST_OnOff{Bool: &t}
}
