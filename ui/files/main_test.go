package files

import (
	"os"
	"testing"
	"time"

	"github.com/nianbao/nianbao/ui/internal/windowtest"
)

// TestMain gives the disk of a busy machine time, so that every answer comes at once.
func TestMain(m *testing.M) {
	do, patience = windowtest.Do, 10*time.Second
	os.Exit(m.Run())
}
