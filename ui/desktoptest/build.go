//go:build !windows

package desktoptest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// built are the programs of this run of tests, by command and environment.
var built struct {
	sync.Mutex
	programs map[string]func() (path string, err error)
	folders  []string
}

// Main runs the tests of a package whose tests use Build.
func Main(m *testing.M) {
	code := m.Run()
	for _, folder := range built.folders {
		os.RemoveAll(folder)
	}
	os.Exit(code)
}

// Build compiles a command of the module, "./cmd/nianbao" for example: for this system, or for the one that the
// environment says. All tests share what was compiled once, or the reason why it was not.
func Build(t testing.TB, command string, env ...string) (path string) {
	t.Helper()
	built.Lock()
	defer built.Unlock()
	key := command + " " + strings.Join(env, " ")
	if built.programs[key] == nil {
		if built.programs == nil {
			built.programs = map[string]func() (string, error){}
		}
		built.programs[key] = sync.OnceValues(func() (string, error) { return build(command, env) })
	}
	path, err := built.programs[key]()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func build(command string, env []string) (path string, err error) {
	root, err := Root()
	if err != nil {
		return "", err
	}
	folder, err := os.MkdirTemp("", "nianbao")
	if err != nil {
		return "", err
	}
	built.folders = append(built.folders, folder)
	build := exec.Command(filepath.Join(root, ".ci", "go-gui"), "build", "-o", folder+"/", command)
	build.Dir = root
	// The flags of the go command that runs the test are not for this one.
	build.Env = append(append(os.Environ(), "GOFLAGS="), env...)
	if said, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build %s: %v\n%s", command, err, said)
	}
	programs, err := filepath.Glob(filepath.Join(folder, filepath.Base(command)+"*"))
	if err != nil || len(programs) != 1 {
		return "", fmt.Errorf("go build %s made %q: %v", command, programs, err)
	}
	return programs[0], nil
}

// Root is the top folder of the repository, where go.mod lies.
func Root() (folder string, err error) {
	folder, err = os.Getwd()
	for err == nil {
		_, missing := os.Stat(filepath.Join(folder, "go.mod"))
		if missing == nil {
			return folder, nil
		}
		if !errors.Is(missing, os.ErrNotExist) || folder == filepath.Dir(folder) {
			return "", fmt.Errorf("no go.mod above the test: %w", missing)
		}
		folder = filepath.Dir(folder)
	}
	return "", err
}
