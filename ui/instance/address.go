package instance

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"

	"github.com/nianbao/nianbao/core/store"
)

const (
	socketName  = "instance.sock"
	addressName = "instance.address"
	// longestAddress in bytes is what the address of a Unix domain socket may have on every system.
	longestAddress = 100
)

// address is where the program that runs listens, in a file that only its user can read.
type address struct {
	Network string `json:"network"`
	Address string `json:"address"`
	Token   string `json:"token"`
}

// listen opens a socket and notes its address: a Unix domain socket, or one of the machine's own network where there are
// none, as on Windows before version 1803.
func listen(folder string) (listener net.Listener, token string, err error) {
	a := address{Network: "unix", Token: rand.Text()}
	if a.Address, err = place(folder); err == nil {
		_ = os.Remove(a.Address) // a crash may have left it; the lock says that nobody uses it
		if listener, err = net.Listen(a.Network, a.Address); err != nil {
			a.remove(folder)
		}
	}
	if err != nil {
		a.Network = "tcp"
		if listener, err = net.Listen(a.Network, "127.0.0.1:0"); err != nil {
			return nil, "", err
		}
		a.Address = listener.Addr().String()
	}
	if err := a.note(folder); err != nil {
		_ = listener.Close()
		return nil, "", err
	}
	return listener, a.Token, nil
}

// note writes the address for the user's own programs only.
func (a address) note(folder string) error {
	data, err := json.Marshal(a)
	if err != nil {
		return err
	}
	path := filepath.Join(folder, addressName)
	// The content comes into a file that has these permissions already, and keeps them.
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		return err
	}
	return store.Write(path, data)
}

// place returns where the socket goes: into the folder or, where its path is too long for that, into one of its own.
func place(folder string) (socket string, err error) {
	if socket = filepath.Join(folder, socketName); len(socket) <= longestAddress {
		return socket, nil
	}
	for _, parent := range []string{os.Getenv("XDG_RUNTIME_DIR"), os.TempDir()} {
		own, err := os.MkdirTemp(parent, "nianbao-")
		if err != nil {
			continue
		}
		if socket = filepath.Join(own, socketName); len(socket) <= longestAddress {
			return socket, nil
		}
		_ = os.Remove(own)
	}
	return "", fs.ErrNotExist
}

var errNoAddress = errors.New("no address of ours")

func readAddress(folder string) (a address, err error) {
	data, err := store.Read(filepath.Join(folder, addressName))
	if err != nil {
		return a, err
	}
	switch {
	case json.Unmarshal(data, &a) != nil:
	case a.Network == "unix" && filepath.Base(a.Address) == socketName:
		return a, nil
	case a.Network == "tcp":
		if host, _, err := net.SplitHostPort(a.Address); err == nil && net.ParseIP(host).IsLoopback() {
			return a, nil
		}
	}
	return address{}, errNoAddress
}

// clearAway removes what leads to a socket, also one that a crash left behind.
func clearAway(folder string) {
	if a, err := readAddress(folder); err == nil {
		a.remove(folder)
	}
	_ = os.Remove(filepath.Join(folder, addressName))
}

// remove deletes a Unix domain socket, and the folder it had to itself.
func (a address) remove(folder string) {
	if a.Network != "unix" {
		return
	}
	_ = os.Remove(a.Address)
	if own := filepath.Dir(a.Address); own != filepath.Clean(folder) {
		_ = os.Remove(own) // fails, and should, if there is anything else in it
	}
}
