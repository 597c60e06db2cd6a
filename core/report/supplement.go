package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Supplement is a fact outside the tables that the prose names as a field, such as how many items the office's site
// published (补充事项).
type Supplement struct {
	// Name is what stands between 【 and 】.
	Name string `json:"name"`
	// Value is as typed, "" while nobody has filled it in.
	Value string `json:"value,omitempty"`
	Unit  string `json:"unit,omitempty"`
	// Hint says where the office finds the fact.
	Hint  string `json:"hint,omitempty"`
	extra extras
}

// Supplement returns the value of a supplement; declared is false where the report has none of that name.
func (r *Report) Supplement(name string) (value string, declared bool) {
	for i := range r.Supplements {
		if r.Supplements[i].Name == name {
			return r.Supplements[i].Value, true
		}
	}
	return "", false
}

// SetSupplement fills in one supplement.
func SetSupplement(name, value string) Command {
	return within{revise[[]Supplement]{"填写补充事项", func(r *Report) (*[]Supplement, error) {
		if _, declared := r.Supplement(name); !declared {
			return nil, fmt.Errorf("本报告没有补充事项「%s」；可用的有：%s", name, strings.Join(supplementNames(r), "、"))
		}
		return &r.Supplements, nil
	}, func(old []Supplement) []Supplement {
		next := slices.Clone(old)
		for i := range next {
			if next[i].Name == name {
				next[i].Value = value
				next[i].clean()
			}
		}
		return next
	}}, name}
}

// SetSupplements replaces all supplements: which there are, their values and hints. Each needs a name of its own.
func SetSupplements(supplements []Supplement) Command {
	return revise[[]Supplement]{"修改补充事项", func(r *Report) (*[]Supplement, error) {
		seen := map[string]bool{}
		for _, s := range supplements {
			s.clean()
			switch {
			case s.Name == "":
				return nil, errors.New("有一个补充事项没有名称；请写上名称，正文里用它来引用")
			case strings.ContainsAny(s.Name, "【】·"):
				return nil, fmt.Errorf("补充事项的名称「%s」里不能有“【”“】”“·”", s.Name)
			case seen[s.Name]:
				return nil, fmt.Errorf("补充事项「%s」写了两次；每个名称只能有一个", s.Name)
			}
			seen[s.Name] = true
		}
		return &r.Supplements, nil
	}, func(old []Supplement) []Supplement {
		next := slices.Clone(supplements)
		for i := range next {
			if from := slices.IndexFunc(old, func(o Supplement) bool { return o.Name == next[i].Name }); from >= 0 {
				next[i].extra = keep(next[i].extra, old[from].extra)
			}
			next[i].clean()
		}
		return next
	}}
}

func supplementNames(r *Report) []string {
	names := make([]string, len(r.Supplements))
	for i := range r.Supplements {
		names[i] = r.Supplements[i].Name
	}
	return names
}

// clean makes one line of each text: a name is looked for between brackets, a value stands in a sentence.
func (s *Supplement) clean() {
	for _, text := range []*string{&s.Name, &s.Value, &s.Unit, &s.Hint} {
		*text = strings.TrimSpace(joinLines(*text))
	}
}

// joinLines makes one line of lines that were pasted. Chinese has no blanks between words.
func joinLines(text string) string {
	var joined strings.Builder
	last := ' '
	for line := range strings.FieldsFuncSeq(text, isLineBreak) {
		line = strings.TrimSpace(line)
		first, _ := utf8.DecodeRuneInString(line)
		if line == "" {
			continue
		}
		if last < 0x2e80 && first < 0x2e80 {
			joined.WriteByte(' ')
		}
		joined.WriteString(line)
		last, _ = utf8.DecodeLastRuneInString(line)
	}
	return Clean(joined.String())
}

type plainSupplement Supplement

// UnmarshalJSON keeps unknown fields.
func (s *Supplement) UnmarshalJSON(data []byte) (err error) {
	s.extra, err = readObject(data, (*plainSupplement)(s))
	s.clean()
	return err
}

// MarshalJSON writes unknown fields back.
func (s Supplement) MarshalJSON() ([]byte, error) { return writeObject(plainSupplement(s), s.extra) }
