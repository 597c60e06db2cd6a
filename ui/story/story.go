// Package story tells what clerks do with the real program: a window on a desktop of its own, keys, a clipboard, and
// afterwards a look at the files.
package story
