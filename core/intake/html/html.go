// Package html reads web pages and fragments of them as pages.
package html

import "github.com/nianbao/nianbao/core/intake/page"

// Read reads a file. Every error is one sentence for the clerk.
func Read(data []byte) (*page.Page, error) { return &page.Page{}, nil }
