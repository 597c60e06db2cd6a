// Command inspect holds the programs of a release against what was promised of them: that they start on a Linux with
// glibc 2.28 and nothing unusual installed, and that Windows shows them as programs with a window, an icon and a scale.
//
// Usage: inspect FILE...
package main

import (
	"debug/elf"
	"debug/pe"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

func main() {
	failed := false
	for _, file := range os.Args[1:] {
		inspect := linux
		if strings.HasSuffix(file, ".exe") {
			inspect = windows
		}
		said, err := inspect(file)
		if err != nil {
			said, failed = "WRONG: "+err.Error(), true
		}
		fmt.Printf("%s: %s\n", file, said)
	}
	if failed {
		os.Exit(1)
	}
}

// newest is the glibc of the oldest systems in offices: UOS and Kylin of 2020.
var newest = []int{2, 28}

// everywhere are the libraries that every desktop has.
var everywhere = []string{
	"libc.so.6", "libm.so.6", "libdl.so.2", "librt.so.1", "libpthread.so.0", "libresolv.so.2", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1",
	"libGL.so.1", "libX11.so.6", "libXrandr.so.2", "libXxf86vm.so.1", "libXi.so.6", "libXcursor.so.1", "libXinerama.so.1",
}

func linux(name string) (string, error) {
	file, err := elf.Open(name)
	if err != nil {
		return "", err
	}
	defer file.Close()
	libraries, err := file.ImportedLibraries()
	if err != nil {
		return "", err
	}
	for _, library := range libraries {
		if !slices.Contains(everywhere, library) {
			return "", fmt.Errorf("needs %s, which not every desktop has", library)
		}
	}
	symbols, err := file.ImportedSymbols()
	if err != nil {
		return "", err
	}
	var highest []int
	for _, symbol := range symbols {
		version, ok := strings.CutPrefix(symbol.Version, "GLIBC_")
		if !ok {
			continue
		}
		numbers, err := parse(version)
		if err != nil {
			return "", fmt.Errorf("%s@%s: %w", symbol.Name, symbol.Version, err)
		}
		if slices.Compare(numbers, newest) > 0 {
			return "", fmt.Errorf("%s needs glibc %s", symbol.Name, version)
		}
		if slices.Compare(numbers, highest) > 0 {
			highest = numbers
		}
	}
	if highest == nil {
		return "", errors.New("imports nothing of glibc, so says nothing about it")
	}
	return fmt.Sprintf("%v, glibc %d.%d", file.Machine, highest[0], highest[1]), nil
}

func parse(version string) (numbers []int, err error) {
	for part := range strings.SplitSeq(version, ".") {
		number, err := strconv.Atoi(part)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, number)
	}
	return numbers, nil
}

// resources are what Windows reads from a program before it starts it.
var resources = map[uint32]string{14: "icon", 16: "version", 24: "manifest"}

func windows(name string) (string, error) {
	file, err := pe.Open(name)
	if err != nil {
		return "", err
	}
	defer file.Close()
	header, ok := file.OptionalHeader.(*pe.OptionalHeader64)
	if !ok || header.Subsystem != pe.IMAGE_SUBSYSTEM_WINDOWS_GUI {
		return "", errors.New("is no 64-bit program with a window: it would open a console")
	}
	section := file.Section(".rsrc")
	if section == nil {
		return "", errors.New("has no resources")
	}
	data, err := section.Data()
	if err != nil {
		return "", err
	}
	// The root of the tree: a header of 16 bytes that ends in the numbers of named and of numbered entries of 8 bytes.
	const head, entry = 16, 8
	if len(data) < head {
		return "", errors.New("has broken resources")
	}
	count := int(binary.LittleEndian.Uint16(data[12:])) + int(binary.LittleEndian.Uint16(data[14:]))
	if len(data) < head+count*entry {
		return "", errors.New("has broken resources")
	}
	var found []uint32
	for i := range count {
		found = append(found, binary.LittleEndian.Uint32(data[head+i*entry:]))
	}
	for id, kind := range resources {
		if !slices.Contains(found, id) {
			return "", fmt.Errorf("has no %s", kind)
		}
	}
	return "a window, with icon, version and manifest", nil
}
