package html

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"strings"
)

// clipboard is what Windows puts before a page on the clipboard.
var clipboard = regexp.MustCompile(`(?i)^\s*version:[\d.]+\s+starthtml:`)

// mostParts is how many parts a page in one file may have, pictures included.
const mostParts = 2000

// ErrMail says that a page in one file is cut off.
var ErrMail = errors.New("这个网页文件不完整；请在浏览器里重新另存一次，保存类型选“网页，全部”，再读入")

// unwrap returns the pages in a file: itself, what follows the clipboard's header, or the parts of a page in one file.
func unwrap(data []byte) ([][]byte, error) {
	if clipboard.Match(data[:min(len(data), 1024)]) {
		if at := bytes.IndexByte(data, '<'); at >= 0 {
			return [][]byte{data[at:]}, nil
		}
		return nil, ErrEmpty
	}
	message, err := mail.ReadMessage(bytes.NewReader(bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")))
	if err != nil || message.Header.Get("Content-Type") == "" {
		return [][]byte{data}, nil
	}
	pages, err := parts(message.Header.Get, message.Body, 0)
	if len(pages) == 0 {
		if err == nil {
			err = ErrEmpty
		}
		return nil, err
	}
	return withoutFrames(pages), nil
}

// parts returns the pages in a part. A file that is cut off gives those before the cut.
func parts(header func(string) string, body io.Reader, depth int) (pages [][]byte, err error) {
	kind, parameters, err := mime.ParseMediaType(header("Content-Type"))
	switch {
	case err != nil || depth > 3:
		return nil, ErrMail
	case strings.HasPrefix(kind, "multipart/"):
		r := multipart.NewReader(body, parameters["boundary"])
		for range mostParts {
			part, err := r.NextRawPart()
			if err == io.EOF {
				return pages, nil
			}
			if err != nil {
				return pages, ErrMail
			}
			inner, err := parts(part.Header.Get, part, depth+1)
			pages = append(pages, inner...)
			if err != nil && len(pages) == 0 {
				return nil, err
			}
		}
		return pages, nil
	case kind != "text/html":
		return nil, nil
	}
	switch strings.ToLower(header("Content-Transfer-Encoding")) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	text, err := io.ReadAll(body)
	if len(text) == 0 && err != nil {
		return nil, ErrMail
	}
	return [][]byte{text}, nil
}

// withoutFrames leaves out pages that only arrange others, as spreadsheets save them, where there are others.
func withoutFrames(pages [][]byte) [][]byte {
	var kept [][]byte
	for _, p := range pages {
		if lower := bytes.ToLower(p); !bytes.Contains(lower, []byte("<frameset")) {
			kept = append(kept, p)
		}
	}
	if len(kept) == 0 {
		return pages
	}
	return kept
}
