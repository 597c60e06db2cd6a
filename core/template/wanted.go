package template

// Wanted returns the supplements that wait to be filled in, in the order of the report: those that a sentence needs which is
// printed, or may yet be chosen by a condition that cannot be told, and empty ones that no words speak of yet. What only
// sentences need that are left out is none.
func (p *Printed) Wanted() []string {
	var wanted []string
	var spoken map[string][]Spot
	for i := range p.written.Supplements {
		s := &p.written.Supplements[i]
		if !p.wanted[s.Name] {
			if s.Value != "" {
				continue
			}
			if spoken == nil {
				spoken = Mentions(p.written)
			}
			if spoken[s.Name] != nil {
				continue
			}
		}
		wanted = append(wanted, s.Name)
	}
	return wanted
}

// wants collects the supplements without a usable value in words that cannot be printed yet.
type wants struct {
	e *environment
	// mentions is nil until something waits.
	mentions *mentions
	names    map[string]bool
}

// add notes a supplement.
func (w *wants) add(name string) {
	if w != nil {
		w.names[name] = true
	}
}

// in looks at what stands between brackets.
func (w *wants) in(text string) {
	if w == nil || len(w.e.report.Supplements) == 0 {
		return
	}
	if w.mentions == nil {
		w.mentions = newMentions(w.e.report)
	}
	w.mentions.in(text, func(name string, _ int) {
		if s := w.e.own()[fold(name)]; s != nil && s.supplement != "" {
			if _, why := w.e.supplementValue(s, false); why != nil {
				w.add(name)
			}
		}
	})
}

// under looks at nodes that a condition hides, and at all below them.
func (w *wants) under(nodes []node) {
	for i := range nodes {
		if nodes[i].kind == fieldNode {
			w.in(nodes[i].text)
		}
		for j := range nodes[i].branches {
			w.in(nodes[i].branches[j].control.text)
			w.under(nodes[i].branches[j].body)
		}
	}
}
