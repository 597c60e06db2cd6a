package store

import (
	"errors"
	"fmt"
	"io/fs"
)

// Error is a file that could not be read or written, in one sentence for the clerk.
type Error struct {
	Path string
	// Sentence says what is wrong and what to do.
	Sentence string
	// Err is the cause, nil where there is none below us.
	Err error
}

func (e *Error) Error() string { return e.Sentence }

// Unwrap gives the cause, so that errors.Is(err, fs.ErrNotExist) works.
func (e *Error) Unwrap() error { return e.Err }

// The causes that have none in the operating system.
var (
	// ErrFolder is a folder where a file was expected.
	ErrFolder = errors.New("is a folder")
	// ErrTooBig is a file of more than MaxBytes.
	ErrTooBig = errors.New("file too big")
	// ErrChanged is a file that another program has written since it was read.
	ErrChanged = errors.New("file changed")
	// ErrExists is a file that is already there and was not to be replaced.
	ErrExists = errors.New("file exists")
)

func folder(path string) error {
	return &Error{path, fmt.Sprintf("「%s」是文件夹，不是文件；请写到具体的文件名", path), ErrFolder}
}

func tooBig(path string) error {
	return &Error{path, fmt.Sprintf("「%s」超过 %d MB，不会是年报用的文件；请核对是不是选错了文件", path, MaxBytes>>20), ErrTooBig}
}

func exists(path string) error {
	return &Error{path, fmt.Sprintf("「%s」已经存在，没有覆盖；请换个文件名", path), ErrExists}
}

func changed(path string) error {
	return &Error{path, fmt.Sprintf("「%s」：文件刚被别的程序改过，没有存下；请再试一次", path), ErrChanged}
}

// errFolderClosed is a folder that nothing may be put into.
var errFolderClosed = errors.New("no new files in this folder")

// cannotRead turns what the operating system says about reading into a sentence.
func cannotRead(path string, err error) error {
	sentence := "「%s」读不出来；请换个位置再试，或从备份里找回"
	switch {
	case errors.Is(err, fs.ErrNotExist), notFolder(err):
		sentence = "找不到「%s」；请核对文件名和所在的文件夹"
	case errors.Is(err, fs.ErrPermission):
		sentence = "没有权限读「%s」；请向文件的主人要读的权限，或复制一份再用"
	case inUse(err):
		sentence = "「%s」正被别的程序打开；请关闭那个程序后再试"
	case nameTooLong(err):
		sentence = "文件名「%s」太长；请改短后再试"
	case linkLoop(err):
		sentence = circle
	}
	return &Error{path, fmt.Sprintf(sentence, path), err}
}

const circle = "「%s」是绕圈的链接，不指向任何文件；请写实际的文件名"

// cannotWrite does the same for writing. existed says whether there was a file, which is as it was then.
func cannotWrite(path string, existed bool, err error) error {
	untouched := ""
	if existed {
		untouched = "，原来的文件没有改动"
	}
	sentence := "「%s」写不进去" + untouched + "；请换个位置再试"
	switch {
	case errors.Is(err, fs.ErrNotExist), notFolder(err):
		sentence = "「%s」所在的文件夹不存在；请先建好文件夹，或换个位置"
	case diskFull(err):
		sentence = "磁盘已满，「%s」没有存下" + untouched + "；请腾出空间，或存到别的磁盘"
	case readOnly(err):
		sentence = "「%s」所在的磁盘是只读的；请存到别的位置"
	case inUse(err):
		sentence = "「%s」正被别的程序打开，没有存下；请关闭那个程序后再试"
	case errors.Is(err, errFolderClosed):
		sentence = "没有权限在「%s」所在的文件夹里存文件" + untouched + "；请换个位置，或请管理员给写的权限"
	case errors.Is(err, fs.ErrPermission):
		sentence = "没有权限写「%s」" + untouched + "；请换个位置，或请管理员给写的权限"
	case nameTooLong(err):
		sentence = "文件名「%s」太长；请改短后再试"
	case linkLoop(err):
		sentence = circle
	}
	return &Error{path, fmt.Sprintf(sentence, path), err}
}
