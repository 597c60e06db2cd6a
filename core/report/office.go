package report

import (
	"cmp"
	"strings"
)

// Office is the reporting organ and its contact facts.
type Office struct {
	Name      string `json:"name"`
	Kind      Kind   `json:"kind,omitempty"`
	Address   string `json:"address,omitempty"`
	Postcode  string `json:"postcode,omitempty"`
	Telephone string `json:"telephone,omitempty"`
	Email     string `json:"email,omitempty"`
	Website   string `json:"website,omitempty"`
	// RuleMaking says whether the office may make 规章; nil leaves it to Kind.
	RuleMaking *bool `json:"rule_making,omitempty"`
	// Deadline is the last day to publish as MM-DD; "" leaves it to Kind.
	Deadline string `json:"deadline,omitempty"`
	extra    extras
}

// Completed returns an office with what it does not say of itself taken from another, such as the same one last year.
func Completed(o, from Office) Office {
	for _, fact := range []struct{ own, other *string }{
		{&o.Address, &from.Address}, {&o.Postcode, &from.Postcode}, {&o.Telephone, &from.Telephone}, {&o.Email, &from.Email},
		{&o.Website, &from.Website}, {&o.Deadline, &from.Deadline}, {(*string)(&o.Kind), (*string)(&from.Kind)},
	} {
		*fact.own = cmp.Or(*fact.own, *fact.other)
	}
	if o.RuleMaking == nil {
		o.RuleMaking = from.RuleMaking
	}
	return o
}

// Kind is a kind of office.
type Kind string

// The kinds of offices that report. The word is what files hold.
const (
	Subdistrict      Kind = "subdistrict"
	Town             Kind = "town"
	Department       Kind = "department"
	DispatchedBody   Kind = "dispatched_body"
	CountyGovernment Kind = "county_government"
	CityGovernment   Kind = "city_government"
	Province         Kind = "province"
	Ministry         Kind = "ministry"
	OtherOffice      Kind = "other"
)

// Kinds lists all kinds with their Chinese names, smallest offices first.
var Kinds = []struct {
	Kind Kind
	Name string
}{
	{Subdistrict, "街道办事处"},
	{Town, "乡镇人民政府"},
	{Department, "政府部门"},
	{DispatchedBody, "派出机构"},
	{CountyGovernment, "县级人民政府"},
	{CityGovernment, "设区的市人民政府"},
	{Province, "省级人民政府"},
	{Ministry, "国务院部门"},
	{OtherOffice, "其他"},
}

// Name returns the Chinese name of a kind, or its word as it is if that is none of ours.
func (k Kind) Name() string {
	for _, known := range Kinds {
		if known.Kind == k {
			return known.Name
		}
	}
	return string(k)
}

// KindOf reads a kind from its word or its Chinese name.
func KindOf(text string) (Kind, bool) {
	for _, k := range Kinds {
		if text == string(k.Kind) || text == k.Name {
			return k.Kind, true
		}
	}
	return "", false
}

// GuessKind tells the kind from how the office's name ends, "" if it does not show.
func GuessKind(name string) Kind {
	name = PlainName(name)
	switch {
	case strings.HasSuffix(name, "街道办事处"), strings.HasSuffix(name, "街道"), strings.HasSuffix(name, "街道办"):
		return Subdistrict
	case strings.HasSuffix(name, "镇人民政府"), strings.HasSuffix(name, "乡人民政府"), strings.HasSuffix(name, "镇"), strings.HasSuffix(name, "乡"):
		return Town
	case strings.HasSuffix(name, "省人民政府"), strings.HasSuffix(name, "自治区人民政府"):
		return Province
	case strings.HasSuffix(name, "区人民政府"), strings.HasSuffix(name, "县人民政府"), strings.HasSuffix(name, "旗人民政府"):
		return CountyGovernment
	case strings.HasSuffix(name, "局"), strings.HasSuffix(name, "委员会"), strings.HasSuffix(name, "管委会"):
		return Department
	case strings.HasSuffix(name, "厅") && !strings.HasSuffix(name, "办公厅"):
		return Department
	}
	return ""
}

// PlainName is an office's name without the further names behind it: 大数据管理局（政务服务管理办公室）.
func PlainName(name string) string {
	name = strings.TrimSpace(name)
	if !strings.HasSuffix(name, "）") && !strings.HasSuffix(name, ")") {
		return name
	}
	if at := strings.IndexAny(name, "（("); at > 0 {
		return strings.TrimSpace(name[:at])
	}
	return name
}

// MayMakeRules tells whether the office may make 规章 (立法法: departments of the State Council, governments of
// provinces and of cities with districts). known is false when neither the office nor its kind says.
func (o Office) MayMakeRules() (may, known bool) {
	if o.RuleMaking != nil {
		return *o.RuleMaking, true
	}
	switch o.Kind {
	case CityGovernment, Province, Ministry:
		return true, true
	case Subdistrict, Town, CountyGovernment:
		return false, true
	}
	return false, false
}

// LastDay returns the last day to publish as MM-DD: departments 01-31, governments 03-31 (条例 第四十九条). Where
// neither the office nor the law gives a day it is 03-31, the later of the two.
func (o Office) LastDay() string {
	if o.Deadline != "" {
		return o.Deadline
	}
	if o.Kind == Department || o.Kind == Ministry {
		return "01-31"
	}
	return "03-31"
}
