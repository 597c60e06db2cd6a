package docx

import (
	"github.com/unidoc/unioffice"
	"github.com/unidoc/unioffice/schema/soo/wml"
)

// The page of GB/T 9704: A4, a type area of 156 × 225 mm with 22 lines of 28 characters. Lengths are in twips.
const (
	pageWidth, pageHeight = 11906, 16838
	marginTop             = 2098
	marginBottom          = 1984
	marginLeft            = 1587
	marginRight           = 1474
	typeWidth             = pageWidth - marginLeft - marginRight
	typeHeight            = pageHeight - marginTop - marginBottom
	// linePitch is 28.95 pt: at 29 pt only 21 lines fit.
	linePitch = 579
	// character is the width of a character of 16 pt, lineCharacters how many fit into a line when each is squeezed
	// by a quarter of a point. The document grid has a setting for that too, but a narrowing grid makes LibreOffice
	// spread the text instead.
	character      = 320
	lineCharacters = 28
	squeeze        = -5
	// footerDistance from the paper's edge puts the dashes of the page number 7 mm below the type area.
	footerDistance  = 1447
	footerLine      = 280
	footerCharacter = 280
)

// inCharacters is the unit of indents that follow the size of the text: a hundredth of a character.
const inCharacters = 100

// section is the layout of all pages, with the footers of the given relationships.
func section(oddFooter, evenFooter string) *wml.CT_SectPr {
	s := coverSection()
	first := int64(1)
	s.EG_HdrFtrReferences = []*wml.EG_HdrFtrReferences{
		{FooterReference: &wml.CT_HdrFtrRef{TypeAttr: wml.ST_HdrFtrDefault, IdAttr: oddFooter}},
		{FooterReference: &wml.CT_HdrFtrRef{TypeAttr: wml.ST_HdrFtrEven, IdAttr: evenFooter}},
	}
	s.PgNumType = &wml.CT_PageNumber{StartAttr: &first}
	return s
}

// coverSection is the layout of the cover, which has no page number.
func coverSection() *wml.CT_SectPr {
	pitch := int64(linePitch)
	return &wml.CT_SectPr{
		PgSz: &wml.CT_PageSz{WAttr: length(pageWidth), HAttr: length(pageHeight)},
		PgMar: &wml.CT_PageMar{
			TopAttr: signed(marginTop), BottomAttr: signed(marginBottom),
			LeftAttr: unsigned(marginLeft), RightAttr: unsigned(marginRight),
			HeaderAttr: unsigned(footerDistance), FooterAttr: unsigned(footerDistance), GutterAttr: unsigned(0),
		},
		DocGrid: &wml.CT_DocGrid{TypeAttr: wml.ST_DocGridLines, LinePitchAttr: &pitch},
	}
}

// footer prints 「— 1 —」: one character in from the right on odd pages, from the left on even ones. shown is the
// number a reader sees before the field is computed.
func footer(shown string, p *wml.CT_PPr) *wml.Ftr {
	f := wml.NewFtr()
	field := func(t wml.ST_FldCharType) *wml.EG_RunInnerContent {
		return &wml.EG_RunInnerContent{FldChar: &wml.CT_FldChar{FldCharTypeAttr: t}}
	}
	f.EG_ContentBlockContent = paragraphs(&wml.CT_P{PPr: p, EG_PContent: []*wml.EG_PContent{
		run(text("— ")),
		run(field(wml.ST_FldCharTypeBegin)),
		run(&wml.EG_RunInnerContent{InstrText: &wml.CT_Text{Content: "PAGE"}}),
		run(field(wml.ST_FldCharTypeSeparate)),
		run(text(shown)),
		run(field(wml.ST_FldCharTypeEnd)),
		run(text(" —")),
	}})
	return f
}

func oddFooter() *wml.Ftr {
	in := int64(inCharacters)
	return footer("1", &wml.CT_PPr{
		PStyle: word(pageNumber), Jc: align(wml.ST_JcRight), Ind: &wml.CT_Ind{RightCharsAttr: &in, RightAttr: shift(footerCharacter)},
	})
}

func evenFooter() *wml.Ftr {
	in := int64(inCharacters)
	return footer("2", &wml.CT_PPr{
		PStyle: word(pageNumber), Jc: align(wml.ST_JcLeft), Ind: &wml.CT_Ind{LeftCharsAttr: &in, LeftAttr: shift(footerCharacter)},
	})
}

func settings() *wml.Settings {
	s := wml.NewSettings()
	s.EvenAndOddHeaders = on()
	s.DefaultTabStop = &wml.CT_TwipsMeasure{ValAttr: unsigned(420)}
	s.CharacterSpacingControl = &wml.CT_CharacterSpacing{ValAttr: wml.ST_CharacterSpacingCompressPunctuation}
	s.ThemeFontLang = &wml.CT_Language{ValAttr: unioffice.String("en-US"), EastAsiaAttr: unioffice.String("zh-CN")}
	s.Compat = wml.NewCT_Compat()
	// Without it a line that ends in a line break is stretched over the whole width.
	s.Compat.DoNotExpandShiftReturn = on()
	s.Compat.CompatSetting = []*wml.CT_CompatSetting{{
		NameAttr: unioffice.String("compatibilityMode"), UriAttr: unioffice.String("http://schemas.microsoft.com/office/word"), ValAttr: unioffice.String("15"),
	}}
	return s
}
