package intake

import (
	"slices"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Result is what a file was understood to say.
type Result struct {
	// Report holds all that was understood: totals as printed, labels as printed, the rest of the prose in Unsorted.
	Report *report.Report
	// Kind names the kind of file, such as DOCX or 网页.
	Kind string
	// Parts tell of title, office, year, period, preamble, sections, tables and sign-off, in print order, how sure each is.
	Parts []Part
	// Questions are what a person has to decide. Until then the report holds what Chosen of each says.
	Questions []Question
	// Remarks tell what was not understood and what was read otherwise than it stands.
	Remarks []Remark
}

// SaysYear reports whether the file says which year it is of, so that another year is a mistake and not a guess to put right.
func (r *Result) SaysYear() bool {
	return slices.ContainsFunc(r.Parts, func(p Part) bool { return p.ID == PartYear && p.Certainty > Doubtful })
}

// Certainty is how sure the reader is of a part.
type Certainty int

const (
	// Missing: the file does not have the part.
	Missing Certainty = iota
	// Doubtful: a person has to compare it with the file.
	Doubtful
	// Likely: read by labels that were mended or by the order of rows; worth a look.
	Likely
	// Sure: read by its labels.
	Sure
)

// String returns the Chinese word.
func (c Certainty) String() string {
	return [...]string{"没有", "存疑", "基本可靠", "可靠"}[c]
}

// Part is one part of the report and how it was found.
type Part struct {
	// ID is the id of a section or table of the form, or one of PartTitle and its like; "" for a section that the form does
	// not have.
	ID string
	// Table tells tables from sections, which may have the same id.
	Table bool
	// Name is what it is called on paper: 「一、总体情况」, 表三.
	Name string
	// Place is where it stands in the file, "" when missing.
	Place     string
	Certainty Certainty
	// Reason says why it is not sure, "" when it is.
	Reason string
	// Of a table: how many cells were read, how many are asked about, how many the file leaves blank.
	Read, Asked, Blank int
}

// The ids of parts that are neither section nor table.
const (
	PartTitle    = "title"
	PartOffice   = "office"
	PartYear     = "year"
	PartPeriod   = "period"
	PartPreamble = "preamble"
	PartSignOff  = "sign_off"
)

// Question is something the file leaves open.
type Question struct {
	// ID is stable for the same file, such as applications/row/7.
	ID string
	// Place is where it stands in the file, Text the question with what the file says.
	Place, Text string
	// Addresses are the cells it is about, if any.
	Addresses []form.Address
	Choices   []Choice
	// Chosen is the index of the choice that the report holds so far.
	Chosen int
}

// Choice is an answer.
type Choice struct {
	Label string
	// Edit makes the report say so, whatever choice it held before; nil leaves it as it is.
	Edit report.Command
}

// Remark is something a person should know.
type Remark struct {
	// Place is where in the file, "" for the whole of it.
	Place string
	Text  string
}
