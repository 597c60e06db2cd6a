package intake

import (
	"os"
	"testing"

	"github.com/nianbao/nianbao/ui/internal/windowtest"
)

func TestMain(m *testing.M) {
	do = windowtest.Do
	os.Exit(m.Run())
}
