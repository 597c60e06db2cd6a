package docx

import (
	"math"

	"github.com/unidoc/unioffice/schema/soo/ofc/sharedTypes"
	"github.com/unidoc/unioffice/schema/soo/wml"
)

// The functions here make the many small structs that WordprocessingML needs for a yes, a word or a number. Lengths
// are whole twips (a twentieth of a point): unioffice's own conversions truncate.

func on() *wml.CT_OnOff { return wml.NewCT_OnOff() }

func off() *wml.CT_OnOff {
	no := false
	return &wml.CT_OnOff{ValAttr: &sharedTypes.ST_OnOff{Bool: &no}}
}

func word(s string) *wml.CT_String { return &wml.CT_String{ValAttr: s} }

func number(n int64) *wml.CT_DecimalNumber { return &wml.CT_DecimalNumber{ValAttr: n} }

// unsigned and length are the same measure as a value and where it may be left out, so are signed and shift.
func unsigned(twips int64) sharedTypes.ST_TwipsMeasure {
	n := uint64(twips)
	return sharedTypes.ST_TwipsMeasure{ST_UnsignedDecimalNumber: &n}
}

func length(twips int64) *sharedTypes.ST_TwipsMeasure {
	measure := unsigned(twips)
	return &measure
}

func signed(twips int64) wml.ST_SignedTwipsMeasure { return wml.ST_SignedTwipsMeasure{Int64: &twips} }

func shift(twips int64) *wml.ST_SignedTwipsMeasure {
	measure := signed(twips)
	return &measure
}

func width(twips int64) *wml.CT_TblWidth {
	return &wml.CT_TblWidth{
		WAttr:    &wml.ST_MeasurementOrPercent{ST_DecimalNumberOrPercent: &wml.ST_DecimalNumberOrPercent{ST_UnqualifiedPercentage: &twips}},
		TypeAttr: wml.ST_TblWidthDxa,
	}
}

// size is a font size in half points, the unit that Word keeps.
func size(halfPoints int64) *wml.CT_HpsMeasure {
	n := uint64(halfPoints)
	return &wml.CT_HpsMeasure{ValAttr: wml.ST_HpsMeasure{ST_UnsignedDecimalNumber: &n}}
}

func halfPoints(points float64) int64 { return int64(math.Round(points * 2)) }

func align(jc wml.ST_Jc) *wml.CT_Jc { return &wml.CT_Jc{ValAttr: jc} }

func twips(millimetres float64) int64 { return int64(math.Round(millimetres * 1440 / 25.4)) }

// run is a run of text. The hint gives quotation marks and dashes, which Latin and Chinese share, to the Chinese font.
func run(content ...*wml.EG_RunInnerContent) *wml.EG_PContent {
	return &wml.EG_PContent{EG_ContentRunContent: []*wml.EG_ContentRunContent{{R: &wml.CT_R{
		RPr:                &wml.CT_RPr{RFonts: &wml.CT_Fonts{HintAttr: wml.ST_HintEastAsia}},
		EG_RunInnerContent: content,
	}}}}
}

func text(s string) *wml.EG_RunInnerContent {
	preserve := "preserve"
	return &wml.EG_RunInnerContent{T: &wml.CT_Text{SpaceAttr: &preserve, Content: s}}
}

func paragraphs(p ...*wml.CT_P) []*wml.EG_ContentBlockContent {
	return []*wml.EG_ContentBlockContent{{P: p}}
}
