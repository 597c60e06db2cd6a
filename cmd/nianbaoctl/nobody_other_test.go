//go:build !unix

package main

// becomeNobody has nothing to give up: stories about permissions run on Unix only.
func becomeNobody() {}
