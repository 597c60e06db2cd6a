package template

import "testing"

func TestVersionsAreOrderedAsPeopleCount(t *testing.T) {
	inOrder := []string{"", "1", "2", "2.1", "9", "10", "2027", "2027.1", "2027.2", "2027.10", "试行"}
	for i, earlier := range inOrder {
		for j, later := range inOrder {
			if got := Later(later, earlier); got != (j > i) {
				t.Errorf("%s after %s: %v", later, earlier, got)
			}
		}
	}
}

func TestTheNextVersionIsLater(t *testing.T) {
	for version, want := range map[string]string{"1": "2", "9": "10", "2027.1": "2027.2", "试行": "试行.1", "": "1"} {
		next := NextVersion(version)
		if next != want || !Later(next, version) {
			t.Errorf("after %q comes %q, want %q", version, next, want)
		}
	}
}
