package instance

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestMain runs this test program a second time as the one that crashes.
func TestMain(m *testing.M) {
	if folder := os.Getenv("NIANBAO_TEST_CLAIM"); folder != "" {
		if _, err := Claim(folder, func([]string) {}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println("claimed")
		select {}
	}
	os.Exit(m.Run())
}

func claim(t *testing.T, folder string) (*Claimed, chan []string) {
	t.Helper()
	opened := make(chan []string, 8)
	c, err := Claim(folder, func(paths []string) { opened <- paths })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Release)
	return c, opened
}

func wantSent(t *testing.T, folder string, paths ...string) {
	t.Helper()
	if sent, err := Send(folder, paths); !sent || err != nil {
		t.Fatalf("sent: %v, %v", sent, err)
	}
}

func wantOpened(t *testing.T, opened chan []string, want ...string) {
	t.Helper()
	select {
	case got := <-opened:
		if !slices.Equal(got, want) {
			t.Errorf("opened %q, want %q", got, want)
		}
	case <-time.After(30 * time.Second):
		t.Fatal("nothing was opened")
	}
}

func TestASecondStartHandsItsFilesOver(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "新的")
	first, opened := claim(t, folder)
	if _, err := Claim(folder, nil); !errors.Is(err, ErrRunning) {
		t.Fatalf("the second claim: %v", err)
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	wantSent(t, folder, "报告 一.nianbao", filepath.Join(here, "二.nianbao"))
	wantOpened(t, opened, filepath.Join(here, "报告 一.nianbao"), filepath.Join(here, "二.nianbao"))
	wantSent(t, folder)
	wantOpened(t, opened)

	first.Release()
	if sent, _ := Send(folder, nil); sent {
		t.Error("nobody runs any more, yet the files were taken")
	}
	_, opened = claim(t, folder)
	wantSent(t, folder)
	wantOpened(t, opened)
}

func TestNobodyRuns(t *testing.T) {
	if sent, err := Send(filepath.Join(t.TempDir(), "不在"), []string{"a"}); sent || err == nil {
		t.Errorf("sent: %v, %v", sent, err)
	}
}

func TestACrashLeavesTheWayFree(t *testing.T) {
	for _, name := range []string{"短", strings.Repeat("很长的路径", 12)} {
		t.Run(name, func(t *testing.T) {
			sockets, err := os.MkdirTemp("", "run")
			if err != nil {
				t.Fatal(err)
			}
			defer os.RemoveAll(sockets)
			t.Setenv("XDG_RUNTIME_DIR", sockets)
			folder := filepath.Join(t.TempDir(), name)
			program := exec.Command(os.Args[0])
			program.Env = append(os.Environ(), "NIANBAO_TEST_CLAIM="+folder)
			out, err := program.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := program.Start(); err != nil {
				t.Fatal(err)
			}
			if _, err := out.Read(make([]byte, 1)); err != nil {
				t.Fatal(err)
			}
			wantSent(t, folder)
			if err := program.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			_ = program.Wait() // it was killed
			if sent, _ := Send(folder, nil); sent {
				t.Error("the dead program took the files")
			}
			c, opened := claim(t, folder)
			wantSent(t, folder)
			wantOpened(t, opened)
			c.Release()
			for _, place := range []string{folder, sockets} {
				if left, _ := os.ReadDir(place); len(left) > 0 {
					t.Errorf("%s still holds %v", place, left)
				}
			}
		})
	}
}

func TestManyFiles(t *testing.T) {
	folder := t.TempDir()
	_, opened := claim(t, folder)
	var paths []string
	for i := range 1000 {
		paths = append(paths, filepath.Join(folder, fmt.Sprintf("%s-%d.nianbao", strings.Repeat("街道", 40), i)))
	}
	wantSent(t, folder, paths...)
	wantOpened(t, opened, paths...)
	for range 2 {
		paths = append(paths, paths...)
	}
	paths = append(paths, paths...)
	if sent, _ := Send(folder, paths); sent {
		t.Error("a message without bounds was taken")
	}
}

func TestGarbageOpensNothing(t *testing.T) {
	folder := t.TempDir()
	_, opened := claim(t, folder)
	to, err := readAddress(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, garbage := range []string{
		"\n", "{}\n", "GET / HTTP/1.1\r\n\r\n", `{"nianbao":1,"open":[]}` + "\n", `{"nianbao":2,"token":"` + to.Token + `"}` + "\n",
		`{"nianbao":1,"token":"` + to.Token + `","open":["rel.nianbao"]}` + "\n",
		strings.Repeat("x", 2*mostBytes), "{",
	} {
		connection, err := net.Dial(to.Network, to.Address)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = connection.Write([]byte(garbage)) // the other side may hang up on it
		_ = connection.Close()
	}
	wantSent(t, folder)
	wantOpened(t, opened)
	select {
	case paths := <-opened:
		t.Errorf("garbage opened %q", paths)
	default:
	}
}

// A program that hangs takes the connection and never answers.
func TestAStuckProgramHoldsNobodyUp(t *testing.T) {
	folder := t.TempDir()
	listener, _, err := listen(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	if sent, err := Send(folder, []string{"a"}); sent || !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("sent: %v, %v", sent, err)
	}
}

// An address that points anywhere else is no address: nothing there may be removed.
func TestAStrangeAddressIsLeftAlone(t *testing.T) {
	folder := t.TempDir()
	precious := filepath.Join(t.TempDir(), "报告.nianbao")
	if err := os.WriteFile(precious, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, strange := range []string{precious, fmt.Sprintf(`{"network":"unix","address":%q}`, precious), `{"network":"tcp","address":"192.0.2.1:80"}`} {
		if err := os.WriteFile(filepath.Join(folder, addressName), []byte(strange), 0o666); err != nil {
			t.Fatal(err)
		}
		if a, err := readAddress(folder); err == nil {
			t.Errorf("%s is read as %+v", strange, a)
		}
		c, _ := claim(t, folder)
		c.Release()
		if _, err := os.Stat(precious); err != nil {
			t.Error(err)
		}
	}
}

// Where no Unix domain socket can be had, the machine's own network carries the files.
func TestWithoutUnixSockets(t *testing.T) {
	folder := filepath.Join(t.TempDir(), strings.Repeat("很长的路径", 12))
	for _, variable := range []string{"XDG_RUNTIME_DIR", "TMPDIR", "TMP"} {
		t.Setenv(variable, filepath.Join(folder, "不在"))
	}
	_, opened := claim(t, folder)
	if a, err := readAddress(folder); err != nil || a.Network != "tcp" {
		t.Fatalf("%+v, %v", a, err)
	}
	wantSent(t, folder)
	wantOpened(t, opened)
	if info, err := os.Stat(filepath.Join(folder, addressName)); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}
