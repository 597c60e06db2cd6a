package report

import "github.com/nianbao/nianbao/core/form"

// LastYear is what a report keeps of last year's, so that prose which compares both years can be printed where last year's
// file is not at hand.
type LastYear struct {
	Year int `json:"year"`
	// Cells hold the numbers as text by address, Supplements those outside the tables by name.
	Cells       map[form.Address]string `json:"cells,omitempty"`
	Supplements map[string]string       `json:"supplements,omitempty"`
	extra       extras
}

// KeepLast keeps the numbers of last year's report. That is no edit of the clerk's: nothing is to be undone.
func (r *Report) KeepLast(last *Report) {
	if r.ReadOnly != "" || last == nil || last.Year != r.Year-1 {
		return
	}
	kept := &LastYear{Year: last.Year, Cells: map[form.Address]string{}, Supplements: map[string]string{}}
	for i, value := range last.Values(nil) {
		if !value.Empty() {
			kept.Cells[last.Form.Cells()[i].Address] = value.String()
		}
	}
	for _, s := range last.Supplements {
		if s.Value != "" {
			kept.Supplements[s.Name] = s.Value
		}
	}
	r.Last = kept
}

type plainLastYear LastYear

// UnmarshalJSON keeps unknown fields.
func (l *LastYear) UnmarshalJSON(data []byte) (err error) {
	l.extra, err = readObject(data, (*plainLastYear)(l))
	return err
}

// MarshalJSON writes unknown fields back.
func (l LastYear) MarshalJSON() ([]byte, error) { return writeObject(plainLastYear(l), l.extra) }
