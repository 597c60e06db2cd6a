package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// newReport starts a report in a folder of the test.
func newReport(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "r.nianbao")
	if code, _, said := runHere(t, "new", "--office", "青河县清河街道办事处", "--year", "2025", "-o", path); code != exitClean {
		t.Fatal(said)
	}
	return path
}

// soon fails the test if what it does takes long: text read character by character takes milliseconds a megabyte,
// text read again for every character takes minutes.
func soon(t *testing.T, what string, do func()) {
	t.Helper()
	start := time.Now()
	do()
	if took := time.Since(start); took > time.Minute {
		t.Errorf("%s took %v", what, took)
	}
}

func TestLongTextIsWrappedSoon(t *testing.T) {
	const megabyte = 1 << 20
	for name, text := range map[string]string{
		"digits": strings.Repeat("9", megabyte), "Chinese": strings.Repeat("长", megabyte/3), "marks": strings.Repeat("，", megabyte/3),
		"combining": strings.Repeat("\u0301", megabyte/2), "spaces": strings.Repeat(" ", megabyte),
	} {
		soon(t, "wrap "+name, func() { wrap(text, 80) })
		soon(t, "balance "+name, func() { balance(text[:megabyte/8], 400) })
	}
}

// TestLongCells makes sure that a cell somebody pasted a book into can be shown, checked and explained.
func TestLongCells(t *testing.T) {
	for name, value := range map[string]string{"digits": strings.Repeat("9", 1_000_000), "text": strings.Repeat("长", 300_000)} {
		path := newReport(t)
		values := filepath.Join(filepath.Dir(path), "values.json")
		prose := fmt.Sprintf(`{"sections": {"overview": %q}, "cells": {"applications/granted/natural_person": %q}}`, value, value)
		if err := os.WriteFile(values, []byte(prose), 0o666); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{
			{"set", path, "--json", values}, {"show", path}, {"show", path, "--table", "applications", "--width", "400"}, {"check", path, "--final"},
		} {
			soon(t, name+": "+args[0], func() {
				code, out, said := runHere(t, args...)
				if code == exitUnusable || len(out) > 60_000 || len(said) > 1_000 {
					t.Errorf("%s: %s: exit code %d, %d bytes of output, said %s", name, args[0], code, len(out), brief(said))
				}
			})
		}
		soon(t, name+": show --prose", func() { runHere(t, "show", path, "--prose") })
	}
}

func TestComposedCharactersStayInTheirCell(t *testing.T) {
	path := newReport(t)
	if code, _, said := runHere(t, "set", path, "applications/granted/natural_person="+strings.Repeat("👨\u200d👩\u200d👧", 9)); code != exitClean {
		t.Fatal(said)
	}
	if code, _, said := runHere(t, "show", path); code != exitClean {
		t.Error(said)
	}
}
