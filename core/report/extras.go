package report

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// extras are fields of a JSON object that this version of the program does not know. They are kept and written back.
type extras map[string]json.RawMessage

// readObject decodes an object into known, a pointer to a struct, and returns the fields known does not have.
func readObject(data []byte, known any) (extras, error) {
	if err := json.Unmarshal(data, known); err != nil {
		return nil, err
	}
	var all extras
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, err
	}
	t := reflect.TypeOf(known).Elem()
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if name == "" {
			continue
		}
		// Decoding takes "Title" for title. Written back as unknown it would win over the title edited since.
		maps.DeleteFunc(all, func(key string, _ json.RawMessage) bool { return strings.EqualFold(key, name) })
	}
	if len(all) == 0 {
		return nil, nil
	}
	return all, nil
}

// writeObject encodes known and puts the extras behind its fields, sorted by name.
func writeObject(known any, more extras) ([]byte, error) {
	data, err := marshal(known)
	if err != nil || len(more) == 0 {
		return data, err
	}
	out := bytes.NewBuffer(bytes.TrimSuffix(data, []byte("}")))
	for _, name := range slices.Sorted(maps.Keys(more)) {
		if out.Len() > 1 {
			out.WriteByte(',')
		}
		key, err := marshal(name)
		if err != nil {
			return nil, err
		}
		out.Write(key)
		out.WriteByte(':')
		out.Write(more[name])
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// marshal is json.Marshal without escaping <, > and &, so that the file reads as it was written.
func marshal(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

// The types below have the same fields without the methods, so that their own decoding does not recurse.
type (
	plainPeriod      Period
	plainSection     Section
	plainSignOff     SignOff
	plainExplanation Explanation
	plainOffice      Office
)

// UnmarshalJSON keeps unknown fields.
func (p *Period) UnmarshalJSON(data []byte) (err error) {
	p.extra, err = readObject(data, (*plainPeriod)(p))
	p.clean()
	return err
}

// MarshalJSON writes unknown fields back.
func (p Period) MarshalJSON() ([]byte, error) { return writeObject(plainPeriod(p), p.extra) }

// UnmarshalJSON keeps unknown fields.
func (s *Section) UnmarshalJSON(data []byte) (err error) {
	s.extra, err = readObject(data, (*plainSection)(s))
	s.clean()
	return err
}

// MarshalJSON writes unknown fields back.
func (s Section) MarshalJSON() ([]byte, error) {
	if s.Paragraphs == nil {
		s.Paragraphs = []string{}
	}
	return writeObject(plainSection(s), s.extra)
}

// UnmarshalJSON keeps unknown fields.
func (s *SignOff) UnmarshalJSON(data []byte) (err error) {
	s.extra, err = readObject(data, (*plainSignOff)(s))
	s.clean()
	return err
}

// MarshalJSON writes unknown fields back.
func (s SignOff) MarshalJSON() ([]byte, error) { return writeObject(plainSignOff(s), s.extra) }

// UnmarshalJSON keeps unknown fields.
func (x *Explanation) UnmarshalJSON(data []byte) (err error) {
	x.extra, err = readObject(data, (*plainExplanation)(x))
	return err
}

// MarshalJSON writes unknown fields back.
func (x Explanation) MarshalJSON() ([]byte, error) { return writeObject(plainExplanation(x), x.extra) }

// UnmarshalJSON keeps unknown fields.
func (o *Office) UnmarshalJSON(data []byte) (err error) {
	o.extra, err = readObject(data, (*plainOffice)(o))
	o.clean()
	return err
}

// MarshalJSON writes unknown fields back.
func (o Office) MarshalJSON() ([]byte, error) { return writeObject(plainOffice(o), o.extra) }
