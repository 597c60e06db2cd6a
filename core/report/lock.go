package report

import (
	"cmp"
	"fmt"
	"slices"
)

// Lock is a locked block as it stands in the prose.
type Lock struct {
	Origin *Origin
	Block  *OriginBlock
	// First is the index of its first paragraph, Behind that of the one after its last.
	First, Behind int
}

// Locks returns the locked blocks in the section at index i, Preamble for the words before the first. Nothing is tracked: a
// block is where its paragraphs stand word for word one after the other, and nowhere once they do not.
func (r *Report) Locks(i int) []Lock {
	id, paragraphs := r.proseAt(i)
	if id == "" {
		return nil
	}
	var locks []Lock
	for o := range r.Origins {
		for b := range r.Origins[o].Blocks {
			block := &r.Origins[o].Blocks[b]
			if first := block.first(id, paragraphs); first >= 0 {
				locks = append(locks, Lock{&r.Origins[o], block, first, first + len(block.Paragraphs)})
			}
		}
	}
	return locks
}

// LockedParagraphs returns the indices of the paragraphs that cannot be changed in the section at index i.
func (r *Report) LockedParagraphs(i int) []int {
	var locked []int
	for _, l := range r.Locks(i) {
		for at := l.First; at < l.Behind; at++ {
			locked = append(locked, at)
		}
	}
	slices.Sort(locked)
	return slices.Compact(locked)
}

// Missing returns the locked blocks that stand in the prose no more: whoever changed them did it by other means than
// commands.
func (r *Report) Missing() []Lock {
	var missing []Lock
	for o := range r.Origins {
		for b := range r.Origins[o].Blocks {
			if block := &r.Origins[o].Blocks[b]; block.held() && !r.stands(block) {
				missing = append(missing, Lock{Origin: &r.Origins[o], Block: block, First: -1, Behind: -1})
			}
		}
	}
	return missing
}

// proseAt returns the form's id and the paragraphs of the section at index i, or of the preamble.
func (r *Report) proseAt(i int) (id string, paragraphs []string) {
	if i == Preamble {
		return SectionPreamble, r.Preamble
	}
	return r.Sections[i].ID, r.Sections[i].Paragraphs
}

// stands reports whether a block stands where it belongs.
func (r *Report) stands(b *OriginBlock) bool {
	for i := Preamble; i < len(r.Sections); i++ {
		if id, paragraphs := r.proseAt(i); b.first(id, paragraphs) >= 0 {
			return true
		}
	}
	return false
}

// held reports whether nobody may change the block.
func (b *OriginBlock) held() bool { return b.Locked && !b.Released && len(b.Paragraphs) > 0 }

// first returns where a locked block begins among the paragraphs of the section with an id, -1 where it is not among them.
func (b *OriginBlock) first(section string, paragraphs []string) int {
	if !b.held() || b.Section != section {
		return -1
	}
	return Run(paragraphs, b.Paragraphs)
}

// Run returns where one paragraph after the other reads as in run, -1 where they do not.
func Run(paragraphs, run []string) int {
	for i := 0; i+len(run) <= len(paragraphs); i++ {
		if slices.Equal(paragraphs[i:i+len(run)], run) {
			return i
		}
	}
	return -1
}

// LockedProseError refuses to change a locked block.
type LockedProseError struct{ Lock }

func (e *LockedProseError) Error() string {
	return fmt.Sprintf("「%s」是%s锁定的文字，不能修改、删除或从中间断开，前后可以另加段落；确需改动，请先对这一段“解除锁定”",
		Shorten(e.Block.Paragraphs[0], 20), e.Origin.Giver())
}

// Giver names the template and whoever gave it out: 平湖县人民政府办公室的模板「乡镇年报」.
func (o *Origin) Giver() string {
	name := "模板「" + cmp.Or(o.Name, o.Template) + "」"
	if o.Issuer == "" {
		return name
	}
	return o.Issuer + "的" + name
}

// guarded is a command that must leave the locked blocks as they stand. The way back is not: what undoing comes back to was
// the report before.
type guarded struct{ Command }

func (c guarded) writes() string { return writes(c.Command) }

func (c guarded) apply(r *Report) (Command, error) {
	var standing []Lock
	if len(r.Origins) > 0 {
		for i := Preamble; i < len(r.Sections); i++ {
			standing = append(standing, r.Locks(i)...)
		}
	}
	back, err := c.Command.apply(r)
	if err != nil {
		return nil, err
	}
	for _, l := range standing {
		if !r.stands(l.Block) {
			takeBack(back, r)
			return nil, &LockedProseError{l}
		}
	}
	return back, nil
}

// Release undoes the lock of one block of a template. The report keeps that it was locked.
func Release(template, block string) Command { return release{template, block} }

type release struct{ template, block string }

func (c release) Label() string { return "解除锁定" }

func (c release) apply(r *Report) (Command, error) {
	o := r.Origin(c.template)
	if o == nil {
		return nil, fmt.Errorf("本报告没有用过模板「%s」", c.template)
	}
	if b := o.Block(c.block); b == nil || !b.held() {
		return nil, fmt.Errorf("%s没有锁定的「%s」", o.Giver(), c.block)
	}
	next := cloneOrigins(r.Origins)
	for i := range next {
		if next[i].Template == c.template {
			next[i].Block(c.block).Released = true
		}
	}
	return assign[[]Origin]{c.Label(), at(func(r *Report) *[]Origin { return &r.Origins }), next}.apply(r)
}
