// Command nianbaoctl writes, checks and exports annual reports without a window: for scripts, servers and CI.
package main

import (
	"os"
	"time"

	"github.com/nianbao/nianbao/cmd/nianbaoctl/internal/cli"
)

func main() {
	console := cli.Console{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Now: time.Now}
	os.Exit(cli.Run(console, os.Args[1:]))
}
