package form

import (
	"cmp"
	"slices"
	"strings"
)

// Phrase is one way of saying a claim, as a form file writes it: 「（收到/接到）…申请〔数〕」. A phrase without a number says 0,
// as 「未收到…申请」 does.
type Phrase struct {
	// Text is the phrase as written.
	Text string
	// Before and After are what stands before the number and behind it. Without a number all of it is in After.
	Before, After []Words
	// Counts tells a phrase with 〔数〕, Pays one with 〔元〕.
	Counts, Pays bool
}

// Words are words of a phrase of which one must stand in the text, longest first; "" among them means that none need to.
// A gap stands for any words within a clause.
type Words struct {
	Gap     bool
	Options []string
	// Dated tells that a sign for a year is among them.
	Dated bool
}

func words(options ...string) Words {
	slices.SortStableFunc(options, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	dated := slices.ContainsFunc(options, func(option string) bool { return yearSigns.Replace(option) != option })
	return Words{Options: options, Dated: dated}
}

const (
	gapSign   = "…"
	countSign = "〔数〕"
	moneySign = "〔元〕"
)

// Signs for years that a phrase may name; the year is put in their place when a report is read.
const (
	LastYear = "〔上年〕"
	ThisYear = "〔本年〕"
	NextYear = "〔下年〕"
)

const phraseForms = "一句话，如「（收到/接到）…申请〔数〕」：（）里用 / 分开可以互换的词，… 跳过几个字但不在开头和结尾，〔数〕 或 〔元〕 最多一处"

// readPhrase reads the notation; ok is false where it is broken.
func readPhrase(text string) (p Phrase, ok bool) {
	p.Text = text
	var parts []Words
	for rest := text; rest != ""; {
		switch {
		case strings.HasPrefix(rest, gapSign):
			rest = strings.TrimLeft(rest, gapSign)
			parts = append(parts, Words{Gap: true})
		case strings.HasPrefix(rest, countSign), strings.HasPrefix(rest, moneySign):
			if p.Counts || p.Pays {
				return p, false
			}
			p.Counts, p.Pays = strings.HasPrefix(rest, countSign), strings.HasPrefix(rest, moneySign)
			rest = rest[len(countSign):]
			p.Before, parts = parts, nil
		case strings.HasPrefix(rest, "（"):
			inside, after, closed := strings.Cut(rest[len("（"):], "）")
			options := strings.Split(inside, "/")
			if !closed || strings.Contains(inside, "（") || strings.Contains(inside, gapSign) || inside == "" {
				return p, false
			}
			parts = append(parts, words(options...))
			rest = after
		default:
			end := len(rest)
			for _, sign := range []string{gapSign, countSign, moneySign, "（"} {
				if i := strings.Index(rest, sign); i >= 0 {
					end = min(end, i)
				}
			}
			parts = append(parts, words(rest[:end]))
			rest = rest[end:]
		}
	}
	p.After = parts
	return p, p.sound()
}

func (p *Phrase) sound() bool {
	all := slices.Concat(p.Before, p.After)
	if len(all) == 0 || all[0].Gap || len(p.After) > 0 && p.After[len(p.After)-1].Gap {
		return false
	}
	certain := false
	for _, part := range all {
		for _, option := range part.Options {
			if strings.ContainsAny(yearSigns.Replace(option), "〔〕（）/") {
				return false
			}
		}
		certain = certain || !part.Gap && !slices.Contains(part.Options, "")
	}
	return certain
}

var yearSigns = strings.NewReplacer(LastYear, "", ThisYear, "", NextYear, "")
