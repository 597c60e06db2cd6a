// Package instance keeps one program running for a user: a second start hands its files to the first.
//
// A lock in the program's folder says who is first; nothing is left of it after a crash. The files go through a socket.
// Where none can be opened the second start finds nobody to talk to and opens a window of its own.
package instance

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/nianbao/nianbao/core/store"
)

// ErrRunning says that another program is the one that runs; Send reaches it.
var ErrRunning = errors.New("程序已经在运行")

const (
	lockName = "instance.lock"
	// patience is how long either side waits for the other: a program that hangs must not keep a second from starting.
	patience = time.Second
	// mostBytes of a message are room for thousands of files.
	mostBytes = 1 << 20
	version   = 1
)

// message is what the second start says; received is the answer.
type message struct {
	Version int `json:"nianbao"`
	// Token is that of the address: who knows it may read the program's folder.
	Token string   `json:"token"`
	Open  []string `json:"open"`
}

const received = "ok\n"

// Claimed is this program's right to be the one that runs.
type Claimed struct {
	lock     *store.Lock
	listener net.Listener
	token    string
	folder   string
}

// Claim makes this program the one that runs, or says ErrRunning. It is asked first, Send only then. open is called, on
// any goroutine, with the absolute paths that later starts bring; none means that the window should come forward.
func Claim(folder string, open func(paths []string)) (*Claimed, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, &store.Error{Path: folder, Err: err, Sentence: fmt.Sprintf("建不了文件夹「%s」", folder)}
	}
	lock, err := store.TakeLock(filepath.Join(folder, lockName))
	if errors.Is(err, store.ErrLocked) {
		return nil, ErrRunning
	}
	if err != nil {
		return nil, err
	}
	c := &Claimed{lock: lock, folder: folder}
	clearAway(folder)
	// Without a socket the program is still the one that runs; later starts cannot reach it and open their own window.
	if listener, token, err := listen(folder); err == nil {
		c.listener, c.token = listener, token
		go c.serve(open)
	}
	return c, nil
}

// Release gives the right up.
func (c *Claimed) Release() {
	if c.listener != nil {
		_ = c.listener.Close()
	}
	clearAway(c.folder)
	c.lock.Release()
}

func (c *Claimed) serve(open func(paths []string)) {
	for {
		connection, err := c.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			time.Sleep(patience) // out of files, perhaps; that passes
			continue
		}
		go func() {
			if paths, ok := c.receive(connection); ok {
				open(paths)
			}
		}()
	}
}

// receive takes a message and confirms it. ok is false for what is none.
func (c *Claimed) receive(connection net.Conn) (paths []string, ok bool) {
	defer connection.Close()
	_ = connection.SetDeadline(time.Now().Add(patience))
	line, err := bufio.NewReader(io.LimitReader(connection, mostBytes)).ReadBytes('\n')
	if err != nil {
		return nil, false
	}
	var m message
	if json.Unmarshal(line, &m) != nil || m.Version != version || m.Token != c.token {
		return nil, false
	}
	for _, path := range m.Open {
		if !filepath.IsAbs(path) {
			return nil, false
		}
	}
	_, err = io.WriteString(connection, received)
	return m.Open, err == nil
}

// Send hands files to the program that runs, or asks it to come forward if there are none. sent is false when nobody
// took them within a second; the files are then for the caller to open.
func Send(folder string, paths []string) (sent bool, err error) {
	deadline := time.Now().Add(patience)
	m := message{Version: version, Open: make([]string, len(paths))}
	for i, path := range paths {
		if m.Open[i], err = filepath.Abs(path); err != nil {
			return false, err
		}
	}
	connection, token, err := dial(folder, deadline)
	if err != nil {
		return false, err
	}
	defer connection.Close()
	m.Token = token
	line, err := json.Marshal(m)
	if err != nil || len(line) >= mostBytes {
		return false, err
	}
	letComeForward()
	_ = connection.SetDeadline(deadline)
	if _, err := connection.Write(append(line, '\n')); err != nil {
		return false, err
	}
	answer := make([]byte, len(received))
	if _, err := io.ReadFull(connection, answer); err != nil {
		return false, err
	}
	return string(answer) == received, nil
}

// dial reaches the program that runs, which may only just have begun to listen.
func dial(folder string, deadline time.Time) (connection net.Conn, token string, err error) {
	const pause = 20 * time.Millisecond
	for {
		a, err := readAddress(folder)
		if err == nil {
			if connection, err = net.DialTimeout(a.Network, a.Address, time.Until(deadline)); err == nil {
				return connection, a.Token, nil
			}
		}
		_, running := os.Stat(filepath.Join(folder, lockName))
		if running != nil || time.Until(deadline) < pause {
			return nil, "", err
		}
		time.Sleep(pause)
	}
}
