//go:build !windows

package desktoptest

import "testing"

func TestRootIsFoundFromAnywhereBelowAndNowhereElse(t *testing.T) {
	here, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if elsewhere, err := Root(); err == nil {
		t.Errorf("the root is %s, but from elsewhere %s", here, elsewhere)
	}
}
