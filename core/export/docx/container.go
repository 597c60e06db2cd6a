package docx

import (
	"strings"

	"github.com/unidoc/unioffice"
	"github.com/unidoc/unioffice/common"
	"github.com/unidoc/unioffice/schema/soo/ofc/sharedTypes"
	"github.com/unidoc/unioffice/schema/soo/wml"
	"github.com/unidoc/unioffice/zippkg"

	"github.com/nianbao/nianbao/core/export/internal/pack"
)

const (
	documentPart = "word/document.xml"
	corePart     = "docProps/core.xml"
	appPart      = "docProps/app.xml"
)

// container is everything around the text: the parts that are the same for every report of a form, and what opens
// and closes those that are not.
type container struct {
	static []pack.Part
	// document has one hole, for the body.
	document stencil
	// core has holes for creator and title, app for the company.
	core, app stencil
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."

func containerOf(f Fonts, tableSizes []int64) container {
	types, inDocument := common.NewContentTypes(), common.NewRelationships()
	// The defaults that follow are for pictures.
	types.X().Default = types.X().Default[:2]
	types.AddOverride("/"+documentPart, wordType+"document.main+xml")
	var c container
	add := func(name, kind, relationship string, part any) {
		types.AddOverride("/word/"+name, wordType+kind+"+xml")
		inDocument.AddRelationship(name, relationship)
		c.static = append(c.static, xmlPart("word/"+name, part))
	}
	add("styles.xml", "styles", unioffice.StylesType, styles(f, tableSizes))
	add("settings.xml", "settings", unioffice.SettingsType, settings())
	add("fontTable.xml", "fontTable", unioffice.FontTableType, fontTable(f))
	add("footer1.xml", "footer", unioffice.FooterType, oddFooter())
	add("footer2.xml", "footer", unioffice.FooterType, evenFooter())
	c.static = append(c.static, xmlPart("word/_rels/document.xml.rels", inDocument.X()))

	inPackage := common.NewRelationships()
	inPackage.AddRelationship(documentPart, unioffice.OfficeDocumentType)
	inPackage.AddRelationship(corePart, unioffice.CorePropertiesType)
	inPackage.AddRelationship(appPart, unioffice.ExtendedPropertiesType)
	c.static = append([]pack.Part{
		xmlPart(unioffice.ContentTypesFilename, types.X()),
		xmlPart(unioffice.BaseRelsFilename, inPackage.X()),
	}, c.static...)

	c.document = documentWith(section(inDocument.FindRIDForN(0, unioffice.FooterType), inDocument.FindRIDForN(1, unioffice.FooterType)))
	c.core, c.app = properties()
	return c
}

// documentWith is a document with one hole, for the body before the section.
func documentWith(s *wml.CT_SectPr) stencil {
	d := wml.NewDocument()
	d.ConformanceAttr = sharedTypes.ST_ConformanceClassTransitional
	d.Body = &wml.CT_Body{SectPr: s, EG_BlockLevelElts: []*wml.EG_BlockLevelElts{{EG_ContentBlockContent: paragraphs(&wml.CT_P{EG_PContent: []*wml.EG_PContent{run(text(hole))}})}}}
	xml := xmlText(d)
	// unioffice writes the attribute whether it is set or not, and Word 2007 does not know it.
	xml = strings.Replace(xml, ` w:conformance="transitional"`, "", 1)
	from, to := strings.Index(xml, "<w:p>"), strings.Index(xml, "</w:p>")+len("</w:p>")
	return stencil{xml[:from], xml[to:]}
}

// properties are the core properties, with holes for creator and title, and the application's, with one for the
// company. They hold no time: it would make every file differ from the last.
func properties() (core, app stencil) {
	c := common.NewCoreProperties()
	c.SetAuthor(hole)
	c.SetTitle(hole)
	a := common.NewAppProperties()
	a.SetCompany(hole)
	a.SetApplication("Nianbao")
	a.SetApplicationVersion("16.0000")
	return strings.Split(xmlText(c.X()), hole), strings.Split(xmlText(a.X()), hole)
}

// alternatives are fonts of nearly the same look, for computers without those that offices ask for.
var alternatives = map[string]string{
	"方正小标宋简体":   "华文中宋",
	"仿宋_GB2312": "仿宋",
	"楷体_GB2312": "楷体",
	"黑体":        "SimHei",
	"宋体":        "SimSun",
}

func fontTable(f Fonts) *wml.Fonts {
	fonts := wml.NewFonts()
	listed := map[string]bool{}
	for _, name := range []string{f.Title, f.Heading, f.Subheading, f.Body, f.Latin, f.PageNumber} {
		if listed[name] {
			continue
		}
		listed[name] = true
		font := &wml.CT_Font{NameAttr: name}
		if other := alternatives[name]; other != "" {
			font.AltName = word(other)
		}
		fonts.Font = append(fonts.Font, font)
	}
	return fonts
}

// xmlText writes a whole part. Structs of parts name their element themselves, whatever name they are given.
func xmlText(part any) string { return zippkg.XMLHeader + marshal("part", part) }

func xmlPart(name string, part any) pack.Part { return pack.Compress(name, []byte(xmlText(part))) }
