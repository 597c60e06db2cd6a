// Package office words the facts of an office for every form that asks for them: the facts of a report, the preferences, a
// new report.
package office

import "github.com/nianbao/nianbao/ui/language"

// Name labels the full name.
func Name() string { return language.L("单位全称") }

// Kind labels the kind of office.
func Kind() string { return language.L("单位类型") }

// Address labels where the office is.
func Address() string { return language.L("地址") }

// Postcode labels the postal code.
func Postcode() string { return language.L("邮政编码") }

// Telephone labels the number to call.
func Telephone() string { return language.L("联系电话") }

// Email labels the address to write to.
func Email() string { return language.L("电子邮箱") }

// Website labels where the office publishes.
func Website() string { return language.L("网址") }

// RuleMaking labels whether the office may make rules.
func RuleMaking() string { return language.L("规章制定权") }

// RuleMakings are the answers to that: as the kind has it, yes, no.
func RuleMakings() []string {
	return []string{language.L("按单位类型"), language.L("有"), language.L("没有")}
}
