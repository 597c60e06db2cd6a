package start

import (
	"os"
	"testing"

	"github.com/nianbao/nianbao/ui/internal/windowtest"
)

func TestMain(m *testing.M) {
	do, there = windowtest.Do, always
	os.Exit(m.Run())
}

func always(string) bool { return true }
